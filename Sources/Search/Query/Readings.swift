import Kernel
import Storage

/// The ways to understand a query, from the plain one to the forgiving ones; the first that finds something is taken.
struct Readings {
  /// As written, parts of words, the other keyboard layout, one typo, both, one word missing.
  static let count = 6

  let typed: Typed
  let ordinal: Int64
  let kinds: Set<SearchKind>
  let language: Language

  /// The reading of one stage; nil when it adds nothing.
  func reading(_ stage: Int, in tx: Transaction) throws -> Reading? {
    switch stage {
    case 0: return typed.isCertainSlip ? nil : try written(typed, in: tx)
    case 1: return typed.isCertainSlip || typed.isEmpty ? nil : try written(typed, in: tx).partial
    case 2: return try slip(in: tx)
    case 3: return typed.isCertainSlip ? nil : try corrected(typed, in: tx)
    case 4: return try typed.slip.flatMap { try corrected($0, in: tx) }
    default: return typed.isCertainSlip ? nil : try written(typed, in: tx).partial.loose
    }
  }

  private func written(_ typed: Typed, in tx: Transaction) throws -> Reading {
    try Synonyms.widen(Reading(typed.words), language: language, in: tx)
  }

  private func slip(in tx: Transaction) throws -> Reading? {
    guard let slip = typed.slip, !slip.isEmpty else { return nil }
    var reading = try written(slip, in: tx)
    reading.corrected = slip.string
    return reading
  }

  /// Words that nothing carries, replaced by those one slip away.
  private func corrected(_ typed: Typed, in tx: Transaction) throws -> Reading? {
    guard !typed.isEmpty else { return nil }
    var reading = try written(typed, in: tx)
    var isChanged = false
    for index in reading.units.indices where !(try isCarried(reading.units[index].expression, in: tx)) {
      guard let word = reading.units[index].words.first, reading.units[index].words.count == 1 else { continue }
      let better = try neighbours(of: word, in: tx)
      guard let best = better.first else { continue }
      reading.units[index].alternatives = better.map { $0.map { Term($0, origin: .corrected) } }
      reading.units[index].words = best
      isChanged = true
    }
    guard isChanged else { return nil }
    reading.corrected = reading.units.map { unit in unit.words.map(\.text).joined(separator: unit.words.count > 1 ? "" : " ") }.joined(separator: " ")
    return reading
  }

  /// What may have been meant, each one word or a word in two halves; the most popular first.
  private func neighbours(of word: Word, in tx: Transaction) throws -> [[Word]] {
    var found = Typo.isCorrectable(word) ? try Vocabulary.near(word, in: tx).map { [$0] } : []
    if found.isEmpty, word.script == .syllabic, word.scalars.count >= 4, word.scalars.count <= 12, word.scalars.allSatisfy(Hangul.isSyllable) {
      found = try halves(of: word, in: tx)
    }
    let ranked = try found.prefix(8).compactMap { words -> (words: [Word], slot: Int64)? in
      try firstSlot(.all(words.map { Term($0).expression }), in: tx).map { (words, $0) }
    }
    return ranked.sorted { $0.slot < $1.slot }.prefix(5).map(\.words)
  }

  /// A word written together of a known one and a misspelt one.
  private func halves(of word: Word, in tx: Transaction) throws -> [[Word]] {
    func half(_ scalars: ArraySlice<UInt32>) -> Word { Word(script: .syllabic, scalars: Array(scalars), isGlued: false) }
    let cuts = (2...word.scalars.count - 2).map { (half(word.scalars[..<$0]), half(word.scalars[$0...])) }
    let known = try Vocabulary.knows(cuts.flatMap { [$0.0.scalars, $0.1.scalars] }, in: tx)
    var found: [[Word]] = []
    for (left, right) in cuts {
      if known.contains(left.scalars) { found += try Vocabulary.near(right, in: tx).map { [left, $0] } }
      if known.contains(right.scalars) { found += try Vocabulary.near(left, in: tx).map { [$0, right] } }
    }
    return found
  }

  private func isCarried(_ expression: Expression, in tx: Transaction) throws -> Bool { try firstSlot(expression, in: tx) != nil }

  private func firstSlot(_ expression: Expression, in tx: Transaction) throws -> Int64? {
    for kind in kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
      if let slot = try Candidates(ordinal: ordinal, kind: kind, expression: expression, ranking: .none).firstSlot(in: tx) { return slot }
    }
    return nil
  }
}
