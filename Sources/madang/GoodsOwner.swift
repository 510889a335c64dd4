import Catalog
import Inventory
import Kernel
import Parties
import Storage

/// Whose goods are imported or exported, and where they are kept: found from what was said on the command line.
struct GoodsOwner {
  var merchant: Party
  var location: StockLocation

  /// Why nobody fits, in a sentence.
  struct No: Error, CustomStringConvertible { let description: String }

  /// The merchant of that id or name; without one, the only merchant there is. Nil where there is none at all and none was said.
  static func merchant(_ said: String?, in tx: Transaction) throws -> Party? {
    guard let said = said.map(tidy) else {
      let all = try MerchantQueries.all(in: tx)
      guard all.count > 1 else { return all.first }
      throw No(description: "There are several merchants; say whose goods these are:\n\(list(all))")
    }
    let found = try MerchantQueries.named(said, in: tx)
    if found.count > 1 { throw No(description: "There are several merchants of that name; give the id:\n\(list(found))") }
    guard let one = found.first else { throw No(description: try unknown(said, in: tx)) }
    return one
  }

  /// What is said where nobody is called so: who there is, and how one is opened.
  private static func unknown(_ said: String, in tx: Transaction) throws -> String {
    let all = try MerchantQueries.all(in: tx)
    let opens = "An import opens a new one: madang import FILE --new-merchant \"\(said)\""
    return all.isEmpty ? "There is no merchant yet. \(opens)" : "There is no merchant \(said); there are:\n\(list(all))\n\(opens)"
  }

  private static func list(_ merchants: [Party]) -> String {
    let lines = merchants.prefix(20).map { "  --merchant \($0.id)  \($0.name.korean)" }
    return (lines + (merchants.count > 20 ? ["  and more"] : [])).joined(separator: "\n")
  }

  /// What an import needs; on an empty database a merchant, a warehouse and a storefront are opened first.
  /// - Parameter new: the name of a merchant that is opened unless there is one of just that name.
  static func forImport(_ said: String?, new: String? = nil, at location: String?, in tx: Transaction) throws -> GoodsOwner {
    try FirstSite.open(in: tx)
    let merchant = try new.map { try opened($0, in: tx) } ?? merchant(said, in: tx) ?? open(Phrase("우리 가게", "Our shop"), in: tx)
    guard let merchant else { throw No(description: "There is no merchant.") }
    var places = try StockLocation.all(of: merchant.id, in: tx)
    if places.isEmpty {
      try OpenStockLocation(
        merchant: merchant.id, kind: .warehouse, name: Phrase("\(merchant.name.korean) 창고", "\(merchant.name.english) warehouse"), ships: true,
        collects: false, priority: 1
      ).run(in: tx)
      places = try StockLocation.all(of: merchant.id, in: tx)
    }
    guard let chosen = location.map({ text in chosen(text, among: places) }) ?? places.first else {
      let names = places.map { "  --location \($0.id)  \($0.name.korean)" }.joined(separator: "\n")
      throw No(description: "\(merchant.name.korean) keeps no goods at \(location ?? ""); its places are:\n\(names)")
    }
    return GoodsOwner(merchant: merchant, location: chosen)
  }

  private static func chosen(_ said: String, among places: [StockLocation]) -> StockLocation? {
    let alike = places.filter { PlainName.isSaid(said, of: $0.name) }
    return places.first { $0.id.description == said || $0.name.korean == said || $0.name.english == said } ?? (alike.count == 1 ? alike[0] : nil)
  }

  /// The merchant of just that name, opened where there is none; one whose name only looks like it is not meant.
  private static func opened(_ said: String, in tx: Transaction) throws -> Party? {
    let name = try named(said)
    let alike = try MerchantQueries.named(name.korean, in: tx)
    guard !alike.isEmpty else { return try open(name, in: tx) }
    let same = alike.filter { $0.name.korean == name.korean || $0.name.english == name.korean }
    guard same.count == 1 else { throw No(description: "There is a merchant of that name already; if it is meant:\n\(list(alike))") }
    return same[0]
  }

  private static func open(_ name: Phrase, in tx: Transaction) throws -> Party? {
    try Party.find(OpenParty(.merchant, name: name).run(in: tx), in: tx)
  }

  /// The name of a merchant that an import opens.
  static func named(_ said: String) throws -> Phrase {
    let name = tidy(said)
    guard !name.isBlank, name.unicodeScalars.count <= nameMax else { throw No(description: "A merchant's name has 1 to \(nameMax) letters.") }
    // Figures alone are the id of one who is not there.
    guard !name.unicodeScalars.allSatisfy({ $0.properties.numericType != nil }) else { throw No(description: "There is no merchant \(name).") }
    return Phrase(name, name)
  }

  private static let nameMax = 60

  /// In one line, with single blanks.
  private static func tidy(_ said: String) -> String { said.onePlainLine }

  /// The storefront of that code or domain.
  static func site(_ said: String, in tx: Transaction) throws -> Catalog.Site {
    let sites = try SiteQueries.all(in: tx)
    if let found = sites.first(where: { $0.code == said.lowercased() || $0.domain == said.lowercased() }) { return found }
    throw No(description: "There is no storefront \(said); there are:\n" + sites.map { "  --site \($0.code)  \($0.name.korean)" }.joined(separator: "\n"))
  }
}
