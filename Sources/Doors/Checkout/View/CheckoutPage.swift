import Catalog
import Inventory
import Kernel
import Parties
import Places
import Trade
import Web

/// One page, one column: how much, who receives, how, where, on what terms.
package struct CheckoutPage: Sendable {
  package var cart: CartView
  package var typed: Typed
  /// What is wrong, by field; under "" what is wrong as a whole.
  package var faults: [String: Sentence]
  package var withdrawalDays: Int64
  /// Where the shops are in which the goods could be collected, and when they are open.
  package var shops: [ID<StockLocation>: CollectPlace]
  /// Pieces of the cart that are not ordered here and stay in it.
  package var rest: Int64
  /// The member's saved addresses.
  package var saved: [AddressBook.Entry]

  /// What the form holds: kept when it is shown again.
  package struct Typed: Sendable {
    package var name = ""
    package var phone = ""
    package var email = ""
    package var postcode = ""
    package var road = ""
    package var detail = ""
    package var note = ""
    /// By merchant: the chosen place, nil for delivery.
    package var places: [PartyID: ID<StockLocation>] = [:]
    package var consents = false
    /// A code as it was typed.
    package var code = ""
    /// What the goods cost on the page that was sent, in minor units; nil where it was not said.
    package var goods: Int64?
    /// By merchant: what delivery costs on the page that was sent, in minor units.
    package var fees: [PartyID: Int64] = [:]
    /// What delivery costs there as it was chosen; nil where it was not said.
    package var fee: Int64? { fees.isEmpty ? nil : fees.reduce(0) { $0.plus(places[$1.key] == nil ? $1.value : 0) } }
    /// The lines that are ordered; none for the whole cart.
    package var only: [LoneLine] = []
    /// The saved address that was chosen, `new` for another one; empty where there was no choice.
    package var saved = ""
    /// The saved address of which the fields were filled, `new` where they were typed.
    package var filled = ""
    /// Whether anything is to be sent.
    package var isSent = true
    package init() {}
  }

  package init(cart: CartView, typed: Typed, faults: [String: Sentence] = [:], withdrawalDays: Int64, shops: [ID<StockLocation>: CollectPlace] = [:], rest: Int64 = 0, saved: [AddressBook.Entry] = []) {
    self.cart = cart
    self.typed = typed
    self.faults = faults
    self.withdrawalDays = withdrawalDays
    self.shops = shops
    self.rest = rest
    self.saved = saved
  }

  /// Shops of one seller to choose from, at most.
  private static let placesMax = 12

  private func fault(_ name: String, _ reader: Reader) -> String? { faults[name]?.text(in: reader.language) }

  /// The fields in the order in which they stand.
  private static let order = ["name", "phone", "email", "postcode", "road", "detail", "code", "consent"]

  /// All that is wrong, above the form.
  private func summary(_ reader: Reader) -> HTML? {
    guard !faults.isEmpty else { return nil }
    func place(_ field: String) -> Int { Self.order.firstIndex(of: field) ?? (field.hasPrefix("how-") ? -1 : Self.order.count) }
    return FaultList(
      faults.sorted { (place($0.key), $0.key) < (place($1.key), $1.key) }.map { (field: $0.key, words: $0.value.text(in: reader.language)) }
    ).html
  }

  /// This page again.
  private var here: Path { asked.reduce(Paths.checkout) { $0.with($1.name, $1.value) } }

  /// What is ordered, as an address and a form say it.
  private var asked: [(name: String, value: String)] {
    typed.only.flatMap { line in
      [("only", ID<Variant>(line.variant).description)] + (line.quantity.map { [("pieces", String($0))] } ?? [])
    }
  }

  /// What it costs with every seller's goods coming the way that is chosen.
  private func quote() -> Quote { cart.quote { way($0) } }

  /// The way that is chosen: the first that there is where nothing was.
  private func way(_ group: CartView.Group) -> Quote.Way { group.canDeliver && typed.places[group.merchant] == nil ? .delivery : .collect }

  /// What a seller's delivery costs, where it can be chosen.
  private func fee(of group: CartView.Group) -> Money { cart.quote.fee(of: group.merchant)?.amount ?? Money(0, cart.quote.currency) }

  /// Whether the total follows from what the reader chooses.
  private var hasChoice: Bool { cart.groups.contains { $0.canDeliver && !$0.places.isEmpty && fee(of: $0).minor > 0 } }

  /// What is ordered and what the page says of its sums.
  private var hidden: [HTML] {
    let fees = cart.groups.filter(\.canDeliver).map { ("fee-\($0.merchant)", String(fee(of: $0).minor)) }
    return ([("goods", String(cart.quote.goods.minor))] + fees + asked).map { #"<input type="hidden" name="\#($0.0)" value="\#($0.1)">"# }
  }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(SalePhrases.checkout)
    let quote = quote()
    let total: HTML = "<b>\(reader.format.money(quote.total))</b>"
    // Without scripts a button says the total of the ways that are ticked now; so does the page to pay on.
    let recount: HTML? = hasChoice ? #"<span data-total-hide>\#(Button(reader.say(SalePhrases.recountWays), .outline, isSmall: true).submit(name: "count", value: "1"))</span>"# : nil
    let wrong: HTML? = fault("", reader).map { Notice($0, .vermilion, way: .init(reader.say(SalePhrases.backToCart), Paths.cart)).html } ?? summary(reader)
    let guest: HTML? =
      reader.isSignedIn
      ? nil : Notice(reader.say(SalePhrases.guestNote), .indigo, way: .init(reader.say(SalePhrases.signIn), Paths.signIn(then: here))).html
    let alone: HTML? = rest == 0 ? nil : Notice(reader.say(typed.only.count > 1 ? SalePhrases.onlyThese : SalePhrases.onlyThis, ["count": reader.format.number(rest)]), .indigo, way: .init(reader.say(SalePhrases.orderAll), Paths.checkout)).html
    return Layout.page(
      Head(title: title, canonical: Paths.checkout, isPublic: false), reader,
      body: """
        <div class="narrow"><div class="page-head"><h1>\(title)</h1></div><form novalidate class="form is-page" method="post" action="\(to: Paths.checkout)"\("data-total", if: hasChoice)>\(hidden)\(Button(reader.say(SalePhrases.toPayment)).byEnter())\(wrong)\(alone)
        <div class="total-first"><span>\(SalePhrases.total, reader.language)</span><span class="sum" aria-live="polite">\(total)</span></div>\(guest)
        \(groups(reader))\(recount)\(recipient(reader))\(address(reader))\(code(quote, reader))\(terms(reader))<div class="buy-bar"><span class="sum is-bar only-phone" aria-hidden="true">\(total)</span>\(Button(reader.say(SalePhrases.toPayment), .main, isWide: true).submit())</div></form></div>
        """)
  }

  private func groups(_ reader: Reader) -> HTML {
    let panels: [HTML] = cart.groups.map { group in
      let lines: [HTML] = group.lines.map { line in
        let choices = line.facts.choiceText(in: reader.language)
        return """
          <li class="order-line">\(line.picture.map { Picture($0).used(as: .line).html })<span>\(line.facts.title.text(in: reader.language))<br><small class="muted">\(choices.isEmpty ? "" : choices + " · ")\(reader.say(SalePhrases.pieces, ["count": String(line.quantity)]))</small></span><span>\(reader.format.money(line.total ?? line.unit))</span></li>
          """
      }
      let seller: HTML? = group.seller.map { #"<p class="muted small">\#(SellerLines.licence($0, reader))</p>"# }
      return #"<section class="panel"><div><h2 lang="ko">\#(group.seller?.company)</h2>\#(seller)</div><ul>\#(lines)</ul>\#(ways(group, reader))</section>"#
    }
    return "\(panels)"
  }

  private func ways(_ group: CartView.Group, _ reader: Reader) -> HTML {
    let format = reader.format
    let chosen = typed.places[group.merchant]
    let today = format.day(of: reader.now)
    let days = reader.say(
      ShopPhrases.deliverBetween,
      ["from": format.day(today.adding(days: group.terms.daysMin)), "to": format.day(today.adding(days: group.terms.daysMax))])
    let price = fee(of: group), fee = price.minor == 0 ? reader.say(SalePhrases.free) : format.money(price)
    var choices: [Choice] = []
    if group.canDeliver { choices.append(Choice("delivery", reader.say(SalePhrases.byDelivery), hint: "\(days) · \(fee)", isChosen: chosen == nil)) }
    // As on the product's page: the nearest first; the one that was chosen is always there.
    let sorted = reader.reach.sorted(group.places) { shops[$0.id]?.point }
    let shown = sorted.enumerated().filter { $0.offset < Self.placesMax || $0.element.id == chosen }.map(\.element)
    for (index, place) in shown.enumerated() {
      let shop = shops[place.id]
      let when = reader.say(SalePhrases.collectHint, ["when": CollectDay.words(shop?.state, reader)])
      let hint = [shop?.words(reader), when].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
      choices.append(
        Choice(
          place.id.description, reader.say(SalePhrases.byCollect, ["place": place.name.text(in: reader.language)]), hint: hint,
          isChosen: chosen == place.id || (chosen == nil && !group.canDeliver && index == 0)))
    }
    return Choices("how-\(group.merchant)", reader.say(SalePhrases.how), choices, look: .options, error: fault("how-\(group.merchant)", reader)).html(reader)
  }

  private func recipient(_ reader: Reader) -> HTML {
    """
    <section class="panel"><h2>\(SalePhrases.who, reader.language)</h2>\(Field("name", reader.say(SalePhrases.name), value: typed.name, error: fault("name", reader), autocomplete: "name", lengthMax: 60).html(reader))\(Field("phone", reader.say(SalePhrases.phone), value: typed.phone, kind: "tel", hint: reader.say(reader.tells.phone ? SalePhrases.phoneHint : SalePhrases.phoneHintQuiet), error: fault("phone", reader), autocomplete: "tel", inputMode: "tel", lengthMax: 30).html(reader))\(Field("email", reader.say(SalePhrases.email), value: typed.email, kind: "email", hint: reader.tells.mail ? reader.say(SalePhrases.emailHint) : nil, error: fault("email", reader), isRequired: false, autocomplete: "email", inputMode: "email", lengthMax: 254).html(reader))</section>
    """
  }

  private func address(_ reader: Reader) -> HTML? {
    guard cart.groups.contains(where: \.canDeliver) else { return nil }
    let hint: HTML? = cart.groups.contains { !$0.places.isEmpty } ? #"<p class="muted small">\#(SalePhrases.addressHint, reader.language)</p>"# : nil
    return """
      <section class="panel delivery-address"><div><h2>\(SalePhrases.address, reader.language)</h2>\(hint)</div>\(SavedAddresses(entries: saved, chosen: typed.saved, filled: typed.filled).html(reader))\(Field("postcode", reader.say(SalePhrases.postcode), value: typed.postcode, error: fault("postcode", reader), isRequired: false, saysOptional: false, autocomplete: "shipping postal-code", inputMode: "numeric", lengthMax: 10, shape: .postcode, neededWith: "delivery").html(reader))\(Field("road", reader.say(SalePhrases.road), value: typed.road, error: fault("road", reader), isRequired: false, saysOptional: false, autocomplete: "shipping address-line1", lengthMax: 200, neededWith: "delivery").html(reader))\(Field("detail", reader.say(SalePhrases.detail), value: typed.detail, error: fault("detail", reader), isRequired: false, autocomplete: "shipping address-line2", lengthMax: 200).html(reader))\(Field("note", reader.say(SalePhrases.note), value: typed.note, error: fault("note", reader), isRequired: false, lengthMax: 200, proposals: SalePhrases.notes.map { reader.say($0) }).html(reader))</section>
      """
  }

  /// What came off, and the field for a code.
  private func code(_ quote: Quote, _ reader: Reader) -> HTML {
    let box = CodeBox(code: cart.code, notes: quote.notes, typed: typed.code, error: fault("code", reader))
    let off = OffLines.of(quote, reader).dropFirst().map { #"<p class="row is-apart"><span>\#($0.words)</span><b>\#(reader.format.money($0.amount))</b></p>"# as HTML }
    return #"<section class="panel"><h2>\#(SalePhrases.code, reader.language)</h2>\#(off)\#(box.html(reader))</section>"#
  }

  /// Where the law lets a seller refuse withdrawal, the reader agrees before the sale; nothing is ticked beforehand.
  private func terms(_ reader: Reader) -> HTML? {
    let special = cart.groups.flatMap(\.lines).filter { $0.facts.withdrawal.needsConsent }
    guard !special.isEmpty else { return nil }
    let rows: [HTML] = special.map {
      "<li><b>\($0.facts.title.text(in: reader.language))</b><br><span class=\"muted\">\(WithdrawalWords.text($0.facts.withdrawal, days: withdrawalDays, reader))</span></li>"
    }
    let wrong: HTML? = fault("consent", reader).map { #"<span class="error" id="f-consent-error">\#($0)</span>"# }
    let marks: HTML? = wrong.map { _ in #" id="f-consent" role="group" tabindex="-1" aria-describedby="f-consent-error""# }
    return """
      <section class="panel"><h2>\(SalePhrases.terms, reader.language)</h2><ul class="stack is-tight">\(rows)</ul><div class="field"\(marks)>\(Choice("1", reader.say(SalePhrases.consent), isChosen: typed.consents).checkbox("consent", isRequired: true))\(wrong)</div></section>
      """
  }
}
