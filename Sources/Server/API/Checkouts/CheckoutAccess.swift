import Commerce
import Kernel
import Parties
import Storage

/// Who checks out: a member, or a guest who opens the cart.
enum CheckoutAccess {
  /// The buyer of a cart: the member, or a guest made of the recipient.
  static func buyer(of cart: ID<Cart>, _ call: Call, _ recipient: Recipient, in tx: Transaction) throws -> PartyID {
    if let party = call.signedIn?.party { return party }
    do {
      let guest = OpenGuest(name: recipient.name, phone: recipient.phone, email: recipient.email, language: call.language)
      return try MeetGuest(cart, guest: guest).run(in: tx)
    } catch let no as OpenGuest.No {
      var problem = Problem(no)
      problem.faults = [InputFault(place: .body, pointer: "/recipient" + (no.pointer ?? ""), sentence: no.sentence)]
      throw problem
    }
  }

  /// The head of an offer that is this caller's; everybody else hears that there is none.
  static func head(_ id: ID<Offer>, _ call: Call, in tx: Transaction) throws -> Offer.Head {
    let opened = try call.guestSecret.map { try Cart.opened(by: $0, in: tx) }
    guard let head = try Offer.head(id, in: tx) else { throw NoOrder.offerGone }
    if head.buyer == call.signedIn?.party { return head }
    guard let opened, try opened.first() == head.cart else { throw NoOrder.offerGone }
    return head
  }
}
