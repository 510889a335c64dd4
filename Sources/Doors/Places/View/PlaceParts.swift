import Kernel
import Places
import Web

/// What pages of places share.
enum PlaceParts {
  static func opening(_ state: OpenState?) -> OpeningNow? {
    switch state {
    case .open(let until): .open(until: until)
    case .closed(let opens): .closed(opens: opens)
    case nil: nil
    }
  }

  static func openingLine(_ state: OpenState?, _ reader: Reader) -> HTML {
    opening(state)?.html(reader) ?? #"<span class="small muted">\#(MallPhrases.openUnknown, reader.language)</span>"#
  }

  static func picture(_ unit: Unit) -> Picture {
    .drawn(unit.kind == .restaurant ? .restaurant : .storefront, seed: unit.id.raw % 9973)
  }

  /// `여성복 · 214호`; with the mall's name in front where it is given.
  static func place(_ unit: Unit, mall: Phrase? = nil, floor: Floor? = nil, _ reader: Reader) -> String {
    let number = unit.number.isEmpty ? nil : reader.say(MallPhrases.number, ["number": unit.number])
    return [mall.map(reader.say), reader.say(unit.category.name), floor.map { reader.say($0.title) }, number].compactMap { $0 }.joined(separator: " · ")
  }

  /// - Parameter district: in front, where a list is of more than one.
  static func row(_ item: Units.Item, mall: Phrase? = nil, floor: Floor? = nil, district: Phrase? = nil, _ reader: Reader) -> StoreRow {
    let words = [district.map(reader.say), place(item.unit, mall: mall, floor: floor, reader)].compactMap { $0 }.joined(separator: " · ")
    return StoreRow(
      path: Paths.store(item.unit.id), name: reader.say(item.unit.name), place: words,
      picture: picture(item.unit), opening: opening(item.state), distanceMetres: item.metres)
  }

  /// The week, the holidays, and the days that are different.
  static func hours(_ plan: OpeningPlan?, _ reader: Reader) -> HTML {
    guard let plan, let week = plan.week else { return #"<p class="muted">\#(MallPhrases.noHours, reader.language)</p>"# }
    let holidays: HTML? = week.holidays.map { #"<p class="small muted">\#(reader.say(MallPhrases.holidayHours, ["hours": spans($0, reader)]))</p>"# }
    let days = plan.exceptions.values.sorted { $0.day < $1.day }.filter { $0.day >= reader.format.day(of: reader.now) }.prefix(5)
    let different: [HTML] = days.map {
      let words = reader.say(MallPhrases.exception, ["day": reader.format.day($0.day), "hours": spans($0.spans, reader), "reason": reader.say($0.reason)])
      return "<li>\(words)</li>"
    }
    return "\(OpeningHours(week: week.ranges).html(reader))\(holidays)<ul class=\"small muted\">\(different)</ul>"
  }

  private static func spans(_ spans: [OpenSpan], _ reader: Reader) -> String {
    spans.isEmpty
      ? reader.say(PartPhrases.closedDay)
      : spans.map { Format.hour24($0.opens) + "–" + Format.hour24($0.closes) }.joined(separator: ", ")
  }

  /// Address, telephone, map.
  static func contact(address: Phrase, phone: String, point: GeoPoint, name: Phrase, _ reader: Reader) -> HTML {
    var facts: [(words: String, value: HTML)] = [(reader.say(MallPhrases.address), "\(address, reader.language)")]
    if !phone.isEmpty {
      facts.append((reader.say(MallPhrases.phone), #"<a class="link nowrap" href="tel:\#(phone.filter { $0.isNumber || $0 == "+" })">\#(phone)</a>"#))
    }
    let map = "https://map.kakao.com/link/map/\(Path(reader.say(name)).text.dropFirst()),\(point.latitude),\(point.longitude)"
    return """
      \(FactList(facts).html)<div class="acts"><a class="button is-outline is-small" rel="noopener" href="\(outward: map)">\(Icon.pin.html)\(MallPhrases.openMap, reader.language)</a></div>
      """
  }

  /// From when to when; a line breaks between the two days only.
  static func days(of promotion: Promotion, _ reader: Reader) -> HTML {
    let format = reader.format
    let period = format.period(promotion.starts, promotion.ends)
    guard let last = period.last else { return "\(period.first)" }
    return """
      <span class="nowrap">\(period.first) \(reader.language == .korean ? "~" : "–")</span> <span class="nowrap">\(last)</span>
      """
  }

  /// A promotion as a card.
  static func promotion(_ promotion: Promotion, at place: String?, metres: Double? = nil, _ reader: Reader) -> HTML {
    let words = promotion.words
    let cut: HTML? = words.discount.korean.isEmpty ? nil : Badge(reader.say(words.discount), .vermilion).html
    let format = reader.format
    let far: HTML? = metres.map { " · \(format.distance(metres: $0))" }
    let kind = words.picture.isEmpty ? PictureKind.courtyard : PictureKind(art: words.picture)
    return """
      <li class="tile">\(Picture.drawn(kind, seed: promotion.id.raw % 9973).html)<div class="tile-text"><div class="row">\(cut)</div><h3><a class="card-name-link" href="\(to: Paths.promotion(promotion.id))">\(reader.say(words.title))</a></h3><p class="muted small">\(place)\(far)</p><p class="small">\(days(of: promotion, reader))</p></div></li>
      """
  }
}
