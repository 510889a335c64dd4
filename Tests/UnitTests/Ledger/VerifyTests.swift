import Kernel
import Ledger
import Storage
import TestSupport
import Testing

@Suite struct VerifyTests {
  typealias Yard = LedgerYard

  static func fill(_ yard: Yard) throws -> ID<Account> {
    try yard.fill(1, 1_000, id: 1)
    try yard.post(.hold(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 300), expiresAt: yard.now + .minutes(5)))
    return try yard.database.writeNow { try AccountRows.open(Yard.wallet(1), in: $0) }
  }

  @Test(arguments: enginesHere) func aSpoiltBalanceIsFoundAndRebuilt(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      let account = try Self.fill(yard)
      try #expect(Verify.run(yard.database) == [])
      try yard.database.writeNow { _ = try $0.run("UPDATE ledger_account SET posted = 900, held = 250 WHERE id = \(account)") }
      try #expect(
        Verify.run(yard.database) == [.posted(account, kept: 900, rebuilt: 1_000), .held(account, kept: 250, rebuilt: 300)])
      try #expect(yard.database.writeNow { try Rebuild.run(in: $0) } == 1)
      try #expect(Verify.run(yard.database) == [])
      try #expect(yard.wallet(1) == Balance(posted: 1_000, held: 300, available: 700))
    }
  }

  @Test(arguments: enginesHere) func aCheckpointGivesTheSameSum(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 1_000, id: 1)
      yard.yard.clock.pass(.hours(2))
      try #expect(yard.checkpoint() == false)
      try #expect(yard.checkpoints() == [-1_000])
      try yard.fill(1, 500, id: 2)
      try #expect(yard.balance(Yard.outside).posted == -1_500)
      yard.yard.clock.pass(.hours(2))
      try #expect(yard.checkpoint() == false)
      try #expect(yard.checkpoints() == [-1_500])
      try #expect(yard.balance(Yard.outside).posted == -1_500)
      try #expect(Verify.run(yard.database) == [])
    }
  }

  /// Money of a hostile house: more in sum than 63 bits hold, though each amount is one.
  @Test(arguments: enginesHere) func sumsBeyondSixtyThreeBitsAreProvenToo(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      let huge = Int64(1) << 60
      for holder in 1...12 as ClosedRange<Int64> { try yard.fill(holder, huge, id: holder) }
      try #expect(Verify.run(yard.database) == [])
      try #expect(yard.balance(Yard.outside).posted == .min)
      yard.yard.clock.pass(.hours(2))
      try #expect(yard.checkpoint() == false)
      try #expect(Verify.run(yard.database) == [])
      let account = try yard.database.writeNow { try AccountRows.open(Yard.wallet(3), in: $0) }
      try yard.database.writeNow { _ = try $0.run("UPDATE ledger_account SET posted = 5 WHERE id = \(account)") }
      try #expect(Verify.run(yard.database) == [.posted(account, kept: 5, rebuilt: huge)])
      try #expect(yard.database.writeNow { try Rebuild.run(in: $0) } == 1)
      try #expect(Verify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func anAccountThatMovedSeldomGetsNoCheckpoint(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      for id in 1...4 as ClosedRange<Int64> { try yard.fill(1, 100, id: id) }
      yard.yard.clock.pass(.hours(2))
      try #expect(yard.checkpoint(limit: 3, worthwhile: 5) == true)
      try #expect(yard.checkpoint(limit: 3, worthwhile: 5) == false)
      try #expect(yard.checkpoints() == [])
      // The fifth is worth one, and what was looked through before counts.
      try yard.fill(1, 100, id: 5)
      try #expect(yard.checkpoint(worthwhile: 5) == false)
      try #expect(yard.checkpoints() == [])
      yard.yard.clock.pass(.hours(2))
      try #expect(yard.checkpoint(worthwhile: 5) == false)
      try #expect(yard.checkpoints() == [-500])
      try #expect(yard.balance(Yard.outside).posted == -500)
    }
  }

  @Test(arguments: enginesHere) func overdueHoldsAreSweptOldestFirst(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 1_000, id: 1)
      for id in 2...6 as ClosedRange<Int64> {
        try yard.post(.hold(Yard.transfer(id, Yard.wallet(1), Yard.wallet(2), 100), expiresAt: yard.now + .minutes(id)))
      }
      yard.yard.clock.pass(.minutes(4))
      try #expect(yard.database.writeNow { try ExpireHolds().sweep(limit: 2, in: $0) } == 2)
      try #expect(yard.wallet(1).held == 300)
      try #expect(yard.database.writeNow { try ExpireHolds().sweep(limit: 2, in: $0) } == 1)
      try #expect(yard.database.writeNow { try ExpireHolds().sweep(limit: 2, in: $0) } == 0)
      try #expect(yard.wallet(1) == Balance(posted: 1_000, held: 200, available: 800))
    }
  }

  @Test(arguments: enginesHere) func anAccountThatHoldsSomethingStaysOpen(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      _ = try Self.fill(yard)
      #expect(throws: CloseAccount.No.notEmpty(posted: 1_000, held: 300)) {
        try yard.database.writeNow { try CloseAccount(Yard.wallet(1)).run(in: $0) }
      }
      #expect(throws: CloseAccount.No.notOpen) { try yard.database.writeNow { try CloseAccount(Yard.wallet(9)).run(in: $0) } }
      #expect(throws: SetFloor.No.standsLower(at: 700)) {
        try yard.database.writeNow { try SetFloor(Yard.wallet(1), floor: 701).run(in: $0) }
      }
      try yard.database.writeNow { try SetFloor(Yard.wallet(1), floor: -500).run(in: $0) }
      try #expect(yard.wallet(1).available == 1_200)
    }
  }

  @Test(arguments: enginesHere) func aTransferUnderANumberOfTheFutureStopsNoCheckpoint(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      let stray = try yard.database.writeNow { $0.id(ID<Transfer>.self).raw } + Int64.max / 4
      try yard.fill(1, 100, id: stray)
      yard.yard.clock.pass(.hours(2))
      for _ in 1...3 { try yard.fill(1, 100, id: yard.database.writeNow { $0.id(ID<Transfer>.self).raw }) }
      yard.yard.clock.pass(.hours(2))
      try #expect(yard.checkpoint() == false)
      // It is summed with the others, because a sum goes by moments.
      try #expect(yard.checkpoints() == [-400])
      // A reach that went astray before comes back.
      try yard.database.writeNow { _ = try $0.run("UPDATE ledger_checkpoint_reach SET transfer = \(stray)") }
      try yard.fill(1, 100, id: yard.database.writeNow { $0.id(ID<Transfer>.self).raw })
      yard.yard.clock.pass(.hours(2))
      while try yard.checkpoint() {}
      try #expect(yard.checkpoints() == [-500])
      try #expect(Verify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func aHoldThatCannotEndKeepsNoneOfTheOthers(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 1_000, id: 1)
      for id in 2...6 as ClosedRange<Int64> {
        try yard.post(.hold(Yard.transfer(id, Yard.wallet(1), Yard.wallet(2), 100), expiresAt: yard.now + .minutes(id)))
      }
      // Damage: the books say already that the oldest has ended.
      try yard.database.writeNow { _ = try $0.run("INSERT INTO ledger_hold_end (id, outcome, at) VALUES (2, 'voided', 0)") }
      yard.yard.clock.pass(.minutes(10))
      #expect(throws: StorageFault.self) { _ = try ExpireHolds.step(yard.database) }
      try #expect(yard.wallet(1) == Balance(posted: 1_000, held: 100, available: 900))
      try #expect(Verify.run(yard.database) == [.endedTwice(ID(2))])
    }
  }

  @Test(arguments: enginesHere) func aPlainTransferUnderAnEndedHoldIsFound(_ engine: Engine) throws {
    try Yard.open(engine) { yard in
      try yard.fill(1, 1_000, id: 1)
      try yard.post(.hold(Yard.transfer(2, Yard.wallet(1), Yard.wallet(2), 300), expiresAt: yard.now + .minutes(5)))
      try yard.post(.void(ID(2)))
      try #expect(Verify.run(yard.database) == [])
      try yard.database.writeNow { tx in _ = try tx.run("UPDATE ledger_transfer SET id = 2 WHERE id = 1") }
      try #expect(Verify.run(yard.database) == [.endedTwice(ID(2))])
    }
  }
}
