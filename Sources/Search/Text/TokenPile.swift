/// Tokens as they are gathered from a document, in bytes of their own: hundreds of them, of which many come twice.
struct TokenPile {
  private struct Entry {
    /// The first eight bytes, the first one highest; most tokens are told apart by these.
    var head: UInt64
    var start: Int
    var count: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Entries at the beginning that stand in order, each once.
  private var settled = 0

  init() {
    bytes.reserveCapacity(4096)
    entries.reserveCapacity(512)
  }

  mutating func add(_ sort: String, _ scalars: some Collection<UInt32>) {
    let start = bytes.count
    bytes.append(contentsOf: sort.utf8)
    for value in scalars { append(Tokens.raised(value)) }
    enter(from: start)
  }

  mutating func add(_ token: String) {
    let start = bytes.count
    bytes.append(contentsOf: token.utf8)
    enter(from: start)
  }

  mutating func add(_ other: TokenPile) {
    for entry in other.entries {
      let start = bytes.count
      bytes.append(contentsOf: other.bytes[entry.start..<entry.start + entry.count])
      enter(from: start)
    }
  }

  /// Whether so many different ones are gathered.
  mutating func holds(_ most: Int) -> Bool {
    guard entries.count >= most else { return false }
    settle()
    return entries.count >= most
  }

  /// All of them in the order of their bytes, with blanks between.
  mutating func joined() -> String {
    settle()
    var text: [UInt8] = []
    text.reserveCapacity(entries.reduce(entries.count) { $0 + $1.count })
    for entry in entries {
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: bytes[entry.start..<entry.start + entry.count])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func enter(from start: Int) {
    let count = bytes.count - start
    var head: UInt64 = 0
    for offset in 0..<8 { head = head << 8 | (offset < count ? UInt64(bytes[start + offset]) : 0) }
    entries.append(Entry(head: head, start: start, count: count))
  }

  private mutating func settle() {
    guard settled < entries.count else { return }
    var sorted = entries
    entries = []
    bytes.withUnsafeBufferPointer { bytes in
      func rest(_ entry: Entry) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[entry.start + min(8, entry.count)..<entry.start + entry.count] }
      func isSame(_ a: Entry, _ b: Entry) -> Bool { a.head == b.head && a.count == b.count && (a.count <= 8 || rest(a).elementsEqual(rest(b))) }
      sorted.sort { a, b in
        if a.head != b.head { return a.head < b.head }
        return a.count <= 8 || b.count <= 8 ? a.count < b.count : rest(a).lexicographicallyPrecedes(rest(b))
      }
      var kept = 0
      for entry in sorted where kept == 0 || !isSame(sorted[kept - 1], entry) {
        sorted[kept] = entry
        kept += 1
      }
      sorted.removeLast(sorted.count - kept)
    }
    entries = sorted
    settled = entries.count
  }

  /// One scalar in UTF-8; what is none is left out.
  private mutating func append(_ value: UInt32) {
    if let scalar = Unicode.Scalar(value) { bytes.append(contentsOf: UTF8.encode(scalar)!) }
  }
}
