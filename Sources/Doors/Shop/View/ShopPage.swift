import Inventory
import Kernel
import Parties
import Trade
import Web

/// A merchant's places, delivery terms and legal identity.
package struct ShopPage: Sendable {
  package var places: [StockLocation]
  /// The merchant's own stores, each by a name that says where it is.
  package var stores: [(unit: PartyID, name: Phrase)]
  package var terms: DeliveryTerms
  /// Nil when the person may not change it.
  package var seller: SellerFacts?
  package var typed: FormEntry
  /// Which form was refused: `place`, `delivery`, `seller`, or the id of a place that is there already.
  package var refused: String

  package init(places: [StockLocation], stores: [(unit: PartyID, name: Phrase)] = [], terms: DeliveryTerms, seller: SellerFacts?, typed: FormEntry = .nothing, refused: String = "") {
    self.places = places
    self.stores = stores
    self.terms = terms
    self.seller = seller
    self.typed = typed
    self.refused = refused
  }

  package func html(_ desk: Desk) -> HTML {
    return desk.page(
      desk.say(DeskShopPhrases.title), part: .shop, path: Paths.consoleShop,
      body: #"\#(typed.notice(desk))\#(placesPart(desk))<div class="split is-even">\#(deliveryPart(desk))\#(sellerPart(desk))</div>"#)
  }

  private func said(_ form: String) -> FormEntry { refused == form ? typed : .nothing }

  /// The fields of a place that is there, as its form shows them.
  package static func values(of place: StockLocation) -> [String: String] {
    [
      "ko-\(place.id)": place.name.korean, "en-\(place.id)": place.name.english, "priority-\(place.id)": String(place.priority), "unit": place.unit?.description ?? "",
      "ships": place.ships ? "1" : "", "collects": place.collects ? "1" : "",
    ]
  }

  /// The fields of what delivery costs.
  package static func values(of terms: DeliveryTerms) -> [String: String] {
    [
      "fee": String(terms.fee.minor), "freeFrom": terms.freeFrom < 0 ? "" : String(terms.freeFrom), "returnFee": String(terms.returnFee),
      "daysMin": String(terms.daysMin), "daysMax": String(terms.daysMax),
    ]
  }

  /// The fields of whoever sells.
  package static func values(of seller: SellerFacts) -> [String: String] {
    [
      "company": seller.company, "representative": seller.representative, "registration": seller.registration.description,
      "mailOrderLicence": seller.mailOrderLicence, "address": seller.address, "phone": seller.phone, "email": seller.email,
    ]
  }

  private func placesPart(_ desk: Desk) -> HTML {
    let items: [HTML] = places.map { place in
      let facts = [
        desk.say(place.kind == .store ? DeskShopPhrases.store : DeskShopPhrases.warehouse), place.ships ? desk.say(DeskShopPhrases.ships) : "",
        place.collects ? desk.say(DeskShopPhrases.collects) : "",
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      return """
        <li><details class="fold item-fold"\("open", if: refused == place.id.description)><summary class="item"><span class="item-text"><b>\(place.name, desk.language)</b><small>\(facts)</small></span></summary><div class="fold-body panel">\(placeForm(place, desk))</div></details></li>
        """
    }
    let list: HTML = places.isEmpty ? #"<p class="muted">\#(DeskShopPhrases.placesNone, desk.language)</p>"# : #"<ul class="list">\#(items)</ul>"#
    return """
      <section class="stack is-tight"><h2>\(DeskShopPhrases.places, desk.language)</h2><p class="muted">\(DeskShopPhrases.placesLead, desk.language)</p>\(list)<details class="fold"\("open", if: refused == "place" || places.isEmpty)><summary>\(DeskShopPhrases.newPlace, desk.language)</summary><div class="fold-body panel">\(placeForm(nil, desk))</div></details></section>
      """
  }

  private func placeForm(_ place: StockLocation?, _ desk: Desk) -> HTML {
    let typed = said(place?.id.description ?? "place")
    // Field ids must differ on one page, so each place's form carries its id in its names.
    let suffix = place.map { "-\($0.id)" } ?? ""
    func name(_ field: String, _ language: Phrase, _ value: String) -> HTML {
      Field(
        field + suffix, desk.say(DeskShopPhrases.name, ["language": desk.say(language)]), value: typed.value(field + suffix, or: value), error: typed.error(field + suffix),
        isRequired: field == "ko", lengthMax: 60
      ).html(desk.reader)
    }
    let kinds = [Choice("store", desk.say(DeskShopPhrases.store), isChosen: typed.value("kind") != "warehouse"), Choice("warehouse", desk.say(DeskShopPhrases.warehouse), isChosen: typed.value("kind") == "warehouse")]
    let kind: HTML? = place == nil ? Choices("kind", desk.say(DeskShopPhrases.kind), kinds).html(desk.reader) : nil
    let ships = Choice("1", desk.say(DeskShopPhrases.ships), isChosen: typed.isRefused ? typed.value("ships") == "1" : place?.ships ?? false).checkbox("ships")
    let collects = Choice("1", desk.say(DeskShopPhrases.collects), isChosen: typed.isRefused ? typed.value("collects") == "1" : place?.collects ?? true).checkbox("collects")
    let priority = Field("priority" + suffix, desk.say(DeskShopPhrases.priority), value: typed.value("priority" + suffix, or: String(place?.priority ?? 100)), kind: "number", error: typed.error("priority" + suffix), inputMode: "numeric")
    return """
      <form novalidate class="form" method="post" action="\(to: place.map { Paths.consoleLocation($0.id) } ?? Paths.openLocation)">\(place.map { ShownFields.hidden(Self.values(of: $0), typed) } ?? desk.once)\(kind)\(store(place, typed, desk))\(name("ko", DeskPhrases.korean, place?.name.korean ?? ""))\(name("en", DeskPhrases.english, place?.name.english ?? ""))<div>\(ships)\(collects)</div>\(priority.html(desk.reader))\(Button(desk.say(place == nil ? DeskShopPhrases.newPlace : DeskPhrases.save), .main, isSmall: true).submit())</form>
      """
  }

  /// In which of the merchant's stores it is; one that is in a store stays in one.
  private func store(_ place: StockLocation?, _ typed: FormEntry, _ desk: Desk) -> HTML {
    let chosen = typed.isRefused ? typed.value("unit") : place?.unit?.description ?? ""
    let none = place?.unit == nil ? [Choice("", desk.say(DeskShopPhrases.noStore), isChosen: chosen.isEmpty)] : []
    let options = none + stores.map { Choice($0.unit.description, desk.say($0.name), isChosen: $0.unit.description == chosen) }
    return Select(
      "unit", desk.say(DeskShopPhrases.inStore), options, hint: desk.say(DeskShopPhrases.inStoreHint), error: typed.error("unit"), isRequired: false,
      form: place?.id.description ?? "place"
    ).html(desk.reader)
  }

  private func deliveryPart(_ desk: Desk) -> HTML {
    let typed = said("delivery")
    func field(_ name: String, _ phrase: Phrase, _ value: String, hint: Phrase? = nil, needed: Bool = true) -> HTML {
      Field(
        name, desk.say(phrase), value: typed.value(name, or: value), hint: hint.map { desk.say($0) }, error: typed.error(name), isRequired: needed,
        inputMode: "numeric", lengthMax: 12
      ).html(desk.reader)
    }
    return """
      <section class="panel"><h2>\(DeskShopPhrases.delivery, desk.language)</h2><form novalidate class="form" method="post" action="\(to: Paths.deliveryTerms)">\(ShownFields.hidden(Self.values(of: terms), typed))\(field("fee", DeskShopPhrases.fee, String(terms.fee.minor)))\(field("freeFrom", DeskShopPhrases.freeFrom, terms.freeFrom < 0 ? "" : String(terms.freeFrom), hint: DeskShopPhrases.freeHint, needed: false))\(field("returnFee", DeskShopPhrases.returnFee, String(terms.returnFee), hint: DeskShopPhrases.returnFeeHint, needed: false))\(field("daysMin", DeskShopPhrases.daysMin, String(terms.daysMin)))\(field("daysMax", DeskShopPhrases.daysMax, String(terms.daysMax)))\(Button(desk.say(DeskShopPhrases.saveDelivery), .main).submit())</form></section>
      """
  }

  private func sellerPart(_ desk: Desk) -> HTML? {
    guard let seller else { return nil }
    let typed = said("seller")
    let rows: [(String, Phrase, String, String?)] = [
      ("company", DeskShopPhrases.company, seller.company, "organization"), ("representative", DeskShopPhrases.representative, seller.representative, "off"),
      ("registration", DeskShopPhrases.registration, seller.registration.description, "off"), ("mailOrderLicence", DeskShopPhrases.licence, seller.mailOrderLicence, "off"),
      ("address", DeskShopPhrases.address, seller.address, "off"), ("phone", DeskShopPhrases.phone, seller.phone, "off"), ("email", DeskShopPhrases.email, seller.email, "off"),
    ]
    let fields: [HTML] = rows.map { name, phrase, value, complete in
      Field(name, desk.say(phrase), value: typed.value(name, or: value), error: typed.error(name), autocomplete: complete, lengthMax: 200).html(desk.reader)
    }
    return """
      <section class="panel" id="seller"><h2>\(DeskShopPhrases.seller, desk.language)</h2><form novalidate class="form" method="post" action="\(to: Paths.consoleSeller)">\(ShownFields.hidden(Self.values(of: seller), typed))\(seller.isSaid ? nil : Notice(desk.say(HomePhrases.sellerUnsaid), .gardenia).html)<p class="muted">\(DeskShopPhrases.sellerLead, desk.language)</p>\(fields)\(Button(desk.say(DeskShopPhrases.saveSeller), .main).submit())</form></section>
      """
  }
}
