import Catalog
import Inventory
import Kernel
import Parties
import Places
import Trade
import Web

/// A product's page: pictures, price, choices, where and when it can be had, who sells it on what terms.
package struct ProductPage: Sendable {
  package var screen: ProductScreen
  /// What the reader chose so far, by option; nil where nothing is chosen yet.
  package var selection: ProductSelection
  /// By variant.
  package var stock: [ID<Variant>: Availability]
  /// Where the shops that have some are, and when they are open.
  package var shops: [ID<StockLocation>: CollectPlace]
  package var terms: DeliveryTerms
  package var seller: SellerFacts?
  package var withdrawalDays: Int64
  package var refundDays: Int64
  /// Filled by the community.
  package var reviews: HTML?
  package var recommendations: HTML?
  /// Whether the reader keeps it for later.
  package var isKept: Bool
  /// Variants of which the reader waits to hear that they are back.
  package var waited: Set<ID<Variant>> = []
  /// What the reader has just put into the cart.
  package var added: AddedNotice?

  package init(
    screen: ProductScreen, selection: ProductSelection, stock: [ID<Variant>: Availability], shops: [ID<StockLocation>: CollectPlace] = [:], terms: DeliveryTerms, seller: SellerFacts?,
    withdrawalDays: Int64, refundDays: Int64, reviews: HTML? = nil, recommendations: HTML? = nil, isKept: Bool = false
  ) {
    self.screen = screen
    self.selection = selection
    self.stock = stock
    self.shops = shops
    self.terms = terms
    self.seller = seller
    self.withdrawalDays = withdrawalDays
    self.refundDays = refundDays
    self.reviews = reviews
    self.recommendations = recommendations
    self.isKept = isKept
  }

  var path: Path { Paths.product(slug: screen.product.slug) }
  var isSoldOut: Bool { !stock.values.contains { $0.isAnywhere } }

  /// The price that stands there: of the chosen variant, else the lowest.
  func price() -> (now: Money, was: Money?, isFrom: Bool) {
    if let variant = selection.variant, let price = screen.prices[variant.id] { return (price.amount, price.was, false) }
    let prices = screen.variants.compactMap { screen.prices[$0.id] }
    let low = prices.min { $0.amount.minor < $1.amount.minor }
    return (low?.amount ?? screen.card.priceMin, low?.was, prices.contains { $0.amount.minor != low?.amount.minor })
  }

  package func html(_ reader: Reader) -> HTML {
    let language = reader.language
    let title = screen.product.title.text(in: language)
    let crumbs = Crumbs(
      [(reader.say(FramePhrases.home), Paths.home)] + screen.trail.map { ($0.name.text(in: language), Paths.category(path: $0.path)) })
    let head = Head(
      title: title, description: PlainWords.of(screen.product.body.text(in: language), max: 160), canonical: path,
      picture: screen.pictures.first.map { Picture($0).path }, data: [ProductData(page: self).json(reader), crumbs.data(reader.site)])
    return Layout.page(
      head, reader,
      body: """
        \(added?.html(reader))<div class="only-wide">\(crumbs.html(reader))</div>
        <div class="product"><div class="product-pictures">\(gallery(title, reader))</div><div class="product-buy stack" id="buy">\(top(title, reader))\(ProductBuy(self).html(reader))</div>
        <div class="product-rest stack is-loose">\(story(reader))\(NoticeTable(screen: screen, now: reader.format.day(of: reader.now)).html(reader))\(reviewsPart(reader))\(ProductLaw(page: self).html(reader))</div></div>\(recommendations)
        """)
  }

  /// The pictures, that of what was chosen first.
  private var ordered: [Catalog.Picture] {
    guard let chosen = selection.picture(among: screen) else { return screen.pictures }
    if chosen.isDrawn { return [chosen] + screen.pictures.dropFirst() }
    return [chosen] + screen.pictures.filter { $0.source != chosen.source }
  }

  private func gallery(_ title: String, _ reader: Reader) -> HTML {
    let pictures = ordered.prefix(12).enumerated().map { index, picture in
      let alt = picture.alt.text(in: reader.language)
      let shown = Picture(picture, alternative: alt.isEmpty && index == 0 ? title : alt).used(as: .page)
      return index == 0 ? shown.eager : shown.html
    }
    let items: [HTML] = pictures.map { "<li>\($0)</li>" }
    return #"<ul class="gallery-row"\#("tabindex", pictures.count > 1 ? "0" : nil)\#("aria-label", pictures.count > 1 ? title : nil)>\#(items)</ul>"#
  }

  private func top(_ title: String, _ reader: Reader) -> HTML {
    let brand: HTML? = screen.brand.map { #"<p class="card-brand"><a href="\#(to: Paths.brand(code: $0.code))">\#(BrandLogo($0.name).sign)\#($0.name.text(in: reader.language))</a></p>"# }
    let stars = StarRating(hundredths: Int(screen.card.ratingHundredths), count: screen.card.ratingCount).html(reader)
    let rating: HTML? = stars.isEmpty ? nil : #"<a class="product-stars" href="\#(to: path.at("reviews"))">\#(stars)</a>"#
    let price = price()
    let tag = PriceTag(price.now, was: price.was, isLarge: true).html(reader)
    return """
      <div class="product-head">\(brand)<h1>\(title)</h1>\(rating)\(KeepButton(Paths.bookmark("product", screen.product.id.raw), isKept: isKept, name: title).html(reader))</div>\(tag)
      """
  }

  private func story(_ reader: Reader) -> HTML {
    let body = description(reader)
    // The catalogue keeps sanitised markup only.
    let words: HTML? = body.isEmpty ? nil : Section(reader.say(ShopPhrases.about)).html(reader, #"<div class="prose reading">\#(HTML(trusted: body))</div>"#)
    let facts = screen.attributes.map { (words: $0.name.text(in: reader.language), value: "\($0.value.text(in: reader.language))" as HTML) }
    let details: HTML? = facts.isEmpty ? nil : Section(reader.say(ShopPhrases.details)).html(reader, FactList(facts).html)
    return "\(words)\(details)"
  }

  /// The description with its pictures from our own address; one that is not here yet says so.
  private func description(_ reader: Reader) -> String {
    InsetPictures.shown(screen.product.body.text(in: reader.language)) { address, alt in
      guard let picture = screen.insets[address] else { return (#"<span class="muted small">\#(ShopPhrases.pictureToCome, reader.language)</span>"# as HTML).text }
      return Picture(picture, alternative: alt).used(as: .text).html.text
    }
  }

  private func reviewsPart(_ reader: Reader) -> HTML {
    let body: HTML = reviews ?? #"<p class="muted">\#(PartPhrases.noReviews, reader.language)</p>"#
    return #"<div id="reviews">\#(Section(reader.say(ShopPhrases.reviews)).html(reader, body))</div>"#
  }
}

/// Text without its markup, for descriptions.
enum PlainWords {
  private static let entities: [(written: String.UnicodeScalarView, meant: Unicode.Scalar)] = [
    ("&amp;".unicodeScalars, "&"), ("&lt;".unicodeScalars, "<"), ("&gt;".unicodeScalars, ">"),
  ]

  /// - Parameter max: scalars, at most.
  static func of(_ markup: String, max: Int) -> String {
    var out = String.UnicodeScalarView()
    var count = 0
    var isTag = false
    var rest = markup.unicodeScalars[...]
    while count <= max, let scalar = rest.first {
      rest.removeFirst()
      switch scalar {
      case "<":
        isTag = true
        guard let last = out.last, last != " " else { continue }
        out.append(" ")
      case ">":
        isTag = false
        continue
      default:
        if isTag { continue }
        var shown = scalar.properties.isWhitespace ? " " : scalar
        if scalar == "&", let entity = entities.first(where: { rest.starts(with: $0.written.dropFirst()) }) {
          rest = rest.dropFirst(entity.written.count - 1)
          shown = entity.meant
        }
        out.append(shown)
      }
      count += 1
    }
    return String(out).cut(max)
  }
}
