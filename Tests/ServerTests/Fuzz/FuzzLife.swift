import Community
import Kernel
import Parties
import Places
import Storage
import TestSupport
import Web

@testable import Doors
@testable import Wire

/// What goes on in a house, through its own doors: guests who buy, money that comes in, words that are said, files that are sent, letters that go out.
struct FuzzLife: Sendable {
  private(set) var guests: [FuzzPerson] = []
  private(set) var letters: [[String: String]] = []
  private(set) var secrets: [String: String] = [:]

  /// The house could not be got ready.
  struct Unready: Error { let answer: String }

  private let town: Town
  private let shop: FuzzShop
  private let people: [FuzzPerson]

  init(_ town: Town, _ shop: FuzzShop, _ people: [FuzzPerson]) async throws {
    (self.town, self.shop, self.people) = (town, shop, people)
    let shopper = self["shopper"].party!, friend = self["friend"].party!
    try town.door.database.writeNow { tx in
      let promotion = try shop.restock(for: shopper, in: tx)
      for party in [shopper, friend] { _ = try TakeBenefit(promotion, for: party).run(in: tx) }
    }
    for party in [shopper, friend] { try town.market.receive(party) }
    try await buy()
    try await say()
    try await write()
    try await work()
  }

  private subscript(name: String) -> FuzzPerson { people.first { $0.name == name }! }

  @discardableResult
  private func done(_ method: String = "POST", _ path: String, _ body: String = "", as name: String, more: [String: String] = [:]) async throws -> Door.Answered {
    let lines = (name.isEmpty ? [:] : self[name].headers).merging(more) { $1 }
    let answer = method == "PUT" ? try await town.put(path, body, lines) : try await town.door.post(path, body, lines)
    guard answer.status < 300 else { throw Unready(answer: "\(method) \(path): \(answer.status) \(answer.text.prefix(600))") }
    return answer
  }

