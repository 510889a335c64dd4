import Kernel
import Storage

/// Puts a waybill right that was typed wrongly, while the parcel is under way. The buyer is told once; the same waybill again changes nothing.
package struct CorrectWaybill: Sendable {
  /// Corrections of one parcel, at most: each is told.
  package static let most: Int64 = 10

  package enum No: Refusal, Equatable {
    case notUnderWay(Consignment.State)
    case correctedOften

    package var code: String {
      switch self {
      case .notUnderWay: "shipping/not-under-way"
      case .correctedOften: "shipping/corrected-often"
      }
    }
    package var sort: RefusalSort { .conflict }
    package var sentence: Sentence {
      switch self {
      case .notUnderWay(let state): Sentence(.waybillNotUnderWay, phrases: ["state": state.phrase])
      case .correctedOften: Sentence(.waybillCorrectedOften, ["most": String(CorrectWaybill.most)])
      }
    }
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

  /// The consignment with the waybill that is right.
  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    guard let found = try Consignment.find(consignment, in: tx) else { throw NoConsignmentMove.unknown }
    let (carrier, waybill) = try Waybill.read(carrier, waybill)
    guard found.state == .shipped, let old = try Waybill.all(of: [consignment], in: tx)[consignment] else { throw No.notUnderWay(found.state) }
    let corrected = try tx.first(
      """
      UPDATE fulfilment_waybill SET carrier = \(carrier), waybill = \(waybill)
      WHERE consignment = \(consignment) AND NOT (carrier = \(carrier) AND waybill = \(waybill))
      RETURNING consignment
      """
    ) { try $0.next(ID<Consignment>.self) }
    guard corrected != nil else { return found }
    guard let revised = try ReviseConsignment(id: consignment, within: .shipped).run(in: tx) else { throw No.notUnderWay(.delivered) }
    guard try WaybillCorrection.count(of: consignment, in: tx) < Self.most else { throw No.correctedOften }
    try tx.run(
      """
      INSERT INTO fulfilment_correction (consignment, number, carrier, waybill, actor, at)
      VALUES (\(consignment), \(revised.revision), \(old.carrier), \(old.number), \(by), \(tx.now))
      """)
    try tx.emit(FulfilmentEvents.corrected(revised))
    return revised
  }
}

/// What a waybill was before somebody put it right.
package struct WaybillCorrection: Sendable, Equatable {
  package let before: Waybill
  package let actor: PartyID
  package let at: Instant

  /// The corrections of one parcel, oldest first.
  package static func all(of consignment: ID<Consignment>, in tx: Transaction) throws -> [WaybillCorrection] {
    try tx.rows(
      "SELECT carrier, waybill, actor, at FROM fulfilment_correction WHERE consignment = \(consignment) ORDER BY number LIMIT \(CorrectWaybill.most)"
    ) { row in
      let carrier = try row.next(String.self), number = try row.next(String.self), actor = try row.next(PartyID.self), at = try row.next(Instant.self)
      return WaybillCorrection(before: Waybill(carrier: carrier, number: number, shippedAt: at), actor: actor, at: at)
    }
  }

  static func count(of consignment: ID<Consignment>, in tx: Transaction) throws -> Int64 {
    try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM fulfilment_correction WHERE consignment = \(consignment)", as: Int64.self) ?? 0
  }
}
