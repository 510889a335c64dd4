import Kernel

/// Something that happened, written in the transaction that made it true. Versioned, keyed, free of personal data.
package struct Event: Sendable, Equatable {
  /// What happened, past tense, by feature: `orders.placed`.
  package let topic: String
  /// Which version of the topic's facts this is; readers of an older one go on working.
  package let version: Int64
  /// What it happened to: events of one key are heard in order.
  package let key: Int64
  /// Ids and numbers; never names, addresses or words of a person.
  package let facts: JSON

  package init(_ topic: String, version: Int64 = 1, key: Int64, facts: JSON) {
    self.topic = topic
    self.version = version
    self.key = key
    self.facts = facts
  }
}

extension Transaction {
  /// Writes an event; it is heard by every subscription once this transaction is durable.
  package func emit(_ event: Event) throws {
    let id = id(ID<Event>.self)
    ringAfterCommit()
    switch engine {
    case .sqlite:
      // One writer: the order of writing is the order of commits, so the position is given at once.
      try send(
        """
        INSERT INTO storage_event (id, topic, version, key, facts, at)
        VALUES (\(id), \(event.topic), \(event.version), \(event.key), \(event.facts.string), \(now))
        """)
    case .postgres:
      // Commits overtake each other: the sequencer gives the position afterwards.
      try send(
        """
        INSERT INTO storage_outbox (id, topic, version, key, facts, at)
        VALUES (\(id), \(event.topic), \(event.version), \(event.key), \(event.facts.string), \(now))
        """)
    }
  }
}
