/// The changes of one zone's clocks: moments and offsets, and the yearly rule after the last (RFC 8536).
struct ZoneTable: Sendable {
  private var moments: [Int64] = []
  private var offsets: [Int64] = []
  /// Before the first change.
  private var first: Int64
  private var rule: ZoneRule?

  /// Clocks that never change.
  init(offsetSeconds: Int64) { first = offsetSeconds }

  /// Reads a TZif file of version 2 or later; nil when it is none.
  init?(tzif bytes: [UInt8]) {
    guard let old = Header(bytes, at: 0), old.version >= UInt8(ascii: "2") else { return nil }
    let second = 44 + old.length(timeBytes: 4)
    guard let header = Header(bytes, at: second) else { return nil }
    let times = second + 44
    let kinds = times + header.times * 8
    let types = kinds + header.times
    let end = second + 44 + header.length(timeBytes: 8)
    guard end <= bytes.count, header.types > 0 else { return nil }
    func offset(_ type: Int) -> Int64? {
      type < header.types ? Int64(Int32(truncatingIfNeeded: Self.number(bytes, types + type * 6, 4))) : nil
    }
    guard let first = offset(0) else { return nil }
    self.first = first
    for index in 0..<header.times {
      guard let value = offset(Int(bytes[kinds + index])) else { return nil }
      moments.append(Self.number(bytes, times + index * 8, 8))
      offsets.append(value)
    }
    let footer = bytes[end...].drop { $0 == 10 }.prefix { $0 != 10 }
    rule = ZoneRule(posix: String(decoding: footer, as: UTF8.self))
  }

  /// Seconds ahead of UTC at a moment (seconds since 1970).
  func offset(at moment: Int64) -> Int64 {
    if let last = moments.last, moment >= last { return rule?.offset(at: moment) ?? offsets[offsets.count - 1] }
    if moments.isEmpty { return rule?.offset(at: moment) ?? first }
    var low = 0, high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }

  private struct Header {
    let version: UInt8
    let times, types, letters, leaps, standards, universals: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard bytes.count >= start + 44, bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
      version = bytes[start + 4]
      func count(_ index: Int) -> Int { Int(ZoneTable.number(bytes, start + 20 + index * 4, 4)) }
      (universals, standards, leaps, times, types, letters) = (count(0), count(1), count(2), count(3), count(4), count(5))
      guard [times, types, letters, leaps, standards, universals].allSatisfy({ (0...10_000).contains($0) }) else { return nil }
    }

    func length(timeBytes: Int) -> Int {
      times * timeBytes + times + types * 6 + letters + leaps * (timeBytes + 4) + standards + universals
    }
  }

  /// A big-endian number.
  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int64 {
    Int64(bitPattern: bytes[start..<start + count].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
