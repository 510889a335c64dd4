import Kernel
import Storage

/// Puts a new product of a merchant into the catalogue.
package struct CreateProduct: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var sheet: ProductSheet
  /// Whether whoever asks may say what things cost; what others make waits as a draft.
  package var mayPrice: Bool
  package init(by: PartyID, merchant: PartyID, sheet: ProductSheet, mayPrice: Bool = true) {
    self.mayPrice = mayPrice
    self.by = by
    self.merchant = merchant
    self.sheet = sheet
  }

  package enum No: Refusal, Hashable {
    case handleTaken(handle: String)

    package var code: String { "catalog/handle-taken" }
    package var sort: RefusalSort { .conflict }
    package var sentence: Sentence {
      switch self { case .handleTaken(let handle): Sentence(CatalogPhrases.handleTaken, ["handle": handle]) }
    }
    package static let examples: [No] = [.handleTaken(handle: "knit")]
  }

  package func run(in tx: Transaction) throws -> SaveProducts.Saved {
    try sheet.checkOptions()
    try sheet.checkCategory(in: tx)
    try sheet.checkNotice()
    var sheet = sheet
    let isSaid = !sheet.handle.isEmpty
    guard let handle = Handle.make(isSaid ? sheet.handle : sheet.title?.text(in: .english) ?? "") ?? (isSaid ? nil : "item") else { throw ProductFault.noHandle }
    sheet.handle = try isSaid ? handle : free(like: handle, in: tx)
    let isTaken = try tx.value("SELECT 1 FROM catalog_product WHERE merchant = \(merchant) AND handle = \(sheet.handle)", as: Int64.self) != nil
    guard !isTaken else { throw No.handleTaken(handle: sheet.handle) }
    let outcome = try SaveProducts(merchant: merchant, sheets: [sheet], mayPrice: mayPrice).run(in: tx)
    if let refused = outcome.refused.first { throw refused.fault }
    let saved = outcome.saved[0]
    try tx.emit(CatalogEvents.created(saved.product, merchant: merchant, by: by))
    return saved
  }

  /// A handle that nobody said is made of the title: `knit`, and `knit-2` for the second of that title.
  private func free(like handle: String, in tx: Transaction) throws -> String {
    let wanted = [handle] + (2...50).map { "\(handle)-\($0)" }
    let taken = Set(
      try tx.rows("SELECT handle FROM catalog_product WHERE merchant = \(merchant) AND handle IN \(list: wanted) ORDER BY handle LIMIT 50") {
        try $0.next(String.self)
      })
    return wanted.first { !taken.contains($0) } ?? "\(handle)-\(tx.id(ID<Product>.self))"
  }
}
