import Kernel

/// The product information that the law wants shown before a sale, by kind of goods (상품정보제공고시): dated data, of which the edition in force on a day counts.
///
/// Source: 전자상거래 등에서의 소비자보호에 관한 법률 제13조 제4항 and its notice 전자상거래 등에서의 상품 등의 정보제공에 관한 고시 (공정거래위원회), 별표.
package struct ProductNotice: Sendable, Hashable {
  /// What goods are of this kind: `clothing`.
  package var code: String
  package var name: Words
  package var fields: [Field]
  /// Categories, by the beginning of their path, whose goods are mostly of this kind.
  package var categories: [String]

  package struct Field: Sendable, Hashable {
    /// `material`; with its kind it makes the code of the attribute that holds the answer.
    package var code: String
    package var name: Words
  }

  /// A wording of the rules and the day from which it holds.
  package struct Edition: Sendable {
    package var from: Day
    package var source: Words
    package var kinds: [ProductNotice]

    package func kind(_ code: String) -> ProductNotice? { kinds.first { $0.code == code } }

    /// The kind that goods of a category mostly are; `other` where none is named.
    package func kind(forCategory path: String) -> ProductNotice? {
      let fitting = kinds.flatMap { kind in kind.categories.filter { path == $0 || path.hasPrefix($0 + "/") }.map { (kind: kind, length: $0.utf8.count) } }
      return fitting.max { $0.length < $1.length }?.kind ?? kind("other")
    }
  }

  /// The edition in force on a day; before the first there was none that we know.
  package static func edition(on day: Day) -> Edition? { editions.last { $0.from <= day } }

  /// Whether any edition knows it: what was sold under an older one keeps its kind.
  package static func isKind(_ code: String) -> Bool { editions.contains { $0.kind(code) != nil } }

  // Answers are attributes of the product, so that they travel with it.

  /// The attribute that says which kind a product is.
  package static let kindCode = "notice.kind"
  static let kindName = Words("상품정보제공고시", "Product information")
  package func attributeCode(_ field: Field) -> String { "notice.\(code).\(field.code)" }
  package static func isNotice(_ attribute: ProductAttribute) -> Bool { attribute.code.hasPrefix("notice.") }

  /// The kind that a product says it is, else the one of its category.
  package static func kind(of attributes: [ProductAttribute], category path: String, on day: Day) -> ProductNotice? {
    guard let edition = edition(on: day) else { return nil }
    return attributes.first { $0.code == kindCode }.flatMap { edition.kind($0.value.korean) } ?? edition.kind(forCategory: path)
  }

  /// The answer to a field; empty where there is none.
  package func answer(_ field: Field, in attributes: [ProductAttribute]) -> Words { attributes.first { $0.code == attributeCode(field) }?.value ?? Words("") }

  /// The fields without an answer, in their order.
  package func missing(in attributes: [ProductAttribute]) -> [Field] { fields.filter { answer($0, in: attributes).isEmpty } }

  /// Attributes that say a kind and its answers; what is not answered is said empty, so that an older answer goes, and without any answer the kind goes too.
  package func attributes(_ answers: [String: Words]) -> [ProductAttribute] {
    let isSaid = answers.values.contains { !$0.isEmpty }
    return [ProductAttribute(code: Self.kindCode, name: Self.kindName, value: isSaid ? Words(code, code) : Words(""))]
      + fields.map { ProductAttribute(code: attributeCode($0), name: $0.name, value: answers[$0.code] ?? Words("")) }
  }
}
