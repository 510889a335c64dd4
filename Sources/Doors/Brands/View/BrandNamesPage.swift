import Catalog
import Kernel
import Web

/// Brands with the other names by which shoppers seek them, and the form of the chosen one.
package struct BrandNamesPage: Sendable {
  package var brands: [Brand]
  package var chosen: Brand?
  package var cursor: Cursor?
  package var next: Cursor?
  package var entry: FormEntry

  package init(brands: [Brand], chosen: Brand?, cursor: Cursor?, next: Cursor?, entry: FormEntry = .nothing) {
    self.brands = brands
    self.chosen = chosen
    self.cursor = cursor
    self.next = next
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let list: HTML = brands.isEmpty
      ? EmptyState(desk.say(BrandNamePhrases.none), desk.say(BrandNamePhrases.noneLead), picture: .drawn(.courtyard, seed: 7)).html
      : DataTable(
        desk.say(BrandNamePhrases.title), [BrandNamePhrases.brand, BrandNamePhrases.names].map { DataTable.Column(desk.say($0)) }, rows: brands.map { row($0, desk) }).html
    return desk.page(
      desk.say(BrandNamePhrases.title), part: .house, path: Paths.consoleBrands, back: Notice.Way(desk.say(DeskPhrases.health), Paths.consoleHouse),
      body: """
        <p class="muted">\(BrandNamePhrases.lead, desk.language)</p>\(chosen.map { form($0, desk) })\(list)\(Pager(Paths.consoleBrands, cursor: cursor, next: next).html(desk.reader))
        """)
  }

  /// The field of the other names, as the form shows it.
  package static func values(of brand: Brand) -> [String: String] { ["names": brand.aliases.joined(separator: "\n")] }

  private func form(_ brand: Brand, _ desk: Desk) -> HTML {
    let names = Field(
      "names", desk.say(BrandNamePhrases.names), value: entry.values.isEmpty ? brand.aliases.joined(separator: "\n") : entry.value("names"),
      hint: desk.say(BrandNamePhrases.hint), error: entry.error("names") ?? entry.error(""), isRequired: false, lengthMax: Brand.aliasesMax * (SetBrandNames.lengthMax + 2), lines: 4)
    return """
      <form novalidate class="form panel" method="post" action="\(to: Paths.consoleBrands)">\(ShownFields.hidden(Self.values(of: brand), entry))<h2>\(brand.name.all.joined(separator: " · "))</h2><input type="hidden" name="brand" value="\(brand.code)">\(names.html(desk.reader))<div>\(Button(desk.say(BrandNamePhrases.save), .main, isSmall: true).submit())</div></form>
      """
  }

  private func row(_ brand: Brand, _ desk: Desk) -> [HTML] {
    [#"<a href="\#(to: Paths.consoleBrands.with("brand", brand.code))"><b>\#(brand.name.all.joined(separator: " · "))</b></a>"#, "\(brand.aliases.joined(separator: ", "))"]
  }
}

/// The words of the page of brands' names.
enum BrandNamePhrases {
  static let title = Phrase("브랜드의 다른 이름", "Other names of brands")
  static let lead = Phrase(
    "손님이 브랜드를 다르게 부르는 이름을 입력해 두면 그 이름으로도 상품을 찾아요. 예: ‘흙결’은 ‘흙결도예’로도 찾아요.", "Write down what else shoppers call a brand, and its goods are found by those names too.")
  static let brand = Phrase("브랜드", "Brand")
  static let names = Phrase("다른 이름", "Other names")
  static let hint = Phrase("한 줄에 하나씩, 8개까지 입력해 주세요.", "One a line, eight at most.")
  static let save = Phrase("저장", "Save")
  static let none = Phrase("아직 브랜드가 없어요", "No brands yet")
  static let noneLead = Phrase("상품에 브랜드를 입력하면 여기에 나와요.", "Brands appear here once goods name them.")
}
