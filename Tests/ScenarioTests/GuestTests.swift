import Assembly
import Kernel
import Parties
import Payments
import Storage
import TestSupport
import Testing
import Trade

/// A guest buys, becomes a member, and leaves again.
@Suite struct GuestTests {
  private func rows(_ mall: MallYard, _ member: PartyID) throws -> [String] {
    try mall.database.readNow { tx in
      try OrderRow.page(of: Party.selves(member, in: tx), after: nil, size: 10, in: tx).items.map(\.order.number)
    }
  }

  @Test(arguments: enginesHere) func herOrderFollowsHerIntoTheHouseAndStaysNamelessWhenSheLeaves(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 1) { mall in
      // She pays by card as a guest, of whom the house knows a name and a telephone.
      let cart = try mall.cart(of: nil)
      let guest = try mall.database.writeNow { tx in
        try MeetGuest(cart, guest: OpenGuest(name: "김미나", phone: "010-1234-5678")).run(in: tx)
      }
      let offer = try mall.checkout(cart, by: guest)
      let order = try mall.database.writeNow { tx in
        let payment = try IntendPayment(
          for: .order, subject: offer.id.raw, payer: guest, gateway: "card", instrument: "card", amount: offer.total, state: .authorised
        ).run(in: tx)
        return try PlaceOrder(offer: offer.id, tender: .provider(payment)).run(in: tx).order
      }

      // Another member cannot find it by a wrong telephone; she finds it by her own and takes it with her.
      #expect(throws: NoConsignmentMove.unknown) {
        try mall.database.readNow { try LookUpOrder(number: order.number, phone: "010-9999-9999").run(in: $0) }
      }
      try mall.database.writeNow { tx in
        let found = try LookUpOrder(number: order.number.lowercased(), phone: "+82 10 1234 5678").run(in: tx)
        try ClaimGuest(found.buyer, by: mall.mina).run(in: tx)
        #expect(try !ClaimGuest(found.buyer, by: mall.jun).run(in: tx))
      }
      #expect(try rows(mall, mall.mina) == [order.number])
      #expect(try rows(mall, mall.jun) == [])

      // She leaves before she has collected: the shop still needs her name, afterwards nobody does.
      let consignment = try mall.consignment(of: order)
      try mall.prepare(consignment)
      try mall.database.writeNow { try EraseMember(mall.mina, by: mall.mina, parts: AllErasures.list).run(in: $0) }
      try AllRounds.settle(mall.database)
      #expect(try mall.database.readNow { try Recipient.of(order.offer, in: $0)?.name } == "김미나")
      try mall.collect(consignment)
      try AllRounds.settle(mall.database)
      #expect(try mall.database.readNow { try Recipient.of(order.offer, in: $0) } == nil)
      #expect(try mall.database.readNow { try Order.find(order.id, in: $0)?.total } == .won(29_000))
    }
  }
}
