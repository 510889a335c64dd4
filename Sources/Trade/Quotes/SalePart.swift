import Kernel
import Ledger
import Storage

/// One part of what a sale costs, besides goods and their delivery: what it changes, what it takes in the books for that, what the
/// shopper is told where the books refuse it, and what goes back.
///
/// A part hands over postings and never posts: they stand in the sale's one batch, together or not at all.
package struct SalePart: Sendable {
  /// What a part knows of a sale before it is worked out.
  package struct Setting: Sendable {
    package let site: Int64
    package let buyer: PartyID
    package let merchants: [PartyID]
    package let currency: Currency
    /// As the shopper gave it; empty for none.
    package let code: String
    package let at: Instant
    /// What checkouts of the same cart keep already: nobody competes with herself.
    package let kept: [SaleClaim]

    package init(site: Int64, buyer: PartyID, merchants: [PartyID], currency: Currency, code: String, at: Instant, kept: [SaleClaim] = []) {
      self.kept = kept
      self.site = site
      self.buyer = buyer
      self.merchants = merchants
      self.currency = currency
      self.code = code
      self.at = at
    }
  }

  /// Why something of a sale goes back.
  package enum Cause: Sendable, Equatable {
    /// Everything that the part changed was cancelled before it left the seller's.
    case cancelled
    /// Everything that the part changed came back, or never arrived.
    case returned
  }

  /// Names it in rows and on receipts: `code`.
  package let name: String
  /// Reads what it must know and hands over its rule, which is pure; nil where it has nothing to do with this sale.
  package let rule: @Sendable (Setting, Transaction) throws -> Quote.Rule?
  /// The transfer that takes a claim: held while an offer stands, posted when it is paid.
  package let claim: @Sendable (SaleClaim, _ id: ID<Transfer>, _ reference: Int64) -> Transfer
  /// What it means to the shopper that the books refused a claim.
  package let refusal: @Sendable (SaleClaim) -> NoSalePart
  /// What goes back of a claim that `transfer` took, under the fresh `id`; nothing where it stays taken.
  package let giveBack: @Sendable (SaleClaim, Cause, _ transfer: ID<Transfer>, _ id: ID<Transfer>) -> [Posting]

  package init(
    name: String, rule: @escaping @Sendable (Setting, Transaction) throws -> Quote.Rule?,
    claim: @escaping @Sendable (SaleClaim, ID<Transfer>, Int64) -> Transfer, refusal: @escaping @Sendable (SaleClaim) -> NoSalePart,
    giveBack: @escaping @Sendable (SaleClaim, Cause, ID<Transfer>, ID<Transfer>) -> [Posting]
  ) {
    self.name = name
    self.rule = rule
    self.claim = claim
    self.refusal = refusal
    self.giveBack = giveBack
  }
}

/// What a part of a sale cannot give any more.
package struct NoSalePart: Refusal, Equatable {
  package let code: String
  package let sentence: Sentence
  package var sort: RefusalSort { .conflict }

  package init(code: String, _ sentence: Sentence) {
    self.code = code
    self.sentence = sentence
  }
}

/// The parts that take part in sales, in the order in which they change prices.
package struct SaleParts: Sendable {
  package let list: [SalePart]

  package init(_ list: [SalePart]) { self.list = list }

  /// Nothing but goods and their delivery.
  package static let none = SaleParts([])

  package func rules(_ setting: SalePart.Setting, in tx: Transaction) throws -> [Quote.Rule] {
    try list.compactMap { try $0.rule(setting, tx) }
  }

  /// The part of a claim that stands written; that it is not among these is a fault of the installation, and nothing is sold or given
  /// back without it.
  package func part(of claim: SaleClaim) throws -> SalePart {
    guard let part = list.first(where: { $0.name == claim.part }) else { throw StorageFault.noRow(sql: "a part of sales called \(claim.part)") }
    return part
  }
}
