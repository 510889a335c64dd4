import Assembly
import Catalog
import Kernel
import Messages
import Parties
import Storage
import Synchronization
import Testing
import Trade
import Web

@testable import Doors
@testable import Wire

/// What buyers read of their orders, from the purchase on a page to the words that go out.
@Suite(.everyEngine) struct OrderLetterTests {
  /// Everything that went out of a yard, in order.
  private final class Post: Sendable {
    private let all = Mutex<[Outgoing]>([])
    var given: [Outgoing] { all.withLock { $0 } }

    func senders(_ channels: [Message.Channel] = Message.Channel.allCases) -> [Sender] {
      channels.map { channel in
        Sender(channel, isIdempotent: false) { outgoing in
          self.all.withLock { $0.append(outgoing) }
          return .taken(peer: "")
        }
      }
    }
  }

  private func send(_ yard: ShopYard, _ post: Post) throws {
    try AllRounds.settle(yard.database)
    let sending = SendMessages(post.senders(), writers: LetterWriters.all(try Settings(flags: ["base-url": "https://shop.test"]).origin))
    while try sending.step(yard.database) != .idle {}
  }

  /// A guest with an e-mail address who bought two small knits to collect.
  private func bought(_ yard: ShopYard, email: String = "guest@example.kr") async throws -> (browser: Browser, number: String, order: Order) {
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "2"])
    let started = try await browser.post(
      "/checkout", ["name": "김하늘", "phone": "010-1234-5678", "email": email, "how-\(yard.merchant)": yard.store.description])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let number = try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    let order = try #require(try yard.database.readNow { try Order.find(number: number, in: $0) })
    return (browser, number, order)
  }

  private func step(_ yard: ShopYard, _ order: Order, _ body: (Consignment, Transaction) throws -> Void) throws {
    try yard.database.writeNow { tx in try body(try Consignment.all(of: order.id, in: tx)[0], tx) }
  }

  @Test func aGuestIsToldByMailAndTelephoneWithTheFactsAndALinkThatOpens() async throws {
    let yard = try ShopYard(), post = Post()
    let (_, number, order) = try await bought(yard)
    try send(yard, post)
    #expect(post.given.map(\.message.kind) == ["orders.placed", "orders.placed"])
    let mail = try #require(post.given.first { $0.message.channel == .mail }), phone = try #require(post.given.first { $0.message.channel == .phone })
    #expect(mail.message.address == "guest@example.kr" && phone.message.address == "+821012345678")
    #expect(mail.letter.subject == "[마당] 주문을 받았어요 · \(number)")
    #expect(mail.letter.plain.contains("포근한 니트 (S) 2개  78,000원"))
    #expect(mail.letter.plain.contains("결제 금액: 78,000원"))
    // Who sells it, and that it can be withdrawn from (전자상거래법 13조 2항).
    #expect(mail.letter.plain.contains("판매자: ") && mail.letter.plain.contains("받은 날부터 7일 안이면"))
    #expect(phone.letter.short.hasPrefix("[마당] 주문 \(number) 결제가 완료됐어요. 78,000원\nhttps://shop.test/orders/\(number)/open/"))
    // Another browser comes by the link, and the secret leaves the address.
    let link = try #require(mail.letter.blanks["link"])
    #expect(!link.contains("guest") && !link.contains("1234"))
    let other = Browser(yard.door)
    #expect(try await other.get("/orders/\(number)").status == 404)
    let opened = try await other.get(String(link.dropFirst("https://shop.test".count)))
    #expect(opened.status == 303 && opened.headers[.location] == "/orders/\(number)")
    #expect(try await other.get("/orders/\(number)").status == 200)
    #expect(try await Browser(yard.door).get("/orders/\(number)/open/AAAAAAAAAAAAAAAAAAAAAA").headers[.location] == "/order-lookup")
    // The secret stands nowhere in the house.
    let secret = String(link.split(separator: "/").last!)
    let rows = try yard.database.readNow { tx in try tx.rows("SELECT facts FROM messages_message ORDER BY id LIMIT 10") { try $0.next(String.self) } }
    #expect(rows.allSatisfy { !$0.contains(secret) })
    _ = order
  }

  /// A small knit that is sent, with its number; the delivery fee is 3,000 won.
  private func sent(_ yard: ShopYard, _ browser: Browser, email: String = "") async throws -> String {
    try yard.database.writeNow { tx in
      try SetDeliveryTerms(merchant: yard.merchant, terms: DeliveryTerms(fee: .won(3000), freeFrom: -1, daysMin: 1, daysMax: 3)).run(in: tx)
    }
    _ = try await browser.post("/cart/lines", ["variant": yard.small.description, "quantity": "1"])
    let started = try await browser.post(
      "/checkout",
      [
        "name": "김하늘", "phone": "010-1234-5678", "email": email, "postcode": "04524", "road": "서울 중구 세종대로 110", "detail": "7층 703호",
        "how-\(yard.merchant)": "delivery",
      ])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    return try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
  }

  private func verify(_ login: String, _ yard: ShopYard) throws {
    try yard.database.writeNow { tx in
      let contact = try #require(Contact(text: login)), member = try #require(try Contact.holder(of: contact, in: tx))
      let code = try VerifyContact.draw(contact, of: member, in: tx)
      #expect(try VerifyContact.check(code, contact, of: member, in: tx))
    }
  }

  @Test func goodsDeliveryAndTheSumStandInTheLetterAndWhereItGoes() async throws {
    let yard = try ShopYard(), post = Post()
    _ = try await sent(yard, Browser(yard.door), email: "guest@example.kr")
    try send(yard, post)
    let mail = try #require(post.given.first { $0.message.channel == .mail }).letter
    #expect(mail.plain.contains("상품 금액: 39,000원\n배송비: 3,000원\n결제 금액: 42,000원"))
    for words in ["상품 금액", "39,000원", "배송비", "3,000원", "결제 금액", "42,000원", "배송지"] { #expect(mail.html.contains(words), "\(words)") }
    // Whose mailbox it is was typed once: the district is enough to know one's own order by.
    #expect(mail.plain.contains("배송지: 서울 중구 ***"))
    for secret in ["세종대로", "703호", "1234-5678", "김하늘"] { #expect(!mail.plain.contains(secret) && !mail.html.contains(secret), "\(secret)") }
    let phone = try #require(post.given.first { $0.message.channel == .phone }).letter.short
    #expect(!phone.contains("배송") && !phone.contains("서울") && phone.split(separator: "\n").count == 2)
    // What is collected says where, and has no delivery.
    let (_, _, order) = try await bought(yard)
    try send(yard, post)
    let collected = try #require(post.given.last { $0.message.channel == .mail && $0.message.reference == order.number }).letter
    #expect(collected.plain.contains("수령 매장: 성수점") && !collected.plain.contains("배송비"))
    #expect(collected.plain.contains("상품 금액: 78,000원\n결제 금액: 78,000원"))
  }

  @Test func aSentParcelAndACancelledOneSayWhereAndForHowMuch() async throws {
    let yard = try ShopYard(), post = Post()
    let browser = Browser(yard.door)
    try await browser.signUp("Hana", "hana@example.kr")
    _ = try await browser.post("/me/profile", ["name": "Hana", "language": "en"])
    try verify("hana@example.kr", yard)
    let first = try await sent(yard, browser), second = try await sent(yard, browser)
    for (number, isSent) in [(first, true), (second, false)] {
      let order = try #require(try yard.database.readNow { try Order.find(number: number, in: $0) })
      try step(yard, order) { try AcceptConsignment(consignment: $0.id, by: yard.merchant).run(in: $1) }
      if isSent {
        try step(yard, order) { _ = try ShipConsignment(consignment: $0.id, carrier: "CJ대한통운", waybill: "6812-3456-7890", by: yard.merchant).run(in: $1) }
      } else {
        try step(yard, order) { try CancelConsignment(consignment: $0.id, by: yard.merchant, reason: "품절").run(in: $1) }
      }
    }
    try send(yard, post)
    let letters = Dictionary(post.given.filter { $0.message.channel == .mail }.map { ($0.message.kind, $0.letter.plain) }) { first, _ in first }
    #expect(letters["orders.placed"]?.contains("Goods: ₩39,000\nDelivery: ₩3,000\nPaid: ₩42,000") == true)
    #expect(letters["orders.shipped"]?.contains("Deliver to: 김하늘 (04524) 서울 중구 세종대로 110 7층 703호") == true)
    #expect(letters["orders.cancelled"]?.contains("Refund: ₩42,000") == true && letters["orders.cancelled"]?.contains("Delivery: ₩3,000") == true)
  }

  @Test func aCorrectedWaybillIsToldOnceInTheReadersWords() async throws {
    let yard = try ShopYard(), post = Post()
    let browser = Browser(yard.door)
    try await browser.signUp("Hana", "hana@example.kr")
    _ = try await browser.post("/me/profile", ["name": "Hana", "language": "en"])
    try verify("hana@example.kr", yard)
    let number = try await sent(yard, browser)
    let order = try #require(try yard.database.readNow { try Order.find(number: number, in: $0) })
    try step(yard, order) { try AcceptConsignment(consignment: $0.id, by: yard.merchant).run(in: $1) }
    try step(yard, order) { _ = try ShipConsignment(consignment: $0.id, carrier: "CJ대한통운", waybill: "6812-3456-7899", by: yard.merchant).run(in: $1) }
    try send(yard, post)
    for _ in 1...2 {
      try step(yard, order) { try CorrectWaybill(consignment: $0.id, carrier: "CJ대한통운", waybill: "6812-3456-7890", by: yard.merchant).run(in: $1) }
      try send(yard, post)
    }
    let told = post.given.filter { $0.message.kind == "orders.waybill-corrected" }
    #expect(Set(told.map(\.message.channel)) == [.mail, .phone] && told.count == 2)
    #expect(told.first { $0.message.channel == .mail }?.letter.plain.contains("Carrier and waybill: CJ Logistics 6812-3456-7890") == true)
    #expect(told.first { $0.message.channel == .phone }?.letter.short.contains("Order \(number) has a new tracking number. CJ Logistics 6812-3456-7890") == true)
    #expect(post.given.first { $0.message.kind == "orders.shipped" && $0.message.channel == .mail }?.letter.plain.contains("CJ Logistics 6812-3456-7899") == true)
    #expect(try await browser.get("/orders/\(number)").text.contains(#"CJ Logistics <span class="number nowrap copyable">6812-3456-7890</span>"#))
    #expect(try await browser.get("/me/notices").text.contains("the tracking number has changed"))
  }

  @Test func aLetterToAMembersUnconfirmedAddressTellsNothingOfTheOrder() async throws {
    let yard = try ShopYard(), post = Post()
    let browser = Browser(yard.door)
    try await browser.signUp("김하늘", "haneul@example.kr")
    let first = try await sent(yard, browser)
    // Neither does one to an address that was typed with the order and is none of her own.
    let second = try await sent(yard, browser, email: "other@example.kr")
    let order = try #require(try yard.database.readNow { try Order.find(number: first, in: $0) })
    try step(yard, order) { try AcceptConsignment(consignment: $0.id, by: yard.merchant).run(in: $1) }
    try step(yard, order) { try CancelConsignment(consignment: $0.id, by: yard.merchant, reason: "품절").run(in: $1) }
    try send(yard, post)
    let mails = post.given.filter { $0.message.channel == .mail }
    #expect(mails.map(\.message.address).sorted() == ["haneul@example.kr", "other@example.kr"])
    for mail in mails {
      let all = mail.letter.plain + mail.letter.html + mail.letter.subject
      for secret in ["니트", "39,000", "42,000", "3,000", "서울", "세종대로", "김하늘", "온결", "품절"] { #expect(!all.contains(secret), "\(secret)") }
      #expect(mail.letter.plain.contains("https://shop.test/sign-in?next=%2Forders%2F\(mail.message.reference)"))
      #expect(mail.letter.plain.contains("확인되지 않은 메일 주소라서"))
    }
    #expect(Set(mails.map(\.letter.subject)) == ["[마당] 주문을 받았어요 · \(second)", "[마당] 주문이 취소됐어요 · \(first)"])
    // Confirmed, it tells all.
    try verify("haneul@example.kr", yard)
    let third = try await sent(yard, browser)
    try send(yard, post)
    let told = try #require(post.given.last { $0.message.channel == .mail && $0.message.reference == third }).letter.plain
    #expect(told.contains("포근한 니트 (S) 1개  39,000원") && told.contains("배송지: 김하늘 (04524) 서울 중구 세종대로 110 7층 703호"))
  }

  @Test func lettersOfAnotherStorefrontLeadThere() throws {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in
      let first = try #require(try SiteQueries.all(in: tx).first)
      let other = try OpenSite(by: Party.house, code: "other", domain: "other.test", name: Words("다른", "Other"), look: .init(accent: "#112233", hero: Words("다른"))).run(in: tx)
      let house = "https://\(first.domain):8443"
      #expect(try LetterWriters.origin(of: first.id.raw, house, in: tx) == house)
      #expect(try LetterWriters.origin(of: other.raw, house, in: tx) == "https://other.test:8443")
      #expect(try LetterWriters.origin(of: first.id.raw, "https://elsewhere.example", in: tx) == "https://elsewhere.example")
      #expect(try LetterWriters.origin(of: other.raw, "https://other.test", in: tx) == "https://other.test")
      #expect(try LetterWriters.origin(of: nil, house, in: tx) == house)
      // On one's own machine a storefront is known by its code.
      #expect(try LetterWriters.origin(of: other.raw, "http://127.0.0.1:8080", in: tx) == "http://other.localhost:8080")
      #expect(try LetterWriters.origin(of: first.id.raw, "http://127.0.0.1:8080", in: tx) == "http://127.0.0.1:8080")
    }
  }

  @Test func whatABuyerWritesStandsInOneLine() {
    let recipient = Recipient(name: "김\r\nBcc: evil@e.f", phone: "010-1234-5678", postcode: "04524", address: "서울\r\n성동구", detail: "1층\t2호", note: "문 앞에\n놓아 주세요")
    #expect(recipient.name == "김 Bcc: evil@e.f" && recipient.address == "서울 성동구" && recipient.detail == "1층 2호" && recipient.note == "문 앞에\n놓아 주세요")
  }

  @Test func eachStepIsToldOnceAndWhatIsOverIsNot() async throws {
    let yard = try ShopYard(), post = Post()
    let (_, number, order) = try await bought(yard, email: "")
    try step(yard, order) { try AcceptConsignment(consignment: $0.id, by: yard.merchant).run(in: $1) }
    try step(yard, order) { try ReadyConsignment(consignment: $0.id, by: yard.merchant).run(in: $1) }
    try send(yard, post)
    try send(yard, post)
    #expect(post.given.map(\.message.kind) == ["orders.placed", "orders.ready"])
    #expect(post.given[1].letter.short.hasPrefix("[마당] 주문 \(number) 상품이 준비됐어요. 수령 매장: 성수점"))
    #expect(post.given[1].letter.plain.contains("보관 기한: 11월\u{A0}28일\u{A0}(토)"))
    // Ready and at once taken back, before anybody was told: it is not called for.
    let again = try await bought(yard, email: "").order
    try step(yard, again) { try AcceptConsignment(consignment: $0.id, by: yard.merchant).run(in: $1) }
    try step(yard, again) { try ReadyConsignment(consignment: $0.id, by: yard.merchant).run(in: $1) }
    try step(yard, again) { try CancelConsignment(consignment: $0.id, by: yard.merchant, reason: "품절").run(in: $1) }
    try send(yard, post)
    // Nothing is left of it: that it was placed is no news either.
    #expect(post.given.dropFirst(2).map(\.message.kind) == ["orders.cancelled"])
    #expect(post.given[2].letter.plain.contains("환불 금액: 78,000원"))
  }

  @Test func everyLetterSaysWhereTheOperatorIsAsked() {
    let letter = LetterSheet(subject: "가", title: "가", lead: "나", short: "가").letter(from: LetterSite("마당", contact: "02-123-4567 · help@shop.test"), in: .korean)
    #expect(letter.plain.contains("문의: 02-123-4567 · help@shop.test") && letter.html.contains("문의: 02-123-4567 · help@shop.test"))
    #expect(!LetterSheet(subject: "가", title: "가", lead: "나", short: "가").letter(from: LetterSite("마당"), in: .korean).plain.contains("문의"))
  }

  @Test func aReturnThatIsAcceptedInPartIsToldWithWhatIsNot() async throws {
    let yard = try ShopYard(), post = Post()
    let (_, number, order) = try await bought(yard)
    try step(yard, order) { parcel, tx in
      try AcceptConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
      try ReadyConsignment(consignment: parcel.id, by: yard.merchant).run(in: tx)
      try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: yard.merchant).run(in: tx)
      let asked = try AskReturn(consignment: parcel.id, buyer: order.buyer, reason: .changedMind, note: "", pieces: [1: 2]).run(in: tx)
      try DecideReturn(asked, by: yard.merchant, lines: [.init(1, accepted: 1, why: "한 벌은 입은 흔적이 있어요", ground: .used)]).run(in: tx)
    }
    try send(yard, post)
    let told = post.given.filter { $0.message.kind == "returns.partly-accepted" }
    #expect(Set(told.map(\.message.channel)) == [.mail, .phone])
    let mail = try #require(told.first { $0.message.channel == .mail }).letter
    #expect(mail.subject == "[마당] 반품이 일부 승인됐어요 · \(number)")
    #expect(mail.plain.contains("포근한 니트 (S) 1개  39,000원") && mail.plain.contains("거절된 상품: 포근한 니트 (S) 1개"))
    #expect(mail.plain.contains("이유: \(Return.Ground.used.phrase.text(in: .korean)) · 한 벌은 입은 흔적이 있어요") && mail.plain.contains("환불 금액: 39,000원"), "\(mail.plain)")
    #expect(try #require(told.first { $0.message.channel == .phone }).letter.short.contains("반품이 일부 승인됐어요. 환불 39,000원"))
  }

  /// Nothing that happens to an order is told in words that nobody wrote.
  @Test func everyDecisionAboutAReturnHasALetter() {
    let written = LetterWriters.all("https://shop.test").keys
    for state in [Return.State.accepted, .partlyAccepted, .refused] { #expect(written.contains("returns.\(state.rawValue)")) }
  }

  @Test func aMemberIsWrittenToInHerLanguageAndComesBySigningIn() async throws {
    let yard = try ShopYard(), post = Post()
    let browser = Browser(yard.door)
    try await browser.signUp("Hana", "hana@example.kr")
    _ = try await browser.post("/me/profile", ["name": "Hana", "language": "en"])
    _ = try await browser.post("/cart/lines", ["variant": yard.large.description, "quantity": "1"])
    let started = try await browser.post("/checkout", ["name": "Hana", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let number = try #require(placed.headers[.location]).prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    try send(yard, post)
    let mail = try #require(post.given.first { $0.message.channel == .mail })
    #expect(mail.message.address == "hana@example.kr")
    #expect(mail.letter.subject == "[Madang] We have your order \(number)")
    #expect(mail.letter.html.contains(#"<html lang="en">"#))
    #expect(mail.letter.blanks["link"] == "https://shop.test/sign-in?next=%2Forders%2F\(number)")
    #expect(try await browser.get("/me/export").json["messages"]?.items?.map { $0["kind"]?.text } == ["orders.placed", "orders.placed"])
  }

  @Test func wordsOfShopsAndPeopleAreTextAndNeverMarkup() async throws {
    let yard = try ShopYard(), post = Post()
    try yard.database.writeNow { tx in
      let id = try #require(try VariantFacts.products(of: [yard.kimchi], in: tx).values.first)
      _ = id
    }
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.kimchi.description, "quantity": "1"])
    let started = try await browser.post(
      "/checkout", ["name": "김하늘", "phone": "010-1234-5678", "email": "guest@example.kr", "how-\(yard.merchant)": yard.store.description, "consent": "1"])
    _ = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    try send(yard, post)
    let mail = try #require(post.given.first { $0.message.channel == .mail })
    #expect(mail.letter.html.contains("포기김치 &lt;3kg&gt;"))
    #expect(mail.letter.plain.contains("포기김치 <3kg>"))
  }
}
