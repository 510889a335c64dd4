import Kernel
import Testing

@testable import Catalog

/// Items of a feed with thousands of what belongs there a few times: the rest is told, not gone through.
struct CrowdedItemTests {
  @Test func picturesAndOptionsBeyondWhatTheCatalogueTakesAreLeftAlone() {
    var item = GoogleItem(line: 1)
    for (name, text) in [("id", "A"), ("item_group_id", "G"), ("title", "니트"), ("price", "12900 KRW")] { item.add(name, text, line: 1) }
    item.add("additional_image_link", (0..<20_000).map { "https://a.test/\($0)" }.joined(separator: ","), line: 1)
    item.add("product_detail", (0..<20_000).map { "option:이름 \($0):값" }.joined(separator: ","), line: 1)
    let product = GoogleRows(file: FileCurrency(.krw)).product([item])
    #expect(product.sheet.pictures.count == ProductState.picturesMax + 1)
    #expect(product.sheet.options.count == ProductOption.optionsMax)
    #expect(product.faults.count { $0.what == .tooManyPictures(most: ProductState.picturesMax) } == 1)
  }
}
