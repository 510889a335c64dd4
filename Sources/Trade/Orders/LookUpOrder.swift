import Kernel
import Parties
import Storage

/// Finds a guest's order by its number and the telephone number that was given with it. A member who finds it takes the guest over,
/// where nobody did before.
package struct LookUpOrder: Sendable {
  /// As numbers are written, whatever was typed: what a limit of tries counts by.
  package let number: String
  package var phone: String
  /// Who is signed in.
  package var member: PartyID?

  package init(number: String, phone: String, member: PartyID? = nil) {
    self.number = OrderNumber.read(number)
    self.phone = phone
    self.member = member
  }

  /// A wrong number, a wrong telephone and the order of a member, who finds it by her account, are answered alike.
  package func run(in tx: Transaction) throws -> Order {
    guard let order = try Order.find(number: number, in: tx), let recipient = try Recipient.of(order.offer, in: tx),
      let known = PhoneNumber(text: recipient.phone), known.isMeant(by: phone), try order.isGuests(in: tx)
    else { throw NoConsignmentMove.unknown }
    if let member { try ClaimGuest(order.buyer, by: member).run(in: tx) }
    return order
  }
}
