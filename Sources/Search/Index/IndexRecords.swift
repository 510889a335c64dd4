import Kernel
import Storage

/// Rows of the index: the writes, one text per engine where full text differs.
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
    return Dictionary(uniqueKeysWithValues: rows.filter { wanted.contains($0.0) })
  }

  static func updateFacts(_ entry: IndexEntry, slot: Int64, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE search_document
      SET price = \(entry.price), currency = \(entry.currency), popularity = \(entry.popularity), created = \(entry.created),
        rating = \(entry.rating), title = \(entry.title), labels = \(entry.labels), words = \(entry.words)
      WHERE slot = \(slot)
      """)
  }

  static func insert(_ entries: [IndexEntry], in tx: Transaction) throws {
    switch tx.engine {
    case .sqlite:
      for entry in entries {
        try tx.send(
          """
          INSERT INTO search_document (slot, ordinal, kind, item, digest, price, currency, popularity, created, rating, title, labels, words)
          VALUES \(rows: [columns(entry)])
          """)
        try tx.send("INSERT INTO search_token (slot, tokens) VALUES (\(entry.slot), \(entry.tokens))")
        try tx.send("INSERT INTO search_index (rowid, tokens) VALUES (\(entry.slot), \(entry.tokens))")
      }
    case .postgres:
      for entry in entries {
        try tx.send(
          """
          INSERT INTO search_document (slot, ordinal, kind, item, digest, price, currency, popularity, created, rating, title, labels, words, tokens)
          VALUES (\(entry.slot), \(entry.key.ordinal), \(entry.key.kind), \(entry.key.item), \(entry.digest), \(entry.price), \(entry.currency),
            \(entry.popularity), \(entry.created), \(entry.rating), \(entry.title), \(entry.labels), \(entry.words), CAST(\(vector(entry)) AS tsvector))
          """)
      }
    }
    for option in Set(entries.flatMap(\.options)).sorted() {
      try tx.send("INSERT INTO search_option (key, name, value) VALUES (\(option.key), \(option.name), \(option.value)) ON CONFLICT (key) DO NOTHING")
    }
  }

  static func delete(slot: Int64, in tx: Transaction) throws {
    if tx.engine == .sqlite, let tokens = try tx.value("SELECT tokens FROM search_token WHERE slot = \(slot)", as: String.self) {
      try tx.run("INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', \(slot), \(tokens))")
      try tx.run("DELETE FROM search_token WHERE slot = \(slot)")
    }
    try tx.run("DELETE FROM search_document WHERE slot = \(slot)")
  }

  private static func columns(_ entry: IndexEntry) -> [SQLValue] {
    [
      .int(entry.slot), .int(entry.key.ordinal), .int(entry.key.kind), .int(entry.key.item), .int(entry.digest), .int(entry.price), .text(entry.currency),
      .int(entry.popularity), .int(entry.created.milliseconds), .int(entry.rating), .text(entry.title), .bytes(entry.labels), .bytes(entry.words),
    ]
  }

  /// A tsvector literal. Each document also carries its chunk, by which long answers are read a stretch at a time.
  private static func vector(_ entry: IndexEntry) -> String {
    let chunk = Slot.chunkToken(Slot(raw: entry.slot).chunk)
    return "'" + (entry.tokens.split(separator: " ") + [chunk[...]]).joined(separator: "' '") + "'"
  }
}
