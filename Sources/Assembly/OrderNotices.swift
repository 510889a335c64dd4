import Commerce
import Kernel
import Parties
import Payments
import Storage

/// Tells buyers in their inbox how their orders go. The words stand with the reader's pages; here are keys and facts.
package enum OrderNotices {
  /// What happened so long ago is no news: a house that starts to tell does not begin with its history.
  static let newsFor = Span.days(7)

  package static let subscription = Subscription(
    "orders.notices", topics: [OrderEvents.placedTopic, OrderEvents.movedTopic, "returns.decided", PaymentEvents.refundedTopic]
  ) { heard, tx in
    guard heard.at > tx.now - newsFor, let news = try News(heard.event, in: tx), let buyer = try member(news.order.buyer, in: tx) else { return }
    try Notice.post(news.phrase, facts: news.facts, link: "/orders/\(news.order.number)", to: buyer, cause: heard.id, in: tx)
  }

  /// Who reads it today: a guest has no inbox, and who has left wants none.
  private static func member(_ buyer: PartyID, in tx: Transaction) throws -> PartyID? {
    let today = try Party.find(try Party.resolve(buyer, in: tx), in: tx)
    guard let today, today.kind == .member, today.erased == nil else { return nil }
    return today.id
  }

  /// What an event means to the buyer; nil where it means nothing.
  private struct News {
    let phrase: String
    let order: Order
    var facts: JSON

    init?(_ event: Event, in tx: Transaction) throws {
      let found: Order?
      if event.topic == PaymentEvents.refundedTopic {
        found = try event.id("payment").flatMap { try Payment.find(ID($0), in: tx) }.flatMap { try Order.of(offer: ID($0.subject), in: tx) }
      } else {
        found = try event.id("order").flatMap { try Order.find(ID($0), in: tx) }
      }
      guard let order = found else { return nil }
      self.order = order
      switch event.topic {
      case OrderEvents.placedTopic:
        phrase = "orders.placed"
        facts = ["number": .string(order.number), "amount": .int(order.total.minor), "currency": .string(order.total.currency.code)]
      case PaymentEvents.refundedTopic:
        guard let amount = event.facts["amount"], let currency = event.facts["currency"] else { return nil }
        phrase = "payments.refunded"
        facts = ["number": .string(order.number), "amount": amount, "currency": currency]
      case OrderEvents.movedTopic:
        guard let state = event.facts["state"]?.text, let merchant = event.id("merchant") else { return nil }
        let shop = try Party.find(PartyID(merchant), in: tx)?.name ?? Phrase("", "")
        phrase = "orders.\(state)"
        facts = ["number": .string(order.number), "shop": ["ko": .string(shop.korean), "en": .string(shop.english)]]
      default:
        guard let state = event.facts["state"]?.text else { return nil }
        phrase = "returns.\(state)"
        facts = ["number": .string(order.number)]
      }
    }
  }
}

extension Event {
  /// An id among the facts.
  fileprivate func id(_ name: String) -> Int64? { facts[name]?.text.flatMap { Int64($0) } }
}
