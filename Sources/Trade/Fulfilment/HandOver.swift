import Kernel
import Storage

/// Gives the goods to whoever shows the code: the QR's secret, or the six digits said aloud.
package struct HandOver: Sendable {
  /// Wrong six-digit codes before only the QR opens.
  package static let triesMax: Int64 = 5

  package enum No: Refusal, Equatable {
    case wrongCode
    case triesUsed

    package var code: String {
      switch self {
      case .wrongCode: "pickup/wrong-code"
      case .triesUsed: "pickup/tries-used"
      }
    }
    package var sort: RefusalSort { self == .wrongCode ? .invalid : .limited }
    package var sentence: Sentence { Sentence(self == .wrongCode ? .pickupCodeWrong : .pickupTriesUsed) }
    package var pointer: String? { "/code" }
  }

  package var consignment: ID<Consignment>
  package var shown: String
  package var by: PartyID

  package init(consignment: ID<Consignment>, shown: String, by: PartyID) {
    self.consignment = consignment
    self.shown = shown
    self.by = by
  }

  /// The consignment after it was handed over. A wrong code is counted by `countWrongCode`, in a transaction of its own.
  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    guard let consignment = try Consignment.find(consignment, in: tx) else { throw NoConsignmentMove.unknown }
    if let secret = Secret(text: shown) {
      guard Digest.same(secret.bytes, consignment.pickupSecret) else { throw No.wrongCode }
    } else {
      let wrong = try tx.value("SELECT tries FROM fulfilment_wrong_code WHERE consignment = \(consignment.id)", as: Int64.self) ?? 0
      guard wrong < Self.triesMax else { throw No.triesUsed }
      guard !consignment.pickupCode.isEmpty, Digest.same(Array(shown.utf8), Array(consignment.pickupCode.utf8)) else {
        throw No.wrongCode
      }
    }
    let moved = try MoveConsignment(id: consignment.id, to: .collected, by: by).run(in: tx)
    try GoodsLeave.run(moved, "order.collected", by: by, in: tx)
    return moved
  }

  /// Counts a wrong code, so that six digits cannot be guessed.
  package func countWrongCode(in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO fulfilment_wrong_code (consignment, tries) VALUES (\(consignment), 1)
      ON CONFLICT (consignment) DO UPDATE SET tries = fulfilment_wrong_code.tries + 1
      """)
  }
}
