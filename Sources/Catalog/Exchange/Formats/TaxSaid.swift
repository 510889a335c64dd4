extension Product.TaxClass {
  private static let korean: [String: Product.TaxClass] = ["과세": .standard, "과세상품": .standard, "면세": .exempt, "면세상품": .exempt, "영세": .zero, "영세율": .zero, "영세상품": .zero]

  /// The code of what a cell says in Korean or in capitals; any other text as it is.
  static func code(_ text: String) -> String { korean[text.trimmed]?.rawValue ?? Product.TaxClass(rawValue: text.lowercased())?.rawValue ?? text }
}
