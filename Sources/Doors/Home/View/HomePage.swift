import Catalog
import Kernel
import Web

/// The front page of a storefront.
package struct HomePage: Sendable {
  package var hero: String
  package var categories: [Catalog.Category]
  package var popular: ShopCards
  package var newest: ShopCards
  package var cut: ShopCards
  /// What is on near the reader; places and malls fill it.
  package var near: HTML?

  package init(hero: String, categories: [Catalog.Category], popular: ShopCards, newest: ShopCards, cut: ShopCards, near: HTML? = nil) {
    self.hero = hero
    self.categories = categories
    self.popular = popular
    self.newest = newest
    self.cut = cut
    self.near = near
  }

  package func html(_ reader: Reader) -> HTML {
    let head = Head(
      title: reader.say(ShopPhrases.homeTitle, ["site": reader.site.name]), description: reader.say(ShopPhrases.homeLead), canonical: Paths.home,
      picture: Paths.picture(.courtyard, seed: 3), data: [siteData(reader)])
    return Layout.page(head, reader, tab: .home, asksPlace: true, body: body(reader))
  }

  private func body(_ reader: Reader) -> HTML {
    // After closing time the next day's shops are what can be promised.
    let today = popular.ready(.today)
    let isToday = today.cards.count >= 4
    let ready = (isToday ? today : popular.ready(.tomorrow)).prefix(min(10, popular.cards.count / 2))
    // What stands on one shelf does not stand on the next again.
    let wanted = popular.without(ready).rows
    let cheaper = cut.without(ready).without(wanted).prefix(12)
    let words = ThemeWords(reader.site.theme.tone)
    let now = shelf(isToday ? ShopPhrases.collectToday : ShopPhrases.collectTomorrow, ready, reader, lead: isToday ? ShopPhrases.collectTodayLead : ShopPhrases.collectTomorrowLead, isStrip: true)
    let sorts = Section(reader.say(ShopPhrases.categories), all: Paths.categories).html(reader, CategoryTiles.row(categories, reader))
    let asked = shelf(words.popular, wanted, reader, all: Paths.search.with("sort", "popular"))
    let lower = shelf(ShopPhrases.cut, cheaper, reader, isStrip: true)
    let fresh = shelf(words.newest, newest.without(ready).without(wanted).without(cheaper).rows, reader, all: Paths.search.with("sort", "newest"))
    let told: [HTML?] = switch reader.site.theme.home {
    case .stage: [sorts, now, near, asked, lower, fresh]
    case .market: [sorts, lower, now, asked, near, fresh]
    case .story: [fresh, near, asked, now, lower, sorts]
    }
    return """
      <div class="only-phone home-search">\(Layout.searchBox(reader, id: "home-search"))\(ways(reader))</div>
      \(opening(words, reader))
      \(told.compactMap { $0 })
      """
  }

  /// What a front page opens with, in the theme's shape.
  private func opening(_ words: ThemeWords, _ reader: Reader) -> HTML {
    let theme = reader.site.theme
    let picture = Picture.drawn(theme.scene, seed: theme.sceneSeed).eager
    return """
      <section class="hero">\(picture)<div class="hero-text"><h1>\(hero)</h1><p class="lead">\(words.lead, reader.language)</p>\(Button(reader.say(words.way), .main).link(todayWay(reader)))</div></section>
      """
  }

  /// What can be collected today is near to somewhere: whoever has not said where is asked first.
  private func todayWay(_ reader: Reader) -> Path {
    let near = Paths.search.with("pickup", SearchPage.nearToday)
    return reader.whereabouts == nil ? Paths.place(then: near) : near
  }

  /// On a phone, where the header has no room for them: the ways that people ask for most.
  private func ways(_ reader: Reader) -> HTML {
    let ways: [(Phrase, Path)] = [
      (ShopPhrases.wayToday, todayWay(reader)), (FramePhrases.brands, Paths.brands), (FramePhrases.promotions, Paths.promotions),
      (ShopPhrases.wayEat, Paths.restaurants), (FramePhrases.categories, Paths.categories),
    ]
    let links: [HTML] = ways.map { #"<a class="chip" href="\#(to: $0.1)">\#($0.0, reader.language)</a>"# }
    return #"<nav class="chips is-row" aria-label="\#(ShopPhrases.ways, reader.language)">\#(links)</nav>"#
  }

  private func shelf(
    _ title: Phrase, _ cards: ShopCards, _ reader: Reader, all: Path? = nil, lead: Phrase? = nil, isStrip: Bool = false
  ) -> HTML? {
    guard !cards.cards.isEmpty else { return nil }
    let words = reader.say(title)
    return Section(words, all: all, lead: lead.map { reader.say($0) }).html(reader, isStrip ? cards.strip(reader, name: words) : cards.grid(reader))
  }

  private func siteData(_ reader: Reader) -> JSON {
    [
      "@context": "https://schema.org", "@type": "WebSite", "name": .string(reader.site.name), "url": .string(reader.site.origin + "/"),
      "potentialAction": [
        "@type": "SearchAction", "target": .string(reader.site.origin + Paths.search.text + "?q={words}"), "query-input": "required name=words",
      ],
    ]
  }
}

/// Categories as pictures to tap.
enum CategoryTiles {
  static func row(_ categories: [Catalog.Category], _ reader: Reader) -> HTML {
    let items: [HTML] = categories.enumerated().map { index, category in
      """
      <li><a class="circle" href="\(to: Paths.category(path: category.path))">\(Picture.drawn(PictureKind(art: category.art), seed: Int64(index * 5 + 2)).html)\(category.name.text(in: reader.language))</a></li>
      """
    }
    return #"<ul class="circle-row">\#(items)</ul>"#
  }
}
