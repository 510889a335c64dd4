import Kernel
import Parties
import Storage

/// One number typed for several parcels: right where they go to one person at one address together, else a slip of the hand.
package enum SharedWaybill {
  /// Whether one of these numbers stands beside parcels of different recipients. One that was erased is like nobody.
  package static func isMixed(_ typed: [(parcel: Consignment, number: String)], in tx: Transaction) throws -> Bool {
    for shared in Dictionary(grouping: typed, by: { plain($0.number) }).values where shared.count > 1 {
      let recipients = try shared.map { one in try Order.find(one.parcel.order, in: tx).flatMap { try Recipient.of($0.offer, in: tx) } }
      guard let first = recipients[0], recipients.allSatisfy({ $0.map { isSame($0, first) } ?? false }) else { return true }
    }
    return false
  }

  /// A number without what parts its figures.
  static func plain(_ number: String) -> String {
    WrittenNumber.plain(number).uppercased().filter { $0.isLetter || $0.isNumber }
  }

  static func isSame(_ one: Recipient, _ other: Recipient) -> Bool {
    func key(_ of: Recipient) -> [String] {
      [of.name, of.postcode, of.address, of.detail].map { $0.lowercased().filter { !$0.isWhitespace } } + [PhoneNumber(text: of.phone)?.international ?? of.phone]
    }
    return key(one) == key(other)
  }
}
