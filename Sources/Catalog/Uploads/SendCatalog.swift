import Inventory
import Kernel
import Storage

/// Notes a file that lies in the upload folder, and asks for its import.
package struct SendCatalog: Sendable {
  /// What the import's job is called.
  package static let job = "catalog.import"

  /// Files of one merchant that wait or run at one time, at most: a share of the upload folder.
  package static let waitingMax: Int64 = 10

  package var id: ID<CatalogUpload>
  package var merchant: PartyID
  package var actor: PartyID
  package var name: String
  package var bytes: Int64
  package var isStrict: Bool
  package var location: ID<StockLocation>?
  /// Of amounts that name none; nil is the storefront's. One in which nothing is sold here is refused.
  package var currency: Currency?
  /// The file is of the same shop as what is there, in another form.
  package var isSameShop = false
  /// The file names every variant of its products: others go off sale.
  package var retiresUnnamed = false

  package init(
    _ id: ID<CatalogUpload>, merchant: PartyID, actor: PartyID, name: String, bytes: Int64, isStrict: Bool, location: ID<StockLocation>?,
    currency: Currency? = nil, isSameShop: Bool = false, retiresUnnamed: Bool = false
  ) {
    self.isSameShop = isSameShop
    self.retiresUnnamed = retiresUnnamed
    self.id = id
    self.merchant = merchant
    self.actor = actor
    self.name = name
    self.bytes = bytes
    self.isStrict = isStrict
    self.location = location
    self.currency = currency
  }

  package func run(in tx: Transaction) throws {
    _ = try SaleCurrency.of(said: currency, in: tx)
    let waiting = try tx.one(
      "SELECT COUNT(*) FROM uploads_file WHERE merchant = \(merchant) AND state IN ('waiting', 'running')"
    ) { try $0.next(Int64.self) }
    // Two at the same moment may both be the last: the share is of room, not of a right.
    guard waiting < Self.waitingMax else { throw No.tooManyWait }
    try tx.run(
      """
      INSERT INTO uploads_file (\(raw: CatalogUpload.columns))
      VALUES (\(id), \(merchant), \(actor), \(name.cut(200)), \(location), \(isStrict), \(isSameShop), \(retiresUnnamed), \(currency?.code), 'waiting', \(bytes), '', '',
        \(tx.now), \(tx.now))
      """)
    try EnqueueJob(Self.job, key: id.description, body: ["upload": .string(id.description)], attemptsMax: 5, lane: merchant.description).run(in: tx)
  }

  package enum No: Refusal, Equatable, CaseIterable {
    case tooManyWait
  }
}

extension SendCatalog.No {
  package var code: String { "imports/too-many-wait" }
  package var sort: RefusalSort { .limited }
  package var sentence: Sentence { Sentence(UploadsPhrases.tooManyWait, ["most": String(SendCatalog.waitingMax)]) }
}
