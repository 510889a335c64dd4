import Kernel
import Storage

/// What goods cost together, and why: the only thing that knows more than the price of one piece. Pages, API, checkout and whoever sells
/// otherwise ask it alike, so that none says what another does not. Pure arithmetic; what cannot be added up is refused.
package struct Quote: Sendable, Equatable {
  /// How goods reach the shopper.
  package enum Way: String, Column, Sendable, CaseIterable {
    case delivery
    /// Click & collect: the shopper comes to the shop.
    case collect
  }

  /// A line that is asked about.
  package struct Wanted: Sendable, Equatable {
    package var variant: Int64
    package var merchant: PartyID
    /// What one piece costs this buyer now.
    package var unit: Money
    package var quantity: Int64
    package var way: Way
    /// The VAT contained in the price; nil where nobody asks for tax.
    package var vatRate: Rate?

    package init(variant: Int64, merchant: PartyID, unit: Money, quantity: Int64, way: Way, vatRate: Rate? = nil) {
      self.variant = variant
      self.merchant = merchant
      self.unit = unit
      self.quantity = quantity
      self.way = way
      self.vatRate = vatRate
    }
  }

  /// A line and what it comes to.
  package struct Line: Sendable, Equatable {
    package let wanted: Wanted
    /// The price of all pieces, before anything came off.
    package let full: Money
    /// After everything that changed it.
    package fileprivate(set) var total: Money
    /// The VAT in `total`; nil where no rate was given.
    package var vat: Money? { wanted.vatRate?.included(in: total) }
  }

  /// One change of what is to be paid, with its reason.
  package struct Adjustment: Sendable, Equatable {
    /// What it changes.
    package enum Target: Sendable, Equatable {
      /// A line, by its place in the quote.
      case line(Int)
      /// What one merchant asks for besides goods.
      case merchant(PartyID)
    }

    /// The part of the sale that made it: `delivery`, `code`.
    package let part: String
    /// What it comes of, in the words of its part: the number of a code; 0 for nothing.
    package let source: Int64
    package let target: Target
    /// Below zero where it takes something off.
    package var amount: Money
    /// The VAT contained in a merchant's fee; nil for a line, whose VAT follows from its total, and where no rate was given.
    package let vat: Money?
    package let why: Why

    package init(part: String, source: Int64 = 0, target: Target, amount: Money, vat: Money? = nil, why: Why) {
      self.part = part
      self.source = source
      self.target = target
      self.amount = amount
      self.vat = vat
      self.why = why
    }
  }

  /// Why an amount is what it is.
  package enum Why: Sendable, Equatable {
    /// A merchant's fee; nothing from goods of that worth on, in minor units, or never nothing.
    case fee(freeFrom: Int64?)
    /// Nothing, as the goods are worth so much, in minor units.
    case freeFrom(Int64)
    /// A code, as it is written.
    case code(String)

    /// As the shopper knows it: the code; empty for others.
    package var label: String { if case .code(let text) = self { text } else { "" } }
  }

  /// Why something that was asked for changes nothing.
  package struct Note: Sendable, Equatable {
    package let part: String
    package let sentence: Sentence

    package init(part: String, _ sentence: Sentence) {
      self.part = part
      self.sentence = sentence
    }
  }

  package let currency: Currency
  package private(set) var lines: [Line]
  package private(set) var adjustments: [Adjustment] = []
  /// What is taken in the books besides, when this is sold.
  package private(set) var claims: [SaleClaim] = []
  package private(set) var notes: [Note] = []

  /// - Parameter rules: one after another; each sees what those before it changed.
  package init(_ wanted: [Wanted], in currency: Currency, rules: [Rule]) throws(MoneyFault) {
    self.currency = currency
    lines = []
    for one in wanted {
      let full = try one.unit * one.quantity
      lines.append(Line(wanted: one, full: full, total: full))
    }
    for rule in rules { try apply(rule.apply(self)) }
    try addUp()
  }

  /// For pages: what cannot be added up is left out, so that one impossible line hides no other.
  package static func fitting(_ wanted: [Wanted], in currency: Currency, rules: [Rule]) -> Quote {
    var sum = Money(0, currency), fit: [Wanted] = []
    for one in wanted {
      guard let full = try? one.unit * one.quantity, let next = try? sum + full else { continue }
      sum = next
      fit.append(one)
    }
    return (try? Quote(fit, in: currency, rules: rules)) ?? Quote(nothing: currency)
  }

  private init(nothing currency: Currency) {
    self.currency = currency
    lines = []
  }

  private mutating func apply(_ effect: Effect) throws(MoneyFault) {
    for adjustment in effect.adjustments {
      var adjustment = adjustment
      if case .line(let index) = adjustment.target {
        guard lines.indices.contains(index) else { continue }
        // Nobody is paid for taking goods.
        let total = try lines[index].total + adjustment.amount
        if total.minor < 0 { adjustment.amount = Money(-lines[index].total.minor, currency) }
        lines[index].total = Money(max(0, total.minor), total.currency)
        guard adjustment.amount.minor != 0 else { continue }
      }
      adjustments.append(adjustment)
    }
    claims += effect.claims
    notes += effect.notes
  }

  /// Refuses what has no sum, so that the sums below have one.
  private func addUp() throws(MoneyFault) {
    var sum = Money(0, currency)
    for line in lines { sum = try sum + line.total }
    for fee in fees { sum = try sum + fee.amount }
  }

  // MARK: Sums.

  /// What merchants ask for besides goods.
  package var fees: [Adjustment] {
    adjustments.filter { if case .merchant = $0.target { true } else { false } }
  }

  /// What came off lines, or on top of them.
  package var changes: [Adjustment] {
    adjustments.filter { if case .line = $0.target { true } else { false } }
  }

  /// The goods after everything that changed them.
  package var goods: Money { Money.sum(lines.map(\.total), in: currency) }
  /// The goods before.
  package var full: Money { Money.sum(lines.map(\.full), in: currency) }
  package var delivery: Money { Money.sum(fees.map(\.amount), in: currency) }
  package var total: Money { Money.sum([goods, delivery], in: currency) }
  /// What came off the goods, zero or above.
  package var off: Money { Money(full.minor.minus(goods.minor), currency) }

  /// The goods of one merchant.
  package func goods(of merchant: PartyID) -> Money {
    Money.sum(lines.filter { $0.wanted.merchant == merchant }.map(\.total), in: currency)
  }

  /// The same before anything came off.
  package func full(of merchant: PartyID) -> Money {
    Money.sum(lines.filter { $0.wanted.merchant == merchant }.map(\.full), in: currency)
  }

  /// What one merchant asks for besides goods.
  package func fee(of merchant: PartyID) -> Adjustment? { fees.first { $0.target == .merchant(merchant) } }

  /// What changed one line, by its place.
  package func changes(of line: Int) -> [Adjustment] { adjustments.filter { $0.target == .line(line) } }
}

extension Quote {
  /// What one part of a sale does to what is to be paid.
  package struct Rule: Sendable {
    package let apply: @Sendable (Quote) throws(MoneyFault) -> Effect

    package init(_ apply: @escaping @Sendable (Quote) throws(MoneyFault) -> Effect) { self.apply = apply }
  }

  /// What came of a rule.
  package struct Effect: Sendable {
    package var adjustments: [Adjustment]
    package var claims: [SaleClaim]
    package var notes: [Note]

    package init(adjustments: [Adjustment] = [], claims: [SaleClaim] = [], notes: [Note] = []) {
      self.adjustments = adjustments
      self.claims = claims
      self.notes = notes
    }

    package static let none = Effect()
  }
}
