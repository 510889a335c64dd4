import Commerce
import Kernel

/// Choosing, where and when it can be had, and the bar that puts it into the cart. Works with links and one form.
struct ProductBuy {
  var page: ProductPage
  var now: Instant
  var format: Format

  init(_ page: ProductPage, for reader: Reader) {
    (self.page, now, format) = (page, reader.now, reader.format)
  }

  func html(_ reader: Reader) -> HTML {
    let options: [HTML] = page.screen.options.enumerated().map { option($0.element, at: $0.offset, reader) }
    return "\(options)\(ways(reader))\(form(reader))\(stores(reader))"
  }

  private func option(_ option: ProductOption, at place: Int, _ reader: Reader) -> HTML {
    let language = reader.language
    let values = option.choices.filter { value in page.screen.variants.contains { place < $0.choices.count && $0.choices[place] == value.korean } }
    guard values.count > 1 else { return "" }
    let chosen = page.selection.choices[place]
    let shown = swatches(of: values.map(\.korean), at: place)
    let links: [HTML] = values.map { value in
      let swatch: HTML? = shown[value.korean].map { Picture($0).used(as: .line).html }
      let fitting = page.selection.fitting(value.korean, at: place, among: page.screen.variants)
      let isThere = fitting.contains { page.stock[$0.id]?.isAnywhere == true }
      let words = Spoken(OptionWords.both(value).text(in: language), on: language).html
      let gone: HTML? = isThere ? nil : #"<span class="hide"> (\#(PartPhrases.soldOut, language))</span>"#
      return """
        <li><a class="chip\(isThere ? "" : " is-gone")" href="\(to: page.selection.path(page.path, choosing: value.korean, at: place))"\("aria-current", chosen == value.korean ? "true" : nil) rel="nofollow">\(swatch)\(words)\(gone)</a></li>
        """
    }
    let name = OptionWords.both(option.name).text(in: language)
    let chosenWords = chosen.flatMap { key in option.choices.first { $0.korean == key } }.map { OptionWords.both($0).text(in: language) }
    let said = chosenWords.map { reader.say(ShopPhrases.chosen, ["option": name, "choice": $0]) } ?? name
    return #"<div class="field" role="group" aria-label="\#(name)"><span class="label">\#(said)</span><ul class="chips">\#(links)</ul></div>"#
  }

  /// A picture beside each value, where each has another: colours, not sizes.
  private func swatches(of values: [String], at place: Int) -> [String: Commerce.Picture] {
    var found: [String: Commerce.Picture] = [:]
    for value in values {
      let variant = page.screen.variants.first { place < $0.choices.count && $0.choices[place] == value && page.screen.variantPictures[$0.id] != nil }
      if let variant { found[value] = page.screen.variantPictures[variant.id] }
    }
    return found.count == values.count && Set(found.values.map(\.source)).count == values.count ? found : [:]
  }

  /// The stock that counts: of the chosen variant, else of all that the choices still leave.
  private var stock: [Availability] {
    if let variant = page.selection.variant { return [page.stock[variant.id]].compactMap { $0 } }
    let open = page.screen.variants.filter { variant in
      page.selection.choices.enumerated().allSatisfy { $1 == nil || $0 >= variant.choices.count || variant.choices[$0] == $1 }
    }
    return open.compactMap { page.stock[$0.id] }
  }

  private var places: [(place: StockLocation, free: Int64)] {
    var sums: [ID<StockLocation>: (place: StockLocation, free: Int64)] = [:]
    for availability in stock {
      for place in availability.collectable { sums[place.location.id, default: (place.location, 0)].free += place.free }
    }
    return sums.values.sorted { (day($0.place).rawValue, $0.place.priority, $0.place.id) < (day($1.place).rawValue, $1.place.priority, $1.place.id) }
  }

  private func day(_ place: StockLocation) -> CollectDay { CollectDay(page.hours[place.id], now: now, format: format) }

  /// How many shops have it on the first day on which one has.
  private func collecting(_ reader: Reader) -> String {
    let days = places.map { day($0.place) }
    guard let first = days.min(by: { $0.rawValue < $1.rawValue }) else { return reader.say(ShopPhrases.collectNone) }
    let words = switch first {
    case .today: ShopPhrases.collectCount
    case .tomorrow: ShopPhrases.collectCountTomorrow
    case .later: ShopPhrases.collectCountLater
    }
    return reader.say(words, ["count": String(days.count { $0 == first })])
  }

