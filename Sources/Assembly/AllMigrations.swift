import Catalog
import Community
import Inventory
import Ledger
import Messages
import Parties
import Payments
import Places
import Purse
import Search
import Signals
import Storage
import Stream
import Trade

/// Every step of the schema, features from the ground up. A new feature adds its line here.
package enum AllMigrations {
  package static let list: [Migration] =
    StorageSchema.migrations
    + LedgerSchema.migrations
    + StreamSchema.migrations
    + PartiesSchema.migrations
    + PapersSchema.migrations
    + SignalsSchema.migrations
    + PlacesSchema.migrations
    + PaymentsSchema.migrations
    + WalletSchema.migrations
    + PolicySchema.migrations
    + MessagesSchema.migrations
    + RecoverySchema.migrations
    + VerificationSchema.migrations
    + SearchSchema.migrations
    + CatalogSchema.migrations
    + WantedSchema.migrations
    + ExchangeSchema.migrations
    + InventorySchema.migrations
    + CartsSchema.migrations
    + CodesSchema.migrations
    + OffersSchema.migrations
    + OrdersSchema.migrations
    + FulfilmentSchema.migrations
    + ReturnsSchema.migrations
    + ReviewsSchema.migrations
    + BookmarksSchema.migrations
    + RestockSchema.migrations
    + AnnouncementsSchema.migrations
    + UploadsSchema.migrations
}
