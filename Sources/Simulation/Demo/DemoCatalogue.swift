import Commerce
import Kernel

/// The demo's catalogue, composed from brands, goods and a seed: the same every time.
package struct DemoCatalogue: Sendable {
  /// Products with the codes of the merchant who sells them and of their brand.
  package let sheets: [(merchant: String, brand: String, sheet: ProductSheet)]

  /// - Parameter scale: how many variations of each name; 3 gives about 600 products.
  package init(seed: UInt64 = 1, scale: Int = 3) {
    var dice = Dice(seed: seed)
    var made: [(merchant: String, brand: String, sheet: ProductSheet)] = []
    for goods in DemoGoods.all {
      let brands = DemoBrand.selling(goods.path)
      for noun in goods.nouns {
        for turn in 0..<scale {
          let brand = brands[(turn + dice.below(brands.count)) % brands.count]
          let mood = DemoWords.moods[dice.below(DemoWords.moods.count)]
          made.append((brand.merchant, brand.code, Self.sheet(goods, noun, brand, mood, number: made.count + 1, &dice)))
        }
      }
    }
    sheets = made
  }

  private static func sheet(
    _ goods: DemoGoods, _ noun: Phrase, _ brand: DemoBrand, _ mood: Phrase, number: Int, _ dice: inout Dice
  ) -> ProductSheet {
    var sheet = ProductSheet(
      handle: "\(brand.code)-\(number)",
      title: Words("\(mood.korean) \(noun.korean)", "\(mood.english) \(noun.english)"))
    sheet.brand = Words(brand.name.korean, brand.name.english)
    sheet.category = goods.path
    sheet.body = DemoWords.body(noun, brand.name, mood, pick: dice.below(1000))
    sheet.status = .active
    sheet.tax = goods.path == "books/book" || DemoWords.isUnprocessed(goods.path) ? .exempt : .standard
    sheet.withdrawal = DemoWords.isUnprocessed(goods.path) ? .perishable : .standard
    sheet.attributes = DemoWords.attributes(goods.path, dice.below(1000))
    let (options, choices) = DemoWords.options(goods.choice, turn: number)
    sheet.options = options
    let step: Int64 = goods.priceMax > 100_000 ? 1000 : 100
    let price = (goods.priceMin + Int64(dice.below(Int(goods.priceMax - goods.priceMin)))) / step * step
    let isReduced = dice.below(4) == 0
    // What it cost before, in hundredths of today's price: 9 to 50 per cent off.
    let before = [110, 118, 125, 134, 143, 167, 200][dice.below(7)] as Int64
    sheet.variants = choices.enumerated().map { index, values in
      var variant = VariantSheet(sku: "\(brand.code.uppercased())-\(number)-\(index + 1)", price: .won(price + goods.choice.extra(index)))
      variant.choices = values
      variant.was = isReduced ? .won((price + goods.choice.extra(index)) * before / 100 / step * step + step) : nil
      variant.grams = Int64(200 + dice.below(2000))
      return variant
    }
    return sheet
  }
}

extension DemoGoods.Choice {
  /// Larger volumes and weights cost more.
  fileprivate func extra(_ index: Int) -> Int64 {
    switch self {
    case .volume, .weight: Int64(index) * 8000
    case .size, .shoe, .colour, .one: 0
    }
  }
}
