import Kernel
import Storage

/// Pictures that stand in the middle of a description, as it names them; shown once they have prints, from our own address.
package enum InsetPictures {
  /// Pictures of one product's descriptions, at most.
  static let picturesMax = 200

  /// The addresses that sanitised markup names, in order, each once.
  static func addresses(in bodies: Words) -> [String] {
    var found: [String] = []
    for body in [bodies.korean, bodies.english] {
      for (address, _, _) in pieces(of: body) where found.count < picturesMax && !found.contains(address) { found.append(address) }
    }
    return found
  }

  /// Whether a sanitised text names any picture.
  static func areIn(_ body: String) -> Bool { body.contains(mark) }

  private static let mark = "<img src=\"", middle = "\" alt=\""

  /// The pictures of sanitised markup: their addresses, alternative texts and the places of their tags.
  static func pieces(of body: String) -> [(address: String, alt: String, place: Range<String.Index>)] {
    guard body.utf8.contains(UInt8(ascii: "<")) else { return [] }
    var found: [(String, String, Range<String.Index>)] = []
    var rest = body.startIndex
    while let start = body[rest...].firstRange(of: mark) {
      guard let half = body[start.upperBound...].firstRange(of: middle), let end = body[half.upperBound...].firstRange(of: "\">") else { break }
      found.append((MarkupAddress.unescaped(body[start.upperBound..<half.lowerBound]), MarkupAddress.unescaped(body[half.upperBound..<end.lowerBound]), start.lowerBound..<end.upperBound))
      rest = end.upperBound
    }
    return found
  }

  /// A description for readers: every picture as `draw` writes it.
  package static func shown(_ body: String, draw: (_ address: String, _ alt: String) -> String) -> String {
    var out = "", rest = body.startIndex
    for piece in pieces(of: body) {
      out += body[rest..<piece.place.lowerBound] + draw(piece.address, piece.alt)
      rest = piece.place.upperBound
    }
    return out + body[rest...]
  }

  /// Notes what the descriptions of products name now and asks for what is not here; what they no longer name goes.
  static func sync(_ products: [Product], in tx: Transaction) throws {
    for product in products {
      let wanted = addresses(in: product.body)
      let known = try Set(tx.rows("SELECT source FROM catalog_inset WHERE product = \(product.id) ORDER BY id LIMIT 1000") { try $0.next(String.self) })
      let gone = known.subtracting(wanted).sorted()
      if !gone.isEmpty { try tx.run("DELETE FROM catalog_inset WHERE product = \(product.id) AND source IN \(list: gone)") }
      try add(wanted.filter { !known.contains($0) }, to: product.id, in: tx)
    }
  }

  private static func add(_ addresses: [String], to product: ID<Product>, in tx: Transaction) throws {
    var fetched: [ID<Picture>] = [], photos: [Blob] = []
    for address in addresses {
      let photo = MarkupAddress.photo(address).flatMap { Blob(name: $0) }
      let id: ID<Picture>? = try tx.first(
        """
        INSERT INTO catalog_inset (id, product, source, digest)
        VALUES (\(tx.id(ID<Picture>.self)), \(product), \(address), \(photo))
        ON CONFLICT (product, source) DO NOTHING
        RETURNING id
        """
      ) { try $0.next() }
      guard let id else { continue }
      if let photo { photos.append(photo) } else { fetched.append(id) }
    }
    try AskForPictures(fetched).run(in: tx)
    try AskForPrints(photos).run(in: tx)
  }

  /// The pictures of a product's descriptions that have prints, by the address that the descriptions name.
  package static func of(_ product: ID<Product>, in tx: Transaction) throws -> [String: Picture] {
    let rows = try tx.rows(
      "SELECT source, digest, wide, high FROM catalog_inset WHERE product = \(product) AND wide IS NOT NULL AND digest IS NOT NULL ORDER BY id LIMIT 400"
    ) { row in
      (source: try row.next(String.self), picture: Picture(source: .blob(try row.next()), alt: Words(""), size: try ProductRecords.size(&row)))
    }
    return Dictionary(rows.map { ($0.source, $0.picture) }) { first, _ in first }
  }

  /// Those that could not be brought here, and why, for their merchant.
  package static func failed(of product: ID<Product>, in tx: Transaction) throws -> [(address: String, why: PictureFault)] {
    try tx.rows("SELECT source, why FROM catalog_inset WHERE product = \(product) AND why IS NOT NULL AND wide IS NULL ORDER BY id LIMIT 400") { row in
      (address: try row.next(), why: PictureFault(text: try row.next()))
    }
  }
}

extension Product {
  /// Whether its descriptions name pictures.
  var showsInsets: Bool { body.all.contains(where: InsetPictures.areIn) }
}
