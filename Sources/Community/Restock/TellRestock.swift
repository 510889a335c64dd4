import Catalog
import Inventory
import Kernel
import Parties
import Storage

/// Tells those who wait for some variants that they can be had again, each once: the wish goes as the notice comes.
package struct TellRestock: Sendable {
  /// The key of what they are told.
  package static let notice = "restock.came"
  /// Wishes that are answered in one statement, and such statements at once; who is left hears of it when goods move next.
  static let together = 500, roundsMax = 20

  package var variants: [ID<Variant>]
  package init(_ variants: [ID<Variant>]) { self.variants = variants }

  package func run(in tx: Transaction) throws {
    let wanted = try wanted(in: tx)
    guard !wanted.isEmpty else { return }
    let free = Set(try Availability.anyFree(wanted.map(\.raw), in: tx))
    let back = wanted.filter { free.contains($0.raw) }
    let facts = try VariantFacts.of(back, in: tx).filter { $0.value.isSold }
    for (variant, fact) in facts.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<Self.roundsMax where try tell(variant, fact, in: tx) < Self.together { break }
    }
  }

  /// Looks at everything that anybody waits for: what a checkout held that nobody paid is free again without any event.
  package static func look(_ database: Database) throws {
    var last: Int64 = 0
    for _ in 0..<lookMax {
      let (awaited, free) = try database.readNow { tx in
        let awaited = try tx.rows("SELECT DISTINCT variant FROM restock_wish WHERE variant > \(last) ORDER BY variant LIMIT 500") { try $0.next(Int64.self) }
        return (awaited, try Availability.anyFree(awaited, in: tx))
      }
      if !free.isEmpty { try database.writeNow { try TellRestock(free.map { ID($0) }).run(in: $0) } }
      guard awaited.count == 500, let end = awaited.last else { return }
      last = end
    }
  }

  /// Looks of one round, at most: a hundred thousand variants.
  private static let lookMax = 200

  /// Those of the variants for which anybody waits.
  private func wanted(in tx: Transaction) throws -> [ID<Variant>] {
    try variants.inParts(of: 500) { part in
      try tx.rows("SELECT DISTINCT variant FROM restock_wish WHERE variant IN \(list: part) ORDER BY variant LIMIT 500") { try $0.next(ID<Variant>.self) }
    }
  }

  /// Answers some wishes; returns how many.
  private func tell(_ variant: ID<Variant>, _ fact: VariantFacts, in tx: Transaction) throws -> Int {
    let members = try tx.rows(
      """
      DELETE FROM restock_wish
      WHERE variant = \(variant)
        AND member IN (SELECT member FROM restock_wish WHERE variant = \(variant) ORDER BY at, member LIMIT \(Self.together))
      RETURNING member
      """
    ) { try $0.next(PartyID.self) }
    let readers = try Party.members(today: members.sorted(), in: tx)
    let choice = fact.choicePhrase
    func named(_ title: String, _ choice: String) -> JSON { .string(choice.isEmpty ? title : "\(title) (\(choice))") }
    let goods: JSON = ["ko": named(fact.title.text(in: .korean), choice.korean), "en": named(fact.title.text(in: .english), choice.english)]
    for reader in Set(readers.values).sorted() {
      try Notice.post(Self.notice, facts: ["goods": goods], link: "/products/\(fact.slug)", to: reader, in: tx)
    }
    return members.count
  }
}
