import Foundation
import Kernel
import Ledger
import Simulation
import Storage
import Testing

/// The ledger beside its naive model: every order of few acts, and long random runs.
@Suite struct LedgerOrderTests {
  static let won = Asset.money(.krw)
  static let outside = AccountKey.house(won, "outside")
  static func account(_ holder: Int64, _ purpose: String) -> AccountKey { AccountKey(won, holder: holder, purpose, limit: .zero) }

  /// One act of a small world: two holds of 70 compete for 100.
  enum Act: CaseIterable { case placeA, placeB, postPartOfA, voidA, passTime, sweep }

  /// 6 acts in every order of four, with repetition: 1,296 worlds side by side in one ledger.
  @Test(arguments: LedgerEngines.here) func everyOrderOfHoldPostVoidAndExpiryEndsAsTheModelSays(_ engine: Engine) throws {
    try LedgerEngines.onFreshLedger(engine) { database, clock in
      var worlds: [[Act]] = [[]]
      for _ in 0..<4 { worlds = worlds.flatMap { world in Act.allCases.map { world + [$0] } } }
      #expect(worlds.count == 1_296)
      for (number, acts) in worlds.enumerated() {
        let base = Int64(number + 1) * 10
        let purse = Self.account(base, "purse")
        let shop = Self.account(base, "shop")
        var model = NaiveLedger()
        let expiresAt = clock.now + .seconds(30)
        func step(_ posting: Posting) throws {
          let wanted = model.post(posting, now: clock.now)
          let got = try database.writeNow { try PostBatch(each: [posting]).run(in: $0) }
          #expect(got == [wanted], "\(acts): \(posting)")
        }
        func transfer(_ id: Int64, _ amount: Int64) -> Transfer {
          Transfer(id: ID(base + id), debit: purse, credit: shop, amount: amount, code: "test.hold")
        }
        func hold(_ id: Int64) -> Posting { .hold(transfer(id, 70), expiresAt: expiresAt) }
        try step(.transfer(Transfer(id: ID(base), debit: Self.outside, credit: purse, amount: 100, code: "test.fill")))
        for act in acts {
          switch act {
          case .placeA: try step(hold(1))
          case .placeB: try step(hold(2))
          case .postPartOfA: try step(.post(transfer(1, 60)))
          case .voidA: try step(.void(ID(base + 1)))
          case .passTime: clock.pass(.seconds(31))
          case .sweep:
            model.expire(now: clock.now)
            try database.writeNow { _ = try ExpireHolds().sweep(limit: 1_000, in: $0) }
          }
        }
        try database.readNow { tx in
          for key in [purse, shop] {
            let balance = try Balance.of(key, in: tx)
            let wanted = model.balance(of: key)
            #expect(balance.posted == wanted.posted && balance.held == wanted.held, "\(acts): \(key)")
          }
        }
      }
      #expect(try Verify.run(database) == [])
    }
  }

  @Test(arguments: LedgerEngines.here, [1, 2, 3] as [UInt64]) func aLongRandomRunEndsAsTheModelSays(_ engine: Engine, _ seed: UInt64) throws {
    try LedgerEngines.onFreshLedger(engine) { database, clock in
      var dice = Dice(seed: seed)
      func pick(_ count: UInt64) -> Int64 { Int64(dice.next() % count) }
      let keys = (1...4).map { Self.account($0, "purse") } + [Self.outside]
      var model = NaiveLedger()
      var held: [Int64: Transfer] = [:]
      for _ in 0..<600 {
        let transfer = Transfer(
          id: ID(pick(200) + 1), debit: keys[Int(pick(5))], credit: keys[Int(pick(5))], amount: pick(50), code: "test.move", reference: pick(2),
          isFact: pick(8) == 0)
        let posting: Posting
        switch pick(10) {
        case 0...3:
          var transfer = transfer
          if pick(12) == 0 { transfer.id = ID(1_000 + pick(60)) }
          posting = .transfer(transfer)
        case 4, 5:
          var plain = transfer
          plain.isFact = false
          // A hold may want an id that a transfer has, and the other way round.
          plain.id = ID(pick(12) == 0 ? pick(200) + 1 : 1_000 + pick(60))
          held[plain.id.raw] = plain
          posting = .hold(plain, expiresAt: clock.now + .seconds(pick(40)))
        case 6:
          // Mostly what a hold said, at times under the id of something else.
          var wanted = held[1_000 + pick(60)] ?? transfer
          wanted.isFact = false
          if pick(6) == 0 { wanted.id = ID(pick(2) == 0 ? pick(200) + 1 : 1_000 + pick(60)) }
          if pick(2) == 0 { wanted.amount = pick(50) }
          posting = .post(wanted)
        case 7: posting = .void(ID(1_000 + pick(60)))
        case 8: posting = .reverse(ID(1_000 + pick(60)), id: ID(2_000 + pick(1_000_000)), code: "test.back")
        default:
          clock.pass(.seconds(pick(20)))
          if pick(3) == 0 {
            let ended = model.expire(now: clock.now)
            try #expect(database.writeNow { try ExpireHolds().sweep(limit: 1_000, in: $0) } == ended)
          }
          continue
        }
        let wanted = model.post(posting, now: clock.now)
        let got = try database.writeNow { try PostBatch(each: [posting]).run(in: $0) }
        #expect(got == [wanted], "seed \(seed): \(posting)")
      }
      try database.readNow { tx in
        for key in keys {
          let balance = try Balance.of(key, in: tx)
          #expect(balance.posted == model.balance(of: key).posted, "seed \(seed): \(key)")
          if key.limit != .none { #expect(balance.held == model.balance(of: key).held, "seed \(seed): \(key)") }
        }
      }
      #expect(model.sums == [Self.won: 0])
      #expect(try Verify.run(database) == [])
    }
  }
}

/// The engines that these tests run on, each with a fresh ledger and a staged clock.
enum LedgerEngines {
  static let postgres = ProcessInfo.processInfo.environment["MADANG_TEST_POSTGRES"]
  static let here: [Engine] = postgres == nil ? [.sqlite] : [.sqlite, .postgres]

  static func onFreshLedger(_ engine: Engine, _ body: (Database, StagedWorld) throws -> Void) throws {
    let clock = StagedWorld(start: Instant(rfc3339: "2026-11-21T04:00:00Z")!)
    let name = "t_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    let database: Database
    switch engine {
    case .sqlite:
      database = try Database.sqlite(path: FileManager.default.temporaryDirectory.appendingPathComponent(name).path, world: clock.world)
    case .postgres:
      try PostgresAdmin.run(postgres!, "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
      database = try Database.postgres(url: String(postgres![..<postgres!.lastIndex(of: "/")!]) + "/" + name, world: clock.world, connections: 2)
    }
    defer {
      database.close()
      if engine == .postgres { try? PostgresAdmin.run(postgres!, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
      for end in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(at: FileManager.default.temporaryDirectory.appendingPathComponent(name + end))
      }
    }
    try Migrator(StorageSchema.migrations + LedgerSchema.migrations).run(database)
    try body(database, clock)
  }
}
