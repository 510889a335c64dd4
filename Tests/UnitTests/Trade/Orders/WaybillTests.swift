import Assembly
import Kernel
import Storage
import TestSupport
import Testing
import Trade


/// Numbers of parcels: what each carrier's look like, and how a wrong one is put right.
@Suite struct WaybillTests {
  @Test(arguments: [
    ("CJ대한통운", ["6812-3456-7890", "681234567890", "6812345678", "６８１２ ３４５６ ７８９０"], ["123-456", "12345678901", "000000000000", "68123456789A"]),
    ("우체국택배", ["6012345678901", "60123-4567-8901", "EE123456789KR", "rr 123456789 kr"], ["000000", "681234567890", "E1234567890KR", "0000000000000"]),
    ("한진택배", ["1234567890", "412345678901"], ["12345678901", "1234"]), ("롯데글로벌로지스", ["412345678901"], ["41234567890"]),
    ("Logen", ["12345678901", "1234567890"], ["123456789012"]), ("CJ Logistics", ["681234567890"], ["123456"]),
  ]) func aNumberIsCheckedByItsCarrier(_ carrier: String, _ right: [String], _ wrong: [String]) throws {
    for number in right { #expect(throws: Never.self, "\(number)") { try Waybill.read(carrier, number) } }
    let known = try #require(Carrier.named(carrier))
    for number in wrong { #expect(throws: Waybill.No.notOfCarrier(known.name, shape: known.shape), "\(number)") { try Waybill.read(carrier, number) } }
  }

  @Test func aCarrierThatIsNotKnownStaysFree() throws {
    for carrier in ["경동택배", "대신택배", "quick", "KCJ", "마당택배"] {
      #expect(Carrier.named(carrier) == nil)
      #expect(try Waybill.read(carrier, "12-3456").number == "12-3456")
    }
    #expect(Waybill.No.notOfCarrier(Carrier.all[0].name, shape: Carrier.all[0].shape).sentence.text(in: .korean)
      == "CJ대한통운 운송장 번호는 숫자 10자리 또는 12자리예요. 택배사와 번호를 다시 확인해 주세요.")
  }

  @Test(arguments: enginesHere) func aWrongWaybillIsPutRightWhileTheParcelIsUnderWayAndToldOnce(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let by = SaleYard.merchant
      let order = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shirt, 1)])))
      let id = try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0].id }
      func correct(_ carrier: String, _ number: String) throws -> Int64 {
        try yard.database.writeNow { try CorrectWaybill(consignment: id, carrier: carrier, waybill: number, by: by).run(in: $0).revision }
      }
      func now() throws -> (waybill: Waybill?, before: [String], told: Int64?) {
        while try Sequencer.step(yard.database) > 0 {}
        return try yard.database.readNow { tx in
          (
            try Waybill.all(of: [id], in: tx)[id], try WaybillCorrection.all(of: id, in: tx).map(\.before.number),
            try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM storage_event WHERE topic = \(FulfilmentEvents.correctedTopic)", as: Int64.self)
          )
        }
      }
      try yard.database.writeNow { try AcceptConsignment(consignment: id, by: by).run(in: $0) }
      #expect(throws: CorrectWaybill.No.notUnderWay(.accepted)) { try correct("CJ대한통운", "681234567890") }
      let sent = try yard.database.writeNow { try ShipConsignment(consignment: id, carrier: "CJ대한통운", waybill: "681234567899", by: by).run(in: $0) }
      #expect(throws: Waybill.No.self) { try correct("CJ대한통운", "123-456") }
      #expect(throws: Waybill.No.waybillWanted) { try correct("", "681234567890") }
      #expect(try now().before == [] && now().told == 0 && now().waybill?.number == "681234567899")
      let revision = try correct("우체국택배", "6012345678901")
      #expect(revision == sent.revision + 1)
      // The same again says nothing new.
      #expect(try correct("우체국택배", "6012345678901") == revision)
      #expect(try now().before == ["681234567899"] && now().told == 1)
      #expect(try now().waybill?.carrier == "우체국택배" && now().waybill?.number == "6012345678901" && now().waybill?.shippedAt == sent.changedAt)
      for time in 2...CorrectWaybill.most { _ = try correct("우체국택배", "60123456789\(time + 10)") }
      #expect(throws: CorrectWaybill.No.correctedOften) { try correct("한진택배", "1234567890") }
      #expect(try now().waybill?.number == "6012345678920" && now().before.count == 10 && now().told == 10)
      let there = try yard.database.writeNow { try DeliverConsignment(consignment: id, by: by).run(in: $0) }
      #expect(there.state == .delivered)
      #expect(throws: CorrectWaybill.No.notUnderWay(.delivered)) { try correct("CJ대한통운", "681234567890") }
    }
  }
}
