import Kernel
import Ledger
import Storage
import TestSupport
import Testing

/// Every result of a posting, one row each, on one small set of books. A refused row leaves the books as they were.
@Suite struct PostingResultTests {
  typealias Yard = LedgerYard
  static let points = AccountKey(Asset("KRW.points"), holder: 1, "points", limit: .zero)
  static let closed = AccountKey(Yard.won, holder: 8, "wallet", limit: .zero)
  static let soon = TestYard.start + .minutes(10)

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var posting: Posting
    var result: PostingResult
    var testDescription: String { name }
  }

  static func to(_ id: Int64, _ amount: Int64) -> Transfer { Yard.transfer(id, Yard.wallet(1), Yard.wallet(2), amount) }
  static func row(_ name: String, _ posting: Posting, _ result: PostingResult) -> Row { Row(name: name, posting: posting, result: result) }
  static func no(_ name: String, _ posting: Posting, _ refusal: PostingRefusal) -> Row { Row(name: name, posting: posting, result: .refused(refusal)) }
  static func byID(_ debit: Int64, _ amount: Int64) -> Posting {
    .transfer(Transfer(id: ID(50), debit: .id(ID(debit)), credit: .key(Yard.wallet(2)), amount: amount, code: "test.move"))
  }

  static let rows: [Row] = [
    row("a transfer", .transfer(to(50, 600)), .done),
    row("a transfer again", .transfer(Yard.transfer(1, Yard.outside, Yard.wallet(1), 1_000)), .replayed),
    row("a forced transfer beyond the balance", .transfer(Yard.transfer(50, Yard.wallet(1), Yard.wallet(2), 700, isFact: true)), .short(by: 100)),
    no("an amount of nothing", .transfer(to(50, 0)), .amountNotPositive),
    no("an amount below zero", .transfer(to(50, -5)), .amountNotPositive),
    no("nothing from a missing account: the amount is named first", byID(777, 0), .amountNotPositive),
    no("from an account that is not there", byID(777, 5), .accountMissing),
    no("to itself", .transfer(Yard.transfer(50, Yard.wallet(1), Yard.wallet(1), 5)), .sameAccount),
    no("won to points", .transfer(Yard.transfer(50, Yard.wallet(1), points, 5)), .assetMismatch),
    no("another amount under the same id", .transfer(Yard.transfer(1, Yard.outside, Yard.wallet(1), 999)), .existsDifferent),
    no("another code under the same id", .transfer(Yard.transfer(1, Yard.outside, Yard.wallet(1), 1_000, code: "test.other")), .existsDifferent),
    no("too much under the same id: the id is named first", .transfer(to(1, 5_000)), .existsDifferent),
    no("from a closed account", .transfer(Yard.transfer(50, closed, Yard.wallet(1), 5)), .accountClosed),
    no("to a closed account", .transfer(Yard.transfer(50, Yard.wallet(1), closed, 5)), .accountClosed),
    no("too much to a closed account: the closing is named first", .transfer(Yard.transfer(50, Yard.wallet(1), closed, 5_000)), .accountClosed),
    no("more than is free", .transfer(to(50, 601)), .insufficient(available: 600)),
    no("from an empty account", .transfer(Yard.transfer(50, Yard.wallet(3), Yard.wallet(2), 1)), .insufficient(available: 0)),
    no("a number past the bounds", .transfer(Yard.transfer(50, Yard.outside, Yard.wallet(2), Int64.max)), .overflow),
    no("a balance past the bounds", .transfer(Yard.transfer(50, Yard.outside, Yard.wallet(1), Amount.balanceMax)), .overflow),

    row("a hold", .hold(to(50, 600), expiresAt: soon), .done),
    row("a hold again", .hold(to(2, 400), expiresAt: soon), .replayed),
    no("a hold of nothing", .hold(to(50, 0), expiresAt: soon), .amountNotPositive),
    no("another hold under the same id", .hold(to(2, 401), expiresAt: soon), .existsDifferent),
    no("a hold that was posted", .hold(to(3, 10), expiresAt: soon), .ended(.posted)),
    no("a hold that was voided", .hold(to(4, 10), expiresAt: soon), .ended(.voided)),
    no("a hold that has expired", .hold(to(5, 10), expiresAt: soon), .ended(.expired)),
    no("a hold that ends as it begins", .hold(to(50, 10), expiresAt: TestYard.start + .minutes(2)), .expiryPassed),
    no("a hold of more than is free", .hold(to(50, 601), expiresAt: soon), .insufficient(available: 600)),

    row("a post", .post(to(2, 400)), .done),
    row("a post of a part", .post(to(2, 1)), .done),
    row("a post again", .post(to(3, 10)), .replayed),
    no("a post of nothing", .post(to(2, 0)), .amountNotPositive),
    no("a post again with another amount", .post(to(3, 9)), .existsDifferent),
    no("a post of a voided hold", .post(to(4, 10)), .ended(.voided)),
    no("a post of an expired hold", .post(to(5, 10)), .ended(.expired)),
    no("a post of an overdue hold that nobody swept", .post(Yard.transfer(6, Yard.wallet(4), Yard.wallet(2), 50)), .ended(.expired)),
    no("a post of nothing known", .post(to(99, 10)), .unknown),
    no("a post of more than is held", .post(to(2, 401)), .exceedsHold(held: 400)),
    no("a post that says something else than the hold", .post(Yard.transfer(2, Yard.wallet(1), Yard.wallet(3), 400)), .existsDifferent),
    no("a post under the id of a plain transfer", .post(to(1, 1_000)), .existsDifferent),

    no("a transfer under the id of a standing hold", .transfer(Yard.transfer(2, Yard.outside, Yard.wallet(1), 400)), .existsDifferent),
    no("a transfer under the id of a voided hold", .transfer(Yard.transfer(4, Yard.outside, Yard.wallet(1), 10)), .existsDifferent),
    no("a transfer under the id of an expired hold", .transfer(Yard.transfer(5, Yard.outside, Yard.wallet(1), 10)), .existsDifferent),
    no("a fact under the id of a standing hold", .transfer(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 700, isFact: true)), .existsDifferent),
    no("a fact past the bounds", .transfer(Yard.transfer(50, Yard.wallet(1), Yard.wallet(2), Int64.max, isFact: true)), .overflow),
    no("a hold under the id of a plain transfer", .hold(to(1, 10), expiresAt: soon), .existsDifferent),
    no("a reversal under the id of a standing hold", .reverse(ID(3), id: ID(2), code: "test.back"), .existsDifferent),

    row("a void", .void(ID(2)), .done),
    row("a void again", .void(ID(4)), .replayed),
    row("a void of an overdue hold", .void(ID(6)), .done),
    no("a void of a posted hold", .void(ID(3)), .ended(.posted)),
    no("a void of an expired hold", .void(ID(5)), .ended(.expired)),
    no("a void of nothing known", .void(ID(99)), .unknown),

    row("a reversal", .reverse(ID(3), id: ID(50), code: "test.back"), .done),
    row("a reversal again", .reverse(ID(7), id: ID(8), code: "test.back"), .replayed),
    no("a reversal of nothing known", .reverse(ID(99), id: ID(50), code: "test.back"), .unknown),
    no("a second reversal", .reverse(ID(7), id: ID(50), code: "test.back"), .alreadyReversed(by: ID(8))),
    no("a reversal under a taken id", .reverse(ID(3), id: ID(1), code: "test.back"), .existsDifferent),
    no("a reversal of what is spent", .reverse(ID(1), id: ID(50), code: "test.back"), .insufficient(available: 600)),
  ]

  /// Wallet 1 holds 1,010 less 10 posted: 1,000, of which 400 are on hold (2); holds 3 posted, 4 voided, 5 expired, 6 overdue.
  static func prepare(_ yard: Yard) throws {
    try yard.fill(1, 1_000, id: 1)
    try yard.fill(4, 50, id: 10)
    try yard.fill(1, 10, id: 11)
    try yard.fill(1, 5, id: 7)
    try yard.post(.reverse(ID(7), id: ID(8), code: "test.back"))
    try yard.post(.hold(Yard.transfer(5, Yard.wallet(1), Yard.wallet(2), 10), expiresAt: yard.now + .minutes(1)))
    yard.yard.clock.pass(.minutes(1))
    try yard.database.writeNow { _ = try ExpireHolds().sweep(in: $0) }
    try yard.post(.hold(to(3, 10), expiresAt: soon))
    try yard.post(.post(to(3, 10)))
    try yard.post(.hold(to(4, 10), expiresAt: soon))
    try yard.post(.void(ID(4)))
    try yard.post(.hold(to(2, 400), expiresAt: soon))
    try yard.post(.hold(Yard.transfer(6, Yard.wallet(4), Yard.wallet(2), 50), expiresAt: yard.now + .minutes(1)))
    yard.yard.clock.pass(.minutes(1))
    try yard.database.writeNow { tx in
      _ = try AccountRows.open(closed, in: tx)
      try CloseAccount(closed).run(in: tx)
    }
  }

  static let watched = [Yard.wallet(1), Yard.wallet(2), Yard.wallet(3), Yard.wallet(4), Yard.outside]

  @Test(arguments: enginesHere) func everyResultIsNamedAndARefusalChangesNothing(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try Self.prepare(yard)
      try #expect(yard.wallet(1) == Balance(posted: 1_000, held: 400, available: 600))
      struct Undo: Error {}
      for row in Self.rows {
        let before = try yard.database.readNow { tx in try Self.watched.map { try Balance.of($0, in: tx) } }
        #expect(throws: Undo.self) {
          try yard.database.writeNow { tx in
            #expect(try PostBatch(each: [row.posting]).run(in: tx) == [row.result], "\(row.name)")
            let after = try Self.watched.map { try Balance.of($0, in: tx) }
            if case .refused = row.result { #expect(after == before, "\(row.name)") }
            #expect(try Verify.run(in: tx) == [], "\(row.name)")
            throw Undo()
          }
        }
        // In a batch beside another posting the answer is the same.
        #expect(throws: Undo.self) {
          try yard.database.writeNow { tx in
            let beside = Posting.transfer(Yard.transfer(90, Yard.outside, Yard.wallet(9), 1))
            #expect(try PostBatch(each: [beside, row.posting]).run(in: tx) == [.done, row.result], "\(row.name), in a batch")
            throw Undo()
          }
        }
      }
    }
  }
}
