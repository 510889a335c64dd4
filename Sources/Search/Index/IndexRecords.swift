import Kernel
import Storage

/// Rows of the index: the writes, one text per engine where full text differs.
///
/// What is counted and sorted lies apart from words and titles (`search_document`), in rows of many documents (`FactBlocks`). Tokens first stand in a
/// row of their own (`search_hit`), on the server engine beside the facts, until `PackHits` takes them in; the row says whether an older state stands in
/// the lists.
enum IndexRecords {
  struct Present {
    var slot: Slot
    var digest: Int64
  }

  static func present(_ entries: [IndexEntry], in tx: Transaction) throws -> [SearchIndex.Key: Present] {
    let wanted = Set(entries.map(\.key))
    let rows = try tx.rows(
      """
      SELECT ordinal, kind, item, slot, digest FROM search_document
      WHERE item IN \(list: wanted.map(\.item).sorted())
      ORDER BY slot LIMIT 100000
      """
    ) { row in
      (SearchIndex.Key(ordinal: try row.next(), kind: try row.next(), item: try row.next()), Present(slot: Slot(raw: try row.next()), digest: try row.next()))
    }
    return Dictionary(rows.filter { wanted.contains($0.0) }) { first, _ in first }
  }

  /// Brings documents whose tokens stay as they are up to date.
  static func update(_ entries: [IndexEntry], in tx: Transaction) throws {
    if tx.engine == .sqlite { try FactBlocks.change(changes(entries), in: tx) }
    for entry in entries {
      if tx.engine == .postgres {
        let facts = PackedFacts.bytes(Facts(entry))
        try tx.send("UPDATE search_hit SET facts = \(facts) WHERE slot = \(entry.slot)")
        try tx.send(
          """
          INSERT INTO search_hit (slot, facts, tokens, is_listed)
          SELECT slot, \(facts), array_to_tsvector(string_to_array(tokens, ' ')), 1 FROM search_token WHERE slot = \(entry.slot)
          ON CONFLICT (slot) DO UPDATE SET facts = excluded.facts WHERE search_hit.facts <> excluded.facts
          """)
      }
      try tx.send(
        """
        UPDATE search_document SET currency = \(entry.currency), title = \(entry.title), words = \(entry.words)
        WHERE slot = \(entry.slot) AND (currency <> \(entry.currency) OR title <> \(entry.title) OR words <> \(entry.words))
        """)
    }
  }

  static func insert(_ entries: [IndexEntry], in tx: Transaction) throws {
    if tx.engine == .sqlite { try FactBlocks.change(changes(entries), in: tx) }
    for entry in entries {
      switch tx.engine {
      case .sqlite:
        try tx.send(
          """
          INSERT INTO search_hit (slot, tokens) VALUES (\(entry.slot), \(entry.tokens))
          ON CONFLICT (slot) DO UPDATE SET tokens = excluded.tokens, is_gone = 0
          """)
        try tx.send("INSERT INTO search_index (rowid, tokens) VALUES (\(entry.slot), \(entry.tokens))")
      case .postgres:
        try tx.send(
          """
          INSERT INTO search_hit (slot, facts, tokens) VALUES (\(entry.slot), \(PackedFacts.bytes(Facts(entry))), CAST(\(vector(entry)) AS tsvector))
          ON CONFLICT (slot) DO UPDATE SET facts = excluded.facts, tokens = excluded.tokens, is_gone = 0
          """)
      }
      try tx.send(
        """
        INSERT INTO search_document (slot, ordinal, kind, item, digest, currency, title, words)
        VALUES (\(entry.slot), \(entry.key.ordinal), \(entry.key.kind), \(entry.key.item), \(entry.digest), \(entry.currency), \(entry.title), \(entry.words))
        """)
    }
    for option in Set(entries.flatMap(\.options).map(\.known)).sorted() {
      try tx.send("INSERT INTO search_option (key, name, value) VALUES (\(option.key), \(option.name), \(option.value)) ON CONFLICT (key) DO NOTHING")
    }
  }

  static func delete(_ slots: [Int64], in tx: Transaction) throws {
    if tx.engine == .sqlite { try FactBlocks.change(Dictionary(slots.map { ($0, nil) }) { first, _ in first }, in: tx) }
    for slot in slots {
      switch tx.engine {
      case .sqlite:
        if let tokens = try tx.value("SELECT tokens FROM search_hit WHERE slot = \(slot) AND is_gone = 0", as: String.self) {
          try tx.run("INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', \(slot), \(tokens))")
        }
        try tx.run("DELETE FROM search_hit WHERE slot = \(slot)")
        try tx.run("INSERT INTO search_hit (slot, tokens, is_gone, is_listed) SELECT slot, '', 1, 1 FROM search_token WHERE slot = \(slot)")
      case .postgres:
        // What stands in the lists is hidden until it is taken out of them. The first statement waits for whoever is just taking it in, so that
        // the second sees whether it stands there.
        try tx.send("DELETE FROM search_hit WHERE slot = \(slot)")
        try tx.send(
          """
          INSERT INTO search_hit (slot, facts, tokens, is_gone, is_listed)
          SELECT slot, CAST('' AS BYTEA), CAST('' AS tsvector), 1, 1 FROM search_token WHERE slot = \(slot)
          ON CONFLICT (slot) DO UPDATE SET facts = excluded.facts, tokens = excluded.tokens, is_gone = 1
          """)
      }
      try tx.send("DELETE FROM search_document WHERE slot = \(slot)")
    }
  }

  private static func changes(_ entries: [IndexEntry]) -> [Int64: Facts?] {
    Dictionary(entries.map { ($0.slot, Facts($0)) }) { _, last in last }
  }

  /// A tsvector literal.
  private static func vector(_ entry: IndexEntry) -> String { "'" + entry.tokens.split(separator: " ").joined(separator: "' '") + "'" }
}
