import Kernel

/// What became of a list of stock: good rows are kept, the others are said one by one.
package struct StockListOutcome: Sendable, Equatable {
  /// A row that could not be kept, and why.
  package struct Refused: Sendable, Equatable {
    package var row: Int
    package var code: String
    package var why: Phrase

    package init(row: Int, code: String, why: Phrase) {
      self.row = row
      self.code = code
      self.why = why
    }

    package init(row: Int, _ refusal: any Refusal) {
      self.init(row: row, code: refusal.code, why: Phrase(refusal.sentence.text(in: .korean), refusal.sentence.text(in: .english)))
    }
  }

  /// Rows that were kept, those that changed nothing included.
  package var kept: Int64 = 0
  /// Pieces by which free stock grew or shrank, added up without their signs.
  package var pieces: Int64 = 0
  /// Promised pieces that the rows of this list leave missing: fewer stand there than are sold or kept for somebody.
  package var missing: Int64 = 0
  package var refused: [Refused] = []

  package init() {}

  /// With what became of a further piece of the same list.
  package mutating func add(_ more: StockListOutcome) {
    kept = kept.plus(more.kept)
    pieces = pieces.plus(more.pieces)
    missing = missing.plus(more.missing)
    refused += more.refused
  }

  var json: JSON {
    .object([
      .init("kept", .int(kept)), .init("pieces", .int(pieces)), .init("missing", .int(missing)),
      .init("refused", .array(refused.map { .array([.int(Int64($0.row)), .string($0.code), .string($0.why.korean), .string($0.why.english)]) })),
    ])
  }

  init(_ json: JSON) {
    kept = json["kept"]?.integer ?? 0
    pieces = json["pieces"]?.integer ?? 0
    missing = json["missing"]?.integer ?? 0
    refused = (json["refused"]?.items ?? []).compactMap { item in
      guard let parts = item.items, parts.count == 4, let row = parts[0].integer else { return nil }
      return Refused(row: Int(row), code: parts[1].text ?? "", why: Phrase(parts[2].text ?? "", parts[3].text ?? ""))
    }
  }
}
