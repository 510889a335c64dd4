import Kernel
import Storage

/// A product's pictures as its merchant sees them: those from elsewhere with how far fetching has come.
package enum ConsolePictures {
  package struct Line: Sendable, Hashable {
    package var id: ID<Picture>
    package var picture: Picture
    /// The address it comes from; nil for one that was sent.
    package var address: String?
    /// The photo, once it is here.
    package var photo: Blob?
    package var state: State
  }

  package enum State: Sendable, Hashable {
    case here
    case waiting
    case failed(PictureFault)
  }

  package static func of(_ product: ID<Product>, in tx: Transaction) throws -> [Line] {
    try tx.rows("SELECT id, kind, source, digest, why, alt_ko, alt_en, wide, high FROM catalog_picture WHERE product = \(product) ORDER BY position, id LIMIT 250") { row in
      let id: ID<Picture> = try row.next(), kind: String = try row.next(), source: String = try row.next()
      let digest: String? = try row.next(), why: String? = try row.next()
      let alt = Words(try row.next(), try row.next())
      let isElsewhere = kind == "remote", size = try ProductRecords.size(&row)
      let place = digest ?? source
      let shown = size == nil ? Picture(source: .drawn(art: "box", seed: product.raw), alt: alt) : Picture(source: .blob(place), alt: alt, size: size)
      let state: State = size != nil || kind == "drawn" ? .here : why.map { .failed(PictureFault(text: $0)) } ?? .waiting
      return Line(id: id, picture: shown, address: isElsewhere ? source : nil, photo: Blob(name: place), state: state)
    }
  }

  /// The picture that stands for each product in lists: the one on its card, else one drawn after its name.
  package static func ofEach(_ lines: [ConsoleProducts.Line], in tx: Transaction) throws -> [ID<Product>: Picture] {
    var found = try onCards(lines.map(\.product), in: tx)
    for line in lines where found[line.product] == nil {
      let art = ArtOfWords.art(title: line.title, category: "box", options: [])
      found[line.product] = Picture(source: .drawn(art: art, seed: line.product.raw), alt: line.title)
    }
    return found
  }

  /// The pictures on the cards of these products; what has no card is left out.
  package static func onCards(_ products: [ID<Product>], in tx: Transaction) throws -> [ID<Product>: Picture] {
    guard !products.isEmpty else { return [:] }
    var found: [ID<Product>: Picture] = [:]
    try tx.each(
      "SELECT product, picture_kind, picture, alt_ko, alt_en, picture_wide, picture_high FROM catalog_card WHERE product IN \(list: products) ORDER BY product, site LIMIT 10000"
    ) { row in
      let product: ID<Product> = try row.next()
      var picture = Card.picture(kind: try row.next(), source: try row.next(), alt: Words(try row.next(), try row.next()), of: product)
      picture.size = try ProductRecords.size(&row)
      found[product] = picture
      return true
    }
    return found
  }
}
