import Storage
import Trade

extension Feature {
  /// Orders and their consignments, and what buyers are told of them.
  static let orders = Feature(
    "orders",
    migrations: OrdersSchema.migrations,
    persons: OrdersSchema.persons,
    erasures: [{ try EraseBuyer($0).run(in: $1) }],
    seals: OrdersSeals.list,
    events: OrderEventKinds.all,
    subscriptions: [OrderNotices.subscription, OrderMessages.subscription, LeftBuyers.subscription],
    pageTopics: ["orders."],
    notices: OrderNotices.keys,
    messages: OrderMessages.kinds,
    settlers: { [SettlePayment.settler($0)] },
    proofs: [Proof("orders") { database, _ in try OrdersVerify.run(database) }])
}
