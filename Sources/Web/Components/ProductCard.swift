import Kernel

/// A product in a list: picture, brand, name, price, and the facts that decide.
package struct ProductCard: Sendable {
  package var path: Path
  package var name: String
  package var brand: String
  package var picture: Picture
  package var price: PriceTag
  package var rating: StarRating?
  /// On the picture, at most one.
  package var badge: Badge?
  /// Beside the price: "오늘 수령", "가까운 매장 3곳".
  package var facts: [Badge]
  package var isSoldOut: Bool
  /// Where a tap on the heart posts to, and whether it is kept already; nil where nothing can be kept.
  package var keep: Keep?

  package struct Keep: Sendable {
    package var path: Path
    package var isKept: Bool
    package init(_ path: Path, isKept: Bool) {
      self.path = path
      self.isKept = isKept
    }
  }

  package init(
    path: Path, name: String, brand: String, picture: Picture, price: PriceTag, rating: StarRating? = nil, badge: Badge? = nil,
    facts: [Badge] = [], isSoldOut: Bool = false, keep: Keep? = nil
  ) {
    self.path = path
    self.name = name
    self.brand = brand
    self.picture = picture
    self.price = price
    self.rating = rating
    self.badge = badge
    self.facts = facts
    self.isSoldOut = isSoldOut
    self.keep = keep
  }

  package func html(_ reader: Reader) -> HTML {
    let mark = isSoldOut ? Badge.soldOut(reader) : badge
    let keeping = keep.map { KeepButton($0.path, isKept: $0.isKept, name: name).html(reader) }
    let line: [HTML] = [rating?.html(reader)].compactMap { $0 } + facts.map(\.fact)
    return """
      <li class="card"><div class="card-picture\(isSoldOut ? " is-gone" : "")">\(picture.html)\(mark?.html)</div><p class="card-brand">\(Spoken(brand, on: reader.language).html)</p><h3 class="card-name"><a href="\(to: path)">\(Spoken(name, on: reader.language).html)</a></h3>\(price.html(reader))<div class="card-facts">\(line)</div>\(keeping)</li>
      """
  }

  /// Cards in a grid of two on a phone and four on a desk.
  package static func grid(_ cards: [ProductCard], _ reader: Reader) -> HTML { grid(cards.map { $0.html(reader) }) }
  package static func grid(_ pieces: [HTML]) -> HTML { #"<ul class="grid">\#(pieces)</ul>"# }

  /// Cards in a row that is pushed with a finger.
  package static func strip(_ cards: [ProductCard], _ reader: Reader, name: String) -> HTML { strip(cards.map { $0.html(reader) }, name: name) }
  package static func strip(_ pieces: [HTML], name: String) -> HTML { #"<ul class="strip" tabindex="0" aria-label="\#(name)">\#(pieces)</ul>"# }
}
