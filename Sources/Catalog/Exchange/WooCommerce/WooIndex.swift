import Kernel

/// Which rows of a file are one product: variations name their parent by its id or SKU, and stand anywhere.
///
/// Read once before the products are; about sixty bytes a row.
struct WooIndex {
  /// Variations of one product that are read, at most.
  static let variationsMax = 4000

  struct Row {
    var offset: Int64
    var line: Int64
    /// Rows of the file for which it stands.
    var count: Int64
  }

  private var rows: [Row] = []
  /// The row of each product, or of a variation that has none, in the order of the file.
  private(set) var heads: [Int32] = []
  /// Rows of variations, those of one product together; where those of each product begin.
  private var children: [Int32] = []
  private var starts: [Int32] = []

  init(path: String, top: SheetTop, columns: WooColumns) throws(FileFault) {
    var reader = try DelimitedReader(ByteSource(path: path, offset: top.start.offset), delimiter: top.delimiter, width: top.names.count, line: top.start.line)
    var byId: [Int: Int32] = [:], bySKU: [Int: Int32] = [:]
    var variations: [(row: Int32, parent: String)] = []
    while let record = try reader.next() {
      let row = Int32(clamping: rows.count)
      rows.append(Row(offset: record.offset, line: record.line, count: record.count))
      guard columns.kind(record).part == .variation else {
        heads.append(row)
        // The first of two that bear the same name.
        let id = columns.sheet.text(.id, record), sku = columns.sheet.text(.sku, record)
        if !id.isEmpty { byId[id.hashValue] = byId[id.hashValue] ?? row }
        if !sku.isEmpty { bySKU[sku.hashValue] = bySKU[sku.hashValue] ?? row }
        continue
      }
      variations.append((row, columns.sheet.text(.parent, record)))
    }
    let parents = variations.map { variation -> Int32? in
      let named = variation.parent
      if let colon = named.firstIndex(of: ":"), named[..<colon].lowercased().trimmed == "id" { return byId[String(named[named.index(after: colon)...]).trimmed.hashValue] }
      return named.isEmpty ? nil : bySKU[named.hashValue] ?? byId[named.hashValue]
    }
    gather(variations.map(\.row), parents)
  }

  private mutating func gather(_ variations: [Int32], _ parents: [Int32?]) {
    for (row, parent) in zip(variations, parents) where parent == nil { heads.append(row) }
    heads.sort()
    var places = [Int32](repeating: -1, count: rows.count)
    for (place, head) in heads.enumerated() { places[Int(head)] = Int32(place) }
    starts = [Int32](repeating: 0, count: heads.count + 1)
    for case let parent? in parents { starts[Int(places[Int(parent)]) + 1] += 1 }
    for place in heads.indices { starts[place + 1] += starts[place] }
    var next = starts
    children = [Int32](repeating: 0, count: Int(starts[heads.count]))
    for (row, parent) in zip(variations, parents) {
      guard let parent else { continue }
      let place = Int(places[Int(parent)])
      children[Int(next[place])] = row
      next[place] += 1
    }
  }

  /// The rows of a product, its own first.
  func rows(of place: Int) -> [Row] {
    [rows[Int(heads[place])]] + children[Int(starts[place])..<Int(starts[place + 1])].map { rows[Int($0)] }
  }

  func count(of place: Int) -> Int64 { rows(of: place).reduce(0) { $0 + $1.count } }
}
