import Kernel
import Storage

/// Says by which other names a brand is sought: in the other script, short, of old. Its goods are told later, some at a time.
package struct SetBrandNames: Sendable {
  /// Characters of one name, at most.
  package static let lengthMax = 60

  package enum No: Refusal, Equatable, CaseIterable {
    case noBrand, tooMany, tooLong

    package var code: String {
      switch self {
      case .noBrand: "catalog/brand-unknown"
      case .tooMany: "catalog/too-many-brand-names"
      case .tooLong: "catalog/brand-name-too-long"
      }
    }
    package var sort: RefusalSort { self == .noBrand ? .absent : .invalid }
    package var pointer: String? { self == .noBrand ? nil : "/names" }
    package var sentence: Sentence {
      switch self {
      case .noBrand: Sentence(CatalogPhrases.noSuchBrand)
      case .tooMany: Sentence(CatalogPhrases.tooManyBrandNames, ["most": String(Brand.aliasesMax)])
      case .tooLong: Sentence(CatalogPhrases.brandNameTooLong, ["most": String(SetBrandNames.lengthMax)])
      }
    }
  }

  package var code: String
  package var names: [String]

  package init(code: String, names: [String]) {
    self.code = code
    self.names = names
  }

  /// The names as they are kept: in one line each, none twice and none that is the brand's own. Free of databases.
  static func decide(_ names: [String], of brand: Brand) throws(No) -> [String] {
    var seen = Set(brand.name.all.map { $0.lowercased() }), kept: [String] = []
    for name in names.map({ Composed.text($0.onePlainLine) }) where !name.isBlank && seen.insert(name.lowercased()).inserted { kept.append(name) }
    guard kept.count <= Brand.aliasesMax else { throw .tooMany }
    guard kept.allSatisfy({ $0.length <= lengthMax }) else { throw .tooLong }
    return kept
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Brand {
    guard var brand = try BrandQueries.find(code: code, in: tx) else { throw No.noBrand }
    let kept = try Self.decide(names, of: brand)
    guard kept != brand.aliases else { return brand }
    brand.aliases = kept
    try tx.run("UPDATE catalog_brand SET aliases = \(kept.joined(separator: "\n")) WHERE id = \(brand.id)")
    try BrandSearch.renew(brand, in: tx)
    try tx.emit(CatalogEvents.brandNamed(brand.id))
    try EnqueueJob(TellBrandNames.job, key: brand.id.description, body: ["brand": .string(brand.id.description)]).run(in: tx)
    return brand
  }
}

/// Makes the search documents of a brand's goods anew, some at a time.
package struct TellBrandNames {
  static let job = "catalog.brand-names"
  /// Products of one step.
  static let productsMax: Int64 = 200

  package static let handler = JobHandler(TellBrandNames.job) { job, tx in
    guard let brand = job.body["brand"]?.text.flatMap({ ID<Brand>(text: $0) }) else { return }
    try TellBrandNames(brand: brand, after: job.body["after"]?.text.flatMap { ID<Product>(text: $0) } ?? ID(0)).run(in: tx)
  }

  let brand: ID<Brand>
  let after: ID<Product>

  func run(in tx: Transaction) throws {
    let some = try tx.rows("SELECT id FROM catalog_product WHERE brand = \(brand) AND id > \(after) ORDER BY id LIMIT \(Self.productsMax)") {
      try $0.next(ID<Product>.self)
    }
    guard !some.isEmpty else { return }
    try RefreshCards(products: some).run(in: tx)
    try tx.emit(CatalogEvents.brandNamed(brand))
    guard some.count == Self.productsMax, let last = some.last else { return }
    try EnqueueJob(Self.job, key: "\(brand)-after-\(last)", body: ["brand": .string(brand.description), "after": .string(last.description)]).run(in: tx)
  }
}