  /// Guests with a basket, with an offer, with a paid order; money by card that came, that waits.
  private mutating func buy() async throws {
    let market = town.market
    for (number, name) in ["guest", "guest who bought"].enumerated() {
      let cart = try await market.cart(2)
      secrets[cart.id] = cart.headers["Cart-Secret"] ?? ""
      var guest = FuzzPerson(name, cart.headers)
      guest.keep("cart", cart.headers["Cart-Secret"] ?? "")
      if number == 1 {
        let offer = try await market.checkout(cart).json["id"]?.text ?? ""
        try await done("POST", "/api/v1/checkouts/\(offer)/payment", #"{"method":"test-card","instrument":"test-approve"}"#, as: "", more: cart.headers)
      }
      guests.append(guest)
    }
    let shopper = self["shopper"]
    for card in ["test-approve", "test-timeout"] {
      let offer = try await market.checkout(market.cart(1, shopper.headers)).json["id"]?.text ?? ""
      try await done("POST", "/api/v1/checkouts/\(offer)/payment", #"{"method":"test-card","instrument":"\#(card)"}"#, as: "shopper")
      try await done("POST", "/api/v1/me/wallet/top-ups", #"{"amount":{"amount":10000,"currency":"KRW"},"instrument":"\#(card)"}"#, as: "shopper")
    }
    // An offer that is neither paid nor over, and baskets.
    _ = try await market.checkout(market.cart(1, shopper.headers))
    for _ in 0..<2 { _ = try await market.cart(3, shopper.headers) }
    for text in ["서울특별시 중구 세종대로 110", "서울특별시 성동구 아차산로 7"] {
      try await done("POST", "/api/v1/me/addresses", #"{"recipient":"김마당","phone":"010-1234-5678","postcode":"04524","road":"\#(text)"}"#, as: "shopper")
    }
    let gone = try await done("POST", "/api/v1/me/addresses", #"{"recipient":"김마당","phone":"010-1234-5678","postcode":"04524","road":"옛길 1"}"#, as: "shopper").json["id"]?.text ?? ""
    _ = try await town.door.send(.delete, "/api/v1/me/addresses/\(gone)", shopper.headers)
  }

  /// Reviews that stand, are answered, claimed and hidden; marks, news, offers, words of search.
  private mutating func say() async throws {
    let market = town.market
    let reviews = "/api/v1/products/\(market.product)/reviews"
    let first = try await done("POST", reviews, #"{"stars":4,"text":"포근해요"}"#, as: "shopper").headers[.location] ?? ""
    try await done("PUT", first + "/answer", #"{"text":"고맙습니다"}"#, as: "owner")
    try await done("PUT", first + "/vote", as: "friend")
    try await done("POST", first + "/claims", #"{"why":"사실이 아니에요"}"#, as: "owner")
    let second = try await done("POST", reviews, #"{"stars":1,"text":"별로예요"}"#, as: "friend").headers[.location] ?? ""
    try await done("POST", second + "/claims", #"{"why":"거짓이에요"}"#, as: "owner")
    let claim = try town.door.database.readNow { tx in try tx.one("SELECT MAX(id) FROM reviews_claim") { try $0.next(Int64.self) } }
    for name in ["house", "moderator"] { try await done("POST", "/api/v1/review-claims/\(claim)/support", as: name) }
    for (kind, thing) in [("product", market.product.description), ("place", town.cafe.description)] { try await done("PUT", "/api/v1/me/bookmarks/\(kind)/\(thing)", as: "shopper") }
    let spell = #""startsAt":"2026-11-20T00:00:00Z","endsAt":"2026-12-20T00:00:00Z""#
    for publisher in [market.merchant, town.mall] {
      try await done("POST", "/api/v1/publishers/\(publisher)/announcements", #"{"title":"쉬어요","text":"월요일에 쉬어요",\#(spell)}"#, as: publisher == town.mall ? "mall" : "owner")
    }
    try await done("POST", "/api/v1/units/\(town.kiosk)/claims", #"{"merchant":"\#(market.merchant)","note":"우리 가게예요"}"#, as: "owner")
    try await done("POST", "/api/v1/promotions", #"{"mall":"\#(town.mall)","title":{"ko":"가을","en":"Autumn"},\#(spell)}"#, as: "house")
    try await done("POST", "/api/v1/search/synonyms", #"{"language":"ko","term":"머플러","means":"목도리","mutual":true}"#, as: "house")
    try await done("PUT", "/api/v1/me/consents/analytics", #"{"isGiven":true}"#, as: "shopper")
  }

  /// A catalogue with a row that cannot be, and pictures.
  private func write() async throws {
    let market = town.market
    let sheet = "Handle,Title,Variant SKU,Variant Price\r\nmug,머그,MG-1,9000\r\nhat,모자,HT-9,-1\r\n"
    try await done("POST", "/api/v1/merchants/\(market.merchant)/imports?name=mugs.csv", sheet, as: "owner", more: ["Content-Type": "text/csv"])
    var lines = self["owner"].headers
    (lines["Content-Type"], lines["Sec-Fetch-Site"]) = ("multipart/form-data; boundary=edge", "same-origin")
    let head = "--edge\r\nContent-Disposition: form-data; name=\"\(Self.pictures)\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
    for number in 0..<3 {
      let body = Array(head.utf8) + TestPhoto.png(wide: number == 0 ? 640 : 300, high: 300, seed: number) + Array("\r\n--edge--\r\n".utf8)
      let kept = try await town.door.send(.post, "/console/products/\(market.product)/pictures", lines, body: body)
      guard kept.status == 303 else { throw Unready(answer: "a picture: \(kept.status) \(kept.text.prefix(300))") }
    }
  }

  private static let pictures = RouteGroups.all().flatMap { $0 }.first { $0.path == "/console/products/{product}/pictures" && $0.method == .post }?.form.filesField ?? "files"

  /// Letters that nobody took, and then all that is due.
  private mutating func work() async throws {
    var found = try await FuzzBehind.work(town.door.app.house, takesLetters: false)
    var lines = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
    _ = try await town.door.send(.post, "/forgotten", lines, body: Array("login=lee%40example.kr".utf8))
    lines.merge(self["friend"].headers) { $1 }
    _ = try await town.door.send(.post, "/me/contacts/code", lines, body: Array("contact=dajeong%40example.kr".utf8))
    let more = try await FuzzBehind.work(town.door.app.house)
    found.faults += more.faults
    guard found.faults.isEmpty else { throw Unready(answer: found.faults.joined(separator: "\n")) }
    letters = found.letters + more.letters
  }
}
