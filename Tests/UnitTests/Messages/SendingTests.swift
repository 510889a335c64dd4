import Assembly
import Kernel
import Messages
import Parties
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct SendingTests {
  private func onYard(_ engine: Engine, _ body: (TestYard) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list, body)
  }

  @Test(arguments: enginesHere) func oneCauseIsToldOnceToOneAddress(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post()
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      let id = try yard.intend()
      #expect(try yard.intend() == nil)
      #expect(try yard.intend(to: "bada@example.kr") != nil)
      #expect(try sending.step(yard.database) == .moved(id!, .taken))
      #expect(try sending.step(yard.database) != .idle)
      #expect(try sending.step(yard.database) == .idle)
      #expect(post.given.map(\.message.address) == ["haneul@example.kr", "bada@example.kr"])
      #expect(post.given[0].letter.subject == "제목")
      #expect(try yard.message(id)?.tries == 1)
    }
  }

  @Test(arguments: enginesHere) func whatSurelyDidNotArriveIsTriedAgainAfterGrowingRestsAndThenRefused(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post([.later("421 busy")])
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      let id = try yard.intend()
      var rests: [Int64] = []
      while try sending.step(yard.database) == .moved(id!, .intended) {
        let due = try yard.message(id)!.dueAt
        rests.append((due - yard.clock.now).milliseconds)
        #expect(try sending.step(yard.database) == .idle)
        yard.clock.set(due)
      }
      #expect(rests.count == Int(SendMessages.triesMax) - 1)
      #expect((10_000...20_000).contains(rests[0]) && rests[6] > rests[0] * 20)
      #expect(try yard.message(id)?.state == .refused)
      #expect(try yard.message(id)?.why == "421 busy")
      #expect(post.given.count == Int(SendMessages.triesMax))
      #expect(Set(post.keys).count == 1)
    }
  }

  @Test(arguments: enginesHere) func aLostAnswerOfAMailServerIsNotAskedForTwice(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post([.unknown("time-out")])
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      let id = try yard.intend()
      #expect(try sending.step(yard.database) == .moved(id!, .unknown))
      yard.clock.pass(.days(1))
      #expect(try sending.step(yard.database) == .idle)
      #expect(post.given.count == 1)
      // People decide; the key is the same.
      #expect(try yard.database.writeNow(SendAgain(id!).run))
      _ = try sending.step(yard.database)
      #expect(post.keys == ["madang-\(id!)", "madang-\(id!)"])
    }
  }

  @Test(arguments: enginesHere) func aPeerThatKnowsTheKeyIsAskedAgainUntilItAnswers(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post([.unknown("500"), .unknown("time-out"), .taken(peer: "x9")])
      let sending = SendMessages([post.sender(.phone, isIdempotent: true)], writers: TestYard.words)
      let id = try yard.intend(to: "010-1234-5678")
      for state in [Message.State.sent, .sent, .taken] {
        #expect(try sending.step(yard.database) == .moved(id!, state))
        yard.clock.pass(.minutes(10))
      }
      #expect(Set(post.keys) == ["madang-\(id!)"])
    }
  }

  @Test(arguments: enginesHere) func aWorkerThatEndsBetweenSendingAndHearingSendsNothingTwice(_ engine: Engine) throws {
    try onYard(engine) { yard in
      struct Killed: Error {}
      let isBeforeSending = Mutex(true)
      let post = Post()
      // A process that ends after the claim was durable and before the answer was kept.
      let id = try yard.intend()
      try yard.database.writeNow { tx in
        try tx.run("UPDATE messages_message SET state = 'sent', tries = 1, sent_at = \(tx.now), due_at = \(tx.now + .minutes(2)) WHERE id = \(id!)")
      }
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      #expect(try sending.step(yard.database) == .idle)
      yard.clock.pass(.minutes(2))
      #expect(try sending.step(yard.database) == .moved(id!, .unknown))
      #expect(post.given.isEmpty)
      #expect(try yard.message(id)?.why == "nobody heard the answer")
      // One that ends before the claim is durable leaves everything as it was.
      let other = try yard.intend(cause: "c2")
      let broken = SendMessages([post.sender()], writers: ["test": { _, _ in
        if isBeforeSending.withLock({ $0 }) { throw Killed() }
        return nil
      }])
      #expect(throws: Killed.self) { try broken.step(yard.database) }
      #expect(post.given.isEmpty)
      #expect(try yard.state(other) == .intended)
    }
  }

  @Test(arguments: enginesHere) func anAnswerThatComesTwiceOrLateChangesWhatItMay(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let database = yard.database
      let post = Post([.taken(peer: "p")]) { outgoing in
        // The peer calls back before its own answer is heard.
        _ = try? database.writeNow { try Message.settle(outgoing.message.id, .taken, peer: "callback", in: $0) }
      }
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      let id = try yard.intend()
      #expect(try sending.step(database) == .overtaken)
      #expect(try yard.state(id) == .taken)
      // A report that it did not arrive after all is heard once; then nothing more is.
      #expect(try database.writeNow { try Message.settle(id!, .refused, why: "bounced", in: $0) })
      #expect(try database.writeNow { try Message.settle(id!, .refused, why: "again", in: $0) } == false)
      #expect(try database.writeNow { try Message.settle(id!, .taken, in: $0) } == false)
      #expect(try yard.message(id)?.why == "bounced")
      // Late, after it counted as unknown.
      let late = try yard.intend(cause: "c2")
      _ = try SendMessages([Post([.unknown("silence")]).sender()], writers: TestYard.words).step(database)
      #expect(try yard.state(late) == .unknown)
      #expect(try database.writeNow { try Message.settle(late!, .taken, in: $0) })
      #expect(try yard.state(late) == .taken)
    }
  }

  @Test(arguments: enginesHere) func whereNoSenderIsSetTheMessageSaysSoAndCanBeSentLater(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let id = try yard.intend(), phone = try yard.intend(to: "010-1234-5678")
      #expect(try SendMessages([], writers: TestYard.words).step(yard.database) == .withheld(2))
      #expect(try yard.state(id) == .withheld)
      let post = Post()
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      // A sender that is set later does not begin with what was never promised.
      #expect(try sending.step(yard.database) == .idle)
      #expect(try yard.database.writeNow(SendAgain(id!).run))
      #expect(try sending.step(yard.database) == .moved(id!, .taken))
      #expect(try yard.database.writeNow(SendAgain(id!).run) == false)
      #expect(try yard.state(phone) == .withheld)
    }
  }

  @Test(arguments: enginesHere) func whatIsNoLongerSoOrInTimeIsNotSent(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post()
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      let gone = try yard.intend("gone"), unknown = try yard.intend("of-tomorrow"), old = try yard.intend(cause: "c2")
      #expect(try sending.step(yard.database) == .moved(gone!, .dropped))
      #expect(try sending.step(yard.database) == .moved(unknown!, .dropped))
      yard.clock.pass(IntendMessage.life)
      #expect(try sending.step(yard.database) == .moved(old!, .dropped))
      #expect(post.given.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func wordsThatCannotBeWrittenHoldNobodyElseUp(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post()
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      let broken = try yard.intend("broken")
      let good = try yard.intend(cause: "c2")
      #expect(throws: TestYard.Broken.self) { try sending.step(yard.database) }
      #expect(try sending.step(yard.database) == .moved(good!, .taken))
      #expect(try yard.state(broken) == .intended)
    }
  }

  @Test(arguments: enginesHere) func aMessengerThatDoesNotReachTheNumberIsFollowedByText(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post([.wantsText("no such user"), .taken(peer: "sms")])
      let sending = SendMessages([post.sender(.phone, isIdempotent: true)], writers: TestYard.words)
      let id = try yard.intend(to: "010-1234-5678")
      #expect(try sending.step(yard.database) == .moved(id!, .intended))
      #expect(try sending.step(yard.database) == .moved(id!, .taken))
      #expect(post.keys == ["madang-\(id!)", "madang-\(id!)-text"])
      #expect(post.given.map(\.message.isPlain) == [false, true])
    }
  }

  @Test(arguments: enginesHere) func aLoopDoesNotFloodOneAddressAndASenderKeepsItsPace(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post()
      let sending = SendMessages([post.sender(perMinute: 25)], writers: TestYard.words)
      for number in 1...40 { try yard.intend(cause: "c\(number)") }
      while try sending.step(yard.database) != .resting {}
      #expect(post.given.count == 25)
      yard.clock.pass(.minutes(1))
      var moved = 0
      while try sending.step(yard.database) != .idle, moved < 100 { moved += 1 }
      #expect(post.given.count == Int(SendMessages.perAddressMax))
    }
  }

  @Test(arguments: enginesHere) func whatOthersCauseKeepsNoWayBackFromAnOwner(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let post = Post()
      let words = TestYard.words["test"]
      let sending = SendMessages([post.sender()], writers: ["test": words!, AskRecovery.kind: words!])
      for number in 1...40 { try yard.intend(cause: "c\(number)") }
      while try sending.step(yard.database) != .idle {}
      #expect(post.given.count == Int(SendMessages.perAddressMax))
      let link = try yard.intend(AskRecovery.kind, cause: "link")
      #expect(try sending.step(yard.database) == .moved(link!, .taken))
      // Links have a limit too.
      for number in 1...40 { try yard.intend(AskRecovery.kind, cause: "l\(number)") }
      while try sending.step(yard.database) != .idle {}
      #expect(post.given.count == 2 * Int(SendMessages.perAddressMax))
    }
  }

  @Test(arguments: enginesHere) func manyWorkersSendEachMessageOnce(_ engine: Engine) async throws {
    let yard = try FreshDatabase(engine, migrations: AllMigrations.list)
    defer { yard.close() }
    let database = yard.database, post = Post()
    for number in 1...40 { try yard.yard.intend(to: "a\(number % 20)@example.kr", cause: "c\(number)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let sending = SendMessages([post.sender()], writers: TestYard.words)
          try await onThread { while try sending.step(database) != .idle {} }
        }
      }
      try await group.waitForAll()
    }
    #expect(post.keys.count == 40)
    #expect(Set(post.keys).count == 40)
  }

  @Test(arguments: enginesHere) func aMerchantSeesWhatIsAboutTheirOrdersAndAddressesAreMasked(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let mine = try yard.intend(merchants: [PartyID(10)])
      try yard.intend(cause: "c2", merchants: [PartyID(11)])
      try yard.database.readNow { tx in
        let page = try MessageList.page(.init(merchant: PartyID(10)), after: nil, in: tx)
        #expect(page.items.map(\.id) == [mine!])
        #expect(page.items[0].masked == "ha***@example.kr")
        // A merchant cannot try addresses; an operator may look one up.
        #expect(try MessageList.page(.init(merchant: PartyID(10), words: "haneul@example.kr"), after: nil, in: tx).items.isEmpty)
        #expect(try MessageList.page(.init(words: "Haneul@example.kr"), after: nil, in: tx).items.count == 2)
        #expect(try MessageList.page(.init(words: "m1"), after: nil, in: tx).items.count == 2)
        #expect(try MessageList.page(.init(state: .taken), after: nil, in: tx).items.isEmpty)
        #expect(try MessageList.counts(of: nil, in: tx)[.intended] == 2)
        #expect(try MessageList.isOf(PartyID(11), mine!, in: tx) == false)
      }
    }
  }

  @Test(arguments: enginesHere) func messagesGoWithThePersonAndAfterTheirTime(_ engine: Engine) throws {
    try onYard(engine) { yard in
      let member = try yard.member()
      let own = try yard.intend(of: member, merchants: [PartyID(10)])
      let other = try yard.intend(of: PartyID(8), cause: "c2", merchants: [PartyID(10)])
      try yard.database.writeNow { try EraseMember(member, by: member, parts: AllErasures.list).run(in: $0) }
      #expect(try yard.message(own) == nil)
      #expect(try yard.count("messages_merchant") == 1)
      yard.clock.pass(.days(181))
      #expect(try yard.database.writeNow { try SweepMessages.run(in: $0) } == 1)
      #expect(try yard.message(other) == nil)
      #expect(try yard.count("messages_merchant") == 0)
    }
  }
}
