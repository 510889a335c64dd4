import Kernel
import Ledger
import Storage
import TestSupport
import Testing

@Suite struct PostingTests {
  typealias Yard = LedgerYard

  @Test(arguments: enginesHere) func aTransferMovesItsAmount(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 10_000, id: 1)
      try #expect(yard.post(.transfer(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 3_000))) == [.done])
      try #expect(yard.wallet(1) == Balance(posted: 7_000, held: 0, available: 7_000))
      try #expect(yard.wallet(2) == Balance(posted: 3_000, held: 0, available: 3_000))
      try #expect(yard.balance(Yard.outside) == Balance(posted: -10_000, held: 0, available: nil))
    }
  }

  @Test(arguments: enginesHere) func aHoldReservesUntilItIsPosted(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 10_000, id: 1)
      let expiry = yard.now + .minutes(15)
      try #expect(yard.post(.hold(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 8_000), expiresAt: expiry)) == [.done])
      try #expect(yard.wallet(1) == Balance(posted: 10_000, held: 8_000, available: 2_000))
      try #expect(yard.post(.transfer(Yard.transfer(3, Yard.wallet(1), Yard.wallet(2), 2_001))) == [.refused(.insufficient(available: 2_000))])
      try #expect(yard.post(.post(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 5_000))) == [.done])
      try #expect(yard.wallet(1) == Balance(posted: 5_000, held: 0, available: 5_000))
      try #expect(yard.wallet(2) == Balance(posted: 5_000, held: 0, available: 5_000))
    }
  }

  @Test(arguments: enginesHere) func aRefusedGroupLeavesNothing(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 10_000, id: 1)
      let results = try yard.postTogether(
        .transfer(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 6_000)),
        .transfer(Yard.transfer(3, Yard.wallet(1), Yard.wallet(3), 6_000)),
        .transfer(Yard.transfer(4, Yard.wallet(2), Yard.wallet(3), 1)))
      #expect(results == [.refused(.linkedFailed), .refused(.insufficient(available: 4_000)), .refused(.linkedFailed)])
      try #expect(yard.wallet(1) == Balance(posted: 10_000, held: 0, available: 10_000))
      try #expect(yard.wallet(2).posted == 0)
    }
  }

  @Test(arguments: enginesHere) func aTransferSentAgainDoesNothingTwice(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      let filling = Posting.transfer(Yard.transfer(1, Yard.outside, Yard.wallet(1), 500))
      try #expect(yard.post(filling) == [.done])
      try #expect(yard.post(filling) == [.replayed])
      try #expect(yard.post(.transfer(Yard.transfer(1, Yard.outside, Yard.wallet(1), 501))) == [.refused(.existsDifferent)])
      try #expect(yard.post(filling, filling) == [.replayed, .replayed])
      try #expect(yard.wallet(1).posted == 500)
    }
  }

  @Test(arguments: enginesHere) func aRefusedTransferFirstEndsOverdueHolds(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 1_000, id: 1)
      try #expect(yard.post(.hold(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 900), expiresAt: yard.now + .minutes(1))) == [.done])
      let later = Posting.transfer(Yard.transfer(3, Yard.wallet(1), Yard.wallet(3), 1_000))
      try #expect(yard.post(later) == [.refused(.insufficient(available: 100))])
      yard.yard.clock.pass(.minutes(1))
      try #expect(yard.post(later) == [.done])
      try #expect(yard.wallet(1) == Balance(posted: 0, held: 0, available: 0))
      try #expect(yard.post(.post(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 900))) == [.refused(.ended(.expired))])
    }
  }

  @Test(arguments: enginesHere) func aPhysicalFactPostsWhateverTheBooksSay(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 300, id: 1)
      let gone = Posting.transfer(Yard.transfer(2, Yard.wallet(1), Yard.outside, 500, isFact: true))
      try #expect(yard.post(gone) == [.short(by: 200)])
      try #expect(yard.post(gone) == [.replayed])
      try #expect(yard.wallet(1) == Balance(posted: -200, held: 0, available: -200))
      try #expect(yard.balance(Yard.outside).posted == 200)
    }
  }

  /// What a fact took away and was promised: it may be given as promised, nothing else is until the account has come up again.
  @Test(arguments: enginesHere) func anAccountUnderItsFloorGivesNothingUntilItHasComeUp(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 300, id: 1)
      let promised = Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 250), dropped = Yard.transfer(3, Yard.wallet(1), Yard.wallet(2), 50)
      try yard.post(.hold(promised, expiresAt: yard.now + .minutes(9)), .hold(dropped, expiresAt: yard.now + .minutes(1)))
      try #expect(yard.post(.transfer(Yard.transfer(4, Yard.wallet(1), Yard.outside, 200, isFact: true))) == [.short(by: 200)])
      try #expect(yard.wallet(1) == Balance(posted: 100, held: 300, available: -200))
      try #expect(yard.post(.transfer(Yard.transfer(5, Yard.wallet(1), Yard.wallet(3), 1))) == [.refused(.insufficient(available: 0))])
      yard.yard.clock.pass(.minutes(1))
      try #expect(yard.post(.hold(Yard.transfer(6, Yard.wallet(1), Yard.wallet(3), 1), expiresAt: yard.now + .minutes(9))) == [.refused(.insufficient(available: 0))])
      try #expect(yard.post(.post(promised)) == [.done])
      try #expect(yard.wallet(1) == Balance(posted: -150, held: 0, available: -150))
      try #expect(yard.post(.reverse(ID(2), id: ID(7), code: "test.back")) == [.done])
      try yard.fill(1, 20, id: 8)
      try #expect(yard.post(.transfer(Yard.transfer(9, Yard.wallet(1), Yard.wallet(3), 121))) == [.refused(.insufficient(available: 120))])
      try #expect(yard.wallet(1) == Balance(posted: 120, held: 0, available: 120))
      #expect(try Verify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func aPhysicalFactFirstTakesWhatOverdueHoldsKeep(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 300, id: 1)
      try yard.post(.hold(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 250), expiresAt: yard.now + .minutes(1)))
      yard.yard.clock.pass(.minutes(1))
      try #expect(yard.post(.transfer(Yard.transfer(3, Yard.wallet(1), Yard.outside, 350, isFact: true))) == [.short(by: 50)])
      try #expect(yard.wallet(1) == Balance(posted: -50, held: 0, available: -50))
    }
  }

  @Test(arguments: enginesHere) func aTransferIsTakenBackExactlyOnce(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 300, id: 1)
      try #expect(yard.post(.reverse(ID(1), id: ID(2), code: "test.back")) == [.done])
      try #expect(yard.post(.reverse(ID(1), id: ID(2), code: "test.back")) == [.replayed])
      try #expect(yard.post(.reverse(ID(1), id: ID(3), code: "test.back")) == [.refused(.alreadyReversed(by: ID(2)))])
      try #expect(yard.post(.reverse(ID(9), id: ID(4), code: "test.back")) == [.refused(.unknown)])
      try #expect(yard.wallet(1).posted == 0)
    }
  }
}
