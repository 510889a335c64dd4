import Catalog
import Foundation
import Inventory
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Wire

/// Orders at the console: sought, taken along as a file, moved on together.
@Suite struct OrderSearchTests {
  private func number(_ yard: ConsoleYard, _ order: Consignment) throws -> String {
    try yard.door.database.readNow { try #require(try Order.find(order.order, in: $0)).number }
  }

  private func listed(_ yard: ConsoleYard, _ query: String) async throws -> String {
    guard query.hasPrefix("q=") else { return try await yard.get("/console/orders?\(query)", as: yard.owner).text }
    return try await yard.get("/console/orders?sought=1", as: yard.owner + "; sought-orders=\(query.dropFirst(2))").text
  }

  @Test func anOrderIsFoundByItsNumberItsRecipientAndTheirTelephoneHoweverItIsWritten() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order(1, collects: false), other = try yard.order(2)
    let code = try number(yard, order), otherCode = try number(yard, other)
    let recipient = try yard.door.database.readNow { tx in
      let found = try #require(try Order.find(order.order, in: tx))
      return try #require(try Recipient.of(found.offer, in: tx))
    }
    let byNumber = try await listed(yard, "q=\(code.lowercased())")
    #expect(byNumber.contains(code) && !byNumber.contains(otherCode))
    for words in [recipient.name, recipient.phone, recipient.phone.filter { $0 != "-" }] {
      let typed = try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      #expect(try await listed(yard, "q=\(typed)").contains(code), "\(words)")
    }
    // Also by what people keep of them: a surname, a given name, the last digits, the end of a number.
    let plain = code.filter { $0 != "-" }
    let name = recipient.name, phone = recipient.phone
    let ofNumber: [String] = [String(code.suffix(6)), code.suffix(6).lowercased(), plain, plain.lowercased(), String(plain.dropFirst())]
    let ofPerson: [String] = [String(name.prefix(2)), String(name.suffix(2)), String(phone.suffix(4)), String(phone.suffix(9))]
    for words in ofNumber + ofPerson {
      let typed = try #require(words.addingPercentEncoding(withAllowedCharacters: CharacterSet.alphanumerics))
      #expect(try await listed(yard, "q=\(typed)").contains(code), "\(words)")
    }
    for words in ["%25", "_", "%25%25", "____", String(phone.suffix(3))] {
      #expect(try await listed(yard, "q=\(words)").contains(code) == false, "\(words)")
    }
    let none = try await listed(yard, "q=nobody")
    #expect(!none.contains(code) && none.contains("찾는 주문이 없어요"))
    #expect(try await yard.get("/console/orders?sought=1", as: yard.rivalOwner + "; sought-orders=\(code)").text.contains(code + "</a>") == false)
  }

  @Test func spacesInANameDecideNothing() async throws {
    let yard = try ConsoleYard()
    let plain = try number(yard, try yard.order()), spaced = try number(yard, try yard.order(1, to: "김 하늘"))
    for words in ["김하늘", "김 하늘", "하늘", "김 하", "김  하늘"] {
      let found = try await listed(yard, "q=\(try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics)))")
      #expect(found.contains(spaced) && !found.contains(plain), "\(words)")
    }
    let found = try await listed(yard, "q=\(try #require("김 마당".addingPercentEncoding(withAllowedCharacters: .alphanumerics)))")
    #expect(found.contains(plain) && !found.contains(spaced))
  }

  @Test func aNameIsFoundInWhateverLettersAndANumberHoweverItIsWritten() async throws {
    let yard = try ConsoleYard()
    let names = ["Anna Kim", "ＡＢＣ상회"], phones = ["+82 10 5555 6666", "010–7777–8888"]
    let codes = try zip(names, phones).map { try number(yard, try yard.order(to: $0, phone: $1)) }
    func finds(_ words: String, _ place: Int) async throws {
      let found = try await listed(yard, "q=\(try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics)))")
      #expect(found.contains(codes[place]) && !found.contains(codes[1 - place]), "\(words)")
    }
    for words in ["anna", "ANNA KIM", "ａｎｎａ", "kim", "010-5555-6666", "01055556666", "+821055556666", "+82 10-5555-6666", "6666", "5555–6666", "０１０－５５５５－６６６６"] { try await finds(words, 0) }
    for words in ["abc상회", "ABC 상회", "Abc", "010-7777-8888", "01077778888", "7777-8888", "8888"] { try await finds(words, 1) }
  }

