import Kernel
import Storage

/// Short numbers for labels: rows of facts carry these, so that counting what hits have in common adds to places of a list.
enum LabelNumbers {
  /// The sort of a label stands in the last three bits of its number.
  static let sorts: [Label.Sort] = [.category, .brand, .option, .place, .stock, .merchant, .sale]
  /// Labels that are looked up together, at most.
  static let lookMax = 2000

  /// Whether a number says that something can be had: asked of every label of every hit, so without a look at the list (`sorts[4]`).
  @inline(__always) static func isStock(_ number: Int) -> Bool { number & 7 == 4 }

  static func sort(of number: Int) -> Label.Sort? { sorts.indices.contains(number & 7) ? sorts[number & 7] : nil }

  /// Gives every entry the numbers of its labels; a label that has none gets the next one.
  static func assign(_ entries: inout [IndexEntry], in tx: Transaction) throws {
    let wanted = Set(entries.flatMap(\.labels)).sorted { ($0.sort.rawValue, $0.id) < ($1.sort.rawValue, $1.id) }
    var known: [Label: Int64] = [:]
    for start in stride(from: 0, to: wanted.count, by: lookMax) {
      let some = Array(wanted[start..<min(wanted.count, start + lookMax)])
      known.merge(try numbers(of: some, in: tx)) { first, _ in first }
      let fresh = some.filter { known[$0] == nil }
      guard !fresh.isEmpty else { continue }
      try add(fresh, in: tx)
      known.merge(try numbers(of: fresh, in: tx)) { first, _ in first }
    }
    for index in entries.indices { entries[index].numbers = packed(entries[index].labels.compactMap { known[$0] }) }
  }

  private static func numbers(of labels: [Label], in tx: Transaction) throws -> [Label: Int64] {
    let rows = try tx.rows(
      "SELECT sort, id, number FROM search_label WHERE id IN \(list: Set(labels.map(\.id)).sorted()) ORDER BY sort, id LIMIT 20000"
    ) { row in (sort: try row.next(Int64.self), id: try row.next(Int64.self), number: try row.next(Int64.self)) }
    return rows.reduce(into: [:]) { found, row in
      if let sort = Label.Sort(rawValue: UInt8(clamping: row.sort)) { found[Label(sort: sort, id: row.id)] = row.number }
    }
  }

  /// What some numbers stand for.
  static func ids(of numbers: [Int], in tx: Transaction) throws -> [Int: Int64] {
    guard !numbers.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT number, id FROM search_label WHERE number IN \(list: numbers.map(Int64.init)) ORDER BY number LIMIT 1000") {
      (try $0.next(Int.self), try $0.next(Int64.self))
    }
    return Dictionary(rows) { first, _ in first }
  }

  private static func add(_ labels: [Label], in tx: Transaction) throws {
    let count = Int64(labels.count)
    let used = try tx.one(
      """
      INSERT INTO search_tier (ordinal, kind, tier, used) VALUES (0, 0, 0, \(count))
      ON CONFLICT (ordinal, kind, tier) DO UPDATE SET used = search_tier.used + \(count)
      RETURNING used
      """) { try $0.next(Int64.self) }
    for (offset, label) in labels.enumerated() {
      let number = used.minus(count).plus(Int64(offset)) << 3 | Int64(sorts.firstIndex(of: label.sort) ?? 0)
      try tx.send("INSERT INTO search_label (sort, id, number) VALUES (\(Int64(label.sort.rawValue)), \(label.id), \(number)) ON CONFLICT (sort, id) DO NOTHING")
    }
  }

  /// Seven bits a byte, the lowest first, the eighth bit says that more follow (LEB128).
  static func packed(_ numbers: [Int64]) -> [UInt8] {
    var bytes: [UInt8] = []
    // A number below nothing is none that was ever given.
    for number in numbers where number >= 0 {
      var rest = number
      while rest > 0x7F {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    return bytes
  }

  @inline(__always) static func each(_ raw: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    var number = 0, shift = 0
    for byte in raw {
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 {
        body(number)
        (number, shift) = (0, 0)
      } else {
        shift += 7
        guard shift < 56 else { return }
      }
    }
  }
}
