import Kernel
import Places
import Web

/// The words of promotions.
package enum PromotionPhrases {
  package static let title = Phrase("진행 중인 행사", "Offers on now")
  package static let lead = Phrase("몰과 매장, 브랜드의 행사를 한자리에 모았어요.", "Offers from malls, stores and brands in one place.")
  package static let list = Phrase("행사 목록", "Offers")
  package static let near = Phrase("가까운 곳부터", "Nearest first")
  package static let none = Phrase("진행 중인 행사가 없어요", "No offers right now")
  package static let noneAnywhereLead = Phrase("새 행사는 매일 올라와요. 그동안 상품을 둘러보세요.", "New offers come every day. Meanwhile browse the products.")
  package static let noneLead = Phrase("다른 지역을 골라 보세요. 새 행사는 매일 올라와요.", "Try another region. New offers come every day.")
  package static let all = Phrase("모든 행사 보기", "All offers")
  package static let over = Phrase("끝난 행사예요.", "This offer is over.")
  package static let notYet = Phrase("{day}에 시작해요.", "Starts on {day}.")
  package static let period = Phrase("기간", "When")
  package static let place = Phrase("장소", "Place")
  package static let toStore = Phrase("매장 보기", "See the store")
  package static let toMall = Phrase("몰 보기", "See the mall")
  package static let toBrand = Phrase("브랜드 보기", "See the brand")
}

/// What is on promotion now, in a region or near a point.
package struct PromotionListScreen: Sendable {
  package var items: [PromotionsNow.Item]
  package var regions: [Region]
  package var region: String?
  package var isNear: Bool
  package var filters: PlaceFilters
  package var here: Path
  package var cursor: Cursor?
  package var next: Cursor?

  package init(items: [PromotionsNow.Item], regions: [Region], region: String?, isNear: Bool, filters: PlaceFilters, here: Path, cursor: Cursor?, next: Cursor?) {
    self.items = items
    self.regions = regions
    self.region = region
    self.isNear = isNear
    self.filters = filters
    self.here = here
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(PromotionPhrases.title), description: reader.say(PromotionPhrases.lead), canonical: Paths.promotions.with("region", region))
    let tiles: [HTML] = items.map { item in
      let place = [item.unit ?? item.mall, item.unit == nil ? nil : item.mall].compactMap { $0 }.map(reader.say).joined(separator: " · ")
      return PlaceParts.promotion(item.promotion, at: place, metres: item.metres, reader)
    }
    let list: HTML = items.isEmpty
      ? EmptyState(
        reader.say(PromotionPhrases.none), reader.say(region == nil ? PromotionPhrases.noneAnywhereLead : PromotionPhrases.noneLead),
        picture: .drawn(.courtyard, seed: 12),
        way: region == nil ? .init(reader.say(FramePhrases.categories), Paths.categories) : .init(reader.say(PromotionPhrases.all), Paths.promotions)).html
      : #"<h2 class="hide">\#(PromotionPhrases.list, reader.language)</h2><ul class="grid is-three">\#(tiles)</ul>"# + Pager(here, cursor: cursor, next: next).html(reader)
    let near: HTML? = isNear ? #"<p>\#(Badge(reader.say(PromotionPhrases.near), .jade).html)</p>"# : nil
    return Layout.page(head, reader, body: """
      <div class="page-head"><h1>\(PromotionPhrases.title, reader.language)</h1><p class="lead">\(PromotionPhrases.lead, reader.language)</p></div><div class="stack is-loose">\(filters.html(Paths.promotions, regions, hasOpen: false, reader))\(near)\(list)</div>
      """)
  }
}

