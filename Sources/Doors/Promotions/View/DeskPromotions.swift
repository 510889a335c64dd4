import Kernel
import Places
import Web

/// What runs now at the places a person looks after, and starting something new.
package struct DeskPromotions: Sendable {
  package var running: [Promotion]
  /// Where a promotion may be started: `unit-…` or `mall-…`, with its name.
  package var places: [(value: String, name: Phrase)]
  package var entry: FormEntry

  package init(running: [Promotion], places: [(value: String, name: Phrase)], entry: FormEntry = .nothing) {
    self.running = running
    self.places = places
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let items: [HTML] = running.map { promotion in
      let place = places.first { $0.value == "unit-\(promotion.unit.map { $0.description } ?? "")" || $0.value == "mall-\(promotion.mall.map { $0.description } ?? "")" }
      let discount: HTML? = promotion.words.discount.korean.isEmpty ? nil : Badge(desk.say(promotion.words.discount), .vermilion).html
      let until = desk.say(DeskPlacePhrases.until, ["day": desk.format.end(promotion.ends, year: desk.format.day(of: desk.reader.now).year)])
      return """
        <li class="item"><span class="item-text"><b>\(promotion.words.title, desk.language)</b><small>\(place.map { desk.say($0.name) + " · " })\(until)</small></span>\(discount)\(Button(desk.say(DeskPlacePhrases.end), .outline, isSmall: true).post(Paths.endPromotion(promotion.id), confirm: desk.say(DeskPlacePhrases.endSure)))</li>
        """
    }
    let list: HTML = items.isEmpty
      ? Notice(desk.say(DeskPlacePhrases.promotionsLead), .indigo, title: desk.say(DeskPlacePhrases.promotionsNone)).html : #"<ul class="list">\#(items)</ul>"#
    return desk.page(
      desk.say(DeskPlacePhrases.promotions), part: .promotions, path: Paths.consolePromotions,
      body: #"\#(list)\#(places.isEmpty ? EmptyState(desk.say(DeskPlacePhrases.none), desk.say(DeskPlacePhrases.noneLead)).html : form(desk))"#)
  }

  private func uses(_ desk: Desk) -> HTML {
    Field(
      "uses", desk.say(BenefitPhrases.uses), value: entry.value("uses"), error: entry.error("uses"), isRequired: false, inputMode: "numeric", lengthMax: 7
    ).html(desk.reader)
  }

  private func form(_ desk: Desk) -> HTML {
    func field(_ name: String, _ phrase: Phrase, _ language: Phrase? = nil, kind: String = "text", hint: Phrase? = nil, lines: Int = 1, needed: Bool = true) -> HTML {
      let label = language.map { desk.say(phrase, ["language": desk.say($0)]) } ?? desk.say(phrase)
      return Field(
        name, label, value: entry.value(name), kind: kind, hint: hint.map { desk.say($0) }, error: entry.error(name), isRequired: needed,
        lengthMax: lines > 1 ? 2000 : 120, lines: lines
      ).html(desk.reader)
    }
    let choices = places.map { Choice($0.value, desk.say($0.name), isChosen: $0.value == entry.value("place")) }
    return """
      <section class="panel"><h2>\(DeskPlacePhrases.promotionsNew, desk.language)</h2>\(entry.notice(desk))<form novalidate class="form is-broad" method="post" action="\(to: Paths.consolePromotions)">\(desk.once)<div class="pair">\(Select("place", desk.say(DeskPlacePhrases.promotionWhere), choices, error: entry.error("place")).html(desk.reader))\(field("discount", DeskPlacePhrases.discount, hint: DeskPlacePhrases.discountHint, needed: false))\(field("title-ko", DeskPlacePhrases.promotionTitle, DeskPhrases.korean))\(field("title-en", DeskPlacePhrases.promotionTitle, DeskPhrases.english, needed: false))\(field("body-ko", DeskPlacePhrases.promotionBody, DeskPhrases.korean, lines: 3, needed: false))\(field("body-en", DeskPlacePhrases.promotionBody, DeskPhrases.english, lines: 3, needed: false))\(field("starts", DeskPlacePhrases.starts, kind: "date"))\(field("ends", DeskPlacePhrases.ends, kind: "date"))\(field("benefit-ko", BenefitPhrases.benefitWords, DeskPhrases.korean, hint: BenefitPhrases.benefitHint, needed: false))\(field("benefit-en", BenefitPhrases.benefitWords, DeskPhrases.english, needed: false))\(uses(desk))</div>\(Choice("1", desk.say(BenefitPhrases.isOnce), isChosen: !entry.isRefused || !entry.value("once").isEmpty).checkbox("once"))\(Button(desk.say(DeskPlacePhrases.promotionsNew), .main).submit())</form></section>
      """
  }
}
