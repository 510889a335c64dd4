/// Some of the 65,536 neighbouring places of a stretch of static order, one bit each: how lists of the server engine's index meet.
struct PlaceSet {
  /// Places of one stretch, as a power of two.
  static let bits: Int64 = 16
  private static let wordCount = 1 << (bits - 6)
  /// From so many places on, a list is written as bits.
  private static let listMax = 4096

  private var words: [UInt64] = Array(repeating: 0, count: PlaceSet.wordCount)

  init() {}

  /// The places of a list as it is kept: two little-endian bytes each, ascending, or all bits. Bytes that do not add up hold nothing.
  init(_ bytes: [UInt8]) { insert(bytes) }

  mutating func insert(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      words.withUnsafeMutableBufferPointer { words in
        if bytes.count == Self.wordCount * 8 {
          for index in 0..<Self.wordCount { words[index] |= UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
        } else {
          for index in 0..<bytes.count / 2 {
            let place = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
            words[Int(place >> 6)] |= 1 << UInt64(place & 63)
          }
        }
      }
    }
  }

  mutating func insert(_ place: UInt16) { words[Int(place >> 6)] |= 1 << UInt64(place & 63) }
  mutating func remove(_ place: UInt16) { words[Int(place >> 6)] &= ~(1 << UInt64(place & 63)) }

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

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

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

  /// As a list is kept; empty for none.
  var bytes: [UInt8] {
    let count = count
    var bytes: [UInt8] = []
    if count < Self.listMax {
      bytes.reserveCapacity(count * 2)
      each { place in
        Self.write(place, &bytes)
        return true
      }
    } else {
      bytes.reserveCapacity(Self.wordCount * 8)
      for word in words { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
    }
    return bytes
  }

  /// The same for places that ascend.
  static func bytes(of places: [UInt16]) -> [UInt8] {
    guard places.count < listMax else {
      var all = PlaceSet()
      for place in places { all.insert(place) }
      return all.bytes
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(places.count * 2)
    for place in places { write(place, &bytes) }
    return bytes
  }

  private static func write(_ place: UInt16, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(place & 0xFF))
    bytes.append(UInt8(place >> 8))
  }
}
