import Kernel
import Ledger
import Storage

/// The merchant takes a consignment on.
package struct AcceptConsignment: Sendable {
  package var consignment: ID<Consignment>
  package var by: PartyID

  package init(consignment: ID<Consignment>, by: PartyID) {
    self.consignment = consignment
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    try MoveConsignment(id: consignment, to: .accepted, by: by).run(in: tx)
  }
}

/// The goods wait at the counter.
package struct ReadyConsignment: Sendable {
  package var consignment: ID<Consignment>
  package var by: PartyID

  package init(consignment: ID<Consignment>, by: PartyID) {
    self.consignment = consignment
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    let moved = try MoveConsignment(id: consignment, to: .ready, by: by).run(in: tx)
    guard moved.method == .collect else { throw NoConsignmentMove.notFrom(.accepted, to: .ready) }
    return moved
  }
}

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
    try GoodsLeave.run(moved, "order.collected", in: tx)
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

/// Gives the goods to a carrier.
package struct ShipConsignment: Sendable {
  package enum No: Refusal, Equatable {
    case waybillWanted
    package var code: String { "shipping/waybill-wanted" }
    package var sort: RefusalSort { .invalid }
    package var sentence: Sentence { Sentence(.waybillWanted) }
    package var pointer: String? { "/waybill" }
  }

  package var consignment: ID<Consignment>
  package var carrier: String
  package var waybill: String
  package var by: PartyID

  package init(consignment: ID<Consignment>, carrier: String, waybill: String, by: PartyID) {
    self.consignment = consignment
    self.carrier = carrier
    self.waybill = waybill
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    guard (1...60).contains(carrier.count), (4...40).contains(waybill.count) else { throw No.waybillWanted }
    let moved = try MoveConsignment(id: consignment, to: .shipped, by: by, note: "\(carrier) \(waybill)").run(in: tx)
    guard moved.method == .delivery else { throw NoConsignmentMove.notFrom(.accepted, to: .shipped) }
    try tx.run(
      """
      INSERT INTO fulfilment_waybill (consignment, carrier, waybill, shipped_at)
      VALUES (\(consignment), \(carrier), \(waybill), \(tx.now))
      """)
    try GoodsLeave.run(moved, "order.shipped", in: tx)
    return moved
  }
}

/// The shopper has the parcel.
package struct DeliverConsignment: Sendable {
  package var consignment: ID<Consignment>
  package var by: PartyID

  package init(consignment: ID<Consignment>, by: PartyID) {
    self.consignment = consignment
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    try MoveConsignment(id: consignment, to: .delivered, by: by).run(in: tx)
  }
}

/// The units of a consignment leave the house on the ledger: committed -> gone.
enum GoodsLeave {
  static func run(_ consignment: Consignment, _ code: String, in tx: Transaction) throws {
    let lines = try OrderLines.variants(of: consignment, in: tx)
    try Postings.post(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.committed(line.variant, consignment.location),
            credit: StockAccounts.gone(line.variant, consignment.location), amount: line.quantity, code: code,
            reference: consignment.order.raw))
      }, in: tx)
  }
}

