import Kernel

/// What may be the code of a site, brand or price list, and that it is its own.
package enum CodeRule: Refusal, Hashable {
  case bad
  case noName
  case taken(code: String)

  package var code: String {
    switch self {
    case .bad: "catalog/bad-code"
    case .noName: "catalog/no-name"
    case .taken: "catalog/code-taken"
    }
  }
  package var sort: RefusalSort { if case .taken = self { .conflict } else { .invalid } }
  package var sentence: Sentence {
    switch self {
    case .bad: Sentence(CatalogPhrases.badCode)
    case .noName: Sentence(CatalogPhrases.noName)
    case .taken(let code): Sentence(CatalogPhrases.codeTaken, ["code": code])
    }
  }
  package static let examples: [CodeRule] = [.bad, .noName, .taken(code: "madang")]

  static func check(_ code: String) throws(CodeRule) {
    let isPlain = code.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isPlain, (1...64).contains(code.utf8.count) else { throw .bad }
  }
}
