import Kernel
import Messages
import Parties
import Payments
import Storage
import Trade

/// Writes to buyers how their orders go: by e-mail where an address is known, and to the telephone number of the order.
///
/// The words are written when a message is sent; here stand what happened and whom to tell. What happened before the house could write is
/// not told: news begin now, and a database of then has its cursor from the migration.
package enum OrderMessages {
  /// What happened so long ago is no news.
  static let newsFor = Span.days(2)

  /// Every kind that it sends.
  static let kinds =
    ["orders.placed", "orders.ready", "orders.shipped", "orders.waybill-corrected", "orders.cancelled"]
    + ["returns.accepted", "returns.partly-accepted", "returns.refused", "returns.undelivered", "payments.refunded"]

  package static let subscription = Subscription(
    "orders.messages", topics: [OrderEvents.placedTopic, OrderEvents.movedTopic, FulfilmentEvents.correctedTopic, "returns.decided", PaymentEvents.refundedTopic],
    from: .now
  ) { heard, tx in
    guard heard.at > tx.now - newsFor, let news = try News(heard.event, in: tx) else { return }
    try tell(news, cause: "event:\(heard.id)", in: tx)
  }

  /// What an event tells a buyer.
  private struct News {
    let kind: String
    let order: Order
    let facts: JSON
    /// Nil where it is about all of the order's merchants.
    let merchant: PartyID?

    /// Nil where it tells nothing.
    init?(_ event: Event, in tx: Transaction) throws {
      let named = event.facts["order"]?.text.flatMap { ID<Order>(text: $0) }
      switch event.topic {
      case OrderEvents.placedTopic:
        kind = "orders.placed"
        merchant = nil
        facts = ["order": event.facts["order"] ?? .null]
      case OrderEvents.movedTopic:
        guard let state = event.facts["state"]?.text, ["ready", "shipped", "cancelled"].contains(state) else { return nil }
        kind = "orders.\(state)"
        merchant = event.facts["merchant"]?.text.flatMap { PartyID(text: $0) }
        facts = ["order": event.facts["order"] ?? .null, "consignment": event.facts["consignment"] ?? .null]
      case FulfilmentEvents.correctedTopic:
        kind = "orders.waybill-corrected"
        merchant = event.facts["merchant"]?.text.flatMap { PartyID(text: $0) }
        facts = ["order": event.facts["order"] ?? .null, "consignment": event.facts["consignment"] ?? .null]
      case PaymentEvents.refundedTopic:
        kind = "payments.refunded"
        merchant = nil
        guard let id = event.facts["payment"]?.text.flatMap({ ID<Payment>(text: $0) }), let payment = try Payment.find(id, in: tx),
          let found = try Order.of(offer: ID(payment.subject), in: tx)
        else { return nil }
        order = found
        facts = [
          "order": .string(found.id.description), "amount": event.facts["amount"] ?? .null, "currency": event.facts["currency"] ?? .null,
        ]
        return
      default:
        guard let state = event.facts["state"]?.text else { return nil }
        let item = try event.facts["return"]?.text.flatMap { ID<Return>(text: $0) }.flatMap { try Return.find($0, in: tx) }
        kind = item?.neverArrived == true ? "returns.undelivered" : "returns.\(state)"
        merchant = item?.merchant
        facts = ["order": event.facts["order"] ?? .null, "return": event.facts["return"] ?? .null]
      }
      guard let named, let found = try Order.find(named, in: tx) else { return nil }
      order = found
    }
  }

  private static func tell(_ news: News, cause: String, in tx: Transaction) throws {
    let order = news.order
    guard let recipient = try Recipient.of(order.offer, in: tx), let offer = try Offer.find(order.offer, in: tx) else { return }
    let party = try Party.resolve(order.buyer, in: tx)
    guard let reader = try Party.find(party, in: tx), reader.erased == nil else { return }
    let merchants = try news.merchant.map { [$0] } ?? Consignment.all(of: order.id, in: tx).map(\.merchant)
    var told = try addresses(recipient, of: party, in: tx)
    // Where no telephone takes it, the list says so; nobody is left to wonder what became of it.
    if !told.contains(where: { $0.channel == .phone }), let phone = PhoneNumber(text: recipient.phone) { told.append(.phone(phone)) }
    for contact in told {
      try IntendMessage(
        news.kind, to: contact, of: party, language: reader.kind == .member ? reader.language : offer.language, facts: news.facts, cause: cause,
        reference: order.number, merchants: merchants, notesUntold: true
      ).run(in: tx)
    }
  }

  /// Where the buyer of an offer will hear how the order goes, whatever senders the house has.
  package static func reached(by offer: Offer, in tx: Transaction) throws -> [Contact] {
    guard let recipient = try Recipient.of(offer.id, in: tx) else { return [] }
    return try addresses(recipient, of: Party.resolve(offer.buyer, in: tx), in: tx)
  }

  /// Where the buyer is reached: as was said with the order, else by what a member signs in with. A recipient may have a landline, where no text message comes.
  private static func addresses(_ recipient: Recipient, of party: PartyID, in tx: Transaction) throws -> [Contact] {
    let known = try Contact.of(party, in: tx)
    let mail = EmailAddress(text: recipient.email).map { Contact.email($0) } ?? known.first { $0.kind == "email" }
    let phone = PhoneNumber(text: recipient.phone).map { Contact.phone($0) }.flatMap { $0.takesMessages ? $0 : nil } ?? known.first { $0.kind == "phone" && $0.takesMessages }
    return [mail, phone].compactMap { $0 }
  }
}
