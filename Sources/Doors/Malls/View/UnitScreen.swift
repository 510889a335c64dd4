import Catalog
import Community
import Kernel
import Places
import Web

/// One store, restaurant or service: open or not, the way there in sentences, brands, what is on, what is in stock.
package struct UnitScreen: Sendable {
  package var page: UnitPage
  package var brands: [Brand]
  package var stock: ShopCards
  /// Announcements of the store, newest first.
  package var news: [Announcement]

  package init(page: UnitPage, brands: [Brand], stock: ShopCards, news: [Announcement] = []) {
    self.page = page
    self.brands = brands
    self.stock = stock
    self.news = news
  }

  package func draw(_ reader: Reader) -> HTML {
    let unit = page.unit
    let crumbs = Crumbs(
      [(reader.say(MallPhrases.malls), Paths.malls)] + (page.mall.map { [(reader.say($0.name), Paths.mall($0.id))] } ?? [])
        + (page.floor.map { [(reader.say($0.title), Paths.floor($0.mall, $0.id))] } ?? []))
    let head = Head(
      title: reader.say(unit.name), description: reader.say(unit.description.korean.isEmpty ? unit.address : unit.description),
      canonical: Paths.store(unit.id), picture: PlaceParts.picture(unit).path,
      data: [PlaceData.unit(page, reader.site, reader.language), crumbs.data(reader.site)])
    let gone: HTML? = unit.closed == nil ? nil : Notice(reader.say(MallPhrases.closedForGood), .gardenia).html
    let about: HTML? = unit.description.korean.isEmpty ? nil : #"<p class="reading">\#(unit.description, reader.language)</p>"#
    return Layout.page(head, reader, tab: .malls, body: """
      \(crumbs.html(reader))\(gone)<section class="hero">\(PlaceParts.picture(unit).eager)<div class="hero-text"><span class="row">\(Badge(reader.say(unit.category.name), .indigo).html)</span><h1>\(unit.name, reader.language)</h1><p>\(PlaceParts.place(unit, mall: page.mall?.name, floor: page.floor, reader))</p>\(unit.closed == nil ? PlaceParts.openingLine(page.state, reader) : HTML.empty)</div></section>
      <div class="split"><div class="stack is-loose">\(about)\(offers(reader))\(Post.news(news, reader))\(goods(reader))\(labels(reader))\(Section(reader.say(MallPhrases.hours)).html(reader, #"<div class="panel stack is-tight">\#(PlaceParts.hours(page.plan, reader))</div>"#))</div>
      <aside class="stack is-loose">\(way(reader))\(listed(reader))</aside></div>
      """)
  }

  private func way(_ reader: Reader) -> HTML {
    let steps: [HTML] = page.direction.sentences.map { "<li>\($0, reader.language)</li>" }
    let list: HTML? = steps.isEmpty ? nil : #"<ol class="directions">\#(steps)</ol>"#
    let contact = PlaceParts.contact(address: page.unit.address, phone: page.unit.phone, point: page.unit.point, name: page.unit.name, reader)
    return Section(reader.say(MallPhrases.directions)).html(reader, #"<div class="panel stack">\#(list)\#(contact)</div>"#)
  }

  private func offers(_ reader: Reader) -> HTML? {
    guard !page.promotions.isEmpty else { return nil }
    let tiles: [HTML] = page.promotions.map { PlaceParts.promotion($0, at: reader.say(page.unit.name), reader) }
    let title = reader.say(MallPhrases.promotions)
    return Section(title).html(reader, #"<ul class="strip wide" tabindex="0" aria-label="\#(title)">\#(tiles)</ul>"#)
  }

  private func goods(_ reader: Reader) -> HTML? {
    guard !stock.cards.isEmpty else { return nil }
    return Section(reader.say(MallPhrases.stockHere), lead: reader.say(MallPhrases.stockHereLead)).html(reader, stock.grid(reader))
  }

  private func labels(_ reader: Reader) -> HTML? {
    guard !brands.isEmpty else { return nil }
    let chips: [HTML] = brands.map { #"<a class="chip" href="\#(to: Paths.brand(code: $0.code))">\#($0.name.text(in: reader.language))</a>"# }
    return Section(reader.say(MallPhrases.brands)).html(reader, #"<div class="chips">\#(chips)</div>"#)
  }

  /// Where the facts come from, and the way for its owner.
  private func listed(_ reader: Reader) -> HTML? {
    guard let listing = page.listing, page.unit.isUnaffiliated else { return nil }
    let words = reader.say(MallPhrases.source, ["source": listing.said(in: reader.language), "day": reader.format.day(listing.checked, year: 0)])
    let source: HTML = listing.sourceURL.isEmpty ? "\(words)" : #"<a class="link" rel="nofollow noopener" href="\#(outward: listing.sourceURL)">\#(words)</a>"#
    return """
      <div class="panel stack is-tight"><p class="small muted">\(source)</p><b>\(MallPhrases.isYours, reader.language)</b><p class="small">\(MallPhrases.isYoursLead, reader.language)</p>\(Button(reader.say(MallPhrases.claim), .outline).link(Paths.claimStore(page.unit.id)))</div>
      """
  }
}
