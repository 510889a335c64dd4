import Inventory
import Kernel

/// An offer while it is worked out: a quote, sorted into what each merchant hands over from one place. What cannot be added up is refused.
struct OfferDraft {
  struct Line {
    let item: SaleItem
    let location: ID<StockLocation>
    let method: Offer.Method
    let quantity: Int64
    let vatRate: Rate
    let provenance: Provenance

    var wanted: Quote.Wanted {
      Quote.Wanted(variant: item.variant, merchant: item.merchant, unit: item.price, quantity: quantity, way: method, vatRate: vatRate)
    }
  }

  struct Part {
    let merchant: PartyID
    let location: ID<StockLocation>
    let method: Offer.Method
    var goods: Money
    var delivery: Money
    var vat: Money
    var returnFee: Money
    /// Days until goods that are sent arrive; nil for what is collected.
    var days: ClosedRange<Int64>?
  }

  let lines: [Line]
  let quote: Quote
  private(set) var parts: [Part] = []
  /// The part of each line, by its place.
  private(set) var partOf: [Int] = []
  let vat: Money

  /// Sorts lines into parts (one merchant, one place, one way); a merchant's fee goes to its first part that is sent.
  init(
    lines: [Line], currency: Currency, terms: [PartyID: DeliveryTerms], deliveryVAT: Rate, rules: [Quote.Rule] = []
  ) throws(MoneyFault) {
    let quote = try Quote(lines.map(\.wanted), in: currency, rules: [.delivery(terms.mapValues(\.sending), vat: deliveryVAT)] + rules)
    let nothing = Money(0, currency)
    var vat = nothing
    self.lines = lines
    self.quote = quote
    for (line, quoted) in zip(lines, quote.lines) {
      let found = parts.firstIndex { $0.merchant == line.item.merchant && $0.location == line.location && $0.method == line.method }
      let part = found ?? parts.count
      if found == nil {
        let isSent = line.method == .delivery, own = terms[line.item.merchant] ?? .usual(in: currency)
        parts.append(
          Part(
            merchant: line.item.merchant, location: line.location, method: line.method, goods: nothing, delivery: nothing, vat: nothing,
            returnFee: isSent ? own.returnFee(in: currency) : nothing, days: isSent ? own.days : nil))
      }
      partOf.append(part)
      let lineVAT = quoted.vat ?? nothing
      parts[part].goods = try parts[part].goods + quoted.total
      parts[part].vat = try parts[part].vat + lineVAT
      vat = try vat + lineVAT
    }
    for fee in quote.fees {
      guard case .merchant(let merchant) = fee.target, let first = parts.firstIndex(where: { $0.merchant == merchant && $0.method == .delivery }) else { continue }
      parts[first].delivery = try parts[first].delivery + fee.amount
      parts[first].vat = try parts[first].vat + (fee.vat ?? nothing)
      vat = try vat + (fee.vat ?? nothing)
    }
    self.vat = vat
  }

  /// What changed the price of lines, with their numbers.
  var adjustments: [Offer.Adjustment] {
    quote.changes.enumerated().compactMap { place, change in
      guard case .line(let line) = change.target else { return nil }
      return Offer.Adjustment(
        number: Int64(place + 1), line: Int64(line + 1), kind: change.part, source: change.source, label: change.why.label, amount: change.amount)
    }
  }
}
