import Hummingbird
import Kernel
import Messages
import Parties
import Storage
import Web
import Wire

/// What went out to whom: an operator sees all of it, a merchant what is about their own orders.
enum DeskMessageRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/messages", permissions: .operate, .seeOrders) { call in
        let after = call.after
        let words = SoughtWords.messages.read(call)
        let state = call.query("state").flatMap(Message.State.init(rawValue:))
        return try await call.desk { seat, tx in
          let merchant = try whose(seat)
          let page = try MessageList.page(.init(merchant: merchant, state: state, words: words), after: after, in: tx)
          return MessagesPage(
            messages: page.items, counts: try MessageList.counts(of: merchant, in: tx), state: state, words: words, cursor: after, next: page.next,
            maySend: seat.may(merchant == nil ? .operate : .fulfilOrders), seesAll: merchant == nil
          ).html(seat.desk)
        }
      },
      SoughtWords.messages.route(permissions: .operate, .seeOrders, keeping: ["state"]),
      .post("/console/messages/{message}/again", permissions: .operate, .fulfilOrders) { call in
        let id = try call.id("message", of: Message.self)
        return try await call.act(else: { _, _ in .seeOther(Paths.consoleMessages.text) }) { seat, _, tx in
          if let merchant = try whose(seat) {
            try seat.require(.fulfilOrders)
            guard try MessageList.isOf(merchant, id, in: tx) else { throw Problem.noSuchPage() }
          } else { try seat.require(.operate) }
          guard try Message.find(id, in: tx) != nil else { throw Problem.noSuchPage() }
          return After(try SendAgain(id).run(in: tx) ? .messageAgain : .messageRests, Paths.consoleMessages)
        }
      },
    ]
  }

  /// Nil for the whole installation; a mall has no messages of its own, and a store sees its orders and not the merchant's.
  private static func whose(_ seat: Seat) throws -> PartyID? {
    if seat.workplace.kind == .installation { return nil }
    if seat.workplace.kind == .store { throw Authority.No.forbidden }
    return try seat.merchant
  }
}
