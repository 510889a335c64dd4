import Kernel
import Parties
import Payments
import Storage
import Trade

/// Tells buyers in their inbox how their orders go. The words stand with the reader's pages; here are keys and facts.
package enum OrderNotices {
  /// What happened so long ago is no news, as after a standstill. Where the house starts to tell, it begins now.
  static let newsFor = Span.days(7)

  /// Every key that it posts.
  static let keys =
    ["orders.placed", "orders.accepted", "orders.ready", "orders.collected", "orders.shipped", "orders.waybill-corrected", "orders.delivered", "orders.cancelled"]
    + ["returns.accepted", "returns.partly-accepted", "returns.refused", "returns.undelivered", "payments.refunded"]

  package static let subscription = Subscription(
    "orders.notices", topics: [OrderEvents.placedTopic, OrderEvents.movedTopic, FulfilmentEvents.correctedTopic, "returns.decided", PaymentEvents.refundedTopic],
    from: .now,
    together: { events, tx in
      let recent = events.filter { $0.at > tx.now - newsFor }
      let orders = try orders(of: recent, in: tx)
      // Most who buy are guests: who reads is asked once for all, and what to say only for those who do.
      let readers = try Party.members(today: Set(orders.values.map(\.buyer)).sorted(), in: tx)
      let read = Dictionary(orders.values.filter { readers[$0.buyer] != nil }.map { ($0.id, $0) }) { first, _ in first }
      let goods = try NoticedGoods(read.values.sorted { $0.id < $1.id }, in: tx)
      for heard in recent {
        guard let order = orders[heard.id], let reader = readers[order.buyer], let news = try News(heard.event, order, goods, in: tx) else { continue }
        try Notice.post(news.phrase, facts: news.facts, link: "/orders/\(order.number)", to: reader, cause: heard.id, in: tx)
      }
    })

  /// The order that each event tells of.
  private static func orders(of events: [HeardEvent], in tx: Transaction) throws -> [ID<Event>: Order] {
    let named = events.compactMap { heard in heard.event.id("order").map { (heard.id, ID<Order>($0)) } }
    let known = try Order.all(Set(named.map(\.1)).sorted(), in: tx)
    var found: [ID<Event>: Order] = [:]
    for (event, order) in named { found[event] = known[order] }
    for heard in events where heard.event.topic == PaymentEvents.refundedTopic {
      guard let id = heard.event.id("payment"), let payment = try Payment.find(ID(id), in: tx) else { continue }
      found[heard.id] = try Order.of(offer: ID(payment.subject), in: tx)
    }
    return found
  }

  /// What an event means to the buyer; nil where it means nothing.
  private struct News {
    let phrase: String
    let facts: JSON

    init?(_ event: Event, _ order: Order, _ goods: NoticedGoods, in tx: Transaction) throws {
      var members = [JSON.Member("number", .string(order.number))]
      switch event.topic {
      case OrderEvents.placedTopic:
        phrase = "orders.placed"
        members += [JSON.Member("amount", .int(order.total.minor)), JSON.Member("currency", .string(order.total.currency.code))]
        members += goods.facts(order)
      case PaymentEvents.refundedTopic:
        guard let amount = event.facts["amount"], let currency = event.facts["currency"] else { return nil }
        phrase = "payments.refunded"
        members += [JSON.Member("amount", amount), JSON.Member("currency", currency)] + goods.facts(order)
      case OrderEvents.movedTopic, FulfilmentEvents.correctedTopic:
        guard let merchant = event.id("merchant"), let state = event.topic == OrderEvents.movedTopic ? event.facts["state"]?.text : "waybill-corrected" else { return nil }
        // How a parcel ended that never arrived is told with its refund.
        guard ![Consignment.State.returned.rawValue, Consignment.State.lost.rawValue].contains(state) else { return nil }
        let shop = try Party.find(PartyID(merchant), in: tx)?.name ?? Phrase("", "")
        phrase = "orders.\(state)"
        members.append(JSON.Member("shop", ["ko": .string(shop.korean), "en": .string(shop.english)]))
        members += goods.facts(order, consignment: event.id("consignment").map { ID($0) })
      default:
        guard let state = event.facts["state"]?.text else { return nil }
        let item = try event.id("return").flatMap { try Return.find(ID($0), in: tx) }
        phrase = item?.neverArrived == true ? "returns.undelivered" : "returns.\(state)"
        members += goods.facts(order, consignment: item?.consignment, numbers: try item.map { Set(try $0.lines(in: tx).map(\.number)) })
      }
      facts = .object(members)
    }
  }
}

extension Event {
  /// An id among the facts.
  fileprivate func id(_ name: String) -> Int64? { facts[name]?.text.flatMap { Int64($0) } }
}
