import HTTPTypes
import Kernel
import Storage
import Trade
import Wire

/// Who may use a cart: the member who owns it, or whoever shows its secret, in `Cart-Secret` or the browser's cookie.
enum CartAccess {
  /// Documents the header; the secret itself is read by `Call.guestSecret`.
  static let header = Input<Secret?>.header("Cart-Secret", .secret)

  /// The open cart; everybody else hears that there is none. Who could open one that was ordered hears where it goes on.
  static func cart(_ id: ID<Cart>, _ call: Call, in tx: Transaction) throws -> Cart {
    if let party = call.signedIn?.party, let cart = try Cart.open(id, in: tx), cart.owner == party { return cart }
    guard let secret = call.guestSecret, let cart = try Cart.open(id, by: secret, in: tx),
      cart.owner == nil || cart.owner == call.signedIn?.party
    else {
      let next = try Cart.following(id, of: call.signedIn?.party, by: call.guestSecret, in: tx)
      throw next.map { .goesOn(in: $0) } ?? NoCartChange.gone
    }
    return cart
  }

  /// Refuses a change that was made on another state than the sender read. Called after the change, under the cart's lock.
  static func check(_ read: Revision, _ changed: Cart) throws {
    guard changed.revision.minus(1) == read.number else { throw Problem.revisionStale() }
  }
}

extension Call {
  /// What a guest shows to open a cart and what became of it.
  package var guestSecret: Secret? {
    if let text = request.headers[.cartSecret] { return Secret(text: text) }
    return cartSecret
  }
}

extension Call {
  /// Who is at the door, with all that this request shows; `member` is who is signed in.
  package func shopper(_ member: PartyID?) -> Shopper { Shopper(member: member, cart: guestSecret, orders: OrderAccess.secret(self)) }
  /// Who is at the door of an endpoint.
  var shopper: Shopper { shopper(signedIn?.party) }
}

extension HTTPField.Name {
  static let cartSecret = HTTPField.Name("Cart-Secret")!
}

extension Shape where Value == Secret {
  /// A code of 128 bits that grants access.
  package static var secret: Shape {
    plain(Schema(["type": "string", "pattern": "^[A-Za-z0-9_-]{21}[AQgw]$"]), InputPhrases.notSecret) { Secret(text: $0) }
  }
}
