import Kernel
import Storage
import TestSupport
import Testing
import Trade

/// The tax in what an order cost in the end: each sum bears its own, whatever stands beside it in the parcel.
@Suite struct KeptSaleTests {
  /// A line of the parcel, and how many of its pieces come back.
  private typealias Pieces = [Int64: Int64]
  private static let shirts: Int64 = 1
  private static let rice: Int64 = 2

  /// Two taxed shirts and untaxed rice in one parcel, 140,000 won with a fee of 3,000; fetching goods back costs 2,500.
  private func received(_ yard: SaleYard, _ more: [(Int64, Int64)] = []) throws -> Order {
    try yard.receive(SaleYard.merchant, yard.warehouse, [SaleYard.rice], 5)
    try yard.database.writeNow { tx in
      let terms = DeliveryTerms(fee: .won(3000), freeFrom: -1, daysMin: 1, daysMax: 3, returnFee: 2500)
      try SetDeliveryTerms(merchant: SaleYard.merchant, terms: terms).run(in: tx)
    }
    let order = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shirt, 2), (SaleYard.rice, 1)] + more)))
    try yard.database.writeNow { tx in
      let parcel = try #require(try Consignment.all(of: order.id, in: tx).first { $0.merchant == SaleYard.merchant })
      try AcceptConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: tx)
      try ShipConsignment(consignment: parcel.id, carrier: "한빛택배", waybill: "1234567890", by: SaleYard.merchant).run(in: tx)
      _ = try DeliverConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: tx)
    }
    return order
  }

  private func ask(_ yard: SaleYard, _ order: Order, _ pieces: Pieces, _ reason: Return.Reason) throws -> ID<Return> {
    try yard.database.writeNow { tx in
      let parcel = try #require(try Consignment.all(of: order.id, in: tx).first { $0.merchant == SaleYard.merchant })
      return try AskReturn(consignment: parcel.id, buyer: SaleYard.buyer, reason: reason, note: "", pieces: pieces).run(in: tx)
    }
  }

  private func giveBack(_ yard: SaleYard, _ order: Order, _ pieces: Pieces, _ reason: Return.Reason) throws {
    let id = try ask(yard, order, pieces, reason)
    try yard.database.writeNow { tx in try AcceptReturn(id, by: SaleYard.merchant, restocks: true).run(in: tx) }
  }

  /// What is left in won and the tax in it; both ways to the money agree.
  private func left(_ yard: SaleYard, _ order: Order) throws -> [Int64] {
    let screen = try #require(try yard.database.readNow { tx in try OrderScreen.load(order.id, in: tx) })
    #expect(screen.kept.amount == screen.left)
    return [screen.left.minor, screen.vatLeft.minor]
  }

  @Test(arguments: enginesHere) func aFaultyLineTakesItsOwnTaxAlong(_ engine: Engine) throws {
    let cases: [(Pieces, [Int64])] = [
      ([Self.rice: 1], [101_000, 8909 + 273]), ([Self.shirts: 2], [42_000, 273]), ([Self.shirts: 1], [91_000, 4455 + 273]),
      ([Self.shirts: 2, Self.rice: 1], [0, 0]),
    ]
    for (pieces, wanted) in cases {
      try withSaleYard(engine) { yard in
        let order = try received(yard)
        #expect(try left(yard, order) == [140_000, 8909 + 273])
        try giveBack(yard, order, pieces, .faulty)
        #expect(try left(yard, order) == wanted)
      }
    }
  }

  @Test(arguments: enginesHere) func aFeeForFetchingIsTaxedAsTheGoodsThatWereFetched(_ engine: Engine) throws {
    let cases: [(Pieces, [Int64])] = [
      ([Self.rice: 1], [103_500, 8909 + 273]), ([Self.shirts: 1], [93_500, 4455 + 273 + 227]), ([Self.shirts: 2], [44_500, 273 + 227]),
      ([Self.shirts: 1, Self.rice: 1], [54_500, 4455 + 273 + 227]),
    ]
    for (pieces, wanted) in cases {
      try withSaleYard(engine) { yard in
        let order = try received(yard)
        try giveBack(yard, order, pieces, .changedMind)
        #expect(try left(yard, order) == wanted)
      }
    }
  }

  @Test(arguments: enginesHere) func whatIsAskedBackOrRefusedIsStillSold(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let order = try received(yard)
      let id = try ask(yard, order, [Self.shirts: 2], .faulty)
      #expect(try left(yard, order) == [140_000, 8909 + 273])
      try yard.database.writeNow { tx in
        try DecideReturn(id, by: SaleYard.merchant, lines: [.init(Self.shirts, accepted: 1, why: "사용 흔적")]).run(in: tx)
      }
      #expect(try left(yard, order) == [91_000, 4455 + 273])
      try giveBack(yard, order, [Self.shirts: 1], .faulty)
      #expect(try left(yard, order) == [42_000, 273])
      try giveBack(yard, order, [Self.rice: 1], .faulty)
      #expect(try left(yard, order) == [0, 0])
    }
  }

  @Test(arguments: enginesHere) func aCancelledParcelAndALostOneTakeTheirTaxAlong(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let order = try received(yard, [(SaleYard.lamp, 1)])
      // The lamp's own seller takes 3,000 for delivery.
      #expect(try left(yard, order) == [176_000, 8909 + 273 + 3000 + 273])
      try giveBack(yard, order, [Self.rice: 1], .faulty)
      let lamp = try #require(try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx).first { $0.merchant == SaleYard.other } })
      try yard.database.writeNow { tx in try CancelConsignment(consignment: lamp.id, by: SaleYard.other, reason: "품절").run(in: tx) }
      #expect(try left(yard, order) == [101_000, 8909 + 273])
    }
    try withSaleYard(engine) { yard in
      let order = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.lamp, 1)])))
      try yard.database.writeNow { tx in
        let lamp = try Consignment.all(of: order.id, in: tx)[0]
        try AcceptConsignment(consignment: lamp.id, by: SaleYard.other).run(in: tx)
        try ShipConsignment(consignment: lamp.id, carrier: "한빛택배", waybill: "1234567890", by: SaleYard.other).run(in: tx)
        try FailDelivery(consignment: lamp.id, goods: .lost, by: SaleYard.other).run(in: tx)
      }
      #expect(try left(yard, order) == [0, 0])
    }
  }
}
