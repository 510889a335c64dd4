import Community
import Kernel
import Places
import Web

/// One mall: open or not, what is on, where to eat now, floor by floor, how to get there.
package struct MallScreen: Sendable {
  package var page: MallPage
  package var eating: [Units.Item]
  /// Announcements of the mall, newest first.
  package var news: [Announcement]

  package init(page: MallPage, eating: [Units.Item], news: [Announcement] = []) {
    self.page = page
    self.eating = eating
    self.news = news
  }

  package func draw(_ reader: Reader) -> HTML {
    let mall = page.mall
    let crumbs = Crumbs(
      [(reader.say(MallPhrases.malls), Paths.malls)] + (page.region.map { [(reader.say($0.name), Paths.region($0.code))] } ?? []))
    let head = Head(
      title: reader.say(mall.name), description: reader.say(mall.description.korean.isEmpty ? mall.address : mall.description),
      canonical: Paths.mall(mall.id), picture: Paths.picture(.mall, seed: mall.id.raw % 9973),
      data: [PlaceData.mall(page, reader.site, reader.language), crumbs.data(reader.site)])
    let about = line(mall.description, "reading lines", reader).map { Section(reader.say(MallPhrases.about)).html(reader, $0) }
    return Layout.page(head, reader, tab: .malls, body: """
      \(crumbs.html(reader))<section class="hero">\(Picture.drawn(.mall, seed: mall.id.raw % 9973).eager)<div class="hero-text"><h1>\(mall.name, reader.language)</h1>\(line(mall.welcome, "large", reader))<p>\(mall.address, reader.language)</p>\(PlaceParts.openingLine(page.state, reader))</div></section>
      <div class="split"><div class="stack is-loose">\(offers(reader))\(floors(reader))\(eat(reader))\(Post.news(news, reader))</div>
      <aside class="stack is-loose">\(about)\(Section(reader.say(MallPhrases.hours)).html(reader, #"<div class="panel stack is-tight">\#(PlaceParts.hours(page.plan, reader))\#(line(mall.hoursNote, "small lines", reader))</div>"#))
      \(Section(reader.say(MallPhrases.directions)).html(reader, #"<div class="panel stack">\#(line(mall.way, "lines", reader))\#(PlaceParts.contact(address: mall.address, phone: mall.phone, point: mall.point, name: mall.name, reader))</div>"#))</aside></div>
      """)
  }

  /// The operator's own words; nothing where none were written.
  private func line(_ words: Phrase, _ look: String, _ reader: Reader) -> HTML? {
    let said = reader.say(words)
    return said.isEmpty ? nil : #"<p class="\#(look)">\#(said)</p>"#
  }

  private func offers(_ reader: Reader) -> HTML? {
    guard !page.promotions.isEmpty else { return nil }
    let units = Dictionary(page.floors.flatMap(\.units).map { ($0.id, $0.name) }) { first, _ in first }
    let tiles: [HTML] = page.promotions.prefix(8).map { promotion in
      PlaceParts.promotion(promotion, at: promotion.unit.flatMap { units[$0] }.map(reader.say) ?? reader.say(page.mall.name), reader)
    }
    let title = reader.say(MallPhrases.promotions)
    return Section(title, all: Paths.promotions).html(reader, #"<ul class="strip wide" tabindex="0" aria-label="\#(title)">\#(tiles)</ul>"#)
  }

  private func eat(_ reader: Reader) -> HTML? {
    guard page.floors.contains(where: { $0.units.contains { $0.kind == .restaurant } }) else { return nil }
    let floors = Dictionary(page.floors.map { ($0.floor.id, $0.floor) }) { first, _ in first }
    let list: HTML = eating.isEmpty
      ? #"<p class="muted">\#(MallPhrases.noneOpen, reader.language)</p>"#
      : StoreRow.list(eating.map { PlaceParts.row($0, floor: $0.unit.floor.flatMap { floors[$0] }, reader) }, reader)
    return Section(reader.say(MallPhrases.eatNow), all: Paths.restaurants.with("region", page.mall.region)).html(reader, list)
  }

  private func floors(_ reader: Reader) -> HTML {
    let lines: [HTML] = page.floors.reversed().map { part in
      let count = reader.say(MallPhrases.floorCount, ["count": String(part.units.count)])
      let some = part.units.prefix(4).map { reader.say($0.name) }.joined(separator: ", ")
      return """
        <li><a class="item floor" href="\(to: Paths.floor(page.mall.id, part.floor.id))"><b class="floor-label">\(part.floor.label)</b><span class="item-text"><b>\(part.floor.name, reader.language)</b><small>\(some)</small></span><span class="item-side"><small>\(count)</small></span><span class="chevron" aria-hidden="true"></span></a></li>
        """
    }
    return Section(reader.say(MallPhrases.floors)).html(reader, #"<ul class="list">\#(lines)</ul>"#)
  }
}

/// One floor of a mall with every unit on it and whether it is open.
package struct FloorScreen: Sendable {
  package var page: FloorPage
  package var floors: [Floor]

  package init(page: FloorPage, floors: [Floor]) {
    self.page = page
    self.floors = floors
  }

  package func draw(_ reader: Reader) -> HTML {
    let mall = page.mall
    let title = reader.say(page.floor.title) + " · " + reader.say(page.floor.name)
    let path = Paths.floor(mall.id, page.floor.id)
    let crumbs = Crumbs([(reader.say(MallPhrases.malls), Paths.malls), (reader.say(mall.name), Paths.mall(mall.id))])
    let chips: [HTML] = floors.reversed().map {
      #"<a class="chip" href="\#(to: Paths.floor(mall.id, $0.id))"\#(Layout.current($0.id == page.floor.id))>\#($0.label)</a>"#
    }
    let list: HTML = page.units.isEmpty
      ? EmptyState(
        reader.say(MallPhrases.noUnits), reader.say(MallPhrases.otherFloors), picture: .drawn(.storefront, seed: 2),
        way: .init(reader.say(MallPhrases.toMall, ["mall": reader.say(mall.name)]), Paths.mall(mall.id))).html
      : StoreRow.list(page.units.map { PlaceParts.row($0, reader) }, reader)
    let head = Head(title: title + " · " + reader.say(mall.name), description: reader.say(mall.address), canonical: path, data: [crumbs.data(reader.site)])
    return Layout.page(head, reader, tab: .malls, body: """
      <div class="page-head">\(crumbs.html(reader))<h1>\(title)</h1></div><div class="stack"><nav class="chips is-row" aria-label="\(MallPhrases.floors, reader.language)">\(chips)</nav>\(list)</div>
      """)
  }
}
