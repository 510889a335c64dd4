import Kernel
import Parties
import Storage

/// Finds a guest's order by its number and the telephone number that was given with it.
package struct LookUpOrder: Sendable {
  package var number: String
  package var phone: String

  package init(number: String, phone: String) {
    self.number = number
    self.phone = phone
  }

  /// A wrong number and a wrong telephone are answered alike.
  package func run(in tx: Transaction) throws -> Order {
    let written = number.uppercased().filter { !$0.isWhitespace }
    guard let order = try Order.find(number: written, in: tx), let recipient = try Recipient.of(order.offer, in: tx),
      let given = PhoneNumber(text: phone), let known = PhoneNumber(text: recipient.phone), given == known
    else { throw NoConsignmentMove.unknown }
    return order
  }
}
