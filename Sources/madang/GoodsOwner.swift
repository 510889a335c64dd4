import Commerce
import Kernel
import Parties
import Storage

/// Whose goods are imported or exported, and where they are kept: found from what was said on the command line.
struct GoodsOwner {
  var merchant: Party
  var location: StockLocation

  /// Why nobody fits, in a sentence.
  struct No: Error, CustomStringConvertible { let description: String }

  /// The merchant of that id or name; without one, the only merchant there is.
  static func merchant(_ said: String?, in tx: Transaction) throws -> Party? {
    let found = try MerchantQueries.named(said.map(tidy), in: tx)
    guard found.count > 1 else { return found.first }
    let names = found.prefix(20).map { "  --merchant \($0.id)  \($0.name.korean)" }.joined(separator: "\n")
    throw No(description: "There are several merchants; say whose goods these are:\n\(names)")
  }

  /// What an import needs; on an empty database a merchant, a warehouse and a storefront are opened first.
  static func forImport(_ said: String?, at location: String?, in tx: Transaction) throws -> GoodsOwner {
    try FirstSite.open(in: tx)
    var merchant = try merchant(said, in: tx)
    if merchant == nil {
      merchant = try Party.find(OpenParty(.merchant, name: try said.map(named) ?? Phrase("우리 가게", "Our shop")).run(in: tx), in: tx)
    }
    guard let merchant else { throw No(description: "There is no merchant.") }
    var places = try StockLocation.all(of: merchant.id, in: tx)
    if places.isEmpty {
      try OpenStockLocation(
        merchant: merchant.id, kind: .warehouse, name: Phrase("\(merchant.name.korean) 창고", "\(merchant.name.english) warehouse"), ships: true,
        collects: false, priority: 1
      ).run(in: tx)
      places = try StockLocation.all(of: merchant.id, in: tx)
    }
    let chosen = location.map { text in places.first { $0.id.description == text || $0.name.korean == text || $0.name.english == text } } ?? places.first
    guard let chosen else {
      let names = places.map { "  --location \($0.id)  \($0.name.korean)" }.joined(separator: "\n")
      throw No(description: "\(merchant.name.korean) keeps no goods at \(location ?? ""); its places are:\n\(names)")
    }
    return GoodsOwner(merchant: merchant, location: chosen)
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
  static func site(_ said: String, in tx: Transaction) throws -> Commerce.Site {
    let sites = try SiteQueries.all(in: tx)
    if let found = sites.first(where: { $0.code == said || $0.domain == said.lowercased() }) { return found }
    throw No(description: "There is no storefront \(said); there are:\n" + sites.map { "  --site \($0.code)  \($0.name.korean)" }.joined(separator: "\n"))
  }
}
