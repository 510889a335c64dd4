import Catalog
import Inventory
import Kernel
import Testing
import Web

@testable import Wire

/// Stock as a file: fetched, filled in and sent back.
@Suite(.everyEngine) struct StockFileTests {
  /// Sends a file as a browser of ours would.
  private func send(_ yard: ConsoleYard, _ text: String, key: String = "k", as cookie: String) async throws -> Door.Answered {
    let parts = [
      "--cut\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n\(key)\r\n",
      "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stock.csv\"\r\nContent-Type: text/csv\r\n\r\n\(text)\r\n--cut--\r\n",
    ]
    return try await yard.door.send(
      .post, "/console/stock/file", ["Cookie": cookie, "Content-Type": "multipart/form-data; boundary=cut", "Sec-Fetch-Site": "same-origin"],
      body: Array(parts.joined().utf8))
  }

  @Test func theFetchedFileChangesNothingUntilItIsFilledIn() async throws {
    let yard = try ConsoleYard()
    let file = try await yard.get("/console/stock/stock.csv", as: yard.owner)
    #expect(file.headers[.contentDisposition] == "attachment; filename=\"stock.csv\"")
    let lines = file.text.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "\u{FEFF}품목 번호,SKU,바코드,상품,옵션,지점,지점 번호,현재 수량,판매 가능,실사 수량,증감")
    #expect(lines.contains("V\(yard.variant),KN-1,,포근한 니트,,성수점,P\(yard.store),10,10,,"))
    let bare = try await send(yard, file.text, as: yard.owner)
    #expect(bare.status == 422 && bare.text.contains("실사 수량이나 증감을 입력한 행이 없어요."))
    let filled = file.text.split(separator: "P\(yard.store),10,10,,").joined(separator: "P\(yard.store),10,10,7,")
    #expect(try await send(yard, filled, as: yard.owner).status == 200)
    #expect(try yard.shelf(yard.store).free == 7)
    #expect(try yard.shelf(yard.warehouse).free == 10)
  }

  @Test func rowsBelowAQuoteThatIsNeverClosedAreKept() async throws {
    let yard = try ConsoleYard()
    let answer = try await send(yard, "sku,place,count,change\nKN-9,\"성수점,1,\n어긋난 줄\nKN-1,성수점,12,\n", as: yard.owner)
    #expect(answer.text.contains("이 행에서 연 따옴표가 닫히지 않아서 아래 1행도 함께 빠졌어요."))
    #expect(try yard.shelf(yard.store).free == 12)
  }

  @Test func badRowsAreListedByTheirNumberAndGoodOnesAreKeptOnce() async throws {
    let yard = try ConsoleYard()
    let text = """
      sku,place,count,change
      KN-1,성수점,12,
      없는-것,성수점,1,
      KN-1,부산점,1,
      KN-1,창고,,-3
      KN-1,창고,,많이
      KN-1,성수점,3,
      KN-1,warehouse,,+5
      KN-1,창고,,-5000
      KN-1,창고,4,4
      """
    for _ in 1...2 {
      let answer = try await send(yard, text, key: "same", as: yard.staff)
      #expect(answer.status == 422)
      #expect(answer.text.contains("3행을 저장했고, 6행은 저장하지 못했어요."))
      for (row, why) in [(3, "‘없는-것’ SKU나 바코드의 상품이 없어요."), (4, "‘부산점’ 지점이 없어요."), (6, "‘많이’는 숫자가 아니에요."), (7, "2행과 같은 상품, 같은 지점이에요."), (10, "실사 수량과 증감 중 하나만")] {
        #expect(answer.text.contains(#">\#(row)</td><td class="is-title" data-label="이유">\#(why)"#) || answer.text.contains(why), "row \(row)")
      }
    }
    #expect(try yard.shelf(yard.store).free == 12)
    #expect(try yard.shelf(yard.warehouse).free == 12)
  }

  @Test func aLabelOfSeveralGoodsIsToldApartByTheVariantNumber() async throws {
    let yard = try ConsoleYard()
    let twin = try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "scarf", title: Words("목도리", "Scarf"))
      sheet.category = "fashion/women/knit"
      sheet.variants = [VariantSheet(sku: "KN-1", price: .won(9_000))]
      return try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx).variants[0]
    }
    let unclear = try await send(yard, "sku,place,change\nKN-1,성수점,5\n", as: yard.owner)
    #expect(unclear.text.contains("‘KN-1’은 상품 2개가 함께 쓰는 SKU예요."))
    #expect(try await send(yard, "품목 번호,sku,place,change\nV\(twin),KN-1,성수점,5\n", key: "k2", as: yard.owner).status == 200)
    #expect(try yard.shelf(yard.store).free == 10)
    #expect(try yard.door.database.readNow { try ShelfStock.of([twin.raw], in: $0)[twin.raw]?[yard.store]?.free } == 5)
  }

  @Test func numbersAreReadAlikeInFileGridAndNewProduct() async throws {
    let yard = try ConsoleYard()
    let cases: [(String, Int64)] = [("2.00", 2), ("1,200", 1_200), ("１２개", 12), ("1만", 10_000), ("=\"0007\"", 7)]
    for (turn, (text, pieces)) in cases.enumerated() {
      let cell = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      #expect(try await send(yard, "sku,place,count\nKN-1,성수점,\"\(cell)\"\n", key: "file\(turn)", as: yard.owner).status == 200, "\(text)")
      #expect(try yard.shelf(yard.store).free == pieces, "\(text)")
      let grid = [("mode", "count"), ("key", "grid\(turn)"), ("n-\(yard.variant)-\(yard.warehouse)", text)]
      #expect(try await yard.post("/console/stock/list", grid, as: yard.owner).status == 303, "\(text)")
      #expect(try yard.shelf(yard.warehouse).free == pieces, "\(text)")
    }
    let why = "‘1.000’의 점이나 쉼표가 천 단위인지 소수점인지 알 수 없어요."
    let file = try await send(yard, "sku,place,count\nKN-1,성수점,1.000\n", key: "two", as: yard.owner)
    #expect(file.status == 422 && file.text.contains(why))
    let grid = try await yard.post("/console/stock/list", [("mode", "count"), ("key", "ways"), ("n-\(yard.variant)-\(yard.warehouse)", "1.000")], as: yard.owner)
    #expect(grid.status == 422 && grid.text.contains(why))
    let made = try await yard.post("/console/products/new", [("title-ko", "의자"), ("category", "fashion/women/knit"), ("v0-price", "500"), ("v0-s\(yard.store)", "1.000")], as: yard.owner)
    #expect(made.status == 422 && made.text.contains(why))
    #expect(try yard.shelf(yard.store).free == 7 && yard.shelf(yard.warehouse).free == 7)
  }

  @Test func aVariantNumberBesideALabelOfOtherGoodsIsRefusedByItsRow() async throws {
    let yard = try ConsoleYard()
    let others = try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "scarf", title: Words("목도리", "Scarf"))
      sheet.category = "fashion/women/knit"
      sheet.options = [ProductOption(name: Words("색"), choices: [])]
      sheet.variants = [VariantSheet(sku: "0101", price: .won(9_000)), VariantSheet(sku: "101", price: .won(9_000))]
      for place in sheet.variants.indices { sheet.variants[place].choices = ["색 \(place)"] }
      sheet.variants[0].gtin = GTIN("8801234567893")
      return try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx).variants
    }
    let text = """
      품목 번호,sku,바코드,place,change
      V\(yard.variant),KN-9,,성수점,1
      V\(others[0]),101,,성수점,2
      V\(others[0]),0101,4006381333931,창고,3
      0101,0101,4006381333931,창고,4
      V\(others[0]),8801234567893,,성수점,5
      V\(others[1]),00101,,성수점,6
      V\(yard.variant),KN-1,,창고,7
      ,0101,4006381333931,창고,8
      """
    let answer = try await send(yard, text, as: yard.owner)
    #expect(answer.status == 422 && answer.text.contains("3행을 저장했고, 5행은 저장하지 못했어요."), "\(answer.text)")
    #expect(answer.text.contains("V\(yard.variant)의 SKU나 바코드는 ‘KN-1’인데 이 행에는 ‘KN-9’가 있어요."))
    #expect(answer.text.contains("V\(others[0])의 SKU나 바코드는 ‘0101’인데 이 행에는 ‘101’이 있어요."))
    #expect(answer.text.contains("V\(others[0])의 SKU나 바코드는 ‘8801234567893’인데 이 행에는 ‘4006381333931’이 있어요."))
    #expect(try yard.shelf(yard.store).free == 10 && yard.shelf(yard.warehouse).free == 17)
    let shelves = try yard.door.database.readNow { try ShelfStock.of(others.map(\.raw), in: $0) }
    #expect(shelves[others[0].raw]?[yard.store]?.free == 5 && shelves[others[1].raw]?[yard.store]?.free == 6 && shelves[others[0].raw]?[yard.warehouse] == nil)
  }

  @Test func noDoorFillsAPlaceBeyondItsLimit() async throws {
    let yard = try ConsoleYard()
    let most = StockMovement.quantityMax, why = "한곳에 \(most.grouped)개까지 둘 수 있어요."
    // Ten stand there already.
    let file = try await send(yard, "sku,place,change\nKN-1,성수점,\(most - 10)\nKN-1,성수점,1\n", as: yard.owner)
    #expect(file.status == 422 && file.text.contains("이곳에는 이미 \(most.grouped)개가 있어요.") && file.text.contains(why))
    let grid = try await yard.post("/console/stock/list", [("mode", "receive"), ("key", "g"), ("n-\(yard.variant)-\(yard.store)", "1")], as: yard.owner)
    #expect(grid.status == 422 && grid.text.contains(why))
    let moved = try await yard.post(
      "/console/stock/list", [("mode", "move"), ("key", "m"), ("to", yard.store.description), ("n-\(yard.variant)-\(yard.warehouse)", "1")], as: yard.owner)
    #expect(moved.status == 422 && moved.text.contains(why))
    try yard.door.database.writeNow { tx in
      let line = [StockMovement.Line(variant: yard.variant.raw, quantity: 1)]
      #expect(throws: NoStockMove.overfull(has: most)) { try ReceiveStock(merchant: yard.merchant, location: yard.store, lines: line, by: yard.merchant).run(in: tx) }
      #expect(throws: NoStockMove.overfull(has: most)) {
        try DispatchStock(merchant: yard.merchant, from: yard.warehouse, to: yard.store, lines: line, by: yard.merchant).run(in: tx)
      }
    }
    #expect(try yard.shelf(yard.store).free == most && yard.shelf(yard.warehouse).free == 10 && yard.shelf(yard.store).coming == 0)
    for text in ["99999999999999", "-99999999999999", "\(most + 1)"] {
      let beyond = try await send(yard, "sku,place,change\nKN-1,창고,\(text)\n", key: text, as: yard.owner)
      #expect(beyond.status == 422 && beyond.text.contains("한 번에 \(most.grouped)개까지 입력할 수 있어요."), "\(text)")
    }
  }

  @Test func aFileThatNamesNoGoodsOrNoNumbersIsRefusedWithWhatItNeeds() async throws {
    let yard = try ConsoleYard()
    for text in ["이름,가격\n니트,3\n", "sku,place\nKN-1,성수점\n", ""] {
      #expect(try await send(yard, text, as: yard.owner).status == 422, "\(text)")
    }
    #expect(try await send(yard, "sku,place,count\nKN-1,성수점,99\n", as: yard.shopper).status == 403)
    #expect(try await send(yard, "sku,place,count\nKN-1,창고,99\n", as: yard.storeStaff).status == 422)
    #expect(try yard.shelf(yard.store).free == 10 && yard.shelf(yard.warehouse).free == 10)
  }
}
