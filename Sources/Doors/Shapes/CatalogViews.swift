import Catalog
import Kernel
import Web
import Wire

/// How the catalogue is shown.
enum CatalogViews {
  static let site = View<Catalog.Site>.object(
    "Site",
    .member("id", .id()) { $0.id }, .member("code", .text) { $0.code }, .member("domain", .text) { $0.domain },
    .member("name", .words) { $0.name }, .member("language", .text) { $0.language.tag },
    .member("currency", .text) { $0.currency.code }, .member("accent", .text) { $0.look.accent })

  static let category = View<Category>.object(
    "Category",
    .member("id", .id()) { $0.id }, .member("path", .text) { $0.path },
    .member("parent", View<ID<Category>>.id().orNull) { $0.parent }, .member("name", .words) { $0.name })

  static let brand = View<Brand>.object(
    "Brand",
    .member("id", .id()) { $0.id }, .member("code", .text) { $0.code }, .member("name", .words) { $0.name },
    .member("story", .words) { $0.story }, .member("logo", .text(format: "uri-reference")) { PictureAddress.logo(of: $0) })

  static let picture = View<Catalog.Picture>.object(
    "Picture",
    .member("kind", .choice(PictureSort.self)) { PictureSort($0.source) },
    .member("source", .text) { PictureSort.text(of: $0.source) },
    .member("address", .text(format: "uri-reference")) { PictureAddress.text(of: $0) },
    .member("alt", .words) { $0.alt })

  static let card = View<Card>.object(
    "ProductCard",
    .member("product", .id()) { $0.product },
    .member("slug", .text) { $0.slug },
    .member("title", .words) { $0.title },
    .member("merchant", .id()) { $0.merchant },
    .member("brand", View<ID<Brand>>.id().orNull) { $0.brand },
    .member("brandName", .words) { $0.brandName },
    .member("categories", View<ID<Category>>.id().list) { $0.categories },
    .member("picture", picture) { $0.picture },
    .member("priceMin", .money) { $0.priceMin },
    .member("priceMax", .money) { $0.priceMax },
    .member("was", View<Money>.money.orNull) { $0.was },
    .member("percentOff", View<Int64>.int64.orNull) { $0.percentOff },
    .member("ratingHundredths", .int64) { $0.ratingHundredths },
    .member("ratingCount", .int64) { $0.ratingCount },
    .member("isInStock", .flag) { $0.isInStock })
}

/// Where a picture comes from, as programs read it.
enum PictureSort: String, CaseIterable, Sendable {
  case blob, remote, drawn

  init(_ source: Catalog.Picture.Source) {
    switch source {
    case .blob: self = .blob
    case .remote: self = .remote
    case .drawn: self = .drawn
    }
  }

  /// The blob's hash, the remote address, or what is drawn and from which seed.
  static func text(of source: Catalog.Picture.Source) -> String {
    switch source {
    case .blob(let hash): hash
    case .remote(let address): address
    case .drawn(let art, let seed): "\(art)/\(seed)"
    }
  }
}
