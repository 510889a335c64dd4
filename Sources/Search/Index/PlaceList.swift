/// A part of the list of places that carry a token, as a row of the index keeps it (`search_posting`): ascending, each as the
/// distance from the one before it (the first from where the row begins), seven bits a byte, the lowest first, the eighth bit says that
/// more follow (LEB128).
enum PlaceList {
  /// A row that grows longer is parted, so that it lies on one page.
  private static let bytesMax = 6000
  private static let partedTo = 3500

  struct Row: Equatable {
    var first: Int64
    var bytes: [UInt8]
  }

  /// Hands over the places of a row; bytes that do not add up end it.
  @inline(__always) static func each(_ bytes: UnsafeRawBufferPointer, from first: Int64, _ body: (Int64) -> Void) {
    var place = first
    var distance: Int64 = 0, shift: Int64 = 0
    for byte in bytes {
      distance |= Int64(byte & 0x7F) << shift
      if byte < 0x80 {
        place = place.plus(distance)
        body(place)
        (distance, shift) = (0, 0)
      } else {
        shift += 7
        guard shift < 63 else { return }
      }
    }
  }

  /// The rows that hold some places, which ascend, and of which none lies before `first`.
  static func rows(_ places: [Int64], from first: Int64) -> [Row] {
    var rows: [Row] = []
    var row = Row(first: first, bytes: [])
    var last = first
    func append(_ place: Int64) {
      var rest = UInt64(bitPattern: place.minus(last))
      while rest > 0x7F {
        row.bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      row.bytes.append(UInt8(rest))
      last = place
    }
    for place in places { append(place) }
    guard row.bytes.count > bytesMax else { return places.isEmpty ? [] : [row] }
    row = Row(first: first, bytes: [])
    last = first
    for place in places {
      if row.bytes.count >= partedTo {
        rows.append(row)
        row = Row(first: place, bytes: [])
        last = place
      }
      append(place)
    }
    rows.append(row)
    return rows
  }

  /// What is done to a list.
  struct Change {
    /// Places that carry the token from now on, or no longer; both ascend.
    var added: [Int64] = []
    var removed: [Int64] = []
  }

  /// The rows that change, and where those begin that are no more.
  /// - Parameters:
  ///   - rows: all of one token on one shelf, in order.
  ///   - shelf: where the shelf begins.
  static func changed(_ rows: [Row], _ change: Change, shelf: Int64) -> (written: [Row], gone: [Int64]) {
    var written: [Row] = [], gone: [Int64] = []
    var added = change.added[...], removed = change.removed[...]
    // A place belongs to the last row that begins no later.
    func part(_ places: inout ArraySlice<Int64>, before end: Int64?) -> ArraySlice<Int64> {
      let cut = end.flatMap { end in places.firstIndex { $0 >= end } } ?? places.endIndex
      defer { places = places[cut...] }
      return places[..<cut]
    }
    let before = part(&added, before: rows.first?.first)
    _ = part(&removed, before: rows.first?.first)
    if !before.isEmpty { written += self.rows(Array(before), from: shelf) }
    for (index, row) in rows.enumerated() {
      let end = index + 1 < rows.count ? rows[index + 1].first : nil
      let more = part(&added, before: end), less = part(&removed, before: end)
      guard !more.isEmpty || !less.isEmpty else { continue }
      let places = merged(row, more, Set(less))
      if places.isEmpty { gone.append(row.first) } else { written += self.rows(places, from: row.first) }
    }
    return (written, gone)
  }

  private static func merged(_ row: Row, _ added: ArraySlice<Int64>, _ removed: Set<Int64>) -> [Int64] {
    var places: [Int64] = []
    var next = added.startIndex
    row.bytes.withUnsafeBytes { bytes in
      each(bytes, from: row.first) { place in
        while next < added.endIndex, added[next] < place {
          places.append(added[next])
          next += 1
        }
        if next < added.endIndex, added[next] == place { next += 1 }
        if !removed.contains(place) { places.append(place) }
      }
    }
    return places + added[next...]
  }
}
