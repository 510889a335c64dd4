import Kernel
import Storage
import TestSupport
import Testing

@testable import Stream

struct LogTests {
  @Test(arguments: enginesHere) func publicActsEnterTheLogAndPrivateOnesNever(_ engine: Engine) throws {
    try withStream(engine) { yard in
      let open = try yard.publish(.note(about: nil), "하나")
      let close = try yard.publish(.note(about: nil), to: .onlyMe, "둘")
      #expect(try yard.audit().waiting == 1)
      try yard.build()
      try yard.publish(.note(about: nil), "셋")
      try yard.publish(.note(about: nil), "넷")
      try yard.build()
      #expect(try !StreamSteps.buildLog(yard.database))
      let report = try yard.audit()
      #expect(report.isWhole)
      #expect(report.leaves == 3)
      #expect(report.heads == 2)
      #expect(report.waiting == 0)
      try yard.database.readNow { (tx: Transaction) throws in
        let inclusion = try #require(try PublicLog.inclusion(of: open, in: tx))
        #expect(inclusion.position == 0)
        #expect(inclusion.head.size == 3)
        #expect(inclusion.holds)
        #expect(try PublicLog.inclusion(of: close, in: tx) == nil)
        let heads = try PublicLog.heads(in: tx)
        let proof = try #require(try PublicLog.consistency(from: 1, to: 3, in: tx))
        #expect(Merkle.verifyConsistency(from: 1, heads[0].root, to: 3, heads[1].root, proof: proof))
        #expect(try PublicLog.consistency(from: 1, to: 4, in: tx) == nil)
        let key = try #require(try LogKey.verifying(in: tx)[heads[1].key])
        #expect(heads[1].isSigned(by: key))
      }
    }
  }

  @Test(arguments: enginesHere) func aKeyFromOutsideSignsAndIsNotKept(_ engine: Engine) throws {
    try withStream(engine) { yard in
      try yard.publish(.note(about: nil), "하나")
      let key = try #require(SigningKey(seed: [UInt8](repeating: 7, count: 32)))
      #expect(try StreamSteps.buildLog(yard.database, key: key))
      let head = try yard.head()
      #expect(head.isSigned(by: key.verifying))
      #expect(try yard.audit().isWhole)
      let kept = try yard.database.readNow { try $0.value("SELECT COUNT(*) FROM stream_key WHERE seed IS NOT NULL", as: Int64.self) }
      #expect(kept == 0)
    }
  }

  @Test(arguments: enginesHere) func theLogVerifiesAfterWordsAreErased(_ engine: Engine) throws {
    try withStream(engine) { yard in
      let first = try yard.publish(.note(about: nil), "지워질 말")
      try yard.publish(.note(about: nil), by: StreamYard.jun, "남을 말")
      try yard.build()
      let known = try yard.head()
      // One more is erased before it has its place.
      try yard.publish(.note(about: nil), "기다리는 말")
      try yard.database.writeNow { try EraseWords(of: StreamYard.mina).run(in: $0) }
      try yard.build()
      let report = try yard.audit([LogAudit.KnownHead(size: known.size, root: known.root)])
      #expect(report.differences == [])
      #expect(report.leaves == 3)
      #expect(report.tombstones == 2)
      #expect(try yard.database.readNow { try PublicLog.inclusion(of: first, in: $0)?.holds } == true)
      let words = try yard.database.readNow { tx in
        try (tx.value("SELECT COUNT(*) FROM stream_words", as: Int64.self), tx.value("SELECT COUNT(*) FROM stream_salt", as: Int64.self))
      }
      #expect(words.0 == 1 && words.1 == 1)
    }
  }

