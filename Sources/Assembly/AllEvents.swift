import Catalog
import Community
import Inventory
import Parties
import Payments
import Places
import Search
import Storage
import Stream
import Trade

/// Everything that may be heard, for docs/events.md. A new feature adds its line here.
package enum AllEvents {
  package static let list: [EventKind] =
    PartyEventKinds.all + PlacesEvents.kinds + CatalogEventKinds.all + InventoryEventKinds.all + OrderEventKinds.all + FulfilmentEvents.kinds + ReturnsEventKinds.all
    + PaymentEvents.kinds + StreamEvents.kinds + ReviewEvents.kinds + SearchEvents.kinds
}
