import Catalog
import Inventory
import Kernel
import Parties
import Places
import Storage
import Web
import Wire

/// One product as the API shows it: the catalogue's screen, where it can be had, and who sells it.
struct ProductSight: Sendable {
  struct Choice: Sendable {
    let variant: Variant
    let price: Price?
    let places: [Stood]
    let deliverable: Int64
    /// Its own, where it has one.
    let picture: Catalog.Picture?
  }

  /// A shop that has some, and what is known of it.
  struct Stood: Sendable {
    let place: Availability.Place
    let shop: CollectPlace?
    let metres: Double?
  }

  let screen: ProductScreen
  let choices: [Choice]
  /// Who sells it: the law's facts, or the merchant's name alone where nobody said them yet.
  let seller: SellerFacts?

  /// The description with the pictures that are here, from our own address.
  var body: Words {
    func shown(_ body: String) -> String {
      InsetPictures.shown(body) { address, alt in screen.insets[address].map { Web.Picture($0, alternative: alt).used(as: .text).html.text } ?? "" }
    }
    return Words(shown(screen.product.body.korean), shown(screen.product.body.english))
  }

  /// - Parameter near: where the caller is; the nearest shop comes first then.
  static func of(_ screen: ProductScreen, near: GeoPoint? = nil, in tx: Transaction) throws -> ProductSight {
    let stock = try Availability.of(screen.variants.map(\.id.raw), merchant: screen.product.merchant, in: tx)
    let byVariant = Dictionary(stock.map { ($0.variant, $0) }) { first, _ in first }
    let shops = try CollectPlaces.of(stock.first?.places.map(\.location).filter(\.collects) ?? [], in: tx)
    let reach = Reach(near)
    func stood(_ places: [Availability.Place]) -> [Stood] {
      reach.sorted(places) { shops[$0.location.id]?.point }.map { place in
        Stood(place: place, shop: shops[place.location.id], metres: reach.distance(to: shops[place.location.id]?.point))
      }
    }
    let choices = screen.variants.map { variant in
      let here = byVariant[variant.id.raw]
      return Choice(variant: variant, price: screen.prices[variant.id], places: stood(here?.collectable ?? []), deliverable: here?.deliverable ?? 0,
        picture: screen.variantPictures[variant.id])
    }
    return ProductSight(screen: screen, choices: choices, seller: try SellerFacts.shown([screen.product.merchant], in: tx)[screen.product.merchant])
  }

  static let place = View<Stood>.object(
    "CollectPlace",
    .member("location", .id()) { $0.place.location.id },
    .member("unit", View<PartyID>.id().orNull) { $0.place.location.unit },
    .member("name", .words) { $0.place.location.name },
    .member("free", .int64) { $0.place.free },
    .member("district", View<Phrase>.words.orNull) { $0.shop?.district },
    .member("metres", PlaceViews.metres) { PlaceViews.rounded($0.metres) },
    .member("state", HourViews.state.orNull) { $0.shop?.state })

  static let choice = View<Choice>.object(
    "Variant",
    .member("id", .id()) { $0.variant.id },
    .member("sku", .text) { $0.variant.sku },
    .member("gtin", View<String>.text.orNull) { $0.variant.gtin?.digits },
    .member("choices", View<String>.text.list) { $0.variant.choices },
    .member("price", .money) { $0.price?.amount ?? $0.variant.price },
    .member("was", View<Money>.money.orNull) { $0.price?.was },
    .member("deliverable", .int64) { $0.deliverable },
    .member("picture", CatalogViews.picture.orNull) { $0.picture },
    .member("places", place.list) { $0.places })

  static let option = View<ProductOption>.object(
    "ProductOption", .member("name", .words) { $0.name }, .member("choices", View<Words>.words.list) { $0.choices })

  static let attribute = View<ProductAttribute>.object(
    "ProductAttribute", .member("code", .text) { $0.code }, .member("name", .words) { $0.name }, .member("value", .words) { $0.value })

  static let seller = View<SellerFacts>.object(
    "Seller",
    .member("company", .text) { $0.company }, .member("representative", .text) { $0.representative },
    .member("registration", .text) { $0.registration.digits }, .member("mailOrderLicence", .text) { $0.mailOrderLicence },
    .member("address", .text) { $0.address }, .member("phone", .text) { $0.phone }, .member("email", .text) { $0.email },
    .member("escrow", .words) { $0.escrow })

  static let view = View<ProductSight>.object(
    "Product",
    .member("id", .id()) { $0.screen.product.id },
    .member("slug", .text) { $0.screen.product.slug },
    .member("merchant", .id()) { $0.screen.product.merchant },
    .member("title", .words) { $0.screen.product.title },
    .member("body", .words) { $0.body },
    .member("tags", View<String>.text.list) { $0.screen.product.tags },
    .member("brand", CatalogViews.brand.orNull) { $0.screen.brand },
    .member("categories", CatalogViews.category.list) { $0.screen.trail },
    .member("options", option.list) { $0.screen.options },
    .member("variants", choice.list) { $0.choices },
    .member("pictures", CatalogViews.picture.list) { $0.screen.pictures },
    .member("attributes", attribute.list) { $0.screen.attributes },
    .member("notice", attribute.list) { $0.screen.notice },
    .member("withdrawal", .choice()) { $0.screen.product.withdrawal },
    .member("ratingHundredths", .int64) { $0.screen.card.ratingHundredths },
    .member("ratingCount", .int64) { $0.screen.card.ratingCount },
    .member("seller", seller.orNull) { $0.seller })
}
