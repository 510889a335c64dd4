import Kernel
import Places
import Web

/// The malls and units that a person looks after, and the claims they decide.
package struct DeskPlacesPage: Sendable {
  package struct UnitLine: Sendable {
    package var unit: Unit
    package var floor: Floor?
    package var mall: Phrase?
    package var state: OpenState?
    package init(unit: Unit, floor: Floor?, mall: Phrase? = nil, state: OpenState?) {
      self.unit = unit
      self.floor = floor
      self.mall = mall
      self.state = state
    }
  }
  package struct ClaimLine: Sendable {
    package var claim: Claim
    package var unit: Phrase
    package var merchant: Phrase
    package init(claim: Claim, unit: Phrase, merchant: Phrase) {
      self.claim = claim
      self.unit = unit
      self.merchant = merchant
    }
  }
  package var malls: [Mall]
  package var units: [UnitLine]
  /// Nil when the person does not decide claims.
  package var claims: [ClaimLine]?
  /// Nil when the person opens no malls.
  package var newMall: NewMallForm?

  package init(malls: [Mall], units: [UnitLine], claims: [ClaimLine]?) {
    self.malls = malls
    self.units = units
    self.claims = claims
  }

  package func html(_ desk: Desk) -> HTML {
    let nothing = malls.isEmpty && units.isEmpty && (claims ?? []).isEmpty && newMall?.operators.isEmpty != false
    return desk.page(
      desk.say(DeskPlacePhrases.title), part: .places, path: Paths.consolePlaces,
      body: nothing
        ? EmptyState(desk.say(DeskPlacePhrases.none), desk.say(DeskPlacePhrases.noneLead), picture: .drawn(.storefront, seed: 4)).html
        : #"\#(mallList(desk))\#(newMall?.html(desk))\#(unitTable(desk))\#(claimList(desk))"#)
  }

  private func mallList(_ desk: Desk) -> HTML? {
    guard !malls.isEmpty else { return nil }
    let items: [HTML] = malls.map {
      #"<li class="item"><a class="cover" href="\#(to: Paths.consolePlace($0.id))" aria-label="\#($0.name, desk.language)"></a><span class="item-text"><b>\#($0.name, desk.language)</b><small>\#($0.address, desk.language)</small></span><span class="chevron"></span></li>"#
    }
    return #"<section class="stack is-tight"><h2>\#(DeskPlacePhrases.malls, desk.language)</h2><ul class="list">\#(items)</ul></section>"#
  }

  private func unitTable(_ desk: Desk) -> HTML? {
    guard !units.isEmpty else { return nil }
    let columns = [DeskPlacePhrases.unit, DeskPlacePhrases.mall, DeskPlacePhrases.floor, DeskPlacePhrases.number, DeskPlacePhrases.open].map { DataTable.Column(desk.say($0)) }
    let rows: [[HTML]] = units.map { line in
      [
        #"<a href="\#(to: Paths.consolePlace(line.unit.id))">\#(line.unit.name, desk.language)</a>"#, "\(line.mall.map { desk.say($0) })", "\(line.floor.map { desk.say($0.title) + " " + desk.say($0.name) })",
        "\(line.unit.number)", Self.badge(line.state, desk).html,
      ]
    }
    return #"<section class="stack is-tight"><h2>\#(DeskPlacePhrases.units, desk.language)</h2>\#(DataTable(desk.say(DeskPlacePhrases.units), columns, rows: rows).html)</section>"#
  }

  private func claimList(_ desk: Desk) -> HTML? {
    guard let claims else { return nil }
    let items: [HTML] = claims.map { line in
      """
      <article class="panel stack is-tight"><div class="cell"><b>\(line.unit, desk.language)</b><small>\(desk.say(DeskPlacePhrases.claimBy, ["merchant": desk.say(line.merchant)])) · \(desk.format.ago(line.claim.claimed, now: desk.reader.now))</small></div><p>\(line.claim.note)</p><div class="acts">\(Button(desk.say(DeskPlacePhrases.acceptClaim), .main, isSmall: true).post(Paths.decideClaim(line.claim.id), hidden: ["accept": "1"]))\(Button(desk.say(DeskPlacePhrases.declineClaim), .outline, isSmall: true).post(Paths.decideClaim(line.claim.id)))</div></article>
      """
    }
    let list: HTML = items.isEmpty ? #"<p class="muted">\#(DeskPlacePhrases.claimsNone, desk.language)</p>"# : #"<div class="stack">\#(items)</div>"#
    return #"<section class="stack is-tight"><h2>\#(DeskPlacePhrases.claims, desk.language)</h2>\#(list)</section>"#
  }

  static func badge(_ state: OpenState?, _ desk: Desk) -> Badge {
    switch state {
    case .open: Badge(desk.say(PartPhrases.openNow), .jade)
    case .closed(let opens?) where desk.format.day(of: opens) == desk.format.day(of: desk.reader.now): Badge(desk.say(PartPhrases.notYetOpen))
    case .closed: Badge(desk.say(PartPhrases.closedNow))
    case nil: Badge(desk.say(DeskPlacePhrases.unknownHours), .gardenia)
    }
  }
}

/// The hours of one mall or unit: the week, and the days that differ.
package struct DeskHoursPage: Sendable {
  package var place: PartyID
  package var name: Phrase
  package var plan: OpeningPlan?
  /// A unit of a mall that may keep the mall's hours.
  package var isInMall: Bool
  package var forms: PlaceForms?
  package var again: FormAgain

  package init(place: PartyID, name: Phrase, plan: OpeningPlan?, isInMall: Bool, forms: PlaceForms? = nil, again: FormAgain = FormAgain()) {
    self.place = place
    self.name = name
    self.plan = plan
    self.isInMall = isInMall
    self.forms = forms
    self.again = again
  }

  /// The fields of the week, as the form shows them.
  package static func values(of plan: OpeningPlan?, _ language: Language) -> [String: String] {
    var values: [String: String] = [:]
    for day in 0..<7 { values["day\(day)"] = plan?.week.map { text($0.days[day]) } ?? "" }
    values["holidays"] = plan?.week?.holidays.map { $0.isEmpty ? DeskPlacePhrases.closed.text(in: language) : text($0) } ?? ""
    return values
  }

  package func html(_ desk: Desk) -> HTML {
    let entry = again.typed(in: "hours"), values = Self.values(of: plan, desk.language)
    let fields: [HTML] = (0..<7).map { day in
      Field(
        "day\(day)", desk.say(PartPhrases.weekdays[day]), value: entry.value("day\(day)", or: values["day\(day)"] ?? ""), error: entry.error("day\(day)"), isRequired: false,
        autocomplete: "off", lengthMax: 80
      ).html(desk.reader)
    }
    let holiday = Field(
      "holidays", desk.say(DeskPlacePhrases.holidays), value: entry.value("holidays", or: values["holidays"] ?? ""), hint: desk.say(DeskPlacePhrases.holidaysHint),
      error: entry.error("holidays"), isRequired: false, lengthMax: 80)
    let mall: HTML? = isInMall ? Button(desk.say(DeskPlacePhrases.mallHours), .outline).submit(name: "mall", value: "1") : nil
    return desk.page(
      desk.say(name), part: .places, path: Paths.consolePlace(place), back: .init(desk.say(DeskPlacePhrases.title), Paths.consolePlaces),
      acts: forms.map { Button(desk.say(PlaceEditPhrases.shopPage), .plain, isSmall: true).link($0.shopPath) },
      body: """
        \(again.entry.notice(desk))<div class="split is-even"><section class="panel"><h2>\(DeskPlacePhrases.hours, desk.language)</h2><form novalidate class="form" method="post" action="\(to: Paths.consolePlaceAct(place, "hours"))">\(ShownFields.hidden(values, entry))<p class="muted small">\(DeskPlacePhrases.hoursHint, desk.language)</p>\(fields)\(holiday.html(desk.reader))<div class="acts">\(Button(desk.say(DeskPlacePhrases.saveHours), .main).submit())\(mall)</div></form></section>\(exceptions(desk))\(forms?.html(desk))</div>
        """)
  }

  private func exceptions(_ desk: Desk) -> HTML {
    let days = (plan?.exceptions ?? [:]).values.sorted { $0.day < $1.day }
    let items: [HTML] = days.map { item in
      let hours = item.spans.isEmpty ? desk.say(DeskPlacePhrases.closed) : Self.text(item.spans)
      return #"<li class="item"><span class="item-text"><b>\#(desk.format.day(item.day))</b><small>\#(item.reason, desk.language)</small></span><span class="item-side">\#(hours)</span></li>"#
    }
    let list: HTML = items.isEmpty ? #"<p class="muted">\#(DeskPlacePhrases.exceptionsNone, desk.language)</p>"# : #"<ul class="list">\#(items)</ul>"#
    let entry = again.typed(in: "exceptions")
    func field(_ name: String, _ phrase: Phrase, kind: String = "text", hint: Phrase? = nil, needed: Bool = true) -> HTML {
      Field(
        name, desk.say(phrase), value: entry.value(name), kind: kind, hint: hint.map { desk.say($0) }, error: entry.error(name), isRequired: needed,
        lengthMax: 100
      ).html(desk.reader)
    }
    return """
      <section class="stack"><h2>\(DeskPlacePhrases.exceptions, desk.language)</h2>\(list)<form novalidate class="form panel" method="post" action="\(to: Paths.consolePlaceAct(place, "exceptions"))">\(desk.once)\(field("day", DeskPlacePhrases.day, kind: "date"))\(field("spans", DeskPlacePhrases.spans, hint: DeskPlacePhrases.spansHint, needed: false))\(field("reason", DeskPlacePhrases.reason, needed: false))\(Button(desk.say(DeskPlacePhrases.addException), .main, isSmall: true).submit())</form></section>
      """
  }

  static func text(_ spans: [OpenSpan]) -> String {
    spans.map { "\(Format.hour24($0.opens))-\(Format.hour24($0.closes))" }.joined(separator: ", ")
  }
}
