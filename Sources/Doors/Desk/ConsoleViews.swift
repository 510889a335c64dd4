import Catalog
import Inventory
import Kernel
import Parties
import Places
import Storage
import Trade
import Wire

/// How a merchant's affairs are shown.
enum ConsoleViews {
  struct Sheet: Sendable {
    let product: Product
    let sheet: ProductSheet
    let variants: [Variant]
    let sales: [StandingSale]
    let pictures: [ConsolePictures.Line]
  }

  /// How far a picture has come.
  enum PictureStanding: String, CaseIterable, Sendable {
    case here, waiting, failed

    init(_ state: ConsolePictures.State) {
      switch state {
      case .here: self = .here
      case .waiting: self = .waiting
      case .failed: self = .failed
      }
    }
  }

  /// `why` says what is wrong with one that failed.
  private static let picture = View<ConsolePictures.Line>.object(
    "ProductPictureState",
    .member("address", View<String>.text.orNull) { $0.address }, .member("state", .choice(PictureStanding.self)) { PictureStanding($0.state) },
    .member("why", View<Phrase>.words.orNull) { if case .failed(let fault) = $0.state { fault.sentence.inBoth } else { nil } })

  static let product = View<ConsoleProducts.Line>.object(
    "MerchantProduct",
    .member("product", .id()) { $0.product }, .member("handle", .text) { $0.handle }, .member("slug", .text) { $0.slug },
    .member("title", .words) { $0.title }, .member("status", .choice()) { $0.status }, .member("revisedAt", .instant) { $0.revised },
    .member("variantCount", .int64) { $0.variantCount },
    .member("priceMin", View<Money>.money.orNull) { line in
      if let minor = line.priceMin, let currency = line.currency { Money(minor, currency) } else { nil }
    }, .member("saleFrom", View<Money>.money.orNull) { $0.saleFrom })

  static let saved = View<SaveProducts.Saved>.object(
    "SavedProduct",
    .member("product", .id()) { $0.product }, .member("slug", .text) { $0.slug }, .member("isNew", .flag) { $0.isNew },
    .member("isChanged", .flag) { $0.isChanged }, .member("waitsForPrice", .flag) { $0.waitsForPrice }, .member("variants", View<ID<Variant>>.id().list) { $0.variants })

  static let opened = View<OpenProduct.Opened>.object(
    "CreatedProduct",
    .member("product", .id()) { $0.saved.product }, .member("slug", .text) { $0.saved.slug },
    .member("isNew", .flag) { $0.saved.isNew }, .member("isChanged", .flag) { $0.saved.isChanged },
    .member("waitsForPrice", .flag) { $0.saved.waitsForPrice },
    .member("variants", View<ID<Variant>>.id().list) { $0.saved.variants },
    .member("withoutStock", View<ID<Variant>>.id().list) { $0.bare })

  static let variant = View<Variant>.object(
    "MerchantVariant",
    .member("id", .id()) { $0.id }, .member("sku", .text) { $0.sku }, .member("gtin", View<String>.text.orNull) { $0.gtin?.digits },
    .member("choices", View<String>.text.list) { $0.choices }, .member("price", .money) { $0.price },
    .member("was", View<Money>.money.orNull) { $0.was }, .member("grams", .int64) { $0.grams }, .member("isRetired", .flag) { $0.isRetired })

  static let sale = View<StandingSale>.object(
    "MerchantSale",
    .member("variant", .id()) { $0.variant }, .member("price", .money) { $0.sale.amount }, .member("startsAt", .instant) { $0.sale.starts },
    .member("endsAt", .instant) { $0.sale.ends })

  static let option = View<ProductOption>.object(
    "WrittenOption", .member("name", .written) { $0.name }, .member("choices", View<Words>.written.list) { $0.choices })

  static let attribute = View<ProductAttribute>.object(
    "WrittenAttribute", .member("code", .text) { $0.code }, .member("name", .written) { $0.name }, .member("value", .written) { $0.value })

  static let sheet = View<Sheet>.object(
    "ProductSheet",
    .member("product", .id()) { $0.product.id }, .member("handle", .text) { $0.product.handle }, .member("slug", .text) { $0.product.slug },
    .member("title", .written) { $0.product.title }, .member("body", .written) { $0.product.body },
    .member("category", View<String>.text.orNull) { $0.sheet.category }, .member("brand", View<Words>.written.orNull) { $0.sheet.brand },
    .member("tags", View<String>.text.list) { $0.product.tags }, .member("status", .choice()) { $0.product.status },
    .member("tax", .choice()) { $0.product.tax }, .member("withdrawal", .choice()) { $0.product.withdrawal },
    .member("options", option.list) { $0.sheet.options }, .member("attributes", attribute.list) { $0.sheet.attributes },
    .member("variants", variant.list) { $0.variants }, .member("sales", sale.list) { $0.sales }, .member("pictures", picture.list) { $0.pictures })

  /// A place for stock with the store that it is in, by a name that says the mall, the floor and the district.
  struct Located: Sendable {
    let place: StockLocation
    let store: Phrase?

    static func all(_ places: [StockLocation], in tx: Transaction) throws -> [Located] {
      let units = try Unit.all(places.compactMap(\.unit), in: tx)
      let names = try UnitNames.of(units.values.sorted { $0.id < $1.id }, in: tx)
      return places.map { Located(place: $0, store: $0.unit.flatMap { names[$0] }) }
    }
  }

  static let location = View<Located>.object(
    "StockLocation",
    .member("id", .id()) { $0.place.id }, .member("kind", .choice()) { $0.place.kind }, .member("unit", View<PartyID>.id().orNull) { $0.place.unit },
    .member("store", View<Phrase>.words.orNull) { $0.store }, .member("name", .words) { $0.place.name }, .member("ships", .flag) { $0.place.ships },
    .member("collects", .flag) { $0.place.collects }, .member("priority", .int64) { $0.place.priority })

  static let free = View<Availability.Place>.object(
    "StockAtPlace", .member("location", .id()) { $0.location.id }, .member("name", .words) { $0.location.name }, .member("free", .int64) { $0.free })

  static let stock = View<Availability>.object(
    "VariantStock",
    .member("variant", .text) { String($0.variant) }, .member("deliverable", .int64) { $0.deliverable }, .member("places", free.list) { $0.places })

  static let confirmation = View<ConfirmedPurchase>.object(
    "PurchaseConfirmation", .member("at", .instant) { $0.at }, .member("by", .choice()) { $0.source })

  static let consignment = View<Consignment>.object(
    "ConsignmentState",
    .member("id", .id()) { $0.id }, .member("order", .id()) { $0.order }, .member("location", .id()) { $0.location },
    .member("method", .choice()) { $0.method }, .member("state", .choice()) { $0.state }, .member("revision", .int64) { $0.revision },
    .member("changedAt", .instant) { $0.changedAt }, .member("confirmed", confirmation.orNull) { $0.confirmation })

  /// A consignment of a list, with the number of its parcel.
}
