import Inventory
import Kernel

/// An offer while it is worked out: pure arithmetic from items, allocation, terms and tax. What cannot be added up is refused.
struct OfferDraft {
  struct Line {
    let item: SaleItem
    let location: ID<StockLocation>
    let method: Offer.Method
    let quantity: Int64
    let vatRate: Rate
    let provenance: Provenance
    let total: Money
    var part = 0

    init(item: SaleItem, location: ID<StockLocation>, method: Offer.Method, quantity: Int64, vatRate: Rate, provenance: Provenance) throws(MoneyFault) {
      self.item = item
      self.location = location
      self.method = method
      self.quantity = quantity
      self.vatRate = vatRate
      self.provenance = provenance
      total = try item.price * quantity
    }

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
  private(set) var goods: Money
  private(set) var delivery: Money
  private(set) var vat: Money
  private(set) var total: Money

  /// Sorts lines into parts (one merchant, one place, one way) and adds each merchant's delivery fee once, to its first
  /// delivered part. The fee bears VAT at `deliveryVAT`, unless all that is sent bears none: what goes with goods is taxed as they are
  /// (부가가치세법 제14조).
  init(lines: [Line], currency: Currency, terms: [PartyID: DeliveryTerms], deliveryVAT: Rate) throws(MoneyFault) {
    self.currency = currency
    self.lines = lines
    let nothing = Money(0, currency)
    (goods, delivery, vat, total) = (nothing, nothing, nothing, nothing)
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
      parts[part].goods = try parts[part].goods + line.total
      parts[part].vat = try parts[part].vat + line.vat
    }
    var charged: Set<PartyID> = []
    for index in parts.indices where parts[index].method == .delivery && charged.insert(parts[index].merchant).inserted {
      let merchant = parts[index].merchant
      var sent = nothing
      for part in parts where part.merchant == merchant && part.method == .delivery { sent = try sent + part.goods }
      let isTaxed = self.lines.contains { $0.item.merchant == merchant && $0.method == .delivery && $0.vatRate.millionths > 0 }
      let fee = (terms[merchant] ?? .usual(in: currency)).fee(for: sent)
      parts[index].delivery = fee
      if isTaxed { parts[index].vat = try parts[index].vat + deliveryVAT.included(in: fee) }
    }
    for part in parts {
      goods = try goods + part.goods
      delivery = try delivery + part.delivery
      vat = try vat + part.vat
    }
    total = try goods + delivery
  }
}
