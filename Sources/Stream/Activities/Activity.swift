import Kernel
import Storage

/// Something that somebody did or said, as a fact that never changes. Its words stand apart (`Wording`).
package struct Activity: Hashable, Sendable {
  package let id: ID<Activity>
  /// Nil after the person was erased: who it was is not known here any more.
  package let actor: PartyID?
  package let deed: Deed
  package let audience: Audience
  package let at: Instant

  static let columns = "a.id, a.actor, a.deed, a.object_kind, a.object_id, a.stars, a.audience, a.room, a.at"

  init(id: ID<Activity>, actor: PartyID?, deed: Deed, audience: Audience, at: Instant) {
    self.id = id
    self.actor = actor
    self.deed = deed
    self.audience = audience
    self.at = at
  }

  init(_ row: inout Row) throws {
    id = try row.next()
    actor = try row.next()
    let word: String = try row.next()
    let object = try Thing.read(&row)
    let stars: Stars? = try row.next()
    let audience: String = try row.next()
    let room: Int64? = try row.next()
    at = try row.next()
    guard let word = Deed.Word(rawValue: word), let deed = Deed(word: word, object: object, stars: stars),
      let audience = Audience(text: audience, room: room)
    else { throw row.unknownWord(2, "a deed with its thing and its hearers") }
    self.deed = deed
    self.audience = audience
  }

  package static func find(_ id: ID<Activity>, in tx: Transaction) throws -> Activity? {
    try tx.first("SELECT \(raw: columns) FROM stream_activity a WHERE a.id = \(id)") { try Activity(&$0) }
  }
}

/// What the machine could not do for the log.
package enum StreamFault: Error, Equatable {
  /// libcrypto took the key and then would not sign.
  case cannotSign
}
