import Catalog
import Inventory
import Kernel
import Trade
import Web
import Wire

/// A product's form between what was typed and what the catalogue takes.
struct ProductDraft {
  /// Variants of one form, at most.
  static let rowsMax = 150

  var values: [String: String]

  init(_ form: Form) {
    values = Dictionary(form.fields.map { ($0.name, FormText.lines($0.value)) }) { first, _ in first }
    // A kind that was only proposed follows the category, until something is written for it.
    if let proposed = values["notice-proposed"], proposed == values["notice-kind"], !values.contains(where: { isAnswer($0.key, of: proposed) && !$0.value.isEmpty }) {
      values["notice-kind"] = nil
    }
  }

  private func isAnswer(_ field: String, of kind: String) -> Bool {
    guard let kind = ProductNotice.editions.lazy.compactMap({ $0.kind(kind) }).first else { return false }
    return kind.fields.contains { field == "\(kind.attributeCode($0))-ko" || field == "\(kind.attributeCode($0))-en" }
  }

  /// The form of a product as the catalogue holds it.
  init(_ sheet: ProductSheet) {
    values = [
      "title-ko": sheet.title?.korean ?? "", "title-en": sheet.title?.english ?? "", "body-ko": Self.typed(sheet.body?.korean),
      "body-en": Self.typed(sheet.body?.english), "category": sheet.category ?? "", "brand": sheet.brand?.korean ?? "",
      "tax": (sheet.tax ?? .standard).rawValue, "withdrawal": (sheet.withdrawal ?? .standard).rawValue,
    ]
    if values["brand"] == "" { values["brand"] = sheet.brand?.english ?? "" }
    for attribute in sheet.attributes where ProductNotice.isNotice(attribute) {
      if attribute.code == ProductNotice.kindCode {
        values["notice-kind"] = attribute.value.korean
      } else {
        values["\(attribute.code)-ko"] = attribute.value.korean
        values["\(attribute.code)-en"] = attribute.value.english
      }
    }
    // A kind for which nothing was said is no choice.
    if let kind = values["notice-kind"], !values.contains(where: { isAnswer($0.key, of: kind) && !$0.value.isEmpty }) { values["notice-kind"] = nil }
    for (index, option) in sheet.options.enumerated() {
      values["option\(index + 1)-name"] = option.name.text(in: .korean)
      values["option\(index + 1)-values"] = option.choices.map { $0.text(in: .korean) }.joined(separator: "\n")
      if option.choices.count == 1 { values["option\(index + 1)-one"] = values["option\(index + 1)-values"] }
    }
    values["all"] = (1...Self.rowsMax).contains(sheet.variants.count) ? String(sheet.variants.count) : ""
    for (row, variant) in sheet.variants.prefix(Self.rowsMax).enumerated() {
      values["v\(row)-known"] = "1"
      values["v\(row)-sku"] = variant.sku
      values["v\(row)-gtin"] = variant.gtin?.digits ?? ""
      values["v\(row)-price"] = Format(.korean).number(variant.price.minor)
      values["v\(row)-was"] = variant.was.map { Format(.korean).number($0.minor) } ?? ""
      for (place, choice) in variant.choices.enumerated() { values["v\(row)-c\(place)"] = choice }
    }
  }

  /// As a person types it; HTML that says more than that is shown as HTML.
  private static func typed(_ body: String?) -> String { body.map { LightMarkup.typed($0) ?? $0 } ?? "" }

  /// The answers of the notice, for the kind that is chosen.
  func notice(on day: Day) -> [ProductAttribute] {
    let edition = ProductNotice.edition(on: day)
    guard let kind = edition?.kind(value("notice-kind")) ?? edition?.kind(forCategory: value("category")) else { return [] }
    let answers = kind.fields.map { field in
      (field.code, Words(value("\(kind.attributeCode(field))-ko"), value("\(kind.attributeCode(field))-en")))
    }
    return kind.attributes(Dictionary(answers) { first, _ in first })
  }

  /// An empty form with one row.
  static let blank: ProductDraft = {
    var draft = ProductDraft(ProductSheet(handle: ""))
    draft.values["v0-price"] = ""
    return draft
  }()

  func value(_ name: String) -> String { values[name] ?? "" }

  var options: [ProductOption] {
    (1...ProductOption.optionsMax).compactMap { number in
      let typed = value("option\(number)-values")
      // The only choice of the product stays one, whatever stands in it.
      let choices = typed == value("option\(number)-one") ? [typed].filter { !$0.isEmpty } : TypedChoices.read(typed)
      let name = value("option\(number)-name")
      var seen: Set<String> = []
      return name.isEmpty || choices.isEmpty ? nil : ProductOption(name: Words(name), choices: choices.filter { seen.insert($0).inserted }.map { Words($0) })
    }
  }

  var rowCount: Int { (0..<Self.rowsMax).first { values["v\($0)-price"] == nil } ?? Self.rowsMax }
  func choices(_ row: Int) -> [String] { (0..<ProductOption.optionsMax).compactMap { values["v\(row)-c\($0)"] }.filter { !$0.isEmpty } }

