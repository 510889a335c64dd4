import Hummingbird
import Kernel
import Parties
import Storage
import Trade
import Wire

/// How a browser keeps what opens guests' orders, and how orders are looked up; who may see one is `Shopper`'s rule.
enum OrderAccess {
  /// The cookie's name; with https the browser itself guards it (`__Host-`).
  static func cookie(isSecure: Bool) -> String { isSecure ? "__Host-orders" : "orders" }

  /// For the keys of letters, which nobody guesses: wrong look-ups keep none of them out.
  static let opening = RateLimit.Rule("order-opening", burst: 30, perMinute: 30)

  /// A new key for a guest's browser, which opens the order and what it opened before; nil for what a member bought.
  static func grant(_ order: Order, _ shopper: Shopper, in tx: Transaction) throws -> Secret? {
    guard try order.isGuests(in: tx) else { return nil }
    return try OrderKey.renew(shopper.orders, with: order.id, in: tx)
  }

  static func keeping(_ key: Secret?, _ response: Response, _ call: Call) -> Response {
    guard let key else { return response }
    return response.choosing(cookie(isSecure: call.isSecure), key.text, seconds: OrderKey.life.milliseconds / 1000, for: call)
  }

  /// The order of a number, for this visitor; anything else is a page that is not there.
  static func order(_ number: String, _ visit: Visit, _ call: Call, in tx: Transaction) throws -> Order {
    do {
      return try call.shopper(visit.party).order(try Order.find(number: number, in: tx), in: tx)
    } catch is NoConsignmentMove {
      throw Problem.noSuchPage()
    }
  }

  /// What lets this browser see guests' orders.
  static func secret(_ call: Call) -> Secret? { call.cookie(cookie(isSecure: call.isSecure)).flatMap { Secret(text: $0) } }
}
