/// A document's folded words: its names, its brand, the kinds of thing that it is, everything else, its description. One is filled again and again while rows go by, so that
/// thousands of them take no memory of their own.
struct DocumentText {
  private var scalars: [UInt32] = []
  /// Where each text begins and ends, and of which field it is.
  private var texts: [(field: Int, range: Range<Int>)] = []

  init() {}

  init(packed bytes: [UInt8]) { bytes.withUnsafeBytes { read($0) } }

  /// Takes the words of another document.
  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    scalars.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    scalars.reserveCapacity(bytes.count)
    var field = 0, start = 0, index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case PackedWords.fieldEnd: field += 1
      case PackedWords.textEnd:
        texts.append((field, start..<scalars.count))
        start = scalars.count
      case 0..<0x80: scalars.append(UInt32(byte))
      default: scalars.append(Self.long(bytes, &index))
      }
      index += 1
    }
  }

  /// A scalar of two to four bytes of UTF-8 that this program wrote itself; leaves `index` on its last byte.
  private static func long(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> UInt32 {
    let head = UInt32(bytes[index])
    let more = head < 0xE0 ? 1 : head < 0xF0 ? 2 : 3
    var value = head & (0x3F >> UInt32(more))
    for _ in 0..<more where index + 1 < bytes.count {
      index += 1
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return value
  }

  /// The fields in their order.
  enum Field { static let name = 0, brand = 1, kind = 2, other = 3, told = 4 }

  /// How well a term sits in one field.
  func fit(_ term: Term, field: Int) -> Look.Fit {
    switch term.sort {
    case .kind: return field == Field.kind && isWhole(term.scalars, field) ? .wholeField : .absent
    case .noKind: return field == Field.kind && !texts.contains { $0.field == field } ? .wholeField : .absent
    case .notKind: return field == Field.kind && !isWhole(term.scalars, field) ? .wholeField : .absent
    case .notColour: return field == Field.other && !isWhole(term.scalars, field) ? .wholeField : .absent
    case .colour: return field == Field.other && isWhole(term.scalars, field) ? .wholeField : .absent
    case .brand: return field == Field.brand && isWhole(term.scalars, field) ? .wholeField : .absent
    case .sound: return field == Field.brand && texts.contains { $0.field == field } ? .wholeField : .absent
    case .title: return field == Field.name && isWhole(Self.closed(term.scalars), field) ? .wholeField : .absent
    case .code: return field == Field.other && isWhole(Self.closed(term.scalars), field) ? .wholeField : .absent
    case .told: guard field == Field.told else { return .absent }
    default: guard field != Field.kind, field != Field.told else { return .absent }
    }
    guard term.sort == .told else { return best(of: term, field: field) }
    var sought = term
    sought.sort = Word.script(of: term.scalars[0]) == .alphabetic ? .word : .syllables
    return best(of: sought, field: field)
  }

  private func best(of term: Term, field: Int) -> Look.Fit {
    var best = Look.Fit.absent
    scalars.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for text in texts where text.field == field && best < .wholeField {
        best = max(best, Look.fit(term, in: Look.Stretch(base: base, start: text.range.lowerBound, end: text.range.upperBound), isTold: field == Field.told))
      }
    }
    return best
  }

  /// Whether a text begins with the term.
  func isBegun(by term: Term) -> Bool {
    scalars.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return texts.contains { Look.begins(term, Look.Stretch(base: base, start: $0.range.lowerBound, end: $0.range.upperBound)) }
    }
  }

  /// Without spaces and hyphens.
  private static func closed(_ scalars: [UInt32]) -> [UInt32] {
    scalars.contains { $0 == 0x20 || $0 == 0x2D } ? scalars.filter { $0 != 0x20 && $0 != 0x2D } : scalars
  }

  /// How some words begin, for a quick no: with which letter, and with which behind it.
  struct Heads {
    private let pairs: [(first: UInt32, second: UInt32)]
    /// A bit for each first letter, by its last six bits.
    private let mask: UInt64

    init(_ terms: [Term]) {
      pairs = terms.compactMap { term in term.scalars.first.map { ($0, term.scalars.count > 1 ? term.scalars[1] : 0) } }
      mask = pairs.reduce(0) { $0 | 1 << UInt64($1.first & 63) }
    }

    /// Whether any may stand in a stretch: only then it is looked for.
    func mayStand(in scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
      for place in range where mask >> UInt64(scalars[place] & 63) & 1 == 1 {
        let next = place + 1 < range.upperBound ? scalars[place + 1] : 0x20
        for pair in pairs where pair.first == scalars[place] && (pair.second == 0 || pair.second == next || next == 0x20 || next == 0x2D) { return true }
      }
      return false
    }
  }

  /// Whether a text of the field may hold any of some words.
  func mayHold(_ heads: Heads, field: Int) -> Bool {
    scalars.withUnsafeBufferPointer { buffer in texts.contains { $0.field == field && heads.mayStand(in: buffer, $0.range) } }
  }

  /// Whether a text of the field is just these letters; spaces and hyphens do not count.
  private func isWhole(_ wanted: [UInt32], _ field: Int) -> Bool {
    texts.contains { text in
      guard text.field == field, text.range.count >= wanted.count else { return false }
      var place = 0
      for index in text.range where scalars[index] != 0x20 && scalars[index] != 0x2D {
        guard place < wanted.count, scalars[index] == wanted[place] else { return false }
        place += 1
      }
      return place == wanted.count
    }
  }

  /// Whether a term is met anywhere.
  func contains(_ term: Term) -> Bool { (0...Field.told).contains { fit(term, field: $0) != .absent } }
}
