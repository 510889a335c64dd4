import Catalog
import Kernel
import Places
import Trade
import Web

/// All brands under their first letters, each with how many products there are and which malls carry it.
package struct BrandsPage: Sendable {
  package enum Order: String, Sendable, CaseIterable { case korean = "ko", latin = "en" }

  package var lines: [BrandDirectory.Line]
  /// By the brand's number.
  package var malls: [Int64: [Mall]]
  package var order: Order
  /// The letter whose brands are shown where there are too many for one page; nil shows those with most products.
  package var letter: String?
  /// How far into a letter's brands the page begins.
  package var start = 0

  /// Brands on one page, at most.
  package static let most = 150

  package init(lines: [BrandDirectory.Line], malls: [Int64: [Mall]], order: Order, letter: String? = nil, start: Int = 0) {
    self.letter = letter
    self.start = max(0, start)
    self.lines = lines
    self.malls = malls
    self.order = order
  }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(BrandPhrases.title)
    let lead = reader.say(BrandPhrases.lead, ["count": reader.format.number(lines.count)])
    guard !lines.isEmpty else {
      return Layout.page(Head(title: title, description: lead, canonical: Paths.brands), reader, tab: .search, body: """
        <h1 class="hide">\(title)</h1>\(EmptyState(reader.say(BrandPhrases.none), reader.say(BrandPhrases.noneLead), way: .init(reader.say(ShopPhrases.lookAround), Paths.home)).html)
        """)
    }
    let groups = self.groups
    let shown = isParted ? part(of: groups) : groups
    let sections: [HTML] = shown.map { group in
      let heading = group.initial == Self.mostMark ? reader.say(BrandPhrases.most) : group.initial == Initial.other ? reader.say(BrandPhrases.others) : group.initial
      return #"<section class="stack is-tight" id="\#(anchor(group.initial))"><h2 class="letter">\#(Spoken(heading, on: reader.language).html)</h2><ul class="list brand-list">\#(group.lines.map { row($0, reader) })</ul></section>"#
    }
    return Layout.page(Head(title: title, description: lead, canonical: Paths.brands), reader, tab: .search, body: """
      <div class="page-head"><h1>\(title)</h1><p class="lead">\(lead)</p></div>
      <div class="stack is-loose"><div class="stack is-tight">\(orders(reader))<nav class="letters" aria-label="\(BrandPhrases.index, reader.language)">\(letters(groups.map(\.initial), reader))</nav></div>\(sections)\(further(groups, reader))</div>
      """)
  }

  private var isParted: Bool { lines.count > Self.most }

  /// The brands of one letter, or those with most products before a letter is chosen.
  private func part(of groups: [(initial: String, lines: [BrandDirectory.Line])]) -> [(initial: String, lines: [BrandDirectory.Line])] {
    if let group = groups.first(where: { $0.initial == letter }) { return [(group.initial, Array(group.lines.dropFirst(start).prefix(Self.most)))] }
    let most = lines.sorted { ($1.products, $0.brand.code) < ($0.products, $1.brand.code) }.prefix(Self.most / 4)
    return [(Self.mostMark, Array(most))]
  }

  /// Stands in the place of a letter above the brands with most products.
  private static let mostMark = "*"

  private func further(_ groups: [(initial: String, lines: [BrandDirectory.Line])], _ reader: Reader) -> HTML? {
    guard isParted, let group = groups.first(where: { $0.initial == letter }), group.lines.count > start + Self.most else { return nil }
    return Button(reader.say(BrandPhrases.further), .outline).link(path(of: group.initial).with("from", String(start + Self.most)))
  }

  private func path(of initial: String) -> Path { Paths.brands.with("order", order.rawValue).with("letter", initial) }

  private func orders(_ reader: Reader) -> HTML {
    Tabs(
      reader.say(BrandPhrases.order),
      [
        .init(reader.say(BrandPhrases.korean), Paths.brands.with("order", Order.korean.rawValue), isChosen: order == .korean),
        .init(reader.say(BrandPhrases.latin), Paths.brands.with("order", Order.latin.rawValue), isChosen: order == .latin),
      ]
    ).html(reader)
  }

  private func letters(_ initials: [String], _ reader: Reader) -> [HTML] {
    initials.map { initial in
      let spoken = Spoken(initial, on: reader.language).html
      return isParted
        ? #"<a href="\#(to: path(of: initial))"\#(Layout.current(initial == letter))>\#(spoken)</a>"# : ##"<a href="#\##(anchor(initial))">\##(spoken)</a>"##
    }
  }

  private func anchor(_ initial: String) -> String { "i" + String(Initial.place(initial)) }

  private func row(_ line: BrandDirectory.Line, _ reader: Reader) -> HTML {
    let brand = line.brand
    let name = brand.name.text(in: reader.language)
    let other = brand.name.text(in: reader.language == .korean ? .english : .korean)
    let second: HTML? = other == name ? nil : #" <small class="muted" lang="\#(reader.language == .korean ? "en" : "ko")">\#(other)</small>"#
    let products = line.products == 1 ? reader.say(BrandPhrases.oneProduct) : reader.say(BrandPhrases.products, ["count": reader.format.number(line.products)])
    return """
      <li class="item">\(BrandLogo(brand.name).sign)<span class="item-text"><a class="card-name-link" href="\(to: Paths.brand(code: brand.code))"><b>\(name)</b>\(second)</a><small>\(products)</small></span>\(carried(brand, name, reader))</li>
      """
  }

  /// The way to the malls that carry it.
  private func carried(_ brand: Brand, _ name: String, _ reader: Reader) -> HTML? {
    guard let malls = malls[brand.id.raw], !malls.isEmpty else { return nil }
    let words = malls.count == 1 ? reader.say(BrandPhrases.oneMall) : reader.say(BrandPhrases.malls, ["count": String(malls.count)])
    let names = reader.say(BrandPhrases.inMalls, ["brand": name, "malls": malls.map { reader.say($0.name) }.joined(separator: ", ")])
    return #"<a class="button is-soft is-small" href="\#(to: Paths.malls.with("brand", brand.code))" title="\#(names)">\#(Icon.pin.html)\#(words)<span class="hide"> · \#(name)</span></a>"#
  }

  private var groups: [(initial: String, lines: [BrandDirectory.Line])] {
    let language: Language = order == .korean ? .korean : .english
    let named = lines.map { (line: $0, name: $0.brand.name.text(in: language)) }
    return Dictionary(grouping: named) { Initial.of($0.name) }.map { initial, lines in
      (initial, lines.sorted { ($0.name.lowercased(), $0.line.brand.code) < ($1.name.lowercased(), $1.line.brand.code) }.map(\.line))
    }.sorted { Initial.place($0.initial) < Initial.place($1.initial) }
  }
}
