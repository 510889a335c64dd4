import Kernel
import Search
import Storage

/// How well search answers the labelled queries over the made-up fashion shop: by sort, and over all.
package struct SearchQuality: Sendable {
  /// Figures of one sort of query. Precision and recall are of the first ten; recall is of ten where more than ten are right.
  package struct Figures: Sendable {
    package var queries = 0
    package var precision = 0.0
    package var recall = 0.0
    /// One over the place of the first right hit.
    package var reciprocal = 0.0
    package var empty = 0

    init() {}

    /// One query: which of its first ten hits are right, of how many that are.
    init(_ rights: [Bool], of many: Int) {
      let count = rights.count { $0 }
      queries = 1
      precision = rights.isEmpty ? 0 : Double(count) / Double(rights.count)
      recall = Double(count) / Double(min(10, many))
      reciprocal = rights.firstIndex(of: true).map { 1 / Double($0 + 1) } ?? 0
      empty = rights.isEmpty ? 1 : 0
    }

    mutating func add(_ other: Figures) {
      queries += other.queries
      precision += other.precision
      recall += other.recall
      reciprocal += other.reciprocal
      empty += other.empty
    }

    /// Of one query: whether it is worth a look.
    var isWeak: Bool { precision < 0.8 || recall < 0.8 }

    package var meanPrecision: Double { precision / Double(max(1, queries)) }
    package var meanRecall: Double { recall / Double(max(1, queries)) }
    package var meanReciprocal: Double { reciprocal / Double(max(1, queries)) }
    package var emptyShare: Double { Double(empty) / Double(max(1, queries)) }
  }

  package struct Query: Sendable {
    package let sort: String
    package let text: String
    let wanted: String
  }

  package private(set) var bySort: [(sort: String, figures: Figures)] = []
  package private(set) var all = Figures()
  /// Queries of which less than half of what stands first is right, with what stood there.
  package private(set) var weak: [String] = []

  package static let queries: [Query] = LabelledQueries.text.split(separator: "\n").map { line in
    let cells = line.split(separator: "|").map { String($0.drop { $0 == " " }).trimmingSpaces }
    return Query(sort: cells[0], text: cells[1], wanted: cells[2])
  }

  /// Puts the shop into a migrated database and asks everything.
  package init(_ shop: FashionShop, in database: Database) throws {
    for start in stride(from: 0, to: shop.documents.count, by: 1000) {
      let some = Array(shop.documents[start..<min(shop.documents.count, start + 1000)])
      try database.writeNow { try SearchIndex.put(some, in: $0) }
    }
    for query in Self.queries {
      // A smaller shop has no answer to some of them.
      guard let (figures, weak) = try Self.ask(query, shop, database) else { continue }
      add(figures, query.sort, weak)
    }
  }

  /// Asks a site that stands, and judges by names: `sort | query | names apart by ;`, as `DemoQueries` has them.
  /// - Parameter names: what each product is called in the labels.
  package init(_ labels: String, names: [Int64: String], site: ID<SearchSite>, in database: Database) throws {
    for line in labels.split(separator: "\n") {
      let cells = line.split(separator: "|").map { String($0.drop { $0 == " " }).trimmingSpaces }
      let wanted = Set(cells[2].split(separator: ";").map(String.init)), known = Set(names.values)
      // A label that names nothing would count what nobody can find.
      if let stray = wanted.first(where: { !known.contains($0) }) { throw Stray(name: stray) }
      let language: Language = cells[1].utf8.allSatisfy { $0 < 0x80 } ? .english : .korean
      let answer = try database.readNow { try SearchQuery(cells[1], site: site, size: 10, language: language).run(in: $0) }
      let found = answer.hits.map { names[$0.item] ?? "" }, rights = found.map(wanted.contains)
      let figures = Figures(rights, of: wanted.count)
      let said = "\(cells[0]) \(cells[1]): \(found.joined(separator: " / "))"
      add(figures, cells[0], figures.isWeak ? said : nil)
    }
  }

  /// A label names a product that is not there.
  package struct Stray: Error {
    package let name: String
  }

  private mutating func add(_ figures: Figures, _ sort: String, _ weak: String?) {
    if let place = bySort.firstIndex(where: { $0.sort == sort }) { bySort[place].figures.add(figures) } else { bySort.append((sort, figures)) }
    all.add(figures)
    if let weak { self.weak.append(weak) }
  }

  private static func ask(_ query: Query, _ shop: FashionShop, _ database: Database) throws -> (Figures, String?)? {
    let isRight = right(query.wanted)
    let many = shop.truths.count(where: isRight)
    guard many > 0 else { return nil }
    let language: Language = query.text.utf8.allSatisfy { $0 < 0x80 } ? .english : .korean
    let answer = try database.readNow { try SearchQuery(query.text, site: FashionShop.site, size: 10, language: language).run(in: $0) }
    let rights = answer.hits.map { isRight(shop.truths[Int($0.item) - 1]) }
    let count = rights.count { $0 }
    let figures = Figures(rights, of: many)
    let said = "\(query.sort) \(query.text): \(count) of \(rights.count) right, \(many) are (of \(answer.total.counted)); "
      + zip(answer.hits, rights).filter { !$0.1 }.prefix(3).map { "\(shop.documents[Int($0.0.item) - 1].brand?.names.first ?? "") \($0.0.title)" }.joined(separator: " / ")
      + (answer.corrected.map { " (for \($0))" } ?? "") + (answer.dropped.isEmpty ? "" : " (without \(answer.dropped.joined(separator: ", ")))")
    return (figures, figures.isWeak ? said : nil)
  }

  /// Whether a product answers, as a label says it.
  private static func right(_ wanted: String) -> @Sendable (FashionShop.Truth) -> Bool {
    var tests: [@Sendable (FashionShop.Truth) -> Bool] = []
    // A brand's name may have spaces: it reaches to the next word that is written in small Latin letters or begins with a sign.
    var words = wanted.split(separator: " ").map(String.init)
    if let first = words.first, first.hasPrefix("b:"), words.count > 1 {
      let whole = first.dropFirst(2) + " " + words[1]
      if FashionShop.brandNumbers[String(whole)] != nil { words.replaceSubrange(0...1, with: ["b:" + whole]) }
    }
    for word in words {
      if word.hasPrefix("b:") {
        let fact = "b:" + (FashionShop.brandNumbers[String(word.dropFirst(2))].map(String.init) ?? "none")
        tests.append { $0.facts.contains(fact) }
      } else if word.hasPrefix("size:") {
        let size = String(word.dropFirst(5))
        tests.append { $0.sizes.contains(size) }
      } else if word.hasPrefix("<"), let most = Int64(word.dropFirst()) {
        tests.append { $0.price <= most }
      } else if word.hasPrefix(">"), let least = Int64(word.dropFirst()) {
        tests.append { $0.price >= least }
      } else if word.hasPrefix("!") {
        let none = Set(word.dropFirst().split(separator: "/").map(String.init))
        tests.append { $0.facts.isDisjoint(with: none) }
      } else {
        let any = Set(word.split(separator: "/").map(String.init))
        tests.append { !$0.facts.isDisjoint(with: any) }
      }
    }
    let all = tests
    return { truth in all.allSatisfy { $0(truth) } }
  }

  /// A table as people read it.
  package var table: String {
    func cell(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      return "\(thousandths / 1000).\(String(String(thousandths % 1000 + 1000).dropFirst()))"
    }
    func row(_ name: String, _ figures: Figures) -> String {
      let padded = name + String(repeating: " ", count: max(0, 10 - name.count))
      return "\(padded) \(figures.queries)\t\(cell(figures.meanPrecision))\t\(cell(figures.meanRecall))\t\(cell(figures.meanReciprocal))\t\(cell(figures.emptyShare))"
    }
    return (["sort       n\tP@10\tR@10\tMRR\tempty"] + bySort.map { row($0.sort, $0.figures) } + [row("all", all)]).joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(reversed().drop { $0 == " " }.reversed().drop { $0 == " " }) }
}
