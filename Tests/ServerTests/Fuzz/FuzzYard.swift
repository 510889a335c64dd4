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
    let shopper = try market.member(wallet: 1_000_000)
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
