import Catalog
import Kernel
import Web

/// The product information that the law wants: the kind of goods and its fields, with a plain list of what is missing.
struct DeskNotice {
  var typed: FormEntry
  var now: Day
  /// Then an empty one stands open.
  var isOnSale = false
  /// Categories that can be chosen, by their paths.
  var categories: [String] = []

  func html(_ desk: Desk) -> HTML? {
    guard let edition = ProductNotice.edition(on: now) else { return nil }
    let chosen = edition.kind(typed.value("notice-kind"))
    // Without a category nothing is proposed yet: the first kind stands there until one is chosen.
    guard let kind = chosen ?? edition.kind(forCategory: typed.value("category")) ?? edition.kinds.first else { return nil }
    // What the category proposes: until another is chosen, it follows the category.
    let proposed = edition.kind(forCategory: typed.value("category"))?.code ?? kind.code
    let proposals = categories.compactMap { path in edition.kind(forCategory: path).map { "\(path)=\($0.code)" } }.joined(separator: " ")
    let kinds = edition.kinds.map { Choice($0.code, $0.name.text(in: desk.language), isChosen: $0.code == kind.code) }
    let fields: [HTML] = kind.fields.map { field($0, of: kind, desk) }
    let missing = kind.fields.filter { typed.value("\(kind.attributeCode($0))-ko").isEmpty && typed.value("\(kind.attributeCode($0))-en").isEmpty }
    let names = missing.map { $0.name.text(in: desk.language) }.joined(separator: " · ")
    let state: HTML = missing.isEmpty
      ? #"<p class="muted">\#(DeskNoticePhrases.complete, desk.language)</p>"#
      : Notice(desk.say(DeskNoticePhrases.missing, ["count": String(missing.count), "names": names]), .gardenia).html
    return """
      <details class="panel fold" id="notice" data-part\("open", if: chosen != nil || (isOnSale && isEmpty))><summary>\(DeskNoticePhrases.title, desk.language)</summary><div class="fold-body stack"><p class="muted">\(DeskNoticePhrases.lead, desk.language) \(edition.source.text(in: desk.language))</p>\(state)<input type="hidden" name="notice-proposed" value="\(proposed)" data-proposals="\(proposals)"><div class="pair">\(Select("notice-kind", desk.say(DeskNoticePhrases.kind), kinds, hint: desk.say(DeskNoticePhrases.kindHint)).html(desk.reader))<div class="field is-end">\(Button(desk.say(DeskNoticePhrases.show), .soft, isSmall: true).submit(name: "step", value: "notice"))</div></div><div class="pair">\(fields)</div></div></details>
      """
  }

  /// Whether nothing of it is filled in.
  var isEmpty: Bool {
    guard let edition = ProductNotice.edition(on: now), let kind = edition.kind(typed.value("notice-kind")) ?? edition.kind(forCategory: typed.value("category")) else { return false }
    return kind.fields.allSatisfy { typed.value("\(kind.attributeCode($0))-ko").isEmpty && typed.value("\(kind.attributeCode($0))-en").isEmpty }
  }

  private func field(_ field: ProductNotice.Field, of kind: ProductNotice, _ desk: Desk) -> HTML {
    let name = kind.attributeCode(field), label = field.name.text(in: desk.language)
    func part(_ code: String, _ language: Phrase) -> HTML {
      Field("\(name)-\(code)", "\(label) (\(desk.say(language)))", value: typed.value("\(name)-\(code)"), isRequired: false, saysOptional: false, lengthMax: 500).html(desk.reader)
    }
    return "\(part("ko", DeskPhrases.korean))\(part("en", DeskPhrases.english))"
  }
}

/// The words of the product information at the console.
enum DeskNoticePhrases {
  static let title = Phrase("상품정보제공고시", "Product information required by law")
  static let lead = Phrase(
    "온라인에서 팔 때 품목마다 미리 알려야 하는 정보예요. 입력한 내용은 상품 페이지에 표로 보여요. 해당 없는 항목에는 ‘해당 없음’이라고 입력해 주세요. 근거:",
    "What must be said before goods of this kind are sold online; it is shown as a table on the product's page. Write “not applicable” where a field does not apply. Source:")
  static let kind = Phrase("품목", "Kind of goods")
  static let kindHint = Phrase("카테고리에 맞는 품목이 선택돼 있어요. 카테고리를 바꾸면 함께 바뀌어요.", "Chosen to suit the category, and changes with it until you choose another.")
  static let nothingSaid = Phrase("판매 중인데 상품정보제공고시가 비어 있어요. 온라인에서 팔려면 미리 알려야 하는 정보예요.", "On sale, but the product information required by law is empty.")
  static let fillIn = Phrase("상품정보제공고시 입력", "Enter product information")
  static let show = Phrase("이 품목의 항목 보기", "Show this kind's fields")
  static let missing = Phrase("{count}가지를 더 입력해 주세요: {names}", "{count} still to fill in: {names}")
  static let complete = Phrase("빠진 항목이 없어요.", "Nothing is missing.")
}
