import Catalog
import Kernel
import Web

extension PictureKind {
  /// What a word of the catalogue (`knit`, `tea`, `chair`) is drawn as; unknown words become a parcel.
  package init(art: String) {
    let thing = String(art.prefix { $0 != "." })
    self = Self.named[thing] ?? Self.arts[thing] ?? .parcel
  }

  /// Looked up, because comparing a word with every kind in turn costs more than the card it stands on.
  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  private static let arts: [String: PictureKind] = [
    "shirt": .top, "knit": .top, "coat": .outer, "hanbok": .dress, "scarf": .hat, "ring": .jewellery, "tube": .cosmetics, "lipstick": .cosmetics,
    "soap": .cosmetics, "perfume": .bottle, "bowl": .kitchen, "vegetable": .fruit, "meat": .noodles, "fish": .noodles, "grain": .rice,
    "jar": .bottle, "cookie": .bread, "tea": .cup, "chair": .furniture, "bed": .furniture, "pot": .kitchen, "kettle": .kitchen,
    "headphone": .headphones, "laptop": .electronics, "ball": .sports, "tent": .sports, "mat": .sports, "bike": .sports, "pencil": .book,
    "brush": .book, "box": .parcel,
  ]
}

extension Web.Picture {
  /// A storefront's logo; nil until prints are made of it.
  package init?(logo: Catalog.Site.Logo, _ language: Language) {
    guard let size = logo.size else { return nil }
    self.init(Catalog.Picture(source: .blob(logo.photo.name), alt: logo.alt, size: size), alternative: logo.alt.text(in: language))
    use = .line
  }

  /// A picture of the catalogue; one that has no prints yet is drawn.
  package init(_ picture: Catalog.Picture, alternative: String = "") {
    switch picture.source {
    case .blob(let photo):
      guard let size = picture.size else {
        self = .drawn(.parcel, seed: 1, alternative: alternative)
        return
      }
      self.init(
        Paths.print(photo, width: Prints.widths(for: size.wide).last ?? size.wide), alternative: alternative, width: Int(size.wide), height: Int(size.high),
        prints: Prints.widths(for: size.wide).map { Print(path: Paths.print(photo, width: $0), width: min($0, size.wide)) })
    case .remote(let address): self = .drawn(.parcel, seed: Int64(address.utf8.count), alternative: alternative)
    case .drawn(let art, let seed):
      // A colour that nobody mixed yet is left out, so that addresses are few.
      let colour = art.split(separator: ".", maxSplits: 1).dropFirst().first.map(String.init).flatMap { Tint.named[$0] == nil ? nil : $0 }
      let kind = PictureKind(art: art)
      self.init(Paths.picture(kind, seed: seed, colour: colour), alternative: alternative, width: kind.width, height: kind.height)
    }
  }
}
