import Catalog
import Inventory
import Kernel
import Web

/// Making or changing a product: words, category, options and the grid of its variants.
package struct DeskProductForm: Sendable {
  /// A product that is there already.
  package struct Known: Sendable {
    package var id: ID<Product>
    package var slug: String
    package var status: Product.Status
    package var pictures: [ConsolePictures.Line]
    /// Retired ones too.
    package var variants: [Variant]
    /// Which picture shows which variant.
    package var chosen: [ID<Variant>: ID<Catalog.Picture>] = [:]
    /// Variants of which no place has a piece: shoppers see them sold out.
    package var bare: [Variant] = []
    /// Pieces that stand of those that are off sale.
    package var left: [ID<Variant>: Int64] = [:]
    /// Made by somebody who may not set prices, and not checked since.
    package var waitsForPrice = false
    /// Pictures of the description that could not be brought here, and why.
    package var failed: [(address: String, why: PictureFault)] = []
    /// Sales that a file stated.
    package var sales: [TimedPrice] = []
    package init(id: ID<Product>, slug: String, status: Product.Status, pictures: [ConsolePictures.Line] = [], variants: [Variant] = []) {
      self.id = id
      self.slug = slug
      self.status = status
      self.pictures = pictures
      self.variants = variants
    }
  }
  package var known: Known?
  package var categories: CategoryTree
  /// Fields by name: `title-ko`, `option1-name`, `v0-sku`…
  package var typed: FormEntry
  package var mayPrice: Bool
  /// Where a new product's stock may be written down, the usual one first.
  package var places: [StockLocation] = []
  /// Columns of places, at most.
  package static let placesMax = 4

  package init(known: Known?, categories: CategoryTree, typed: FormEntry, mayPrice: Bool) {
    self.known = known
    self.categories = categories
    self.typed = typed
    self.mayPrice = mayPrice
  }

  private var path: Path { known.map { Paths.consoleProduct($0.id) } ?? Paths.newProduct }

  package func html(_ desk: Desk) -> HTML {
    let korean = typed.value("title-ko"), english = typed.value("title-en")
    let pictures: HTML? = known.map { DeskPictures(product: $0.id, lines: $0.pictures, entry: typed).html(desk) }
    let variants: HTML? = known.flatMap { DeskVariants(product: $0.id, variants: $0.variants, pictures: $0.pictures, chosen: $0.chosen, left: $0.left).html(desk) }
    let typedName = Words(korean, english).text(in: desk.language)
    let name = known.map { typedName.isEmpty ? $0.slug : typedName } ?? desk.say(DeskProductPhrases.new)
    return desk.page(
      name, part: .products, path: path, back: .init(desk.say(DeskPhrases.back), Paths.consoleProducts), acts: known.map { acts($0, desk) },
      body: """
        \(known.map { DeskProducts.badge($0.status, desk).html })\(known.flatMap { soldOut($0, desk) })\(known.flatMap { leftover($0, desk) })\(known.flatMap { waits($0, desk) })\(known.flatMap { sale($0, desk) })\(remarks(desk))\(typed.notice(desk, labels: labels(desk)))
        <form novalidate class="form is-broad" method="post" action="\(to: path)">\(byEnter(desk))\(known == nil ? desk.once : ShownFields.hidden([:], typed))\(basics(desk))\(options(desk))\(grid(desk))<div class="form-foot">\(submits(desk))</div></form>\(pictures)\(variants)
        """)
  }

  /// On sale and yet nothing to sell: said as long as it is so, with the way to the stock.
  private func soldOut(_ known: Known, _ desk: Desk) -> HTML? {
    guard known.status == .active, !known.bare.isEmpty else { return nil }
    let all = known.bare.count == known.variants.count { !$0.isRetired }
    let names = known.bare.prefix(5).map { variant in variant.choices.filter { !$0.isEmpty }.map { OptionWords.text($0, in: desk.language) }.joined(separator: " / ") }
    let words = all ? desk.say(DeskProductPhrases.bareAll) : desk.say(DeskProductPhrases.bareSome, ["names": names.joined(separator: ", ") + (known.bare.count > 5 ? " …" : "")])
    return Notice(words, .gardenia, way: .init(desk.say(DeskProductPhrases.toStock), Paths.consoleStock.with("product", known.id.description))).html
  }

  /// Goods that nobody can buy, as their variant is off sale.
  private func leftover(_ known: Known, _ desk: Desk) -> HTML? {
    let names = known.variants.filter { $0.isRetired && (known.left[$0.id] ?? 0) > 0 }.map { variant in
      let choices = variant.choices.filter { !$0.isEmpty }.map { OptionWords.text($0, in: desk.language) }.joined(separator: " / ")
      return "\(choices.isEmpty ? variant.sku : choices) \(desk.say(DeskPicturePhrases.stillThere, ["count": desk.format.number(known.left[variant.id] ?? 0)]))"
    }
    guard !names.isEmpty else { return nil }
    let words = desk.say(DeskPicturePhrases.leftover, ["names": names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")])
    return Notice(words, .gardenia, way: .init(desk.say(DeskProductPhrases.toStock), Paths.consoleStock.with("product", known.id.description))).html
  }

  /// What shoppers pay for now, or are to pay, whatever the fields below say; and the way out of it.
  private func sale(_ known: Known, _ desk: Desk) -> HTML? {
    guard let first = known.sales.min(by: { ($0.starts, $0.amount.minor) < ($1.starts, $1.amount.minor) }) else { return nil }
    let now = desk.reader.now, runs = first.starts <= now
    let words: KeyValuePairs = [
      "price": desk.format.money(first.amount), "from": desk.format.moment(first.starts, now: now), "until": desk.format.moment(first.ends, now: now),
    ]
    // A sale without an end is written as one that ends when nobody will ask.
    let isEndless = first.ends > now + .days(3_650)
    let phrase = runs ? isEndless ? DeskProductPhrases.saleRunsOn : DeskProductPhrases.saleRuns : DeskProductPhrases.saleComes
    let end: HTML? = mayPrice ? Button(desk.say(DeskProductPhrases.endSale), .outline, isSmall: true).post(Paths.consoleProductAct(known.id, "end-sale")) : nil
    return #"<div class="stack">\#(Notice(desk.say(phrase, words), .gardenia).html)\#(end)</div>"#
  }

  /// What somebody made who may not set prices: who may is asked to look.
  private func waits(_ known: Known, _ desk: Desk) -> HTML? {
    known.waitsForPrice ? Notice(desk.say(mayPrice ? DeskProductPhrases.checkPrice : DeskProductPhrases.priceWaits), .gardenia).html : nil
  }

  /// On sale without what the law wants said beforehand.
  private func remarks(_ desk: Desk) -> HTML? {
    guard let known, known.status == .active, DeskNotice(typed: typed, now: desk.reader.format.day(of: desk.reader.now)).isEmpty else { return nil }
    return Notice(desk.say(DeskNoticePhrases.nothingSaid), .gardenia, way: .init(desk.say(DeskNoticePhrases.fillIn), path.at("notice"))).html
  }

  /// What the fields are called, in their order.
  private func labels(_ desk: Desk) -> [(field: String, label: String)] {
    func words(_ phrase: Phrase, _ language: Phrase) -> String { desk.say(phrase, ["language": desk.say(language)]) }
    var labels: [(field: String, label: String)] = [
      ("title-ko", words(DeskProductPhrases.name, DeskPhrases.korean)), ("title-en", words(DeskProductPhrases.name, DeskPhrases.english)),
      ("category", desk.say(DeskProductPhrases.category)), ("brand", desk.say(DeskProductPhrases.brand)),
      ("body-ko", words(DeskProductPhrases.body, DeskPhrases.korean)), ("body-en", words(DeskProductPhrases.body, DeskPhrases.english)),
    ]
    for number in 1...ProductOption.optionsMax {
      labels.append(("option\(number)-name", desk.say(DeskProductPhrases.optionName, ["number": String(number)])))
      labels.append(("option\(number)-values", desk.say(DeskProductPhrases.optionValues, ["number": String(number)])))
    }
    var index = 0
    while typed.values["v\(index)-price"] != nil {
      let row = rowName(index, desk)
      let parts = [("sku", DeskProductPhrases.sku), ("gtin", DeskProductPhrases.gtin), ("price", DeskProductPhrases.price), ("was", DeskProductPhrases.was)]
      labels += parts.map { ("v\(index)-\($0.0)", "\(row) \(desk.say($0.1))") }
      labels += places.map { ("v\(index)-s\($0.id)", "\(row) \(desk.say(DeskProductPhrases.openingAt, ["place": desk.say($0.name)]))") }
      index += 1
    }
    return labels
  }

  private func rowName(_ index: Int, _ desk: Desk) -> String {
    let choices = (0..<ProductOption.optionsMax).compactMap { typed.values["v\(index)-c\($0)"] }.filter { !$0.isEmpty }
    return choices.isEmpty ? desk.say(DeskProductPhrases.single) : choices.map { OptionWords.text($0, in: desk.language) }.joined(separator: " / ")
  }

  private func acts(_ known: Known, _ desk: Desk) -> HTML {
    func post(_ words: Phrase, _ act: String, _ look: Button.Look, confirm: String? = nil) -> HTML {
      Button(desk.say(words), look, isSmall: true).post(Paths.consoleProductAct(known.id, act), confirm: confirm)
    }
    switch known.status {
    case .active:
      let view = Button(desk.say(DeskProductPhrases.view), .plain, isSmall: true).link(Path("products", known.slug))
      return #"\#(view)\#(post(DeskProductPhrases.hide, "hide", .outline))\#(post(DeskProductPhrases.archive, "archive", .outline, confirm: desk.say(DeskProductPhrases.archiveSure)))"#
    case .draft: return #"\#(post(DeskProductPhrases.publish, "publish", .main))\#(post(DeskProductPhrases.archive, "archive", .outline))"#
    case .archived: return post(DeskProductPhrases.publish, "publish", .main)
    }
  }

  /// Other buttons stand before the one that saves.
  private func byEnter(_ desk: Desk) -> HTML {
    known == nil ? Button(desk.say(DeskProductPhrases.saveAndSell)).byEnter(name: "status", value: "active") : Button(desk.say(DeskPhrases.save)).byEnter()
  }

  private func submits(_ desk: Desk) -> HTML {
    guard known == nil else { return Button(desk.say(DeskPhrases.save), .main).submit() }
    return #"\#(Button(desk.say(DeskProductPhrases.saveAndSell), .main).submit(name: "status", value: "active"))\#(Button(desk.say(DeskProductPhrases.saveDraft), .outline).submit(name: "status", value: "draft"))"#
  }

  private func basics(_ desk: Desk) -> HTML {
    func text(_ name: String, _ phrase: Phrase, _ language: Phrase, needed: Bool = false) -> HTML {
      Field(
        name, desk.say(phrase, ["language": desk.say(language)]), value: typed.value(name), error: typed.error(name), isRequired: needed, lengthMax: 300).html(desk.reader)
    }
    let tree = categories.nodes.map { node -> Choice in
      // With its parents: a closed list shows one line alone.
      let name = categories.trail(to: node.id).map { $0.name.text(in: desk.language) }.joined(separator: " › ")
      return Choice(node.path, name, isChosen: node.path == typed.value("category"))
    }
    // Nothing is chosen for anybody: a new product is no coat because coats stand first.
    let open = typed.value("category").isEmpty ? [Choice("", desk.say(DeskProductPhrases.categoryOpen), isChosen: true)] : []
    let taxes = Product.TaxClass.allCases.map { Choice($0.rawValue, desk.say(DeskProductPhrases.name(of: $0)), isChosen: $0.rawValue == typed.value("tax")) }
    let kinds = Product.Withdrawal.allCases.map {
      Choice($0.rawValue, desk.say(DeskProductPhrases.name(of: $0)), isChosen: $0.rawValue == typed.value("withdrawal"))
    }
    let brand = Field("brand", desk.say(DeskProductPhrases.brand), value: typed.value("brand"), error: typed.error("brand"), isRequired: false, lengthMax: 100)
    return """
      <section class="panel stack"><h2>\(DeskProductPhrases.basics, desk.language)</h2><div class="pair">\(text("title-ko", DeskProductPhrases.name, DeskPhrases.korean, needed: true))\(text("title-en", DeskProductPhrases.name, DeskPhrases.english))\(Select("category", desk.say(DeskProductPhrases.category), open + tree, error: typed.error("category")).html(desk.reader))\(brand.html(desk.reader))\(Select("tax", desk.say(DeskProductPhrases.tax), taxes).html(desk.reader))\(Select("withdrawal", desk.say(DeskProductPhrases.withdrawal), kinds).html(desk.reader))</div>\(DeskBody(typed: typed, product: known?.id, failed: known?.failed ?? []).html(desk))</section>\(DeskNotice(typed: typed, now: desk.reader.format.day(of: desk.reader.now), isOnSale: known?.status == .active, categories: categories.nodes.map(\.path)).html(desk))
      """
  }

  private func options(_ desk: Desk) -> HTML {
    let fields: [HTML] = (1...ProductOption.optionsMax).map { number in
      let name = "option\(number)-name", values = "option\(number)-values"
      return """
        \(Field(name, desk.say(DeskProductPhrases.optionName, ["number": String(number)]), value: typed.value(name), error: typed.error(name), isRequired: false, lengthMax: 60).html(desk.reader))\(Field(values, desk.say(DeskProductPhrases.optionValues, ["number": String(number)]), value: typed.value(values), error: typed.error(values), isRequired: false, lengthMax: 20_000, lines: 4).html(desk.reader))\(only(number))
        """
    }
    let isOpen = !typed.value("option1-name").isEmpty || typed.errors.keys.contains { $0.hasPrefix("option") }
    return """
      <details class="panel fold"\("open", if: isOpen)><summary>\(DeskProductPhrases.options, desk.language)</summary><div class="fold-body stack"><p class="muted">\(DeskProductPhrases.optionsLead, desk.language)</p><div class="pair">\(fields)</div><div>\(Button(desk.say(DeskProductPhrases.makeGrid), .soft, isSmall: true).submit(name: "step", value: "grid"))</div></div></details>
      """
  }

  /// The only choice of an option as it stands, so that a comma in it parts nothing.
  private func only(_ number: Int) -> HTML? {
    let name = "option\(number)-one", value = typed.value(name)
    return value.contains(",") ? #"<input type="hidden" name="\#(name)" value="\#(value)">"# : nil
  }

  private func grid(_ desk: Desk) -> HTML {
    var rows: [[HTML]] = []
    var index = 0
    while typed.values["v\(index)-price"] != nil {
      rows.append(row(index, desk))
      index += 1
    }
    let columns: [DataTable.Column] = [
      .init(desk.say(DeskProductPhrases.choices)), .init(desk.say(DeskProductPhrases.sku)), .init(desk.say(DeskProductPhrases.gtin)),
      .init(desk.say(DeskProductPhrases.price), isNumber: true), .init(desk.say(DeskProductPhrases.was), isNumber: true),
    ] + places.map { .init(desk.say(DeskProductPhrases.openingAt, ["place": desk.say($0.name)]), isNumber: true) }
    let all: HTML? = typed.value("all").isEmpty ? nil : #"<input type="hidden" name="all" value="\#(typed.value("all"))">"#
    let said = places.isEmpty ? mayPrice ? nil : DeskProductPhrases.ownersPrice : DeskProductPhrases.openingLead
    let note: HTML? = said.map { #"<p class="muted small">\#($0, desk.language)</p>"# }
    return """
      <section class="stack is-tight"><h2>\(DeskProductPhrases.grid, desk.language)</h2>\(note)\(all)\(DataTable(desk.say(DeskProductPhrases.grid), columns, rows: rows).html)</section>
      """
  }

  private func row(_ index: Int, _ desk: Desk) -> [HTML] {
    let choices = (0..<ProductOption.optionsMax).compactMap { typed.values["v\(index)-c\($0)"] }.filter { !$0.isEmpty }
    let hidden: [HTML] = choices.enumerated().map { #"<input type="hidden" name="v\#(index)-c\#($0.offset)" value="\#($0.element)">"# }
    let isKnown = !typed.value("v\(index)-known").isEmpty
    let mark: HTML = isKnown ? #"<input type="hidden" name="v\#(index)-known" value="1">"# : ""
    let words = rowName(index, desk)
    func input(_ part: String, _ label: Phrase, mode: String? = nil, locked: Bool = false) -> HTML {
      let name = "v\(index)-\(part)"
      let error = typed.error(name)
      let said: HTML? = error.map { #"<span class="error" id="\#(name)-error">\#($0)</span>"# }
      return """
        <input class="input" id="\(FieldParts.id(name, in: ""))" name="\(name)" value="\(typed.value(name))" aria-label="\(words) \(desk.say(label))"\("autofocus", if: error != nil)\("inputmode", mode)\("readonly", if: locked)\("aria-invalid", error == nil ? nil : "true")\("aria-describedby", error == nil ? nil : name + "-error") maxlength="100" autocomplete="off">\(said)
        """
    }
    let locked = isKnown && !mayPrice
    let stock: [HTML] = places.map { input("s\($0.id)", Phrase(desk.say(DeskProductPhrases.openingAt, ["place": desk.say($0.name)]), ""), mode: "numeric") }
    return [
      "<span><b>\(words)</b>\(hidden)\(mark)</span>", input("sku", DeskProductPhrases.sku), input("gtin", DeskProductPhrases.gtin, mode: "numeric"),
      input("price", DeskProductPhrases.price, mode: "numeric", locked: locked), input("was", DeskProductPhrases.was, mode: "numeric", locked: locked),
    ] + stock
  }
}
