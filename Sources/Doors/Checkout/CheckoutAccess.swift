import HTTPTypes
import Kernel
import Parties
import Storage
import Trade
import Wire

/// Who checks out: a member, or a guest who opens the cart.
enum CheckoutAccess {
  /// The open cart that is checked out and its buyer: the member, or a guest made of the recipient.
  static func opened(
    _ id: ID<Cart>, _ call: Call, _ recipient: Recipient, in tx: Transaction
  ) throws -> (cart: Cart, buyer: PartyID) {
    let guest = OpenGuest(name: recipient.name, phone: recipient.phone, email: recipient.email, language: call.language)
    if let party = call.signedIn?.party {
      try told { try guest.check() }
      try Cart.take(id, in: tx)
      return (try CartAccess.cart(id, call, in: tx), party)
    }
    // Met before the cart is read: of two checkouts the second then reads what the first one left. Who may not open it leaves no trace.
    let met = try MeetGuest(id, guest: guest).ask(in: tx)
    let cart = try CartAccess.cart(id, call, in: tx)
    return (cart, try told { try met.party(in: tx) })
  }

  /// Who receives: as it was said, filled from the saved address that was named.
  static func recipient(_ start: CheckoutShapes.Start, _ call: Call, in tx: Transaction) throws -> Recipient {
    guard let id = start.address else { return start.recipient }
    guard let member = call.signedIn?.party else { throw Address.No.absent }
    return start.recipient.filled(from: try AddressBook.find(id, of: member, in: tx).address)
  }

  /// A recipient who cannot be reached is told beside the field.
  private static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let no as OpenGuest.No {
      var problem = Problem(no)
      problem.faults = [InputFault(place: .body, pointer: "/recipient" + (no.pointer ?? ""), sentence: no.sentence)]
      throw problem
    }
  }
}

extension Call {
  /// What this shopper may keep from others before paying; nil where the settings know no limit.
  func holdShare(of cart: ID<Cart>, _ member: PartyID?) -> HoldShare? {
    let settings = house.settings
    guard settings.stockShare < 100 || settings.checkoutsPerAddress > 0 else { return nil }
    if let member { return .member(member, percent: Int64(settings.stockShare)) }
    return .guest(cart, at: countedAddress, checkouts: Int64(settings.checkoutsPerAddress), percent: Int64(settings.stockShare))
  }

  /// The address that something is counted by; nil behind a proxy on this machine that nobody named, where all customers seem to be one.
  var countedAddress: String? {
    guard peer.isLoopback, request.headers.saysForwarded else { return clientText }
    return nil
  }
}
