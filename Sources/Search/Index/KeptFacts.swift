/// A row of facts in memory, with where each place stands in it: one is reached without walking past its neighbours.
final class KeptFacts: Sendable {
  static let empty = KeptFacts(block: 0, taken: 0, UnsafeRawBufferPointer(start: nil, count: 0))

  private struct Entry {
    var index: UInt8
    var labelsStart: UInt32
    static let none = Entry(index: .max, labelsStart: 0)
  }

  private let first: Int64
  private let taken: Int
  private let bytes: [UInt8]
  /// One for each place of the row; empty where none is taken.
  private let entries: [Entry]

  /// Bytes that do not add up are as none.
  init(block: Int64, taken: Int, _ bytes: UnsafeRawBufferPointer) {
    first = block << FactBlocks.bits
    self.taken = taken
    var entries: [Entry] = []
    if var place = FactBlocks.Place(bytes, first: first, taken: taken) {
      entries = Array(repeating: .none, count: 1 << FactBlocks.bits)
      var index: UInt8 = 0
      repeat {
        entries[Int(place.slot - first)] = Entry(index: index, labelsStart: UInt32(clamping: place.labelsStart))
        index += 1
      } while place.advance()
    }
    self.entries = entries
    self.bytes = entries.isEmpty ? [] : Array(bytes)
  }

  var byteCount: Int { bytes.count + entries.count * MemoryLayout<Entry>.stride + 96 }

  /// Hands over the facts of those of `slots`, from `next` on, that lie in this row; false when `body` has enough.
  func each(_ slots: [Int64], from next: inout Int, _ body: (Candidate, UnsafeRawBufferPointer) throws -> Bool) rethrows -> Bool {
    while next < slots.count, slots[next] < first { next += 1 }
    guard !entries.isEmpty else { return true }
    return try bytes.withUnsafeBytes { bytes in
      while next < slots.count, slots[next] - first < entries.count {
        let entry = entries[Int(slots[next] - first)]
        next += 1
        guard entry.index != .max else { continue }
        let place = FactBlocks.Place(bytes, first: first, taken: taken, index: Int(entry.index), labelsStart: Int(entry.labelsStart))
        guard try body(place.candidate, place.labels) else { return false }
      }
      return true
    }
  }
}
