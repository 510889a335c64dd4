import Catalog
import Kernel

/// The demo's catalogue: the same every time.
package struct DemoCatalogue: Sendable {
  /// Products with the codes of the merchant who sells them and of their brand.
  package let sheets: [(merchant: String, brand: String, sheet: ProductSheet)]

  package init() {
    let brands = Dictionary(DemoBrand.all.map { ($0.code, $0) }) { first, _ in first }
    sheets = DemoGoods.all.enumerated().compactMap { index, goods in
      brands[goods.brand].map { ($0.merchant, $0.code, Self.sheet(goods, $0, number: index + 1)) }
    }
  }

  private static func sheet(_ goods: DemoGoods, _ brand: DemoBrand, number: Int) -> ProductSheet {
    var sheet = ProductSheet(handle: "\(brand.code)-" + (Handle.make(goods.title.english) ?? String(number)), title: goods.title)
    sheet.brand = Words(brand.name.korean, brand.name.english)
    sheet.category = goods.path
    sheet.body = goods.body
    sheet.status = .active
    sheet.tax = goods.path == "books/book" || isUnprocessed(goods.path) ? .exempt : .standard
    sheet.withdrawal = isUnprocessed(goods.path) ? .perishable : .standard
    sheet.attributes = attributes(of: goods)
    sheet.options = goods.options
    sheet.variants = goods.variants.enumerated().map { index, made in
      var variant = VariantSheet(sku: "\(brand.code.uppercased())-\(number)-\(index + 1)", price: .won(goods.price + made.extra))
      variant.choices = made.choices
      variant.was = goods.was.map { .won($0 + made.extra) }
      variant.grams = 500
      return variant
    }
    return sheet
  }

  private static func attributes(of goods: DemoGoods) -> [ProductAttribute] {
    let origin = ProductAttribute(code: "origin", name: Words("원산지", "Origin"), value: Words("대한민국", "Republic of Korea"))
    return [origin] + (goods.material.map { [ProductAttribute(code: "material", name: Words("소재", "Material"), value: $0)] } ?? [])
  }

  private static func isUnprocessed(_ path: String) -> Bool {
    ["food/fruit", "food/vegetable", "food/meat", "food/seafood", "food/grain"].contains(path)
  }
}
