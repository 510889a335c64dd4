import Kernel
import Storage
import TestSupport
import Testing

@testable import Stream

struct PublishTests {
  private let bag = Thing(.family, 7)

  @Test(arguments: enginesHere) func aTimelineShowsWhatItsReaderMaySee(_ engine: Engine) throws {
    try withStream(engine) { yard in
      let open = try yard.publish(.note(about: nil), "모두에게")
      let close = try yard.publish(.note(about: nil), to: .followers, "친구에게")
      let own = try yard.publish(.note(about: nil), to: .onlyMe, "나에게")
      let room = try yard.publish(.note(about: nil), to: .room(5), "방에")
      func seen(by viewer: PartyID?) throws -> [ID<Activity>] {
        try yard.database.readNow { try Timeline.of(StreamYard.mina, seenBy: viewer, in: $0).items.map(\.id) }
      }
      #expect(try seen(by: nil) == [open])
      #expect(try seen(by: StreamYard.jun) == [open])
      #expect(try seen(by: StreamYard.mina) == [own, close, open])
      let follow = try yard.publish(.follow(StreamYard.mina), by: StreamYard.jun, to: .followers)
      #expect(try seen(by: StreamYard.jun) == [close, open])
      try yard.database.readNow { (tx: Transaction) throws in
        #expect(try Timeline.home(of: StreamYard.jun, in: tx).items.map(\.id) == [close, open])
        #expect(try Timeline.home(of: StreamYard.sol, in: tx).items.isEmpty)
        #expect(try Timeline.everyone(in: tx).items.map(\.id) == [open])
        #expect(try Timeline.room(5, in: tx).items.map(\.id) == [room])
        #expect(try Timeline.everyone(in: tx).items[0].wordings == [Wording("모두에게", language: .korean)])
      }
      try yard.publish(.undo(follow), by: StreamYard.jun, to: .followers)
      #expect(try seen(by: StreamYard.jun) == [open])
    }
  }

  @Test(arguments: enginesHere) func pagesFollowOneAnotherWithoutGapOrDouble(_ engine: Engine) throws {
    try withStream(engine) { yard in
      let all = try (1...7).map { try yard.publish(.note(about: bag), "글 \($0)") }
      var seen: [ID<Activity>] = []
      var cursor: Cursor?
      var sizes: [Int] = []
      repeat {
        let page = try yard.database.readNow { try Timeline.about(bag, after: cursor, size: 3, in: $0) }
        seen += page.items.map(\.id)
        sizes.append(page.items.count)
        cursor = page.next
      } while cursor != nil
      #expect(seen == all.reversed())
      #expect(sizes == [3, 3, 1])
    }
  }

  @Test(arguments: enginesHere) func aTieStandsOnceUntilItIsUndone(_ engine: Engine) throws {
    try withStream(engine) { yard in
      let like = try yard.publish(.like(bag))
      #expect(try yard.publish(.like(bag)) == like)
      try yard.publish(.like(bag), by: StreamYard.jun)
      func count() throws -> Int64 { try yard.database.readNow { try Tie.count(.like, to: bag, in: $0) } }
      #expect(try count() == 2)
      #expect(throws: Publish.No.notYours) { try yard.publish(.undo(like), by: StreamYard.jun) }
      try yard.publish(.undo(like))
      #expect(try count() == 1)
      #expect(try yard.publish(.like(bag)) != like)
      #expect(try count() == 2)
    }
  }

  @Test(arguments: enginesHere) func wordsAreAskedForAndMeasured(_ engine: Engine) throws {
    try withStream(engine) { yard in
      #expect(throws: Publish.No.noWords) { try yard.publish(.note(about: nil), " \n ") }
      #expect(throws: Publish.No.textTooLong) { try yard.publish(.note(about: nil), String(repeating: "가", count: 5_001)) }
      #expect(throws: Publish.No.unknown) { try yard.publish(.reply(to: ID(99)), "답") }
      let stars = try #require(Stars(5))
      try yard.publish(.review(of: bag, stars))
      #expect(try yard.database.readNow { try Timeline.everyone(in: $0).items.count } == 1)
      #expect(Publish.No.textTooLong.sentence.text(in: .korean) == "글은 5,000자까지 쓸 수 있어요.")
    }
  }

  @Test(arguments: enginesHere) func erasureLeavesTombstonesAndNobody(_ engine: Engine) throws {
    try withStream(engine) { yard in
      let note = try yard.publish(.note(about: bag), "지워질 말")
      try yard.publish(.follow(StreamYard.mina), by: StreamYard.jun, to: .followers)
      try yard.publish(.bookmark(bag), to: .onlyMe)
      let erased = try yard.database.writeNow { try EraseWords(of: StreamYard.mina).run(in: $0) }
      #expect(erased == 2)
      try yard.database.readNow { (tx: Transaction) throws in
        let shown = try Timeline.everyone(in: tx).items
        #expect(shown.map(\.id) == [note])
        #expect(shown[0].activity.actor == nil)
        #expect(shown[0].wordings.isEmpty)
        #expect(shown[0].tombstone == Tombstone(reason: .erasure, at: yard.clock.now))
        #expect(try Tie.count(.bookmark, to: bag, in: tx) == 0)
        #expect(try Tie.find(.follow, by: StreamYard.jun, to: .party(StreamYard.mina), in: tx) == nil)
        let facts = try EventReader.after(0, in: tx).map(\.event.facts.string).joined()
        if engine == .sqlite { #expect(!facts.contains("지워질 말")) }
      }
      #expect(try yard.database.writeNow { try EraseWords(of: StreamYard.mina).run(in: $0) } == 0)
    }
  }
}
