import Kernel
import Storage

/// Rows of activities, and the bytes that the log commits to.
enum ActivityRecords {
  static func insert(_ activity: Activity, _ wordings: [Wording], in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO stream_activity (id, actor, deed, object_kind, object_id, stars, audience, room, at)
      VALUES (\(activity.id), \(activity.actor), \(activity.deed.word.rawValue), \(activity.deed.object?.kind), \(activity.deed.object?.id),
        \(activity.deed.stars), \(activity.audience.text), \(activity.audience.room), \(activity.at))
      """)
    for wording in wordings {
      try tx.run(
        """
        INSERT INTO stream_words (activity, language, title, text)
        VALUES (\(activity.id), \(wording.language), \(wording.title), \(wording.text))
        """)
    }
    guard activity.audience.isPublic else { return }
    let salt = salt(tx)
    try tx.run("INSERT INTO stream_salt (activity, salt) VALUES (\(activity.id), \(salt))")
    let commitment = Commitment.of(activity, wordings, salt: salt)
    try tx.run("INSERT INTO stream_pending (activity, commitment) VALUES (\(activity.id), \(commitment))")
  }

  /// 256 random bits: without them nobody can guess words from a commitment.
  private static func salt(_ tx: Transaction) -> [UInt8] {
    (0..<4).flatMap { _ in withUnsafeBytes(of: tx.random().bigEndian) { Array($0) } }
  }
}

/// What a leaf of the public log holds: SHA-256(salt ‖ canonical bytes).
package enum Commitment {
  package static func of(_ activity: Activity, _ wordings: [Wording], salt: [UInt8]) -> [UInt8] {
    Digest.sha256(salt + canonical(activity, wordings))
  }

  /// One spelling for one activity: compact JSON, members in this order, ids as text, words by language tag.
  package static func canonical(_ activity: Activity, _ wordings: [Wording]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("version", 1)
      w.member("id", activity.id)
      w.member("type", activity.deed.word.type)
      w.member("deed", activity.deed.word.rawValue)
      w.member("actor", activity.actor?.description)
      w.member("published", activity.at.milliseconds)
      w.member("object", activity.deed.object.map { "\($0.kind.rawValue)/\($0.id)" })
      w.name("stars")
      if let stars = activity.deed.stars { w.int(stars.count) } else { w.null() }
      w.member("words", array: { w in
        for wording in wordings {
          w.object { w in
            w.member("language", wording.language.tag)
            w.member("title", wording.title)
            w.member("text", wording.text)
          }
        }
      })
    }
    return writer.bytes
  }
}