  /// What the catalogue takes, or every fault beside its field. `kept` are prices that this person may not change, by choices;
  /// `held` is the description that stands, which stays as it is where nobody typed anything else. `pictures` are the product's own, nil before it has been saved.
  func sheet(handle: String, kept: [[String]: (price: Money, was: Money?)]? = nil, pictures: [String]? = nil, body held: Words? = nil, on day: Day) throws -> ProductSheet {
    var faults: [InputFault] = []
    func fault(_ name: String, _ why: Phrase) { faults.append(InputFault(place: .form, pointer: "/" + name, sentence: Sentence(why))) }
    if value("title-ko").isEmpty, value("title-en").isEmpty { fault("title-ko", DeskProductPhrases.titleMissing) }
    if value("category").isEmpty { fault("category", DeskProductPhrases.categoryMissing) }
    var sheet = ProductSheet(handle: handle, title: Words(value("title-ko"), value("title-en")))
    sheet.isWhole = true
    // Where every variant has a row, what the grid shows is what is left.
    sheet.showed = Int(value("all"))
    sheet.hasNoOptions = sheet.showed != nil && options.isEmpty
    func body(_ name: String, _ language: Language, _ held: String?) -> String {
      if let held, FormText.tidy(Self.typed(held)) == value(name) { return held }
      let html = LightMarkup.html(value(name), pictures: pictures ?? []), all = Sanitizer.lostPictures(of: html)
      let numbers = all.filter { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }, lost = all.filter { !numbers.contains($0) }
      if !numbers.isEmpty {
        let said = numbers.prefix(5).joined(separator: ", "), words: KeyValuePairs = ["numbers": said, "count": String(pictures?.count ?? 0)]
        faults.append(InputFault(place: .form, pointer: "/" + name, sentence: Sentence(pictures == nil ? DeskBodyPhrases.picturesLater : DeskBodyPhrases.noSuchPicture, words)))
      }
      if !lost.isEmpty { faults.append(InputFault(place: .form, pointer: "/" + name, sentence: ProductFault.lostPictures(language, lost).sentence)) }
      return html
    }
    sheet.body = Words(body("body-ko", .korean, held?.korean), body("body-en", .english, held?.english))
    sheet.attributes = notice(on: day)
    sheet.brand = value("brand").isEmpty ? nil : Words(value("brand"))
    sheet.category = value("category")
    sheet.tax = Product.TaxClass(rawValue: value("tax"))
    sheet.withdrawal = Product.Withdrawal(rawValue: value("withdrawal"))
    sheet.options = options
    for number in halfOptions { fault("option\(number.place)-\(number.part)", number.part == "name" ? DeskProductPhrases.optionNameMissing : DeskProductPhrases.optionValuesMissing) }
    for row in 0..<rowCount {
      let price = amount("v\(row)-price", &faults)
      if value("v\(row)-price").isEmpty { fault("v\(row)-price", DeskProductPhrases.priceMissing) }
      var variant = VariantSheet(sku: value("v\(row)-sku"), price: price ?? .won(0))
      variant.choices = choices(row)
      let was = value("v\(row)-was")
      if !was.isEmpty {
        variant.was = amount("v\(row)-was", &faults)
        if let former = variant.was, former.minor <= variant.price.minor { fault("v\(row)-was", DeskProductPhrases.wasLower) }
      }
      let code = value("v\(row)-gtin")
      if !code.isEmpty {
        variant.gtin = GTIN(code)
        if variant.gtin == nil { fault("v\(row)-gtin", DeskProductPhrases.gtinBad) }
      }
      if let known = kept?[variant.choices] { (variant.price, variant.was) = (known.price, known.was) }
      sheet.variants.append(variant)
    }
    guard faults.isEmpty else { throw FormFaults(list: faults) }
    return sheet
  }

  /// The stock that each row begins with, place by place; empty cells are none.
  func opening(at places: [ID<StockLocation>]) throws -> [OpenProduct.Opening] {
    var faults: [InputFault] = []
    var opening: [OpenProduct.Opening] = []
    for row in 0..<rowCount {
      for place in places {
        let name = "v\(row)-s\(place)", text = value(name)
        guard !text.isEmpty else { continue }
        do throws(WrittenNumber.No) {
          let pieces = try WrittenNumber.read(text)
          guard (0...StockMovement.quantityMax).contains(pieces) else { throw .tooLarge }
          opening.append(OpenProduct.Opening(variant: row, place: place, pieces: pieces, pointer: name))
        } catch {
          let sentence = error == .twoWays ? error.sentence(of: text) : Sentence(DeskProductPhrases.openingBad, ["most": StockMovement.quantityMax.grouped])
          faults.append(InputFault(place: .form, pointer: "/" + name, sentence: sentence))
        }
      }
    }
    guard faults.isEmpty else { throw FormFaults(list: faults) }
    return opening
  }

  /// The amount in a field, or the reason why it is none.
  private func amount(_ name: String, _ faults: inout [InputFault]) -> Money? {
    let text = value(name)
    guard !text.isEmpty else { return nil }
    do throws(WrittenAmount.No) {
      let amount = try WrittenAmount.read(text, in: .krw)
      guard amount.minor <= SetPrice.priceMax else { throw .tooLarge }
      return amount
    } catch {
      faults.append(InputFault(place: .form, pointer: "/" + name, sentence: error.sentence(of: text, wanted: .krw)))
      return nil
    }
  }
}