  @Test func anOrderIsFoundByItsGoodsNameHoweverSpacedAndByAWholeSKU() async throws {
    let yard = try ConsoleYard()
    let code = try number(yard, try yard.order())
    for words in ["포근한 니트", "포근한니트", "니트", "SOFT", "KN-1", "kn-1"] {
      let typed = try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      #expect(try await listed(yard, "q=\(typed)").contains(code), "\(words)")
      #expect(try await yard.get("/console/orders?sought=1", as: yard.rivalOwner + "; sought-orders=\(typed)").text.contains(code) == false, "\(words)")
    }
    for words in ["KN-", "N-1", "트", "가디건"] {
      let typed = try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      let none = try await listed(yard, "q=\(typed)")
      #expect(!none.contains(code) && none.contains("SKU 전체, 운송장 번호로 찾을 수 있어요"), "\(words)")
    }
  }

  @Test func whatIsSoughtStandsInNoAddress() async throws {
    let yard = try ConsoleYard()
    let order = try yard.order(), code = try number(yard, order)
    let phone = try yard.door.database.readNow { tx in
      let found = try #require(try Order.find(order.order, in: tx))
      return try #require(try Recipient.of(found.offer, in: tx)).phone
    }
    let sent = try await yard.post("/console/orders/sought", [("q", phone), ("state", "placed"), ("from", ""), ("until", "2099-01-01"), ("place", "")], as: yard.owner)
    #expect(sent.status == 303)
    #expect(sent.headers[.location] == "/console/orders?sought=1&state=placed&until=2099-01-01")
    let cookie = try #require(sent.headers[values: .setCookie].first { $0.hasPrefix("sought-orders=") })
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    let held = yard.owner + "; " + cookie.prefix { $0 != ";" }
    let page = try await yard.get("/console/orders?sought=1&state=placed", as: held).text
    #expect(page.contains(code))
    #expect(page.contains("orders.csv?state=placed") && page.contains("sought=1"))
    #expect(page.contains("value=\"\(phone)\""))
    #expect(try await yard.get("/console/orders", as: held).text.contains("value=\"\(phone)\"") == false)
    #expect(try await yard.post("/console/members/sought", [("q", "김")], as: yard.owner).status == 403)
  }

