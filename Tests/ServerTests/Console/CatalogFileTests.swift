import Catalog
import Kernel
import Storage
import Testing
import Web

@testable import Server
@testable import Wire

/// A catalogue file on its way from the form to the products.
@Suite struct CatalogFileTests {
  static let csv = """
    Handle,Title,Body (HTML),Vendor,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status\r
    cup,분청 찻잔,<p>흙</p>,흙과불,그릇,true,색상,흰색,CUP-W,7,42000,active\r
    cup,,,,,,,남색,CUP-N,3,43000,\r
    bad,값 없는 것,,흙과불,,true,Title,Default Title,BAD-1,1,비쌈,active\r

    """

  private func body(_ text: String, name: String = "목록.csv", place: String = "", strict: Bool = false, retiring: Bool = false) -> [UInt8] {
    let lines = [
      "--edge", #"Content-Disposition: form-data; name="place""#, "", place, "--edge", #"Content-Disposition: form-data; name="file"; filename="\#(name)""#,
      "Content-Type: text/csv", "", text,
    ] + (strict ? ["--edge", #"Content-Disposition: form-data; name="strict""#, "", "1"] : [])
      + (retiring ? ["--edge", #"Content-Disposition: form-data; name="retire-unnamed""#, "", "1"] : []) + ["--edge--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private func send(_ yard: ConsoleYard, _ body: [UInt8], as cookie: String) async throws -> Door.Answered {
    try await yard.door.send(
      .post, "/console/import", ["Cookie": cookie, "Content-Type": "multipart/form-data; boundary=edge", "Sec-Fetch-Site": "same-origin"], body: body)
  }

  private func runJobs(_ yard: ConsoleYard) async throws {
    let house = yard.door.app.house
    try await OpenYard.blocking {
      let runner = JobRunner([ImportWorker.handler(house)])
      while try runner.step(house.database) != .idle {}
    }
  }

  @Test func aFileIsImportedWithItsStockAndItsBadRowsAreReported() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let sent = try await send(yard, body(Self.csv, place: yard.store.description), as: yard.staff)
    #expect(sent.status == 303)
    let page = try #require(sent.headers[.location]).split(separator: "?")[0]
    #expect(try await yard.get(String(page), as: yard.staff).text.contains("차례를 기다리고 있어요"))
    try await runJobs(yard)
    let done = try await yard.get(String(page), as: yard.staff).text
    #expect(done.contains("1행을 빼고 가져왔어요"))
    #expect(!done.contains("100%"))
    #expect(done.contains("빠진 행과 이유") && done.contains("Variant Price"))
    #expect(done.contains("목록.csv"))
    let report = try await yard.get("\(page)/report.csv", as: yard.staff)
    #expect(report.status == 200)
    #expect(report.text.contains("Variant Price"))
    #expect(try await yard.get("/console/stock?q=CUP-W", as: yard.staff).text.contains("<b>7</b>"))
    #expect(try await yard.get(String(page), as: yard.rivalOwner).status == 404)
  }

  @Test func variantsThatALaterFileDoesNotNameAreToldAndTakenOffSaleWhereThatIsChosen() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    func bring(_ text: String, retiring: Bool = false) async throws -> (page: String, text: String) {
      let sent = try await send(yard, body(text, retiring: retiring), as: yard.staff)
      try await runJobs(yard)
      let page = String(try #require(sent.headers[.location]).split(separator: "?")[0])
      return (page, try await yard.get(page, as: yard.staff).text)
    }
    _ = try await bring(Self.csv)
    let fewer = Self.csv.split(separator: "\r\n").filter { !$0.hasPrefix("cup,,") && !$0.hasPrefix("bad,") }.joined(separator: "\r\n") + "\r\n"
    let kept = try await bring(fewer)
    #expect(kept.text.contains("옵션 가운데 1개는 파일에 없어서 팔던 그대로 두었어요.") && kept.text.contains(#"href="/console/import">파일 다시 올리기"#))
    #expect(try await yard.get("\(kept.page)?lang=en", as: yard.staff).text.contains("1 variant of the products in the file"))
    #expect(try await yard.get("\(kept.page)/report.csv", as: yard.staff).text.contains("1개는 파일에 없어요"))
    func isSold() throws -> Bool? { try yard.door.database.readNow { try VariantFacts.of(sku: "CUP-N", merchant: yard.merchant, in: $0).first.map { !$0.variant.isRetired } } }
    #expect(try isSold() == true)
    #expect(try await yard.get("/console/import?lang=ko", as: yard.staff).text.contains("파일에 없는 옵션은 판매 멈추기"))
    let gone = try await bring(fewer, retiring: true)
    #expect(gone.text.contains("파일에 없는 1개는 판매를 멈췄어요.") && !gone.text.contains("파일 다시 올리기"))
    #expect(try isSold() != true)
  }

  @Test func piecesThatWereGivenNoPlaceAreToldAndComeWithTheSameFileAgain() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    #expect(try await yard.get("/console/import", as: yard.staff).text.contains("지점을 고르지 않으면 파일의 수량은 넣지 않아요"))
    let sent = try await send(yard, body(Self.csv), as: yard.staff)
    try await runJobs(yard)
    let page = String(try #require(sent.headers[.location]).split(separator: "?")[0])
    let done = try await yard.get(page, as: yard.staff).text
    #expect(done.contains("상품 1개는 파일에 수량이 있지만 재고를 바꾸지 않았어요") && done.contains(#"href="/console/import">재고를 넣을 지점 선택"#))
    #expect(try await yard.get("\(page)?lang=en", as: yard.staff).text.contains("1 product has pieces in the file"))
    #expect(try await yard.get("\(page)/report.csv", as: yard.staff).text.contains("상품 1개는 파일에 수량이 있지만"))
    #expect(!(try await yard.get("/console/stock?q=CUP-W&lang=ko", as: yard.staff).text.contains("<b>7</b>")))
    let again = try await send(yard, body(Self.csv, place: yard.store.description), as: yard.staff)
    try await runJobs(yard)
    let second = String(try #require(again.headers[.location]).split(separator: "?")[0])
    #expect(!(try await yard.get(second, as: yard.staff).text.contains("수량이 적혀 있지만")))
    #expect(try await yard.get("/console/stock?q=CUP-W", as: yard.staff).text.contains("<b>7</b>"))
    #expect(try await yard.get("/console/products", as: yard.staff).text.components(separatedBy: "분청 찻잔</").count == 2)
  }

  @Test func goodsForNothingComeInAsDraftsAndWhatIsOnSaleStaysSo() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    func bring(_ price: String) async throws -> String {
      let text = "Handle,Title,Published,Variant SKU,Variant Price,Status\r\ncup,분청 찻잔,true,CUP,\(price),active\r\nempty,값 없는 잔,true,NO,,active\r\n"
      let sent = try await send(yard, body(text, place: yard.store.description), as: yard.owner)
      try await runJobs(yard)
      return try await yard.get("\(try #require(sent.headers[.location]).split(separator: "?")[0])/report.csv", as: yard.staff).text
    }
    func status() throws -> String {
      try yard.door.database.readNow { tx in try tx.one("SELECT status FROM catalog_product WHERE handle = 'cup'") { try $0.next(String.self) } }
    }
    let report = try await bring("0")
    #expect(report.contains("2,,판매가가 0원이라서 새 상품은 작성 중 상태로 넣었어요.") && report.contains(",cell"))
    #expect(try status() == "draft")
    // A reason begins with no sign that a spreadsheet would run, so nothing stands before it.
    #expect(report.contains(",‘Variant Price’ 칸이 비어 있어요.,") && !report.contains("''"))
    // The same file again does not put it on sale; a price does, and then nought is only told.
    _ = try await bring("0")
    #expect(try status() == "draft")
    _ = try await bring("5000")
    #expect(try status() == "active")
    #expect(try await bring("0").contains("판매가가 0원이에요. 판매 중인 상품이니"))
    #expect(try status() == "active")
  }

  @Test func aStrictImportOfABadFileChangesNothing() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let sent = try await send(yard, body(Self.csv, strict: true), as: yard.owner)
    try await runJobs(yard)
    let page = try #require(sent.headers[.location]).split(separator: "?")[0]
    #expect(try await yard.get(String(page), as: yard.owner).text.contains("가져오지 못했어요"))
    #expect(!(try await yard.get("/console/products", as: yard.owner).text.contains("분청 찻잔")))
  }

  /// Sheets of other platforms, known by the names of their columns.
  @Test(arguments: [
    "ID,Type,SKU,Name,Published,In stock?,Stock,Regular price\n7,simple,CUP-W,분청 찻잔,1,1,7,42000\n", "상품코드,자체 상품코드,진열상태,판매상태,상품명,판매가,재고수량\nP7,CUP-W,Y,Y,분청 찻잔,42000.00,7\n",
    "판매자 상품코드,카테고리코드,상품명,상품상태,판매가,재고수량\nCUP-W,50003356,분청 찻잔,신상품,42000,7\n",
  ])
  func aFileOfAnotherPlatformIsImportedWithItsStock(text: String) async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let sent = try await send(yard, body(text, place: yard.store.description), as: yard.staff)
    try await runJobs(yard)
    let page = String(try #require(sent.headers[.location]).split(separator: "?")[0])
    #expect(try await yard.get(page, as: yard.staff).text.contains("다 가져왔어요"))
    #expect(try await yard.get("/console/stock?q=CUP-W", as: yard.staff).text.contains("<b>7</b>"))
  }

  /// Files that are no catalogue, and what is said of each.
  @Test(arguments: [
    ("\n\n", "파일이 비어 있어요."), ("안녕하세요.\n그냥 글이에요.\n", "엑셀 파일은 CSV로 저장해 올려 주세요."), ("PK\u{3}\u{4}\u{0}\u{1}x", "엑셀 파일이나 압축 파일은 읽을 수 없어요."),
    ("Handle,Title\ncup,Cup\n", "첫 행에 꼭 필요한 열이 없어요: Variant Price"), ("상품코드,자체 상품코드,진열상태,상품명\nP1,A,Y,찻잔\n", "Cafe24 상품 파일인데 꼭 필요한 열이 없어요: 판매가"),
    ("등록상품명,노출상품명,업체상품코드\n찻잔,찻잔,A\n", "쿠팡 상품 파일이에요."),
    ("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>", "DTD나 엔티티 선언이 있어 받을 수 없어요."),
    ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item>", "XML이 1번째 행에서 깨졌어요."),
  ])
  func aFileThatIsNoCatalogueIsToldInWordsWithAReport(text: String, words: String) async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let sent = try await send(yard, body(text), as: yard.owner)
    try await runJobs(yard)
    let page = String(try #require(sent.headers[.location]).split(separator: "?")[0])
    let shown = try await yard.get(page, as: yard.owner).text
    #expect(shown.contains(words) && shown.contains("아무것도 바뀌지 않았어요."))
    let report = try await yard.get(page + "/report.csv", as: yard.owner)
    #expect(report.status == 200)
    #expect(report.text.hasPrefix("\u{FEFF}line,column,reason (ko),reason (en)\r\n,,") && report.text.contains(words))
  }

  @Test func aFileThatBreaksInItsMiddleSaysWhatIsLoaded() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let items = (0..<3000).map { "<item><g:id>X\($0)</g:id><title>상품 \($0)</title><g:price>1000 KRW</g:price></item>\n" }
    let sent = try await send(yard, body("<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n" + items.joined() + "<item></channel>", name: "feed.xml"), as: yard.owner)
    try await runJobs(yard)
    let page = String(try #require(sent.headers[.location]).split(separator: "?")[0])
    let shown = try await yard.get(page, as: yard.owner).text
    let count = try await yard.door.app.house.database.read { try $0.value("SELECT COUNT(*) FROM catalog_product WHERE title_ko LIKE '상품 %'", as: Int64.self) } ?? 0
    #expect(count > 0)
    #expect(shown.contains("상품 \(Format(.korean).number(count))개가 들어갔어요"))
    #expect(shown.contains("가져오지 못했어요"))
  }

  @Test func aFileInAnotherCurrencyIsRefusedBesideTheChoice() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let lines = ["--edge", #"Content-Disposition: form-data; name="currency""#, "", "USD", "--edge", #"Content-Disposition: form-data; name="file"; filename="a.csv""#, "", Self.csv, "--edge--", ""]
    let sent = try await send(yard, Array(lines.joined(separator: "\r\n").utf8), as: yard.owner)
    #expect(sent.status == 422)
    #expect(sent.text.contains("이 사이트는 KRW로 팔아요. USD 금액은 받을 수 없으니 KRW 금액으로 바꾼 파일을 올려 주세요."))
  }

  @Test func aFileWithoutOneProductSaysSo() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let sent = try await send(yard, body(String(Self.csv.prefix { $0 != "\r\n" }) + "\r\n"), as: yard.owner)
    try await runJobs(yard)
    let page = String(try #require(sent.headers[.location]).split(separator: "?")[0])
    #expect(try await yard.get(page, as: yard.owner).text.contains("파일에 상품이 한 행도 없어요."))
    #expect(try await send(yard, body(""), as: yard.owner).text.contains("파일이 비어 있어요. 상품이 있는 파일을 선택해 주세요."))
  }

  @Test func aFormWithoutFileSaysSoAndATooLargeOneIsRefused() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder(), "upload-max": "2048"])
    let none = try await send(yard, body("", name: ""), as: yard.owner)
    #expect(none.status == 422)
    #expect(none.text.contains("파일을 선택해 주세요."))
    #expect(try await send(yard, body(String(repeating: "x", count: 4096)), as: yard.owner).status == 413)
    #expect(try await send(yard, body(Self.csv), as: yard.storeStaff).status == 403)
  }

  @Test func aMerchantGetsTheirOwnProductsInEveryFormatAndNobodyElses() async throws {
    let yard = try ConsoleYard()
    let page = try await yard.get("/console/import", as: yard.owner).text
    for (file, type) in [("shopify.csv", "text/csv; charset=utf-8"), ("google.xml", "application/xml"), ("google.tsv", "text/tab-separated-values; charset=utf-8")] {
      #expect(page.contains("/console/export/\(file)"))
      let own = try await yard.get("/console/export/\(file)", as: yard.owner)
      #expect(own.status == 200)
      #expect(own.headers[.contentType] == type)
      #expect(own.headers[.contentDisposition] == "attachment; filename=\"\(file)\"")
      #expect(own.text.contains("KN-1"))
      #expect(!(try await yard.get("/console/export/\(file)", as: yard.rivalOwner).text.contains("KN-1")))
      #expect(try await yard.get("/console/export/\(file)", as: yard.storeStaff).status == 403)
    }
  }
}

/// Hangul typed in pieces, as some phones and Macs send it, is the same word at every door.
@Suite struct ComposedDoorTests {
  @Test func aFormAndTheAPIKeepTheSameBytes() {
    let loose = "\u{1112}\u{1161}\u{11AB}\u{1103}\u{1169}", whole = Array("한도".utf8)
    #expect(Array(FormText.tidy(" \(loose) ").utf8) == whole)
    var faults = Faults(.body)
    #expect(Shape<String>.text(1...2).read(.string(loose), .whole, &faults).map { Array($0.utf8) } == whole)
  }
}
