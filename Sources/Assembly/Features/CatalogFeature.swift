import Catalog
import Kernel
import Storage

extension Feature {
  /// Products, prices, pictures and cards.
  static let catalog = Feature(
    "catalog",
    migrations: CatalogSchema.migrations + WantedSchema.migrations,
    persons: CatalogSchema.persons,
    events: CatalogEventKinds.all,
    subscriptions: [StockFlags.subscription, SalesPopularity.subscription],
    pageTopics: ["catalog."],
    rounds: [
      Round("cards.show-popularity", in: .upkeep, every: .seconds(15)) { database in
        try database.writeNow { try ShowPopularity().run(in: $0) } == ShowPopularity.productsMax
      }
    ],
    jobs: [TurnPrices.handler, TellBrandNames.handler],
    proofs: [Proof("pictures") { database, blobs in try blobs.map { try NamedPictures.missing(from: $0, database) } ?? [] }])
}
