import Kernel
import Storage

/// A carrier and its number for the parcel.
package struct Waybill: Sendable, Equatable {
  package enum No: Refusal, Equatable {
    case waybillWanted
    case waybillUnreadable
    /// Not in the list, and not given as another carrier.
    case carrierUnknown(String)
    /// The carrier is known, and its numbers look different.
    case notOfCarrier(Phrase, shape: Phrase)

    package var code: String {
      switch self {
      case .waybillWanted: "shipping/waybill-wanted"
      case .waybillUnreadable: "shipping/waybill-unreadable"
      case .carrierUnknown: "shipping/carrier-unknown"
      case .notOfCarrier: "shipping/waybill-not-of-carrier"
      }
    }
    package var sort: RefusalSort { .invalid }
    package var sentence: Sentence {
      switch self {
      case .waybillWanted: Sentence(.waybillWanted)
      case .waybillUnreadable: Sentence(.waybillUnreadable, ["min": String(Waybill.lengths.lowerBound), "max": String(Waybill.lengths.upperBound)])
      case .carrierUnknown(let carrier):
        Sentence(.carrierUnknown, ["carrier": carrier, "known": Carrier.all.map { "\($0.name.korean)(\($0.code))" }.joined(separator: ", "), "codes": Carrier.all.map(\.code).joined(separator: ", ")])
      case .notOfCarrier(let carrier, let shape): Sentence(.waybillNotOfCarrier, phrases: ["carrier": carrier, "shape": shape])
      }
    }
    package var pointer: String? { if case .carrierUnknown = self { "/carrier" } else { "/waybill" } }
  }

  package let carrier: String
  package let number: String
  package let shippedAt: Instant

  /// The waybill as it is kept, from what somebody typed; refused where it can be no number of that carrier.
  package static func read(_ carrier: String, _ number: String) throws(No) -> (carrier: String, number: String) {
    guard !carrier.isBlank, carrier.length <= carrierMax, !number.isBlank else { throw .waybillWanted }
    let plain = WrittenNumber.plain(number)
    // Marks that nobody sees are no way to write a number.
    guard plain.unicodeScalars.count == number.unicodeScalars.count, isReadable(plain) else { throw .waybillUnreadable }
    guard let known = Carrier.named(carrier) else { return (carrier, plain) }
    guard known.hasNumber(plain) else { throw .notOfCarrier(known.name, shape: known.shape) }
    return (carrier, plain)
  }

  /// The waybills of several consignments, at most 500 asked at once.
  package static func all(of consignments: [ID<Consignment>], in tx: Transaction) throws -> [ID<Consignment>: Waybill] {
    guard !consignments.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT consignment, carrier, waybill, shipped_at FROM fulfilment_waybill
      WHERE consignment IN \(list: consignments.prefix(500).map { $0 })
      ORDER BY consignment
      LIMIT 500
      """
    ) { row in
      (try row.next(ID<Consignment>.self), Waybill(carrier: try row.next(), number: try row.next(), shippedAt: try row.next()))
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// Letters of a carrier's name, at most.
  static let carrierMax = 60
  /// Characters of a number.
  static let lengths = 4...40

  /// Whether a number looks like one: letters and figures, with hyphens or spaces between them.
  private static func isReadable(_ number: String) -> Bool {
    lengths.contains(number.length) && number.utf8.first != 0x2D
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x20 }
  }

  /// The carrier as a reader knows it: one that is listed by its own name, another as it was written.
  package var carrierName: Phrase { Carrier.named(carrier)?.name ?? Phrase(carrier, carrier) }

  /// Where the carrier shows the parcel; nil for a carrier that is not known.
  package var tracking: String? {
    let digits = number.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard !digits.isEmpty else { return nil }
    return Carrier.named(carrier).map { $0.tracking + digits }
  }
}
