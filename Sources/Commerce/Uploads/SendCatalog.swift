import Kernel
import Storage

/// Notes a file that lies in the upload folder, and asks for its import.
package struct SendCatalog: Sendable {
  /// What the import's job is called.
  package static let job = "catalog.import"

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

  package init(
    _ id: ID<CatalogUpload>, merchant: PartyID, actor: PartyID, name: String, bytes: Int64, isStrict: Bool, location: ID<StockLocation>?,
    currency: Currency? = nil, isSameShop: Bool = false
  ) {
    self.isSameShop = isSameShop
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
    try tx.run(
      """
      INSERT INTO uploads_file (\(raw: CatalogUpload.columns))
      VALUES (\(id), \(merchant), \(actor), \(String(name.prefix(200))), \(location), \(isStrict), \(isSameShop), \(currency?.code), 'waiting', \(bytes), '', '',
        \(tx.now), \(tx.now))
      """)
    try EnqueueJob(Self.job, key: id.description, body: ["upload": .string(id.description)], attemptsMax: 5, lane: merchant.description).run(in: tx)
  }
}
