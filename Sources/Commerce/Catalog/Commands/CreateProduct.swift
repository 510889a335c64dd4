import Kernel
import Storage

/// Puts a new product of a merchant into the catalogue.
package struct CreateProduct: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var sheet: ProductSheet
  package init(by: PartyID, merchant: PartyID, sheet: ProductSheet) {
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
    var sheet = sheet
    guard let handle = Handle.make(sheet.handle.isEmpty ? sheet.title?.text(in: .english) ?? "" : sheet.handle) else { throw ProductFault.noHandle }
    sheet.handle = handle
    let isTaken = try tx.value("SELECT 1 FROM catalog_product WHERE merchant = \(merchant) AND handle = \(handle)", as: Int64.self) != nil
    guard !isTaken else { throw No.handleTaken(handle: handle) }
    let outcome = try SaveProducts(merchant: merchant, sheets: [sheet]).run(in: tx)
    if let refused = outcome.refused.first { throw refused.fault }
    let saved = outcome.saved[0]
    try tx.emit(CatalogEvents.created(saved.product, merchant: merchant, by: by))
    return saved
  }
}
