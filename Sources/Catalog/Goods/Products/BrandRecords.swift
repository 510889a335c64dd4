import Kernel
import Storage

/// Rows of brands.
enum BrandRecords {
  static let columns = "id, code, name_ko, name_en, story_ko, story_en, aliases"

  static func read(_ row: inout Row) throws -> Brand {
    Brand(id: try row.next(), code: try row.next(), name: Words(try row.next(), try row.next()), story: Words(try row.next(), try row.next()),
      aliases: aliases(try row.next()))
  }

  /// Other names stand a line each.
  static func aliases(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  /// One code for one brand however it is written: the handle of its English name, else of its Korean one. A plus, a sharp and a minus
  /// before a figure belong to a name: `+J` is not `J`.
  static func code(of name: Words) -> String {
    var said = (name.english.isEmpty ? name.korean : name.english).replacing("+", with: " plus ").replacing("#", with: " sharp ")
    if said.hasPrefix("-"), said.dropFirst().first?.isNumber == true { said = "minus " + said.dropFirst() }
    return Handle.make(said) ?? Encoding.hex(Digest.sha256(name.korean).prefix(6))
  }

  /// What earlier versions made of the same name.
  private static func formerCode(of name: Words) -> String? { Handle.make(name.english.isEmpty ? name.korean : name.english) }

  /// The brands of these names; those not known yet are made. A Korean name finds its brand with or without the English one.
  static func named(_ names: [Words], in tx: Transaction) throws -> [String: ID<Brand>] {
    var wanted: [String: Words] = [:]
    for name in names where !name.isEmpty { wanted[code(of: name)] = wanted[code(of: name)] ?? name }
    guard !wanted.isEmpty else { return [:] }
    let codes = wanted.keys.sorted()
    var found = try ids(codes, in: tx)
    found.merge(try former(wanted.filter { found[$0.key] == nil }, in: tx)) { old, _ in old }
    found.merge(try bearing(wanted.filter { found[$0.key] == nil }, in: tx)) { old, _ in old }
    let fresh = codes.filter { found[$0] == nil }
    guard !fresh.isEmpty else { return found }
    for start in stride(from: 0, to: fresh.count, by: 100) {
      let rows: [[SQLValue]] = fresh[start..<min(fresh.count, start + 100)].map { code in
        let name = wanted[code]!
        return [tx.id(ID<Brand>.self).sqlValue, .text(code), .text(name.korean), .text(name.english), .text(""), .text(""), .text(""), tx.now.sqlValue]
      }
      try tx.run("INSERT INTO catalog_brand (\(raw: columns), created) VALUES \(rows: rows) ON CONFLICT (code) DO NOTHING")
    }
    found.merge(try ids(fresh, in: tx)) { old, _ in old }
    return found
  }

  /// The names of some brands; at most 500.
  static func names(_ brands: [ID<Brand>], in tx: Transaction) throws -> [ID<Brand>: Words] {
    guard !brands.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT \(raw: columns) FROM catalog_brand WHERE id IN \(list: brands) ORDER BY id LIMIT 500", read)
    return Dictionary(rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Brands of just these names that still stand under the code of an earlier version.
  private static func former(_ wanted: [String: Words], in tx: Transaction) throws -> [String: ID<Brand>] {
    let codes = wanted.compactMapValues(formerCode).filter { $0.key != $0.value }
    guard !codes.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT \(raw: columns) FROM catalog_brand WHERE code IN \(list: Set(codes.values).sorted()) ORDER BY id LIMIT 500", read)
    return codes.reduce(into: [:]) { found, pair in found[pair.key] = rows.first { $0.code == pair.value && $0.name == wanted[pair.key] }?.id }
  }

  /// Brands that bear a Korean name under another code: one was written with its English name, the other without.
  private static func bearing(_ wanted: [String: Words], in tx: Transaction) throws -> [String: ID<Brand>] {
    let names = Set(wanted.values.map(\.korean)).subtracting([""]).sorted()
    guard !names.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT \(raw: columns) FROM catalog_brand WHERE name_ko IN \(list: names) ORDER BY id LIMIT 500", read)
    return wanted.compactMapValues { said in
      rows.first { $0.name.korean == said.korean && (said.english.isEmpty || $0.name.english.isEmpty) }?.id
    }
  }

  private static func ids(_ codes: [String], in tx: Transaction) throws -> [String: ID<Brand>] {
    let rows = try tx.rows("SELECT code, id FROM catalog_brand WHERE code IN \(list: codes) ORDER BY code LIMIT 500") {
      (code: try $0.next(String.self), id: try $0.next(ID<Brand>.self))
    }
    return Dictionary(rows.map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Brand {
  /// The brands of these names in their order; those not known yet are made.
  package static func named(_ names: [Words], in tx: Transaction) throws -> [ID<Brand>] {
    let found = try BrandRecords.named(names, in: tx)
    return names.compactMap { found[BrandRecords.code(of: $0)] }
  }
}