  @Test(.everyEngine) func anOrderIsFoundByWordsOfSeveralThingsAndByTheNumberOfItsParcel() async throws {
    let yard = try ConsoleYard()
    let parcel = try yard.order(1, collects: false, to: "John Smith"), other = try yard.order(1, collects: false)
    let code = try number(yard, parcel), otherCode = try number(yard, other)
    _ = try await yard.post("/console/orders/\(parcel.id)/accept", as: yard.owner)
    _ = try await yard.post("/console/orders/\(parcel.id)/ship", [("carrier", "한진택배"), ("waybill", "1234-5678-90")], as: yard.owner)
    func found(_ words: String) async throws -> String { try await listed(yard, "q=\(Percent.encoded(words))") }
    for words in ["smith john", "John 니트", "니트 smith", "포근한 John 니트", "1234567890", "1234-5678-90", "1234 5678 90", "１２３４５６７８９０"] {
      let page = try await found(words)
      #expect(page.contains(code) && !page.contains(otherCode), "\(words)")
    }
    for words in ["smith 김마당", "John 가디건", "12345678901", "123-456"] { #expect(try await found(words).contains(code) == false, "\(words)") }
    #expect(try await yard.get("/console/orders?sought=1", as: yard.rivalOwner + "; sought-orders=1234567890").text.contains(code) == false)
    let file = try await yard.get("/console/orders/orders.csv?sought=1", as: yard.owner + "; sought-orders=1234567890").text
    #expect(file.contains(code) && !file.contains(otherCode))
  }

  @Test(.everyEngine) func anOrderIsFoundByTheDayInItsNumberAndByWhatWasChosen() async throws {
    let yard = try ConsoleYard()
    let code = try number(yard, try yard.order())
    func found(_ words: String) async throws -> Bool { try await listed(yard, "q=\(Percent.encoded(words))").contains(code) }
    let day = String(code.prefix(7))
    for words in [day, day.lowercased(), String(day.dropFirst()), day + "-", String(code.prefix(9)), "\(day) 니트", "니트 \(day)"] { #expect(try await found(words), "\(words)") }
    let other = day == "M251201" ? "M251202" : "M251201"
    for words in [other, String(other.dropFirst()), String(day.prefix(6)), day + "-!", "M269999", "\(day) 가디건"] { #expect(try await !found(words), "\(words)") }
    #expect(try await yard.get("/console/orders?sought=1", as: yard.rivalOwner + "; sought-orders=\(day)").text.contains(code) == false)
    // What the shop sells in several colours is sought as people say it.
    let made = try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "slacks", title: Words("나무늘보 슬랙스", "Sloth slacks"))
      sheet.category = "fashion/women/bottoms"
      sheet.options = [ProductOption(name: Words("색상"), choices: [])]
      sheet.variants = ["블랙", "베이지"].map { colour in
        var variant = VariantSheet(sku: colour == "블랙" ? "SL-1" : "SL-2", price: .won(30_000))
        variant.choices = [colour]
        return variant
      }
      let saved = try CreateProduct(by: Party.house, merchant: yard.merchant, sheet: sheet).run(in: tx)
      try ReceiveStock(merchant: yard.merchant, location: yard.store, lines: saved.variants.map { .init(variant: $0.raw, quantity: 5) }, by: Party.house).run(in: tx)
      return saved.variants
    }
    let black = try number(yard, try yard.order(of: made[0])), beige = try number(yard, try yard.order(of: made[1]))
    for words in ["슬랙스 블랙", "블랙 슬랙스", "슬랙스블랙", "black 슬랙스", "나무늘보 블랙 김마당", "슬랙스 검정"] {
      let page = try await listed(yard, "q=\(Percent.encoded(words))")
      #expect(page.contains(black) && !page.contains(beige) && !page.contains(code), "\(words)")
      #expect(try await yard.get("/console/orders?sought=1", as: yard.rivalOwner + "; sought-orders=\(Percent.encoded(words))").text.contains(black) == false)
    }
    let both = try await listed(yard, "q=\(Percent.encoded("나무늘보 슬랙스"))")
    #expect(both.contains(black) && both.contains(beige))
    for words in ["슬랙스 빨강", "니트 블랙"] { #expect(try await !listed(yard, "q=\(Percent.encoded(words))").contains(black), "\(words)") }
  }

  @Test func daysThatCannotBeReadNarrowNothingAndOthersDo() async throws {
    let yard = try ConsoleYard()
    let code = try number(yard, try yard.order())
    for query in ["from=2000-01-01", "until=9999-12-31", "from=0000-00-00", "until=yesterday", "from=&until="] {
      #expect(try await listed(yard, query).contains(code), "\(query)")
    }
    for query in ["from=9999-12-31", "until=2000-01-01", "from=9999-12-31&until=0001-01-01"] {
      #expect(try await listed(yard, query).contains(code) == false, "\(query)")
    }
  }

  @Test func theFileHoldsWhatTheFiltersLetThroughAndOthersGetNone() async throws {
    let yard = try ConsoleYard()
    let code = try number(yard, try yard.order(3))
    let file = try await yard.get("/console/orders/orders.csv?state=placed", as: yard.owner)
    #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
    let lines = file.text.split(separator: "\r\n")
    #expect(lines[0].contains("받는 분,전화,우편번호,주소,요청 사항,상품"))
    // What is collected needs no address.
    #expect(lines[1].contains(",김마당,010-0000-0001,,,,"))
    let sent = try number(yard, try yard.order(1, collects: false))
    let both = try await yard.get("/console/orders/orders.csv", as: yard.owner).text.split(separator: "\r\n")
    #expect(try #require(both.first { $0.hasPrefix(sent + ",") }).contains(",김마당,010-0000-0001,04524,서울 중구 세종대로 110 1층,,"))
    #expect(lines.count == 2 && lines[1].hasPrefix(code + ",") && lines[1].hasSuffix(",3,39000,117000,0,KRW,,,,0,0,0,,"))
    // The fee for a parcel stands once, however many products are in it.
    let head = both[0].split(separator: ","), parcel = try #require(both.first { $0.hasPrefix(sent + ",") })
    let column = try #require(head.firstIndex(of: "배송비 (첫 상품 줄에 한 번)"))
    #expect(parcel.split(separator: ",", omittingEmptySubsequences: false)[column] == "3000")
    // What was cancelled went back, with its delivery.
    let gone = try yard.order(1, collects: false)
    try yard.door.app.house.database.writeNow { try CancelConsignment(consignment: gone.id, by: yard.merchant, reason: "").run(in: $0) }
    let back = try await yard.get("/console/orders/orders.csv?state=cancelled", as: yard.owner).text.split(separator: "\r\n")
    #expect(back.count == 2 && back[1].hasSuffix(",1,39000,39000,3000,KRW,,,,0,0,42000,,"), "\(back)")
    #expect(try await yard.get("/console/orders/orders.csv?state=shipped", as: yard.owner).text.split(separator: "\r\n").count == 1)
    #expect(try await yard.get("/console/orders/orders.csv", as: yard.rivalOwner).text.contains(code) == false)
    #expect(try await yard.get("/console/orders/orders.csv", as: yard.shopper).status == 403)
  }

  @Test func severalOrdersAreTakenOnMadeReadySentAndEndedWithOnePressEach() async throws {
    let yard = try ConsoleYard()
    let home = try yard.order(1, collects: false), shop = try yard.order(1), late = try yard.order(1, collects: false)
    func press(_ step: String, _ fields: [(String, String)]) async throws -> String? {
      try await yard.post("/console/orders/\(step)", fields, as: yard.owner).headers[.location]
    }
    let all = [home, shop, late].map { ("id", $0.id.description) }
    #expect(try await press("accept", all) == "/console/orders?state=accepted&done=accepted&n=3")
    #expect(try await press("ready", all) == "/console/orders?state=ready&done=ready-many&n=1")
    #expect(try yard.state(shop.id) == .ready)
    // Only the parcel whose number was typed goes; a number that is too short holds back its own.
    let typed = [("carrier", "한진택배"), ("waybill-\(home.id)", "1234567890"), ("waybill-\(late.id)", "1")]
    let way = try await press("ship", typed)
    #expect(way?.hasPrefix("/console/orders?state=accepted&waybill-\(late.id)=1&carrier=") == true && way?.hasSuffix("&done=shipped-some&n=1") == true)
    #expect(try yard.state(home.id) == .shipped && yard.state(late.id) == .accepted)
    #expect(try await press("delivered", all) == "/console/orders?state=delivered&done=delivered-many&n=1")
    #expect(try await press("delivered", all) == "/console/orders?state=shipped&done=none-delivered")
    #expect(try await yard.post("/console/orders/accept", all, as: yard.rivalOwner).headers[.location] == "/console/orders?state=placed&done=none-accepted")
  }

  @Test func aPressThatMovesNothingSaysWhy() async throws {
    let yard = try ConsoleYard()
    let placed = try yard.order(1, collects: false)
    func said(_ step: String, _ fields: [(String, String)]) async throws -> String {
      let way = try await yard.post("/console/orders/\(step)", fields, as: yard.owner).headers[.location] ?? ""
      return try await yard.get(way, as: yard.owner).text
    }
    for step in ["accept", "ready", "delivered"] {
      for none in [[], [("id", "x")], [("id", "")]] as [[(String, String)]] { #expect(try await said(step, none).contains("주문을 먼저 선택해 주세요."), "\(step)") }
    }
    let own = [("id", placed.id.description)], nobody = [("id", "424242")]
    for fields in [own, nobody, []] { #expect(try await said("ship", fields).contains("운송장 번호를 입력해 주세요.")) }
    #expect(try await said("ready", own).contains("준비 완료로 바꿀 수 있는 주문이 없어요"))
    #expect(try await said("delivered", own).contains("배송 완료로 바꿀 수 있는 주문이 없어요"))
    #expect(try await said("ship", [("carrier", "한진택배"), ("waybill-\(placed.id)", "1234567890")]).contains("발송 처리한 주문이 없어요"))
    let foreign = try await said("accept", nobody)
    #expect(foreign.contains("접수할 수 있는 주문이 없어요") && foreign.contains("notice is-vermilion") && !foreign.contains("운송장 번호를 입력해 주세요"))
    #expect(try yard.state(placed.id) == .placed)
  }
}
