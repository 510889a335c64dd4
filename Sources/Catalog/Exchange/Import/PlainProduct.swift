import Kernel

/// Reads products whose names, options and facts are lines of plain text, whatever the sheet was written for.
final class PlainSource: ProductSource {
  private let source: any ProductSource

  init(_ source: any ProductSource) { self.source = source }

  var position: ReadPosition { source.position }
  var bytesRead: Int64 { source.bytesRead }

  func next() throws(FileFault) -> ReadProduct? {
    guard var product = try source.next() else { return nil }
    // Our own exports say each letter as it is.
    if !product.isOwn { product.makePlain() }
    return product
  }
}

extension ReadProduct {
  /// Lines of one product that are told, at most.
  private static let toldMax = 20

  /// Takes the marks of HTML out of everything that stands in one line, and tells it.
  mutating func makePlain() {
    var told: [String] = []
    func plain(_ text: String) -> String {
      let plain = PlainLine.of(text)
      if plain != text, !told.contains(text) { told.append(text) }
      return plain
    }
    func words(_ words: Words) -> Words { Words(plain(words.korean), plain(words.english)) }
    let unshipped = unshippedPlaces
    sheet.title = sheet.title.map(words)
    sheet.addressName = sheet.addressName.map(plain)
    sheet.brand = sheet.brand.map(words)
    sheet.tags = sheet.tags.map { $0.map(plain) }
    sheet.options = sheet.options.map { ProductOption(name: words($0.name), choices: $0.choices.map(words)) }
    for place in sheet.variants.indices { sheet.variants[place].choices = sheet.variants[place].choices.map(plain) }
    for place in sheet.attributes.indices where sheet.attributes[place].code != Unshipped.code {
      let attribute = sheet.attributes[place]
      sheet.attributes[place] = ProductAttribute(code: attribute.code, name: words(attribute.name), value: words(attribute.value))
    }
    if let unshipped, let place = sheet.attributes.lastIndex(where: { $0.code == Unshipped.code }) {
      let keys = unshipped.map { Unshipped.key(sheet.variants[$0].choices) }
      sheet.attributes[place] = ProductAttribute(code: Unshipped.code, name: sheet.attributes[place].name, value: Words(keys.joined(separator: "\n")))
    }
    for text in told.prefix(Self.toldMax) {
      faults.append(RowFault(line: line, column: "", what: .markup(text: WrittenAmount.shortened(text), plain: WrittenAmount.shortened(PlainLine.of(text))), isSoft: true))
    }
  }

  /// Places of the variants of which no parcel is sent; nil where the file says nothing of it.
  private var unshippedPlaces: [Int]? {
    guard let said = sheet.attributes.last(where: { $0.code == Unshipped.code })?.value.korean else { return nil }
    let keys = Set(said.isEmpty ? [] : said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    return sheet.variants.indices.filter { keys.contains(Unshipped.key(sheet.variants[$0].choices)) }
  }
}
