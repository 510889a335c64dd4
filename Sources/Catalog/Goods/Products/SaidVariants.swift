/// What a sheet says of a product's variants, counted: how often each combination of choices and each SKU stands in it.
struct SaidVariants {
  let handle: String
  private var choices: [[String]: Int] = [:]
  private var skus: [String: Int] = [:]

  init(_ sheet: ProductSheet, options: Int) {
    handle = sheet.handle
    for variant in sheet.variants {
      choices[Array(variant.choices.prefix(options)), default: 0] += 1
      skus[variant.sku, default: 0] += 1
    }
  }

  func times(_ choices: [String]) -> Int { self.choices[choices, default: 0] }
  func times(sku: String) -> Int { skus[sku, default: 0] }
}
