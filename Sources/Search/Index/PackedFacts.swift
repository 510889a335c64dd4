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

  /// Hands over one after the other until `body` has enough; bytes that do not add up end it.
  static func each(_ bytes: UnsafeRawBufferPointer, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) rethrows {
    var start = 0
    while start <= bytes.count - width {
      func number(_ index: Int) -> Int64 { Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: start + index * 8, as: Int64.self)) }
      let mixed = UInt64(bitPattern: number(4))
      let labelsStart = start + width
      let labelsEnd = labelsStart + Int(min(mixed >> labelsBit, UInt64(bytes.count - labelsStart)))
      let candidate = Candidate(
        slot: number(0), price: number(1), rating: Int64(mixed & UInt64(FactBlocks.ratingMax)), popularity: number(2), created: number(3))
      guard try body(candidate, UnsafeRawBufferPointer(rebasing: bytes[labelsStart..<labelsEnd])) else { return }
      start = labelsEnd
    }
  }
}
