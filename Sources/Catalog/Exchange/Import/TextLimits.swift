/// How much of a cell is taken, in Unicode scalars.
enum TextLimits {
  static let handle = 200
  static let sku = ProductState.skuMax
  static let optionName = 100
  static let choice = 200
  static let vendor = 200
  static let tag = 100
  static let attribute = 1000
  static let alt = 500
}
