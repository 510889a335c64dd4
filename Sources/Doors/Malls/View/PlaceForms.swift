import Kernel
import Places
import Web

/// What stands on the page of a place beside its hours: what is said of it, where it stands, floors and new units.
package struct PlaceForms: Sendable {
  /// What may be changed of the place.
  package enum Kind: Sendable {
    case unit(Unit)
    case mall(Mall)
  }

  package var kind: Kind
  /// Of the mall, from the top down.
  package var floors: [Floor]
  /// Whether the person may move, close and add.
  package var mayArrange: Bool
  package var again: FormAgain

  package init(_ kind: Kind, floors: [Floor], mayArrange: Bool, again: FormAgain) {
    self.kind = kind
    self.floors = floors
    self.mayArrange = mayArrange
    self.again = again
  }

  package func html(_ desk: Desk) -> HTML {
    switch kind {
    case .unit(let unit): "\(facts(of: unit, desk))\(arrangement(of: unit, desk))"
    case .mall(let mall): mayArrange ? "\(facts(of: mall, desk))\(floorPanel(mall, desk))\(newUnit(mall, desk))" : ""
    }
  }

  /// Where shoppers see it.
  package var shopPath: Path {
    switch kind {
    case .unit(let unit): Paths.store(unit.id)
    case .mall(let mall): Paths.mall(mall.id)
    }
  }

  /// The fields of what is said of a unit, or of a mall, as its form shows them.
  package static func values(of kind: Kind) -> [String: String] {
    switch kind {
    case .unit(let unit):
      return [
        "name-ko": unit.name.korean, "name-en": unit.name.english, "category": unit.category.rawValue, "phone": unit.phone,
        "about-ko": unit.description.korean, "about-en": unit.description.english,
      ]
    case .mall(let mall):
      let words = MallWords(mall)
      let pairs = [("name", words.name), ("welcome", words.welcome), ("about", words.about), ("way", words.way), ("hours-note", words.hoursNote)]
      var values = ["phone": words.phone]
      for (name, pair) in pairs { (values[name + "-ko"], values[name + "-en"]) = (pair.korean, pair.english) }
      return values
    }
  }

  /// The fields of where a unit stands.
  package static func spot(of unit: Unit) -> [String: String] { ["floor": unit.floor?.description ?? "", "number": unit.number] }

  private func facts(of unit: Unit, _ desk: Desk) -> HTML {
    """
    <section class="panel"><h2>\(PlaceEditPhrases.unitFacts, desk.language)</h2><form novalidate class="form is-broad" method="post" action="\(to: Paths.consolePlaceAct(unit.id, "revise"))">\(ShownFields.hidden(Self.values(of: kind), again.typed(in: "revise")))\(words(of: unit, in: "revise", desk))<div class="acts">\(Button(desk.say(PlaceEditPhrases.save), .main).submit())</div></form></section>
    """
  }

  private func facts(of mall: Mall, _ desk: Desk) -> HTML {
    let words = MallWords(mall)
    func pair(_ name: String, _ labels: (Phrase, Phrase), _ words: Phrase, hint: Phrase? = nil, lines: Int = 3) -> HTML {
      "\(field(name + "-ko", labels.0, in: "revise", value: words.korean, hint: hint, needed: false, lines: lines, desk))\(field(name + "-en", labels.1, in: "revise", value: words.english, hint: hint, needed: false, lines: lines, desk))"
    }
    return """
      <section class="panel" id="words"><h2>\(PlaceEditPhrases.mallFacts, desk.language)</h2><p class="muted">\(PlaceEditPhrases.mallFactsLead, desk.language)</p><form novalidate class="form is-broad" method="post" action="\(to: Paths.consolePlaceAct(mall.id, "revise"))">\(ShownFields.hidden(Self.values(of: kind), again.typed(in: "revise")))<div class="pair is-even">\(field("name-ko", PlaceEditPhrases.nameKorean, in: "revise", value: words.name.korean, desk))\(field("name-en", PlaceEditPhrases.nameEnglish, in: "revise", value: words.name.english, desk))\(pair("welcome", (PlaceEditPhrases.welcomeKorean, PlaceEditPhrases.welcomeEnglish), words.welcome, hint: PlaceEditPhrases.welcomeHint, lines: 2))\(pair("about", (PlaceEditPhrases.aboutKorean, PlaceEditPhrases.aboutEnglish), words.about))\(pair("way", (PlaceEditPhrases.wayKorean, PlaceEditPhrases.wayEnglish), words.way, hint: PlaceEditPhrases.wayHint))\(pair("hours-note", (PlaceEditPhrases.hoursNoteKorean, PlaceEditPhrases.hoursNoteEnglish), words.hoursNote, hint: PlaceEditPhrases.hoursNoteHint, lines: 2))\(field("phone", PlaceEditPhrases.phone, in: "revise", value: words.phone, needed: false, desk))</div><div class="acts">\(Button(desk.say(PlaceEditPhrases.saveMall), .main).submit())</div></form></section>
      """
  }

  private func arrangement(of unit: Unit, _ desk: Desk) -> HTML? {
    guard mayArrange, unit.mall != nil else { return nil }
    let move = floors.isEmpty ? nil : #"<form novalidate class="form" method="post" action="\#(to: Paths.consolePlaceAct(unit.id, "move"))">\#(ShownFields.hidden(Self.spot(of: unit), again.typed(in: "move")))\#(spot(unit.floor, unit.number, in: "move", desk))<div class="acts">\#(Button(desk.say(PlaceEditPhrases.move), .outline).submit())</div></form>"# as HTML?
    let close = Button(desk.say(PlaceEditPhrases.close), .danger, isSmall: true).post(Paths.consolePlaceAct(unit.id, "close"), confirm: desk.say(PlaceEditPhrases.closeSure))
    return #"<section class="panel stack"><h2>\#(PlaceEditPhrases.move, desk.language)</h2>\#(move)\#(close)</section>"#
  }

  private func floorPanel(_ mall: Mall, _ desk: Desk) -> HTML {
    let items: [HTML] = floors.map { #"<li class="item is-line"><b class="floor-label">\#($0.label)</b><span class="item-text">\#($0.name, desk.language)</span></li>"# }
    let list: HTML = items.isEmpty ? #"<p class="muted">\#(PlaceEditPhrases.floorsNone, desk.language)</p>"# : #"<ul class="list">\#(items)</ul>"#
    return """
      <section class="panel stack"><h2>\(PlaceEditPhrases.floors, desk.language)</h2>\(list)<form novalidate class="form" method="post" action="\(to: Paths.consolePlaceAct(mall.id, "floors"))">\(desk.once)\(field("level", PlaceEditPhrases.level, in: "floors", hint: PlaceEditPhrases.levelHint, desk))\(field("floor-ko", PlaceEditPhrases.nameKorean, in: "floors", desk))\(field("floor-en", PlaceEditPhrases.nameEnglish, in: "floors", desk))<div class="acts">\(Button(desk.say(PlaceEditPhrases.addFloor), .outline).submit())</div></form></section>
      """
  }

  private func newUnit(_ mall: Mall, _ desk: Desk) -> HTML? {
    guard !floors.isEmpty else { return nil }
    return """
      <section class="panel"><h2>\(PlaceEditPhrases.openUnit, desk.language)</h2><form novalidate class="form is-broad" method="post" action="\(to: Paths.consolePlaceAct(mall.id, "units"))">\(desk.once)\(spot(nil, "", in: "units", desk))\(words(of: nil, in: "units", desk))<div class="acts">\(Button(desk.say(PlaceEditPhrases.openUnit), .main).submit())</div></form></section>
      """
  }

  private func spot(_ floor: ID<Floor>?, _ number: String, in form: String, _ desk: Desk) -> HTML {
    let entry = again.typed(in: form)
    let chosen = entry.value("floor", or: floor?.description ?? "")
    let options = floors.map { Choice($0.id.description, "\($0.label) \(desk.say($0.name))", isChosen: $0.id.description == chosen) }
    return """
      <div class="pair is-even">\(Select("floor", desk.say(PlaceEditPhrases.floor), options, error: entry.error("floor"), form: form).html(desk.reader))\(field("number", PlaceEditPhrases.number, in: form, value: number, desk))</div>
      """
  }

  private func words(of unit: Unit?, in form: String, _ desk: Desk) -> HTML {
    let entry = again.typed(in: form)
    let chosen = entry.value("category", or: unit?.category.rawValue ?? "")
    let categories = UnitCategory.allCases.map { Choice($0.rawValue, desk.say($0.name), isChosen: $0.rawValue == chosen) }
    return """
      <div class="pair is-even">\(field("name-ko", PlaceEditPhrases.nameKorean, in: form, value: unit?.name.korean, desk))\(field("name-en", PlaceEditPhrases.nameEnglish, in: form, value: unit?.name.english, desk))\(Select("category", desk.say(PlaceEditPhrases.category), categories, error: entry.error("category"), form: form).html(desk.reader))\(field("phone", PlaceEditPhrases.phone, in: form, value: unit?.phone, needed: false, desk))\(field("about-ko", PlaceEditPhrases.aboutKorean, in: form, value: unit?.description.korean, needed: false, lines: 3, desk))\(field("about-en", PlaceEditPhrases.aboutEnglish, in: form, value: unit?.description.english, needed: false, lines: 3, desk))</div>
      """
  }

  private func field(
    _ name: String, _ label: Phrase, in form: String, value: String? = nil, hint: Phrase? = nil, needed: Bool = true, lines: Int = 1, _ desk: Desk
  ) -> HTML {
    let entry = again.typed(in: form)
    return Field(
      name, desk.say(label), value: entry.value(name, or: value ?? ""), hint: hint.map { desk.say($0) }, error: entry.error(name), isRequired: needed,
      autocomplete: "off", lengthMax: lines > 1 ? PlaceRefusal.textMax : 60, lines: lines, form: form
    ).html(desk.reader)
  }
}

/// A new mall, opened by whoever runs the installation.
package struct NewMallForm: Sendable {
  package var operators: [Choice]
  package var regions: [Region]
  package var entry: FormEntry

  package init(operators: [Choice], regions: [Region], entry: FormEntry = .nothing) {
    self.operators = operators
    self.regions = regions
    self.entry = entry
  }

  func html(_ desk: Desk) -> HTML? {
    guard !operators.isEmpty else { return nil }
    let places = regions.map { Choice($0.code, desk.say($0.name), isChosen: $0.code == entry.value("region")) }
    func field(_ name: String, _ label: Phrase, hint: Phrase? = nil, max: Int = 60) -> HTML {
      Field(
        name, desk.say(label), value: entry.value(name), hint: hint.map { desk.say($0) }, error: entry.error(name), autocomplete: "off", lengthMax: max
      ).html(desk.reader)
    }
    let wrong: HTML? = entry.error("").map { Notice($0, .vermilion).html }
    return """
      <details class="panel fold" id="new-mall"\("open", if: entry.isRefused)><summary>\(PlaceEditPhrases.openMall, desk.language)</summary><form novalidate class="form is-broad fold-body" method="post" action="\(to: Paths.consolePlaces)">\(desk.once)\(wrong)<div class="pair is-even">\(field("name-ko", PlaceEditPhrases.nameKorean))\(field("name-en", PlaceEditPhrases.nameEnglish))\(Select("operator", desk.say(PlaceEditPhrases.mallOperator), operators, error: entry.error("operator")).html(desk.reader))\(Select("region", desk.say(PlaceEditPhrases.region), places, error: entry.error("region")).html(desk.reader))\(field("address-ko", PlaceEditPhrases.addressKorean, max: 200))\(field("address-en", PlaceEditPhrases.addressEnglish, max: 200))\(field("point", PlaceEditPhrases.point, hint: PlaceEditPhrases.pointHint))</div><div class="acts">\(Button(desk.say(PlaceEditPhrases.openMall), .main).submit())</div></form></details>
      """
  }
}
