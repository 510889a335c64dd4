/// Some of the 65,536 neighbouring places of a stretch of static order, one bit each: how lists of the index meet.
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

  /// Puts its places behind others, in ascending order, until those are `most`.
  /// - Parameter first: where the stretch begins.
  func add(to found: inout [Int64], from first: Int64, within range: ClosedRange<Int64>, _ most: Int) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        guard found.count < most else { return }
        let place = first | Int64(index << 6 | rest.trailingZeroBitCount)
        if range.contains(place) { found.append(place) }
        rest &= rest &- 1
      }
    }
  }
}
