import Commerce
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// Who may see an order: the buyer and whoever became the buyer; a guest by the browser's key.
enum OrderAccess {
  static let cookie = "orders"
  static let rule = RateLimit.Rule("order-lookup", burst: 10, perMinute: 6)

  /// Lets a guest's browser open the order; nil for members, who need no key.
  static func grant(_ order: ID<Order>, _ call: Call, isForced: Bool = false, in tx: Transaction) throws -> Secret? {
    guard isForced || call.credential == nil else { return nil }
    let key = secret(call) ?? tx.secret()
    try OrderKey.grant(order, to: key, in: tx)
    return key
  }

  static func keeping(_ key: Secret?, _ response: Response, _ call: Call) -> Response {
    guard let key else { return response }
    return response.choosing(cookie, key.text, seconds: OrderKey.life.milliseconds / 1000, for: call)
  }

  /// The order of a number, for this visitor; anything else is a page that is not there.
  static func order(_ number: String, _ visit: Visit, _ call: Call, in tx: Transaction) throws -> Order {
    guard let order = try Order.find(number: number, in: tx) else { throw Problem.noSuchPage() }
    if let party = visit.party {
      if party == order.buyer { return order }
      if try Party.resolve(order.buyer, in: tx) == party { return order }
    }
    guard let key = secret(call), try OrderKey.opens(order.id, key, in: tx) else { throw Problem.noSuchPage() }
    return order
  }

  /// What lets this browser see guests' orders.
  static func secret(_ call: Call) -> Secret? { call.cookie(cookie).flatMap { Secret(text: $0) } }
}
