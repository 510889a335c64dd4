import Kernel
import Parties
import Storage

/// Puts a picture into a storefront's header, or takes it out: then the sign and the name in letters stand there.
package struct SetLogo: Sendable {
  /// Letters of what it is called, at most.
  package static let altMax = 60

  package var site: ID<Site>
  /// A photo that lies in the store; nil for none.
  package var photo: Blob?
  package var alt: Words
  package var by: PartyID

  package init(_ site: ID<Site>, photo: Blob?, alt: Words = Words(""), by: PartyID) {
    self.site = site
    self.photo = photo
    self.alt = alt
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    for words in [alt.korean, alt.english] where words.unicodeScalars.count > Self.altMax { throw DressSite.No.tooLong(max: Self.altMax) }
    let words = photo == nil ? Words("") : alt
    let changed = try tx.run(
      """
      UPDATE catalog_site SET logo = \(photo?.name), logo_ko = \(words.korean), logo_en = \(words.english), logo_wide = NULL, logo_high = NULL, logo_why = NULL
      WHERE id = \(site)
      """)
    guard changed == 1 else { throw DressSite.No.noSuchSite }
    if let photo { try AskForPrints([photo]).run(in: tx) }
    try tx.emit(Event("catalog.site-dressed", key: site.raw, facts: ["site": .string(site.description), "by": .string(by.description)]))
  }
}
