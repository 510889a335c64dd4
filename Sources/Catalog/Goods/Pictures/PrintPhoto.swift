import Kernel
import Storage

/// Makes the prints of a photo that came in; until then, and when it fails, shoppers are shown a drawn picture.
package struct PrintPhoto: Sendable {
  /// What the job is called.
  package static let job = "catalog.print-photo"
  package static let attemptsMax: Int64 = 8
  package static let backoff = Backoff(first: .minutes(1), longest: .hours(6))

  package var photo: Blob
  package init(_ photo: Blob) { self.photo = photo }

  /// A fault that time may heal is thrown, so that the job is tried again; either way the merchant can read why.
  package func run(_ database: Database, make: Prints.Make) throws {
    switch made(make) {
    case .success(let size): try database.writeNow { try keep(size, in: $0) }
    case .failure(let fault):
      try database.writeNow { tx in
        for own in Self.naming(photo) { try tx.run("UPDATE catalog_picture SET why = \(fault.text) WHERE \(own) AND wide IS NULL") }
        try tx.run("UPDATE catalog_inset SET why = \(fault.text) WHERE digest = \(photo) AND wide IS NULL")
        try tx.run("UPDATE catalog_site SET logo_why = \(fault.text) WHERE logo = \(photo.name) AND logo_wide IS NULL")
      }
      guard fault.isFinal else { throw fault }
    }
  }

  private func made(_ make: Prints.Make) -> Result<PixelSize, PictureFault> {
    do throws(PictureFault) { return .success(try make(photo)) } catch { return .failure(error) }
  }

  /// The two ways in which a picture names a photo, each with an index.
  static func naming(_ photo: Blob) -> [SQL] { ["kind = 'blob' AND source = \(photo)", "digest = \(photo)"] }

  private func keep(_ size: PixelSize, in tx: Transaction) throws {
    var products: Set<ID<Product>> = []
    for own in Self.naming(photo) {
      products.formUnion(
        try tx.rows("UPDATE catalog_picture SET wide = \(size.wide), high = \(size.high), why = NULL WHERE \(own) RETURNING product") { try $0.next(ID<Product>.self) })
    }
    products.formUnion(
      try tx.rows("UPDATE catalog_inset SET wide = \(size.wide), high = \(size.high), why = NULL WHERE digest = \(photo) RETURNING product") { try $0.next(ID<Product>.self) })
    try tx.run("UPDATE catalog_site SET logo_wide = \(size.wide), logo_high = \(size.high), logo_why = NULL WHERE logo = \(photo.name)")
    let sorted = products.sorted()
    for start in stride(from: 0, to: sorted.count, by: RefreshCards.productsMax) {
      let some = Array(sorted[start..<min(sorted.count, start + RefreshCards.productsMax)])
      try RefreshCards(products: some).run(in: tx)
      let owners = try tx.rows("SELECT id, merchant FROM catalog_product WHERE id IN \(list: some) ORDER BY id LIMIT 500") {
        (product: try $0.next(ID<Product>.self), merchant: try $0.next(PartyID.self))
      }
      for owner in owners { try tx.emit(CatalogEvents.revised(owner.product, merchant: owner.merchant, by: owner.merchant)) }
    }
  }
}

/// Asks for the prints of photos.
package struct AskForPrints {
  package var photos: [Blob]
  package init(_ photos: [Blob]) { self.photos = photos }

  package func run(in tx: Transaction) throws {
    let wanted = Set(photos).sorted { $0.name < $1.name }
    var owners: [String: PartyID] = [:]
    for start in stride(from: 0, to: wanted.count, by: 500) {
      let some = Array(wanted[start..<min(wanted.count, start + 500)])
      try tx.each(
        """
        SELECT i.source, MIN(p.merchant)
        FROM catalog_picture i JOIN catalog_product p ON p.id = i.product
        WHERE i.kind = 'blob' AND i.source IN \(list: some.map(\.name))
        GROUP BY i.source
        UNION ALL
        SELECT i.digest, MIN(p.merchant)
        FROM catalog_picture i JOIN catalog_product p ON p.id = i.product
        WHERE i.digest IN \(list: some)
        GROUP BY i.digest
        UNION ALL
        SELECT t.digest, MIN(p.merchant)
        FROM catalog_inset t JOIN catalog_product p ON p.id = t.product
        WHERE t.digest IN \(list: some)
        GROUP BY t.digest
        LIMIT 1500
        """
      ) { row in
        let photo: String = try row.next(), merchant: PartyID = try row.next()
        owners[photo] = min(owners[photo] ?? merchant, merchant)
        return true
      }
    }
    // A lane for each merchant: ten thousand photos of one delay nobody else's by more than one print.
    let jobs = wanted.map { photo in
      (key: photo.name, body: JSON.object([JSON.Member("photo", .string(photo.name))]), lane: owners[photo.name]?.description ?? "")
    }
    try EnqueueJobs(PrintPhoto.job, jobs, attemptsMax: PrintPhoto.attemptsMax).run(in: tx)
  }
}
