import Catalog
import Inventory
import Kernel
import Trade
import Web

/// Choosing, where and when it can be had, and the bar that puts it into the cart. Works with links and one form.
struct ProductBuy {
  var page: ProductPage

  init(_ page: ProductPage) { self.page = page }

  func html(_ reader: Reader) -> HTML {
    let options: [HTML] = page.screen.options.enumerated().map { option($0.element, at: $0.offset, reader) }
    let stores = stores(reader)
    return "\(options)\(ways(stores, reader))\(form(reader))\(stores.html())"
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
  private func swatches(of values: [String], at place: Int) -> [String: Catalog.Picture] {
    var found: [String: Catalog.Picture] = [:]
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

  private func stores(_ reader: Reader) -> ProductStores {
    var sums: [ID<StockLocation>: (place: StockLocation, free: Int64)] = [:]
    for availability in stock {
      for place in availability.collectable {
        let before = sums[place.location.id]?.free ?? 0
        sums[place.location.id] = (place.location, before.plus(place.free))
      }
    }
    let lines = sums.values.sorted { ($0.place.priority, $0.place.id) < ($1.place.priority, $1.place.id) }.map { ProductStores.Line(place: $0.place, free: $0.free) }
    return ProductStores(lines, shops: page.shops, isChosen: page.selection.variant != nil, reader: reader)
  }

  /// Collecting and delivery, each a fact.
  private func ways(_ stores: ProductStores, _ reader: Reader) -> HTML {
    let format = reader.format
    let today = format.day(of: reader.now)
    let deliverable = stock.contains { $0.deliverable > 0 }
    let terms = page.terms
    let arrives = reader.say(
      ShopPhrases.deliverBetween,
      ["from": format.day(today.adding(days: terms.daysMin)), "to": format.day(today.adding(days: terms.daysMax))])
    let fee = terms.sending.of(page.price().now)
    var cost = fee.minor == 0 ? reader.say(ShopPhrases.deliverFree) : reader.say(ShopPhrases.deliverFee, ["fee": format.money(fee)])
    if fee.minor > 0, terms.freeFrom > 0 {
      cost += " · " + reader.say(ShopPhrases.deliverFreeFrom, ["price": format.money(Money(terms.freeFrom, fee.currency))])
    }
    let delivery: HTML = deliverable ? "<b>\(arrives)</b><small>\(cost)</small>" : "<b>\(stores.lines.isEmpty ? ShopPhrases.deliverNone : ShopPhrases.deliverNot, reader.language)</b>"
    return """
      <ul class="ways"><li class="\(!stores.lines.isEmpty ? "is-ready" : "is-none")">\(Icon.store.html)<span><small>\(ShopPhrases.collect, reader.language)</small><b>\(stores.summary)</b></span></li><li>\(Icon.truck.html)<span><small>\(ShopPhrases.deliver, reader.language)</small>\(delivery)</span></li></ul>
      """
  }

  /// For a chosen variant that is sold out: to be told when it is back, or that this was asked for.
  private func restock(_ reader: Reader) -> HTML? {
    guard let variant = page.selection.variant else { return nil }
    let here = page.path.choosing(page.selection.choices)
    guard reader.isSignedIn else { return Button(reader.say(RestockWords.askAfterSignIn), .outline, isWide: true).link(Paths.signIn(then: here)) }
    guard page.waited.contains(variant.id) else {
      return Button(reader.say(RestockWords.ask), .outline, isWide: true).post(Paths.wishRestock(variant.id), hidden: ["next": here.text])
    }
    let drop = Button(reader.say(RestockWords.drop), .plain, isSmall: true).post(Paths.dropRestock(variant.id), hidden: ["next": here.text])
    return "\(Notice(reader.say(RestockWords.asked), .jade).html)\(drop)"
  }

  private func form(_ reader: Reader) -> HTML {
    if page.isSoldOut {
      let way = page.screen.trail.last.map { Paths.category(path: $0.path) } ?? Paths.home
      return """
        \(Notice(reader.say(ShopPhrases.soldOutWords), .gardenia).html)\(restock(reader))<div class="buy-bar">\(Button(reader.say(ShopPhrases.similar), .main).link(way))</div>
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
    let most = stock.flatMap(\.places).reduce(Int64(0)) { $0.plus($1.free) }
    guard most > 0 else {
      return #"\#(restock(reader))<div class="buy-bar">\#(Button(reader.say(ShopPhrases.soldOutHere), .main).disabled)</div>"#
    }
    return """
      <form novalidate class="buy" method="post" action="\(to: Paths.cartLines)" data-post><input type="hidden" name="variant" value="\(variant.id)"><div class="row is-apart"><span class="label">\(PartPhrases.quantity, reader.language)</span>\(Stepper(max: min(most, Cart.quantityMax)).html(reader))</div>
      <div class="buy-bar"><button class="button is-outline" name="then" value="stay">\(ShopPhrases.addToCart, reader.language)</button><button class="button is-main" name="then" value="checkout">\(ShopPhrases.buyNow, reader.language)</button></div></form>
      """
  }
}
