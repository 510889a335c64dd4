import Assembly
import Kernel
import Messages
import Parties
import Storage
import TestSupport
import Testing

@Suite struct RecoveryTests {
  @Test(arguments: enginesHere) func aLettersLinkProvesItsAddressAndTheDesksProvesNone(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let member = try yard.member(), address = try #require(Contact(text: "haneul@example.kr"))
      func use(_ way: RecoveryKey.Way, to address: Contact?) throws -> Set<String> {
        try yard.database.writeNow { tx in
          let key = try RecoveryKey.draw(for: member, way, by: member, to: address, in: tx)
          #expect(try RecoveryKey.use(key, in: tx) == member)
          return try VerifyContact.verified(of: member, in: tx)
        }
      }
      #expect(try use(.desk, to: address) == [])
      #expect(try use(.letter, to: Contact(text: "other@example.kr")) == [])
      #expect(try use(.letter, to: address) == ["haneul@example.kr"])
    }
  }

  @Test(arguments: enginesHere) func aLinkOpensOnceWithinHalfAnHourAndEndsEverySession(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      let database = yard.database
      let lane = PasswordLane(threads: 1, cost: .light)
      defer { lane.close() }
      let door = FrontDoor(database: database, passwords: lane)
      let entry = try await door.signUp(SignUp(name: "하늘", login: "haneul@example.kr", password: "푸른하늘은하수길"), agreed: .whole, device: "a", address: "1")
      let member = entry.party
      let (first, second) = try await database.write { tx in
        (try RecoveryKey.draw(for: member, .letter, by: member, in: tx), try RecoveryKey.draw(for: member, .desk, by: Party.house, in: tx))
      }
      // A password that is refused uses nothing up.
      await #expect(throws: SignUp.No.passwordShort) { try await door.recover(by: first, password: "짧아", device: "b") { _, _ in } }
      let fresh = try await door.recover(by: first, password: "새로 지은 긴 문장", device: "b") { try TellOwner.run(TellOwner.passwordChanged, $0, in: $1) }
      #expect(fresh.party == member)
      #expect(try await database.read { try Session.find(entry.secret.digest, in: $0) == nil })
      #expect(try await database.read { try Session.find(fresh.secret.digest, in: $0) != nil })
      await #expect(throws: NoRecovery.over) { try await door.recover(by: first, password: "또 다른 긴 문장", device: "b") { _, _ in } }
      // Another link of the same person is over with it.
      await #expect(throws: NoRecovery.over) { try await door.recover(by: second, password: "또 다른 긴 문장", device: "b") { _, _ in } }
      await #expect(throws: FrontDoor.No.wrong) { try await door.signIn(login: "haneul@example.kr", password: "푸른하늘은하수길", device: "c", address: "1") }
      _ = try await door.signIn(login: "haneul@example.kr", password: "새로 지은 긴 문장", device: "c", address: "1")
      let told = try await database.read { tx in try MessageList.page(.init(), after: nil, in: tx).items }
      #expect(told.map(\.kind) == [TellOwner.passwordChanged])
      // A link that was asked for before the password was changed by hand opens nothing.
      let before = try await database.write { try RecoveryKey.draw(for: member, .letter, by: member, in: $0) }
      try await door.changePassword(of: member, from: "새로 지은 긴 문장", to: "세 번째로 지은 문장", keeping: []) { try TellOwner.ofNewPassword($0, in: $1) }
      await #expect(throws: NoRecovery.over) { try await door.recover(by: before, password: "또 다른 긴 문장", device: "b") { _, _ in } }
      let late = try await database.write { try RecoveryKey.draw(for: member, .letter, by: member, in: $0) }
      yard.clock.pass(.minutes(30))
      await #expect(throws: NoRecovery.over) { try await door.recover(by: late, password: "또 다른 긴 문장", device: "b") { _, _ in } }
      // The secret stands nowhere.
      let kept = try await database.read { tx in try tx.rows("SELECT digest FROM recovery_key ORDER BY made_at LIMIT 9") { try $0.next([UInt8].self) } }
      #expect(!kept.contains(late.bytes) && kept.contains(late.digest))
    }
  }

  @Test(arguments: enginesHere) func theSameIsWrittenWhetherOrNotAnybodySignsInThere(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let member = try yard.member()
      var statements: [Int] = []
      for address in ["haneul@example.kr", "nobody@example.kr"] {
        try yard.database.writeNow { tx in
          let before = tx.statementCount
          try AskRecovery(Contact(text: address)!, language: .korean).run(in: tx)
          statements.append(tx.statementCount - before)
        }
      }
      #expect(statements[0] == statements[1])
      // Asking again at once sends nothing more; a little later it does.
      try yard.database.writeNow { try AskRecovery(Contact(text: "haneul@example.kr")!, language: .korean).run(in: $0) }
      let first = try yard.database.readNow { try MessageList.page(.init(), after: nil, in: $0).items }
      #expect(first.map(\.address).sorted() == ["haneul@example.kr", "nobody@example.kr"])
      #expect(Set(first.map(\.party)) == [member, Party.house])
      yard.clock.pass(.minutes(5))
      try yard.database.writeNow { try AskRecovery(Contact(text: "haneul@example.kr")!, language: .korean).run(in: $0) }
      #expect(try yard.database.readNow { try MessageList.page(.init(), after: nil, in: $0).items.count } == 3)
    }
  }

  @Test(arguments: enginesHere) func anAddressThatIsNobodysIsKeptNowhere(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      _ = try yard.member()
      func ask(_ address: String) throws { try yard.database.writeNow { try AskRecovery(Contact(text: address)!, language: .korean).run(in: $0) } }
      func kept() throws -> [String] { try yard.database.readNow { try MessageList.page(.init(), after: nil, in: $0).items.map(\.address) } }
      try ask("nobody@example.kr")
      try ask("haneul@example.kr")
      // Who it is, is asked when the letter is written: of nobody there is none, and nothing is left.
      let post = Post(), writers: [String: Letter.Writer] = [AskRecovery.kind: { _, _ in nil }]
      for _ in 1...2 { _ = try SendMessages([post.sender()], writers: writers).step(yard.database) }
      #expect(try kept() == ["haneul@example.kr"] && post.given.isEmpty)
      // Where no sender is set it goes with its hour.
      yard.clock.pass(.minutes(10))
      try ask("nobody@example.kr")
      #expect(try kept().contains("nobody@example.kr"))
      yard.clock.pass(.minutes(61))
      _ = try yard.database.writeNow { try SweepMessages.run(in: $0) }
      #expect(try kept() == ["haneul@example.kr"])
    }
  }

  @Test(arguments: enginesHere) func ofTwoWhoUseALinkAtOnceOneComesIn(_ engine: Engine) async throws {
    let yard = try FreshDatabase(engine, migrations: AllMigrations.list)
    defer { yard.close() }
    let member = try yard.yard.member(), database = yard.database
    let key = try await database.write { try RecoveryKey.draw(for: member, .letter, by: member, in: $0) }
    let used = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 { group.addTask { try await database.write { try RecoveryKey.use(key, in: $0) } != nil } }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(used == 1)
  }
}

