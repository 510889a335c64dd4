import Commerce
import Kernel
import Testing

@testable import Server

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
      for (row, why) in [(3, "‘없는-것’ SKU나 바코드의 상품이 없어요."), (4, "‘부산점’ 지점이 없어요."), (6, "‘많이’는 개수가 아니에요."), (7, "2행과 같은 상품, 같은 지점이에요."), (10, "실사 수량과 증감 중 하나만")] {
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
