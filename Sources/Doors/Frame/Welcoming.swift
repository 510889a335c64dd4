import Kernel
import Messages
import Parties
import Storage
import Wire

/// The cookie of whoever has just joined: while it is there, pages say that a code was sent and where it is typed.
enum JoinedCookie {
  static let name = "joined"
}

extension Call {
  /// What happens in the transaction that makes a member: the cart comes along, and a code goes to the sign-in address where one can be sent.
  func welcoming(keeping wish: String = "") -> FrontDoor.Welcome {
    let along = takingCartAlong(keeping: wish), tells = house.settings.tells, call = self
    return { member, tx in
      try along(member, tx)
      for contact in try Contact.of(member, in: tx) {
        if tells.reaches(contact) { try VerifyContact.ask(contact, of: member, at: call.siteNumber(in: tx), in: tx) }
      }
    }
  }

  /// The number of the storefront that was asked: one of the house's own, whatever name the request came with.
  func siteNumber(in tx: Transaction) throws -> Int64? { try house.sites.site(host: host, in: tx)?.id.raw }
}
