import Commerce
import Kernel
import Parties
import Storage

/// Who checks out: a member, or a guest who opens the cart.
enum CheckoutAccess {
  /// The open cart that is checked out and its buyer: the member, or a guest made of the recipient.
  static func opened(
    _ id: ID<Cart>, _ call: Call, _ recipient: Recipient, in tx: Transaction
  ) throws -> (cart: Cart, buyer: PartyID) {
    if let party = call.signedIn?.party { return (try CartAccess.cart(id, call, in: tx), party) }
    let guest = OpenGuest(name: recipient.name, phone: recipient.phone, email: recipient.email, language: call.language)
    // Met before the cart is read: of two checkouts the second then reads what the first one left. Who may not open it leaves no trace.
    let met = try MeetGuest(id, guest: guest).ask(in: tx)
    let cart = try CartAccess.cart(id, call, in: tx)
    do {
      return (cart, try met.party(in: tx))
    } catch let no as OpenGuest.No {
      var problem = Problem(no)
      problem.faults = [InputFault(place: .body, pointer: "/recipient" + (no.pointer ?? ""), sentence: no.sentence)]
      throw problem
    }
  }
}
