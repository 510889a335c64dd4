/// Sizes from small to large; values that are no sizes stay as they come.
enum SizeOrder {
  private static let letters = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"]

  static func sorted<Value>(_ values: [Value], by text: (Value) -> String) -> [Value] {
    let places = values.map { place(text($0)) }
    guard places.allSatisfy({ $0 != nil }) else { return values }
    return zip(values, places).enumerated().sorted { ($0.element.1!, $0.offset) < ($1.element.1!, $1.offset) }.map(\.element.0)
  }

  /// `S`, `230` and `50ml` have one.
  private static func place(_ text: String) -> Int? {
    if let letter = letters.firstIndex(of: text.uppercased()) { return letter }
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    return figures.isEmpty || figures.count > 6 ? nil : Int(figures)
  }
}
