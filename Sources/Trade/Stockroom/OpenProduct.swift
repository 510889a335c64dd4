import Catalog
import Inventory
import Kernel
import Parties
import Storage

/// Puts a new product into the catalogue together with the stock it begins with: both or neither.
package struct OpenProduct: Sendable {
  /// Pieces of one of the sheet's variants in one place.
  package struct Opening: Sendable {
    /// Its place among the sheet's variants.
    package var variant: Int
    package var place: ID<StockLocation>
    package var pieces: Int64
    /// Where it was said, for a refusal.
    package var pointer: String

    package init(variant: Int, place: ID<StockLocation>, pieces: Int64, pointer: String) {
      self.variant = variant
      self.place = place
      self.pieces = pieces
      self.pointer = pointer
    }
  }

  /// The product and those of its variants that begin without a piece anywhere: shoppers see them sold out.
  package struct Opened: Sendable {
    package var saved: SaveProducts.Saved
    package var bare: [ID<Variant>]
  }

  package var authority: Authority
  package var merchant: PartyID
  package var sheet: ProductSheet
  package var opening: [Opening]

  package init(authority: Authority, merchant: PartyID, sheet: ProductSheet, opening: [Opening]) {
    self.authority = authority
    self.merchant = merchant
    self.sheet = sheet
    self.opening = opening
  }

  package func run(in tx: Transaction) throws -> Opened {
    try SetPrice.check(sheet)
    let saved = try CreateProduct(
      by: authority.requireParty(), merchant: merchant, sheet: sheet, mayPrice: authority.allows(.editPrices, on: .merchant(merchant))
    ).run(in: tx)
    let said = opening.filter { $0.pieces != 0 && saved.variants.indices.contains($0.variant) }
    let rows = said.enumerated().map { number, one in
      StockRow(number: number, goods: .variant(saved.variants[one.variant]), place: one.place, deed: .receive(one.pieces))
    }
    let outcome = rows.isEmpty ? StockListOutcome() : try KeepStockList(merchant: merchant, rows: rows, authority: authority).run(in: tx)
    if let refused = outcome.refused.first { throw InvalidInput(said[refused.row].pointer, refused.why) }
    let stocked = Set(said.map { saved.variants[$0.variant] })
    return Opened(saved: saved, bare: saved.variants.filter { !stocked.contains($0) })
  }
}
