import Commerce
import Kernel
import Parties
import Places
import Storage

@testable import Server

/// A whole house to be sent nonsense: a mall with a café, goods on sale, an order, and one of each kind of person.
struct FuzzYard: Sendable {
  /// Somebody who sends requests: the header lines that say who it is.
  struct Person: Sendable {
    let name: String
    let headers: [String: String]
  }

  let town: Town
  let people: [Person]
  /// Ids of everything that is there, as text.
  let ids: [String]

  var door: Door { town.door }

  init() async throws {
    let made = try Town()
    town = made
    let market = made.market
    let shopper = try market.member(wallet: 1_900_000)
    let rival = try market.door.database.writeNow { tx in
      let rival = try OpenParty(.merchant, name: Phrase("다온", "Daon")).run(in: tx)
      let party = try OpenParty(.member, name: Phrase("다온 주인", "Daon's owner")).run(in: tx)
      try GrantRole(.merchantOwner, to: party, at: .merchant(rival)).run(by: .house, in: tx)
      return (rival, ["Authorization": "Bearer \(try OpenSession(party, device: "test").run(in: tx).text)"])
    }
    let cart = try await market.cart(2)
    let bought = try await market.cart(1, shopper.headers)
    let started = try await market.checkout(bought, collectAt: market.store.description)
    let checkout = started.json["id"]?.text ?? ""
    let paid = try await market.pay(checkout, #"{"method":"wallet"}"#, bought.headers)
    let order = paid.json["order"]?["number"]?.text ?? paid.json["number"]?.text ?? ""
    try await Self.live(in: made, shopper: shopper)
    let owner = try made.owner, mall = try made.mallOperator, house = try made.houseOperator
    people = [
      Person(name: "stranger", headers: [:]), Person(name: "guest", headers: Self.asPage(cart.headers)),
      Person(name: "shopper", headers: Self.asPage(shopper.headers)), Person(name: "owner", headers: Self.asPage(owner)),
      Person(name: "mall", headers: Self.asPage(mall)), Person(name: "house", headers: Self.asPage(house)), Person(name: "rival", headers: Self.asPage(rival.1)),
    ]
    let consignments = try market.door.database.readNow { tx in
      try tx.rows("SELECT id FROM orders_consignment ORDER BY id LIMIT 10") { try $0.next(Int64.self).description }
    }
    ids = [
      market.merchant.description, market.store.description, market.product.description, market.scarf.description, shopper.party.description, rival.0.description,
      made.mall.description, made.floor.description, made.cafe.description, made.kiosk.description, cart.id, bought.id, checkout, order,
    ].filter { !$0.isEmpty } + consignments
  }

  /// What goes on in a house: parcels at every step, a return, a review with an answer, things told, claimed and kept.
  private static func live(in town: Town, shopper: (party: PartyID, headers: [String: String])) async throws {
    let market = town.market, door = town.door, owner = try town.owner, house = try town.houseOperator
    @discardableResult func done(_ answer: Door.Answered) throws -> Door.Answered {
      guard answer.status < 300 else { throw Unready(answer: "\(answer.status) \(answer.text.prefix(600))") }
      return answer
    }
    for _ in 0..<2 { try market.receive(shopper.party) }
    for _ in 0..<2 {
      let cart = try await market.cart(1, shopper.headers)
      let offer = try done(try await market.checkout(cart)).json["id"]?.text ?? ""
      try done(try await market.pay(offer, #"{"method":"wallet"}"#, cart.headers))
    }
    let parcels = try door.database.readNow { tx in
      try tx.rows("SELECT id FROM orders_consignment WHERE state IN ('collected', 'placed') ORDER BY state, id LIMIT 20") { ID<Consignment>(try $0.next(Int64.self)) }
    }
    if let last = parcels.last { try door.database.writeNow { tx in try AcceptConsignment(consignment: last, by: market.merchant).run(in: tx) } }
    try done(try await door.post("/api/v1/consignments/\(parcels.first?.raw ?? 0)/returns", #"{"reason":"changed-mind","lines":[{"number":1,"quantity":1}]}"#, shopper.headers))
    let path = try done(try await door.post("/api/v1/products/\(market.product)/reviews", #"{"stars":4,"text":"포근해요"}"#, shopper.headers)).headers[.location] ?? ""
    try done(try await town.put(path + "/answer", #"{"text":"고맙습니다"}"#, owner))
    try done(try await door.post(path + "/claims", #"{"why":"사실이 아니에요"}"#, owner))
    let spell = #""startsAt":"2026-11-20T00:00:00Z","endsAt":"2026-12-20T00:00:00Z""#
    try done(try await door.post("/api/v1/publishers/\(market.merchant)/announcements", #"{"title":"쉬어요","text":"월요일에 쉬어요",\#(spell)}"#, owner))
    let address = #"{"recipient":"김마당","phone":"010-1234-5678","postcode":"04524","road":"서울특별시 중구 세종대로 110"}"#
    for _ in 0..<2 { try done(try await door.post("/api/v1/me/addresses", address, shopper.headers)) }
    try done(try await door.send(.put, "/api/v1/me/bookmarks/product/\(market.product)", shopper.headers))
    try done(try await door.post("/api/v1/units/\(town.kiosk)/claims", #"{"merchant":"\#(market.merchant)","note":"우리 가게예요"}"#, owner))
    try done(try await door.post("/api/v1/promotions", #"{"mall":"\#(town.mall)","title":{"ko":"가을"},\#(spell)}"#, house))
  }

  /// The house could not be got ready.
  private struct Unready: Error { let answer: String }

  /// Pages know people by cookie, the API by key: both are sent.
  private static func asPage(_ headers: [String: String]) -> [String: String] {
    var headers = headers
    var cookies: [String] = []
    if let key = headers["Authorization"]?.split(separator: " ").last { cookies.append("\(SessionCookie.name(isSecure: false))=\(key)") }
    if let secret = headers["Cart-Secret"] { cookies.append("cart=\(secret)") }
    if !cookies.isEmpty { headers["Cookie"] = cookies.joined(separator: "; ") }
    return headers
  }
}
