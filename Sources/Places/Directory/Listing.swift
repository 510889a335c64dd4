import Kernel
import Storage

/// Where the facts about an unaffiliated unit come from, and when somebody last looked.
package struct Listing: Hashable, Sendable {
  package let source: String
  package let sourceURL: String
  package let checked: Day

  package init(source: String, sourceURL: String, checked: Day) {
    self.source = source
    self.sourceURL = sourceURL
    self.checked = checked
  }

  /// The source as a reader can make it out: its name, and where that is Korean and the reader is not, where it stands in the web.
  package func said(in language: Language) -> String {
    guard language != .korean, source.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) else { return source }
    let rest = sourceURL.drop { $0 != "/" }.drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? source : String(host)
  }

  /// The listing of a unit; nil for one that its merchant entered. It stays after a claim.
  package static func of(_ unit: PartyID, in tx: Transaction) throws -> Listing? {
    try tx.first("SELECT source, source_url, checked_day FROM places_listing WHERE unit = \(unit)") { row in
      Listing(source: try row.next(), sourceURL: try row.next(), checked: try row.next())
    }
  }
}

/// Enters a shop that nobody runs here, with its source. Refuses with a `PlaceRefusal`.
package struct ListUnaffiliated: Sendable {
  package var words: UnitWords
  package var spot: OpenUnit.Spot
  package var listing: Listing
  package var by: PartyID

  package init(_ words: UnitWords, at spot: OpenUnit.Spot, _ listing: Listing, by: PartyID) {
    self.words = words
    self.spot = spot
    self.listing = listing
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> PartyID {
    guard !listing.source.allSatisfy(\.isWhitespace) else { throw PlaceRefusal.sourceMissing }
    let unit = try OpenUnit(words, at: spot, merchant: nil, by: by).run(in: tx)
    try tx.run(
      """
      INSERT INTO places_listing (unit, source, source_url, checked_day, listed_by, listed_at)
      VALUES (\(unit), \(listing.source), \(listing.sourceURL), \(listing.checked), \(by), \(tx.now))
      """)
    return unit
  }
}
