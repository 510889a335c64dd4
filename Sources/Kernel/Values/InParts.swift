extension Array {
  /// What is asked of a list so many at a time, because one statement takes no more; all answers together, in the list's order.
  package func inParts<Answer>(of most: Int, _ ask: ([Element]) throws -> [Answer]) rethrows -> [Answer] {
    var answers: [Answer] = []
    for start in stride(from: 0, to: count, by: Swift.max(1, most)) { answers += try ask(Array(self[start..<Swift.min(count, start + Swift.max(1, most))])) }
    return answers
  }

  /// The same for answers by key; the first of a key holds.
  package func inParts<Key: Hashable, Value>(of most: Int, _ ask: ([Element]) throws -> [Key: Value]) rethrows -> [Key: Value] {
    try inParts(of: most) { part -> [[Key: Value]] in [try ask(part)] }.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
  }
}
