import Kernel

/// An offer while it is worked out: pure arithmetic from items, allocation, terms and tax.
struct OfferDraft {
  struct Line {
    let item: SaleItem
    let location: ID<StockLocation>
    let method: Offer.Method
    let quantity: Int64
    let vatRate: Rate
    let provenance: Provenance
    var part = 0

    var total: Money { item.price * quantity }
    var vat: Money { vatRate.included(in: total) }
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

  let currency: Currency
  private(set) var lines: [Line]
  private(set) var parts: [Part] = []

  /// Sorts lines into parts (one merchant, one place, one way) and adds each merchant's delivery fee once, to its first
  /// delivered part. The fee bears VAT at `deliveryVAT`.
  init(lines: [Line], currency: Currency, terms: [PartyID: DeliveryTerms], deliveryVAT: Rate) {
    self.currency = currency
    self.lines = lines
    let nothing = Money(0, currency)
    for index in self.lines.indices {
      let line = self.lines[index]
      let found = parts.firstIndex { $0.merchant == line.item.merchant && $0.location == line.location && $0.method == line.method }
      let part = found ?? parts.count
      if found == nil {
        parts.append(
          Part(
            merchant: line.item.merchant, location: line.location, method: line.method, goods: nothing, delivery: nothing, vat: nothing,
            returnFee: line.method == .delivery ? (terms[line.item.merchant] ?? .usual).returnFee(in: currency) : nothing,
            days: line.method == .delivery ? (terms[line.item.merchant] ?? .usual).days : nil))
      }
      self.lines[index].part = part
      parts[part].goods = parts[part].goods + line.total
      parts[part].vat = parts[part].vat + line.vat
    }
    var charged: Set<PartyID> = []
    for index in parts.indices where parts[index].method == .delivery && charged.insert(parts[index].merchant).inserted {
      let merchant = parts[index].merchant
      let sent = parts.filter { $0.merchant == merchant && $0.method == .delivery }.reduce(nothing) { $0 + $1.goods }
      let fee = (terms[merchant] ?? .usual).fee(for: sent)
      parts[index].delivery = fee
      parts[index].vat = parts[index].vat + deliveryVAT.included(in: fee)
    }
  }

  var goods: Money { parts.reduce(Money(0, currency)) { $0 + $1.goods } }
  var delivery: Money { parts.reduce(Money(0, currency)) { $0 + $1.delivery } }
  var vat: Money { parts.reduce(Money(0, currency)) { $0 + $1.vat } }
  var total: Money { goods + delivery }
}
