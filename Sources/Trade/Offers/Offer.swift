import Catalog
import Inventory
import Kernel
import Parties
import Storage

/// What a shopper is asked to pay, fixed for a while: goods, places, prices, tax with its policy version, delivery.
package struct Offer: Sendable, Equatable {
  /// No cart has this revision.
  package static let ofSomeLines: Int64 = 0
  /// How long prices and goods are kept for the shopper.
  package static let lifetime = Span.minutes(15)

  package let id: ID<Offer>
  package let cart: Int64
  /// The cart's revision that was offered: whatever came into it later is not part of this.
  /// `ofSomeLines` where some lines were offered without the others: then the cart's rest goes on, whether it changed or not.
  package let cartRevision: Int64
  package let buyer: PartyID
  package let site: Int64
  package let language: Language
  package let goods: Money
  package let delivery: Money
  /// Everything, VAT included.
  package let total: Money
  /// VAT contained in `total`.
  package let vat: Money
  package let policy: String
  /// The exceptions from withdrawal that the buyer agreed to before the sale (전자상거래법 17조 2항, 6항): one for each sort of goods in it.
  package let consents: [Product.Withdrawal]
  package let madeAt: Instant
  package let expiresAt: Instant
  package let parts: [Part]
  package let lines: [Line]
  /// What changed the price of lines; part of their totals already.
  package var adjustments: [Adjustment] = []
  /// What is taken in the books besides goods and money.
  package var claims: [Claim] = []

  package typealias Method = Quote.Way

  /// What one merchant hands over from one place.
  package struct Part: Sendable, Equatable {
    package let number: Int64
    package let merchant: PartyID
    package let location: ID<StockLocation>
    package let method: Method
    package let goods: Money
    package let delivery: Money
    package let vat: Money
    /// What fetching goods back after a change of mind costs the shopper, as agreed at the sale; zero where goods are sent at one's own cost.
    package let returnFee: Money
    /// The first and the last day on which delivery was promised; nil for goods that are collected.
    package let arrives: ClosedRange<Day>?
    /// From when goods that are collected can be, as the shop's hours said at the sale: that very moment where it was open. Nil for
    /// goods that are sent, and where nobody has said the hours.
    package let collectsFrom: Instant?
  }

  /// One variant as it was offered, in words and numbers that no later change of the catalogue touches.
  package struct Line: Sendable, Equatable {
    package let number: Int64
    package let part: Int64
    package let variant: Int64
    package let product: Int64
    package let title: Phrase
    package let options: Phrase
    package let sku: String
    package let picture: String
    package let quantity: Quantity
    package let unitPrice: Money
    package let total: Money
    package let vatRate: Rate
    package let vat: Money
    package let withdrawal: String
    package let provenance: Provenance
    /// The ledger's hold on the goods.
    package let hold: Int64

    /// The price of all pieces, before anything came off.
    package var full: Money { Money(unitPrice.minor.times(quantity.count), unitPrice.currency) }
  }

  /// One change of a line's price, as it was offered.
  package struct Adjustment: Sendable, Equatable {
    package let number: Int64
    /// The line's number.
    package let line: Int64
    /// The part of sales that made it.
    package let kind: String
    /// What it came of, in the words of its part.
    package let source: Int64
    /// As the shopper knows it: the code.
    package let label: String
    /// Below zero where it took something off.
    package let amount: Money
  }

  /// What a part of the sale holds in the books while the offer stands.
  package struct Claim: Sendable, Equatable {
    package let claim: SaleClaim
    package let hold: Int64
  }

  /// What the goods would have cost.
  package var full: Money { Money(goods.minor.minus(adjustments.reduce(0) { $0.plus($1.amount.minor) }), goods.currency) }

  /// How it is written: 2 with rows of adjustments or claims, 1 without.
  var version: Int64 { adjustments.isEmpty && claims.isEmpty ? 1 : 2 }

  package func lines(of part: Part) -> [Line] { lines.filter { $0.part == part.number } }
}

/// Who receives the goods and how to reach them. Kept apart from the offer, so that it can be erased.
package struct Recipient: Sendable, Equatable {
  package var name: String
  package var phone: String
  package var email: String
  package var postcode: String
  package var address: String
  package var detail: String
  package var note: String

  package init(
    name: String, phone: String, email: String = "", postcode: String = "", address: String = "", detail: String = "", note: String = ""
  ) {
    // Each stands in one line of a label, a file and a letter.
    self.name = Self.line(name)
    self.phone = Self.line(phone)
    self.email = Self.line(email)
    self.postcode = Self.line(postcode)
    self.address = Self.line(address)
    self.detail = Self.line(detail)
    self.note = note.manyLines
  }

  /// One line, and nothing where nothing can be seen.
  private static func line(_ text: String) -> String { text.isBlank ? "" : text.oneLine }

  /// True when goods can be sent there.
  package var hasAddress: Bool { !postcode.isEmpty && !address.isEmpty }

  /// The same with what is missing filled from an address that was saved; a place is taken as a whole or not at all.
  package func filled(from saved: Address) -> Recipient {
    let isElsewhere = !postcode.isEmpty || !address.isEmpty
    return Recipient(
      name: name.isEmpty ? saved.recipient : name, phone: phone.isEmpty ? saved.phone.description : phone, email: email,
      postcode: isElsewhere ? postcode : saved.postcode, address: isElsewhere ? address : saved.road, detail: isElsewhere ? detail : saved.detail, note: note)
  }

  /// The same with the address as post wants it, by the rule of the address book.
  func withAddress() throws(NoCheckout) -> Recipient {
    guard hasAddress else { throw .addressWanted }
    var copy = self
    do throws(Address.No) {
      let checked = try Address(recipient: "-", phone: "010-0000-0000", postcode: postcode, road: address, detail: detail)
      (copy.postcode, copy.address, copy.detail) = (checked.postcode, checked.road, checked.detail)
    } catch { throw .addressWrong(error) }
    return copy
  }
}
