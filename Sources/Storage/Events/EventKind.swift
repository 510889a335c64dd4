/// One line of docs/events.md: what may be heard, and what its facts mean. Each feature lists its own.
package struct EventKind: Sendable {
  package struct Fact: Sendable {
    package let name: String
    package let meaning: String
    package init(_ name: String, _ meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  package let topic: String
  package let version: Int64
  /// What has happened when it is heard, in one sentence.
  package let sentence: String
  /// What `key` names: events of one key are heard in order.
  package let key: String
  package let facts: [Fact]

  package init(_ topic: String, version: Int64 = 1, key: String, _ sentence: String, facts: KeyValuePairs<String, String> = [:]) {
    self.topic = topic
    self.version = version
    self.key = key
    self.sentence = sentence
    self.facts = facts.map { Fact($0.key, $0.value) }
  }
}
