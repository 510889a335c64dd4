import Kernel
import Messages
import Parties
import Storage

extension Call {
  /// What happens in the transaction that makes a member: the cart comes along, and a code goes to the sign-in address where one can be sent.
  func welcoming(keeping wish: String = "") -> FrontDoor.Welcome {
    let along = takingCartAlong(keeping: wish), tells = house.settings.tells
    return { member, tx in
      try along(member, tx)
      for contact in try Contact.of(member, in: tx) {
        let canSend = if case .email = contact { tells.mail } else { tells.phone }
        if canSend { try VerifyContact.ask(contact, of: member, in: tx) }
      }
    }
  }
}