@Suite struct VerificationTests {
  private let contact = Contact(text: "haneul@example.kr")!

  @Test(arguments: enginesHere) func aCodeVerifiesAndFiveWrongOnesEndIt(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let member = try yard.member()
      func check(_ code: String) throws -> Bool { try yard.database.writeNow { try VerifyContact.check(code, contact, of: member, in: $0) } }
      func draw() throws -> String { try yard.database.writeNow { try VerifyContact.draw(contact, of: member, in: $0) } }
      let code = try draw()
      #expect(code.utf8.count == 6 && code.allSatisfy(\.isNumber))
      let wrong = code == "000000" ? "000001" : "000000"
      for _ in 1...VerifyContact.triesMax { #expect(try check(wrong) == false) }
      #expect(try check(code) == false)
      let next = try draw()
      #expect(try check(next))
      #expect(try check(next) == false)
      #expect(try yard.database.readNow { try VerifyContact.verified(of: member, in: $0) } == ["haneul@example.kr"])
      let late = try draw()
      yard.clock.pass(VerifyContact.life)
      #expect(try check(late) == false)
      // Nothing of the code is kept but a digest with a salt.
      let rows = try yard.database.readNow { tx in try tx.rows("SELECT digest FROM verify_code ORDER BY value LIMIT 9") { try $0.next([UInt8].self) } }
      #expect(rows.count == 1 && rows[0].count == 32 && rows[0] != Digest.sha256(late))
    }
  }

  @Test(arguments: enginesHere) func codesHaveABrakeAndGoToOnesOwnAddressesOnly(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let member = try yard.member(), other = try yard.member("바다", login: "bada@example.kr")
      func ask() throws { try yard.database.writeNow { try VerifyContact.ask(contact, of: member, in: $0) } }
      func sent() throws -> Int { try yard.database.readNow { try MessageList.page(.init(), after: nil, in: $0).items.count } }
      #expect(throws: VerifyContact.No.notYours) { try yard.database.writeNow { try VerifyContact.ask(contact, of: other, in: $0) } }
      func arrive() throws -> String {
        try yard.database.writeNow { tx in
          try tx.run("UPDATE messages_message SET state = 'taken', settled_at = \(tx.now) WHERE state = 'intended'")
          return try VerifyContact.draw(contact, of: member, in: tx)
        }
      }
      try ask()
      try ask()
      #expect(try sent() == 1)
      // It came, and counts: asking again in the same minute sends nothing, and is not counted.
      let first = try arrive()
      for _ in 0..<10 { try ask() }
      #expect(try sent() == 1)
      // After too many wrong tries it counts no more, and a new one comes at once.
      for _ in 0..<VerifyContact.triesMax { #expect(try yard.database.writeNow { try VerifyContact.check(first == "000000" ? "111111" : "000000", contact, of: member, in: $0) } == false) }
      try ask()
      try ask()
      #expect(try sent() == 2)
      _ = try arrive()
      for number in 3...Int(VerifyContact.codesMax) {
        yard.clock.pass(.minutes(1))
        try ask()
        #expect(try sent() == number)
        _ = try arrive()
      }
      yard.clock.pass(.minutes(1))
      #expect(throws: VerifyContact.No.tooManyCodes) { try ask() }
      #expect(try sent() == Int(VerifyContact.codesMax))
      yard.clock.pass(.hours(1))
      try ask()
      #expect(try sent() == Int(VerifyContact.codesMax) + 1)
    }
  }
}
