import Commerce
import Kernel
import Simulation
import Testing

struct DemoCatalogueTests {
  private let sheets = DemoCatalogue().sheets

  @Test func theDemoSellsAtLeast120GoodsOfEveryBrandAndOfEveryField() {
    #expect(sheets.count >= 120)
    #expect(Set(sheets.map(\.brand)) == Set(DemoBrand.all.map(\.code)))
    let fields = Set(sheets.compactMap { $0.sheet.category?.split(separator: "/").first.map(String.init) })
    #expect(fields == ["fashion", "beauty", "food", "living", "digital", "kids", "sports", "books", "etc"])
  }

  @Test func noTwoGoodsShareATitleOrALabel() {
    #expect(Set(sheets.map { $0.sheet.title?.korean ?? "" }).count == sheets.count)
    let labels = sheets.flatMap { $0.sheet.variants.compactMap(\.sku) }
    #expect(Set(labels).count == labels.count)
  }

  @Test func everythingIsSaidInBothLanguages() {
    func hasHangul(_ text: String) -> Bool { text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) } }
    for (_, _, sheet) in sheets {
      let words: [Words] = [sheet.title, sheet.body].compactMap { $0 } + (sheet.options ?? []).flatMap { [$0.name] + $0.choices } + (sheet.attributes ?? []).map(\.value)
      for word in words {
        #expect(!word.korean.isEmpty && !word.english.isEmpty && !hasHangul(word.english), "\(sheet.handle): \(word.korean) / \(word.english)")
      }
      #expect(hasHangul(sheet.body?.korean ?? ""), "\(sheet.handle)")
    }
  }

  @Test func pricesArePlausibleAndAReducedOneIsLower() {
    for (_, _, sheet) in sheets {
      for variant in sheet.variants {
        #expect(variant.price.minor >= 3_000 && variant.price.minor <= 1_500_000 && variant.price.minor % 100 == 0, "\(sheet.handle)")
        if let was = variant.was { #expect(was.minor > variant.price.minor, "\(sheet.handle)") }
      }
    }
  }
}