/// One promotion.
package struct PromotionScreen: Sendable {
  package var promotion: Promotion
  package var mall: Mall?
  package var unit: Unit?
  package var brand: (name: String, code: String)?
  /// Goods of the place or the brand that cost less now than before.
  package var goods: ShopCards?
  package var benefit: Benefit?
  /// The reader's own pass.
  package var pass: BenefitPass?

  package init(promotion: Promotion, mall: Mall?, unit: Unit?, brand: (name: String, code: String)?, goods: ShopCards? = nil, benefit: Benefit? = nil, pass: BenefitPass? = nil) {
    self.goods = goods
    self.benefit = benefit
    self.pass = pass
    self.promotion = promotion
    self.mall = mall
    self.unit = unit
    self.brand = brand
  }

  package func draw(_ reader: Reader) -> HTML {
    let words = promotion.words
    let crumbs = Crumbs([(reader.say(PromotionPhrases.title), Paths.promotions)])
    let kind = words.picture.isEmpty ? PictureKind.courtyard : PictureKind(art: words.picture)
    let picture = Picture.drawn(kind, seed: promotion.id.raw % 9973)
    let cut: HTML? = words.discount.korean.isEmpty ? nil : Badge(reader.say(words.discount), .vermilion).html
    let place = [unit?.name, mall?.name].compactMap { $0 }.map(reader.say).joined(separator: " · ")
    let head = Head(title: reader.say(words.title), description: reader.say(words.body), canonical: Paths.promotion(promotion.id), picture: picture.path)
    var facts: [(words: String, value: HTML)] = [(reader.say(PromotionPhrases.period), PlaceParts.days(of: promotion, reader))]
    if !place.isEmpty { facts.append((reader.say(PromotionPhrases.place), "\(place)")) }
    return Layout.page(head, reader, body: """
      \(crumbs.html(reader))<article class="narrow stack"><div class="gallery">\(picture.eager)</div>\(state(reader))<div class="row">\(cut)</div><h1>\(words.title, reader.language)</h1><p class="lines">\(words.body, reader.language)</p>\(benefitPart(reader))\(FactList(facts).html)<div class="acts">\(ways(reader))</div></article>\(goodsPart(reader))
      """)
  }

  /// What can be taken and shown in the store.
  private func benefitPart(_ reader: Reader) -> HTML? {
    guard let benefit, promotion.isRunning(at: reader.now) else { return nil }
    let act: HTML =
      if let pass { Button(reader.say(BenefitPhrases.mine), .main, isWide: true).link(Paths.benefit(pass.id)) }
      else if benefit.left == 0 { Notice(reader.say(BenefitPhrases.gone), .gardenia).html }
      else { Button(reader.say(BenefitPhrases.take), .main, isWide: true).post(Paths.takeBenefit(promotion.id)) }
    let few: HTML? = pass == nil && benefit.left > 0 && benefit.left <= 50
      ? #"<span class="vermilion small">\#(reader.say(BenefitPhrases.left, ["count": reader.format.number(benefit.left)]))</span>"# : nil
    return """
      <section class="panel stack is-tight"><h2>\(BenefitPhrases.title, reader.language)</h2><b class="large">\(benefit.words, reader.language)</b><p class="muted small">\(benefit.isOnce ? BenefitPhrases.once : BenefitPhrases.often, reader.language)</p>\(few)\(act)</section>
      """
  }

  private func goodsPart(_ reader: Reader) -> HTML? {
    guard let goods, !goods.cards.isEmpty, promotion.isRunning(at: reader.now) else { return nil }
    return Section(reader.say(unit == nil ? BenefitPhrases.goodsOfBrand : BenefitPhrases.goodsHere), lead: reader.say(BenefitPhrases.goodsLead)).html(reader, goods.grid(reader))
  }

  private func state(_ reader: Reader) -> HTML? {
    if reader.now < promotion.starts {
      return Notice(reader.say(PromotionPhrases.notYet, ["day": reader.format.day(reader.format.day(of: promotion.starts))]), .indigo).html
    }
    return promotion.isRunning(at: reader.now) ? nil : Notice(reader.say(PromotionPhrases.over), .gardenia, way: .init(reader.say(PromotionPhrases.all), Paths.promotions)).html
  }

  private func ways(_ reader: Reader) -> [HTML] {
    var ways: [HTML] = []
    if let unit { ways.append(Button(reader.say(PromotionPhrases.toStore), .main).link(Paths.store(unit.id))) }
    if let brand { ways.append(Button(reader.say(PromotionPhrases.toBrand), unit == nil ? .main : .outline).link(Paths.brand(code: brand.code))) }
    if let mall { ways.append(Button(reader.say(PromotionPhrases.toMall), ways.isEmpty ? .main : .outline).link(Paths.mall(mall.id))) }
    return ways
  }
}
