import Testing

/// Fails with all places at once and one sentence on what to do about them.
func expectNone(_ places: [String], _ whatToDo: String, sourceLocation: SourceLocation = #_sourceLocation) {
  guard !places.isEmpty else { return }
  let shown = places.prefix(40).map { "  \($0)" }.joined(separator: "\n")
  let more = places.count > 40 ? "\n  and \(places.count - 40) more" : ""
  Issue.record("\(whatToDo)\n\(shown)\(more)", sourceLocation: sourceLocation)
}

/// Whether a byte may stand inside a Swift name.
func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
  default: byte > 127
  }
}

/// The places (offsets) where `text` stands in `bytes`, not in the middle of a longer name.
func places(of text: String, in bytes: [UInt8]) -> [Int] {
  let wanted = Array(text.utf8)
  guard let first = wanted.first, bytes.count >= wanted.count else { return [] }
  var found: [Int] = []
  bytes.withUnsafeBufferPointer { bytes in
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if isNamePart(first), start > 0, isNamePart(bytes[start - 1]) { continue }
      let end = start + wanted.count
      if isNamePart(wanted[wanted.count - 1]), end < bytes.count, isNamePart(bytes[end]) { continue }
      var index = 1
      while index < wanted.count && bytes[start + index] == wanted[index] { index += 1 }
      if index == wanted.count { found.append(start) }
    }
  }
  return found
}

/// The line (from 1) of an offset.
func line(of offset: Int, in bytes: [UInt8]) -> Int {
  1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
}