  @Test(arguments: enginesHere) func everyTamperingIsFound(_ engine: Engine) throws {
    let tamperings: [(SQL, @Sendable ([ID<Activity>]) -> [LogAudit.Difference])] = [
      ("UPDATE stream_words SET text = '다른 말' WHERE text = '글 2'", { [.changed($0[1])] }),
      ("UPDATE stream_activity SET actor = 5 WHERE id = (SELECT MIN(id) FROM stream_activity)", { [.changed($0[0])] }),
      ("DELETE FROM stream_words WHERE text = '글 3'", { [.changed($0[2])] }),
      ("DELETE FROM stream_salt WHERE activity = (SELECT MAX(id) FROM stream_activity)", { [.noTombstone($0[4])] }),
      ("DELETE FROM stream_activity WHERE id = (SELECT MIN(id) FROM stream_activity)", { _ in [.strayLeaf(position: 0)] }),
      ("UPDATE stream_activity SET audience = 'self' WHERE id = (SELECT MIN(id) FROM stream_activity)", { _ in [.strayLeaf(position: 0)] }),
      ("UPDATE stream_node SET hash = (SELECT root FROM stream_head WHERE size = 5) WHERE level = 1 AND position = 1", { _ in [.node(level: 1, position: 1)] }),
      ("UPDATE stream_head SET at = at + 1 WHERE size = 3", { _ in [.signature(size: 3)] }),
      ("UPDATE stream_head SET root = (SELECT root FROM stream_head WHERE size = 5) WHERE size = 3", { _ in [.root(size: 3), .signature(size: 3)] }),
      ("DELETE FROM stream_head WHERE size = 5", { _ in [.root(size: 5)] }),
      ("DELETE FROM stream_leaf WHERE position = 4", { [.leafCount(kept: 5, found: 4), .root(size: 5), .noLeaf($0[4])] }),
    ]
    for (sql, expected) in tamperings {
      try withStream(engine) { yard in
        var ids = try (1...3).map { try yard.publish(.note(about: nil), "글 \($0)") }
        try yard.build()
        ids += try (4...5).map { try yard.publish(.note(about: nil), "글 \($0)") }
        try yard.build()
        #expect(try yard.audit().isWhole)
        try yard.tamper(sql)
        let found = try yard.audit().differences
        #expect(Set(found) == Set(expected(ids)), "\(sql.text)")
      }
    }
  }

  @Test(arguments: enginesHere, [Int64.max, -1]) func aLeafFarFromItsPlaceEndsTheAuditAndHasNoProof(_ engine: Engine, _ position: Int64) throws {
    try withStream(engine) { yard in
      let ids = try (1...5).map { try yard.publish(.note(about: nil), "글 \($0)") }
      try yard.build()
      try yard.tamper("UPDATE stream_leaf SET position = \(position) WHERE position = 4")
      #expect(try yard.audit().differences.contains(.leafCount(kept: 5, found: 4)))
      #expect(try yard.database.readNow { try PublicLog.inclusion(of: ids[4], in: $0) } == nil)
    }
  }

  @Test(arguments: enginesHere) func aHeadWithARootOfAnyLengthIsSignedByNobody(_ engine: Engine) throws {
    try withStream(engine) { yard in
      try yard.publish(.note(about: nil), "글")
      try yard.build()
      let long = [UInt8](repeating: 7, count: 300)
      try yard.tamper("UPDATE stream_head SET root = \(long)")
      #expect(Set(try yard.audit().differences) == [.root(size: 1), .signature(size: 1)])
    }
  }

  @Test(arguments: enginesHere) func aLogWrittenAnewIsFoundByAHeadKeptOutside(_ engine: Engine) throws {
    try withStream(engine) { yard in
      try yard.publish(.note(about: nil), "참말")
      try yard.publish(.note(about: nil), "딴말")
      try yard.build()
      let known = try yard.head()
      // Somebody with the database and the key begins the log again without the first activity.
      try yard.database.writeNow { tx in
        let first = try tx.one("SELECT activity FROM stream_leaf WHERE position = 0") { try $0.next(Int64.self) }
        for table in ["stream_words", "stream_salt"] { try tx.run("DELETE FROM \(raw: table) WHERE activity = \(first)") }
        try tx.run("DELETE FROM stream_activity WHERE id = \(first)")
        try tx.run("INSERT INTO stream_pending (activity, commitment) SELECT activity, commitment FROM stream_leaf WHERE position = 1")
        for table in ["stream_leaf", "stream_node", "stream_head"] { try tx.run("DELETE FROM \(raw: table)") }
        try tx.run("UPDATE stream_log SET size = 0")
      }
      try yard.build()
      #expect(try yard.audit().isWhole)
      let report = try yard.audit([LogAudit.KnownHead(size: known.size, root: known.root)])
      #expect(report.differences == [.knownHead(size: 2)])
    }
  }

  @Test(arguments: enginesHere) func aBatchIsBoundedAndTheNextGoesOn(_ engine: Engine) throws {
    try withStream(engine) { yard in
      try yard.database.writeNow { tx in
        for number in 1...1_203 { try Publish(.note(about: nil), by: PartyID(Int64(number)), to: .everyone, wordings: [Wording("\(number)", language: .english)]).run(in: tx) }
      }
      #expect(try StreamSteps.buildLog(yard.database))
      #expect(try yard.head().size == 1_000)
      try yard.build()
      #expect(try yard.head().size == 1_203)
      let report = try yard.audit()
      #expect(report.isWhole)
      #expect(report.heads == 2)
    }
  }
}