  /// Collecting and delivery, each a fact.
  private func ways(_ reader: Reader) -> HTML {
    let format = reader.format
    let shops = places.count
    let collect = collecting(reader)
    let today = format.day(of: reader.now)
    let deliverable = stock.contains { $0.deliverable > 0 }
    let terms = page.terms
    let arrives = reader.say(
      ShopPhrases.deliverBetween,
      ["from": format.day(today.adding(days: terms.daysMin)), "to": format.day(today.adding(days: terms.daysMax))])
    let fee = terms.fee(for: page.price().now)
    var cost = fee.minor == 0 ? reader.say(ShopPhrases.deliverFree) : reader.say(ShopPhrases.deliverFee, ["fee": format.money(fee)])
    if fee.minor > 0, terms.freeFrom > 0 {
      cost += " · " + reader.say(ShopPhrases.deliverFreeFrom, ["price": format.money(Money(terms.freeFrom, fee.currency))])
    }
    let delivery: HTML = deliverable ? "<b>\(arrives)</b><small>\(cost)</small>" : "<b>\(ShopPhrases.deliverNot, reader.language)</b>"
    return """
      <ul class="ways"><li class="\(shops > 0 ? "is-ready" : "is-none")">\(Icon.store.html)<span><small>\(ShopPhrases.collect, reader.language)</small><b>\(collect)</b></span></li><li>\(Icon.truck.html)<span><small>\(ShopPhrases.deliver, reader.language)</small>\(delivery)</span></li></ul>
      """
  }

  private func form(_ reader: Reader) -> HTML {
    if page.isSoldOut {
      let way = page.screen.trail.last.map { Paths.category(path: $0.path) } ?? Paths.home
      return """
        \(Notice(reader.say(ShopPhrases.soldOutWords), .gardenia).html)<div class="buy-bar">\(Button(reader.say(ShopPhrases.similar), .main).link(way))</div>
        """
    }
    guard let variant = page.selection.variant else {
      let place = page.selection.missing ?? 0
      let option = page.screen.options[place].name.text(in: reader.language)
      let name = reader.language == .english ? option.lowercased() : option
      return """
        <div class="buy-bar"><a class="button is-main" href="#buy">\(reader.say(ShopPhrases.chooseFirst, ["option": name]))</a></div>
        """
    }
    let most = stock.flatMap(\.places).reduce(Int64(0)) { $0 + $1.free }
    guard most > 0 else {
      return #"<div class="buy-bar">\#(Button(reader.say(ShopPhrases.soldOutHere), .main).disabled)</div>"#
    }
    return """
      <form novalidate class="buy" method="post" action="\(to: Paths.cartLines)" data-post><input type="hidden" name="variant" value="\(variant.id)"><div class="row is-apart"><span class="label">\(PartPhrases.quantity, reader.language)</span>\(Stepper(max: min(most, Cart.quantityMax)).html(reader))</div>
      <div class="buy-bar"><button class="button is-outline" name="then" value="stay">\(ShopPhrases.addToCart, reader.language)</button><button class="button is-main" name="then" value="checkout">\(ShopPhrases.buyNow, reader.language)</button></div></form>
      """
  }

  private func stores(_ reader: Reader) -> HTML? {
    let places = places
    guard !places.isEmpty else { return nil }
    let isChosen = page.selection.variant != nil
    let rows: [HTML] = places.prefix(20).map { place, free in
      let name = place.name.text(in: reader.language)
      let link: HTML = place.unit.map { #"<a href="\#(to: Paths.store($0))">\#(name)</a>"# } ?? "\(name)"
      let few = isChosen && free <= 5
      let badge = few ? Badge(reader.say(ShopPhrases.left, ["count": String(free)]), .vermilion) : Badge(reader.say(PartPhrases.inStock), .jade)
      return """
        <li class="item"><span class="item-text"><b>\(link)</b><small>\(CollectDay.words(page.hours[place.id], reader))</small></span><span class="item-side">\(badge.fact)</span></li>
        """
    }
    return #"<div class="stack is-tight"><h2 class="small-head">\#(ShopPhrases.collectStores, reader.language)</h2><ul class="list is-dense">\#(rows)</ul></div>"#
  }
}
