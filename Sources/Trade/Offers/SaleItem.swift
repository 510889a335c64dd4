import Kernel
import Storage

/// What checkout must know of a variant that is on sale: its price here and now, its words, its seller, its tax.
package struct SaleItem: Sendable, Equatable {
  package let variant: Int64
  package let product: Int64
  package let merchant: PartyID
  package let title: Phrase
  package let options: Phrase
  package let sku: String
  /// How the picture is found or drawn.
  package let picture: String
  package let price: Money
  /// The policy key of its VAT: `kr.vat.standard`.
  package let vatKey: String
  /// The withdrawal terms that hold for it, as the catalogue names them.
  package let withdrawal: String

  package init(
    variant: Int64, product: Int64, merchant: PartyID, title: Phrase, options: Phrase, sku: String, picture: String,
    price: Money, vatKey: String, withdrawal: String
  ) {
    self.variant = variant
    self.product = product
    self.merchant = merchant
    self.title = title
    self.options = options
    self.sku = sku
    self.picture = picture
    self.price = price
    self.vatKey = vatKey
    self.withdrawal = withdrawal
  }
}

/// Finds what is on sale; the catalogue's part in checkout, handed in so that offers can be tested without one.
package struct SaleItems: Sendable {
  /// The items among `variants` that are on sale on `site` at `now` for `buyer`; what is missing is not on sale.
  package let find: @Sendable (_ variants: [Int64], _ site: Int64, _ buyer: PartyID, _ tx: Transaction) throws -> [SaleItem]

  package init(
    find: @escaping @Sendable (_ variants: [Int64], _ site: Int64, _ buyer: PartyID, _ tx: Transaction) throws -> [SaleItem]
  ) {
    self.find = find
  }
}
