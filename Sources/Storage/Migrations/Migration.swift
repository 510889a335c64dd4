import Kernel

/// One step of a schema's history: dated, append-only, never changed after it ran anywhere.
package struct Migration: Sendable {
  /// Sorts and names it: `2026-11-21.orders.1`.
  package let name: String
  private let body: Body

  private enum Body: Sendable {
    case portable(String)
    case twoTexts(sqlite: String, postgres: String)
  }

  /// A step in the portable words BIGINT, TEXT, BYTES, DOUBLE.
  package init(_ name: String, _ sql: String) {
    self.name = name
    body = .portable(sql)
  }

  /// A step whose engines truly differ (full text).
  package init(_ name: String, sqlite: String, postgres: String) {
    self.name = name
    body = .twoTexts(sqlite: sqlite, postgres: postgres)
  }

  /// The statements for one engine.
  package func text(for engine: Engine) -> String {
    switch (body, engine) {
    case (.portable(let sql), _): engine.dialect(sql)
    case (.twoTexts(let sqlite, _), .sqlite): sqlite
    case (.twoTexts(_, let postgres), .postgres): postgres
    }
  }

  /// What must never change: the SHA-256 of the step as it is written, whichever engine runs it.
  package var checksum: String {
    let written = switch body {
    case .portable(let sql): sql
    case .twoTexts(let sqlite, let postgres): sqlite + "\u{0}" + postgres
    }
    return Encoding.hex(Digest.sha256(written))
  }
}
