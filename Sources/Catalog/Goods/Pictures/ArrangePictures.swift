import Kernel
import Storage

/// What can stand in the way of changing a product's pictures.
package enum PictureRefusal: Refusal, Hashable {
  case absent
  case tooMany(max: Int)
  case tooLarge
  case notAPicture
  case unusable(PictureFault)

  package var code: String {
    switch self {
    case .absent: "catalog/no-such-picture"
    case .tooMany: "catalog/too-many-pictures"
    case .tooLarge: "catalog/picture-too-large"
    case .notAPicture: "catalog/not-a-picture"
    case .unusable: "catalog/unusable-picture"
    }
  }
  package var sort: RefusalSort { self == .absent ? .absent : .invalid }
  package var sentence: Sentence {
    switch self {
    case .absent: Sentence(PicturePhrases.noSuchPicture)
    case .tooMany(let max): Sentence(PicturePhrases.tooMany, ["max": String(max)])
    case .tooLarge: PictureFault.tooLarge.sentence
    case .notAPicture: PictureFault.notAPicture.sentence
    case .unusable(let fault): fault.sentence
    }
  }
  package static let examples: [PictureRefusal] = [.absent, .tooMany(max: 250), .tooLarge, .notAPicture, .unusable(.broken)]
}

/// Changes which pictures a merchant's product has and in what order; the first is the one on cards.
package struct ArrangePictures: Sendable {
  package enum Act: Sendable {
    /// Puts pictures that lie in the blob store behind the others; one that is there already stays where it is.
    case add([Picture])
    case remove(ID<Picture>)
    case first(ID<Picture>)
    case earlier(ID<Picture>)
    case later(ID<Picture>)
    /// Fetches one from elsewhere once more.
    case again(ID<Picture>)
  }

  package var by: PartyID
  package var merchant: PartyID
  package var product: ID<Product>
  package var act: Act
  package init(by: PartyID, merchant: PartyID, product: ID<Product>, act: Act) {
    self.by = by
    self.merchant = merchant
    self.product = product
    self.act = act
  }

  /// The order after an act; pure.
  static func order(_ ids: [ID<Picture>], after act: Act) -> [ID<Picture>] {
    func moved(_ id: ID<Picture>, _ place: (Int) -> Int) -> [ID<Picture>] {
      guard let old = ids.firstIndex(of: id) else { return ids }
      var next = ids
      next.remove(at: old)
      next.insert(id, at: min(max(0, place(old)), next.count))
      return next
    }
    return switch act {
    case .add, .again: ids
    case .remove(let id): ids.filter { $0 != id }
    case .first(let id): moved(id) { _ in 0 }
    case .earlier(let id): moved(id) { $0 - 1 }
    case .later(let id): moved(id) { $0 + 1 }
    }
  }

  /// How many pictures came in.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    // Writing to the product first makes two people who arrange at the same time wait for one another.
    guard try tx.run("UPDATE catalog_product SET revised = \(tx.now) WHERE id = \(product) AND merchant = \(merchant)") == 1 else { throw CatalogAbsence.product }
    var ids = try tx.rows("SELECT id FROM catalog_picture WHERE product = \(product) ORDER BY position, id LIMIT 250") { try $0.next(ID<Picture>.self) }
    let before = ids.count
    switch act {
    case .add(let pictures): ids += try add(pictures, behind: ids.count, in: tx)
    case .remove(let id):
      try tx.run("DELETE FROM catalog_variant_picture WHERE picture = \(id)")
      guard try tx.run("DELETE FROM catalog_picture WHERE id = \(id) AND product = \(product)") == 1 else { throw PictureRefusal.absent }
    case .first(let id), .earlier(let id), .later(let id): guard ids.contains(id) else { throw PictureRefusal.absent }
    case .again(let id):
      try again(id, in: tx)
      return 0
    }
    for (place, id) in Self.order(ids, after: act).enumerated() { try tx.run("UPDATE catalog_picture SET position = \(Int64(place)) WHERE id = \(id)") }
    try RefreshCards(products: [product]).run(in: tx)
    try tx.emit(CatalogEvents.revised(product, merchant: merchant, by: by))
    return max(0, ids.count - before)
  }

  /// What was not fetched is fetched, what was not printed is printed.
  private func again(_ id: ID<Picture>, in tx: Transaction) throws {
    let photo: String?? = try tx.first(
      """
      UPDATE catalog_picture
      SET why = NULL
      WHERE id = \(id) AND product = \(product) AND wide IS NULL AND kind <> 'drawn'
      RETURNING CASE WHEN kind = 'blob' THEN source ELSE digest END
      """
    ) { try $0.next(String?.self) }
    guard let photo else { throw PictureRefusal.absent }
    if let photo = photo.flatMap({ Blob(name: $0) }) { try AskForPrints([photo]).run(in: tx) } else { try AskForPictures([id]).run(in: tx) }
  }

  private func add(_ pictures: [Picture], behind count: Int, in tx: Transaction) throws -> [ID<Picture>] {
    guard count + pictures.count <= ProductState.picturesMax else { throw PictureRefusal.tooMany(max: ProductState.picturesMax) }
    var added: [ID<Picture>] = []
    for picture in pictures {
      let (kind, source) = ProductRecords.columns(of: picture.source)
      let id: ID<Picture> = tx.id()
      let isNew = try tx.run(
        """
        INSERT INTO catalog_picture (id, product, position, kind, source, alt_ko, alt_en)
        SELECT \(id), \(product), \(Int64(count + added.count)), \(kind), \(source), \(picture.alt.korean), \(picture.alt.english)
        WHERE NOT EXISTS (SELECT 1 FROM catalog_picture WHERE product = \(product) AND kind = \(kind) AND source = \(source))
        """) == 1
      if isNew { added.append(id) }
    }
    try AskForPrints(pictures.compactMap(\.photo)).run(in: tx)
    return added
  }
}
