import Kernel

/// An event with its place in the order of all events.
package struct HeardEvent: Sendable, Equatable {
  /// 1, 2, 3 … without gaps, in the order in which events became true.
  package let position: Int64
  package let id: ID<Event>
  package let event: Event
  package let at: Instant
  /// What stands in place of facts that are no JSON, as in a damaged row.
  var unread: String?

  /// Nothing is done upon facts that cannot be read.
  struct Unreadable: Error, CustomStringConvertible {
    var description: String { "the facts of the event cannot be read" }
  }

  static func read(_ row: inout Row) throws -> HeardEvent {
    let position: Int64 = try row.next()
    let id: ID<Event> = try row.next()
    let topic: String = try row.next()
    let version: Int64 = try row.next()
    let key: Int64 = try row.next()
    let text: String = try row.next(), facts = try? JSONReader.read(text)
    return HeardEvent(
      position: position, id: id, event: Event(topic, version: version, key: key, facts: facts ?? .null), at: try row.next(),
      unread: facts == nil ? text : nil)
  }
}

/// Reads events by position: for subscriptions, event streams over HTTP and audits.
package enum EventReader {
  /// Events of one answer, at most.
  package static let limitMax = 1000

  /// The position of the newest event; 0 when there is none.
  package static func head(_ tx: Transaction) throws -> Int64 {
    try tx.value("SELECT COALESCE(MAX(position), 0) FROM storage_event", as: Int64.self) ?? 0
  }

  /// Events that a search for the latest of a topic looks back over, at most.
  package static let backMax: Int64 = 100_000

  /// The newest events, newest first: of one topic (all when nil), older than a position (from the newest when nil).
  package static func latest(topic: String? = nil, before position: Int64? = nil, limit: Int = 100, in tx: Transaction) throws -> [HeardEvent] {
    let end = try position ?? head(tx).plus(1)
    let ofTopic: SQL = topic.map { " AND topic = \($0) AND position >= \(end.minus(backMax))" } ?? ""
    return try tx.rows(
      """
      SELECT position, id, topic, version, key, facts, at
      FROM storage_event
      WHERE position < \(end)\(ofTopic)
      ORDER BY position DESC
      LIMIT \(min(limit, limitMax))
      """, HeardEvent.read)
  }

  /// Events after a position in order, of these topics (all when empty) and of one key (all when nil).
  package static func after(
    _ position: Int64, through last: Int64 = .max, topics: [String] = [], key: Int64? = nil, limit: Int = 100, in tx: Transaction
  ) throws -> [HeardEvent] {
    let ofTopics: SQL = topics.isEmpty ? "" : " AND topic IN \(list: topics)"
    let ofKey: SQL = key.map { " AND key = \($0)" } ?? ""
    return try tx.rows(
      """
      SELECT position, id, topic, version, key, facts, at
      FROM storage_event
      WHERE position > \(position) AND position <= \(last)\(ofTopics)\(ofKey)
      ORDER BY position
      LIMIT \(min(limit, limitMax))
      """, HeardEvent.read)
  }
}
