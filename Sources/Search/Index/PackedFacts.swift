/// The facts of one document as the server engine keeps them beside its tokens, so that those of tens of thousands cross over in one
/// row, one behind the other.
///
/// Five big-endian numbers of eight bytes (place, price, popularity, created, and one that holds the rating in twenty bits and how many
/// bytes the labels take in the rest), then the labels. The migration that made the table writes the same in SQL.
enum PackedFacts {
  private static let width = 5 * 8
  private static let labelsBit: UInt64 = 20

  static func bytes(_ facts: Facts) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width + facts.labels.count)
    let mixed = min(max(0, facts.rating), FactBlocks.ratingMax) | Int64(facts.labels.count) << Int64(labelsBit)
    for number in [facts.slot, facts.price, facts.popularity, facts.created, mixed] {
      withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
    return bytes + facts.labels
  }

  /// Hands over the first `most` in order of their places, one after the other until `body` has enough; bytes that do not add up end it.
  static func each(
    _ bytes: UnsafeRawBufferPointer, first most: Int = .max, isOrdered: Bool = true, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool
  ) rethrows {
    guard isOrdered else {
      for start in starts(bytes).prefix(most) { guard try hand(bytes, start.offset, body) else { return } }
      return
    }
    var left = most
    var start = 0
    while left > 0, start <= bytes.count - width {
      guard try hand(bytes, start, body) else { return }
      start = labels(bytes, start).upperBound
      left -= 1
    }
  }

  private struct Start {
    let slot: Int64
    let offset: Int
  }

  /// Where each begins, in order of their places.
  private static func starts(_ bytes: UnsafeRawBufferPointer) -> [Start] {
    var starts: [Start] = []
    starts.reserveCapacity(bytes.count / (width + 8))
    var offset = 0
    while offset <= bytes.count - width {
      starts.append(Start(slot: number(bytes, offset, 0), offset: offset))
      offset = labels(bytes, offset).upperBound
    }
    starts.sort { $0.slot < $1.slot }
    return starts
  }

  private static func hand(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) rethrows -> Bool {
    let mixed = UInt64(bitPattern: number(bytes, start, 4))
    let candidate = Candidate(
      slot: number(bytes, start, 0), price: number(bytes, start, 1), rating: Int64(mixed & UInt64(FactBlocks.ratingMax)),
      popularity: number(bytes, start, 2), created: number(bytes, start, 3))
    return try body(candidate, UnsafeRawBufferPointer(rebasing: bytes[labels(bytes, start)]))
  }

  /// Where the labels of the one that begins at `start` lie; never beyond the end.
  private static func labels(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Range<Int> {
    let first = start + width
    return first..<first + Int(min(UInt64(bitPattern: number(bytes, start, 4)) >> labelsBit, UInt64(bytes.count - first)))
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ index: Int) -> Int64 {
    Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: start + index * 8, as: Int64.self))
  }
}
