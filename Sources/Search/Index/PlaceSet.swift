/// Some of the 65,536 neighbouring places of a stretch of static order, one bit each: how lists of the server engine's index meet.
struct PlaceSet {
  /// Places of one stretch, as a power of two.
  static let bits: Int64 = 16
  private static let wordCount = 1 << (bits - 6)

  private var words: [UInt64] = Array(repeating: 0, count: PlaceSet.wordCount)

  init() {}

  init(_ places: [UInt16]) { insert(places) }

  mutating func insert(_ places: [UInt16]) {
    words.withUnsafeMutableBufferPointer { words in
      for place in places { words[Int(place >> 6)] |= 1 << UInt64(place & 63) }
    }
  }

  mutating func formUnion(_ other: PlaceSet) { combine(other) { $0 | $1 } }
  mutating func formIntersection(_ other: PlaceSet) { combine(other) { $0 & $1 } }
  mutating func subtract(_ other: PlaceSet) { combine(other) { $0 & ~$1 } }

  private mutating func combine(_ other: PlaceSet, _ join: (UInt64, UInt64) -> UInt64) {
    words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { other in
        for index in 0..<Self.wordCount { words[index] = join(words[index], other[index]) }
      }
    }
  }

  /// Hands over the places in ascending order, until `body` has enough; returns whether it had not.
  @discardableResult
  func each(_ body: (UInt16) -> Bool) -> Bool {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        guard body(UInt16(index << 6 | rest.trailingZeroBitCount)) else { return false }
        rest &= rest &- 1
      }
    }
    return true
  }
}
