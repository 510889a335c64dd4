import Catalog
import Kernel
import Parties
import Places
import Purse
import Storage

@testable import Server

/// A whole house to be sent nonsense: a mall with a café, goods on sale, orders at every step, and one of each kind of person.
struct FuzzYard: Sendable {
  let town: Town
  let people: [FuzzPerson]
  /// Ids of everything that is there, as text.
  let ids: [String]
  /// Codes and links of letters that went out.
  let letters: [[String: String]]
  /// What opens carts, by the cart.
  let secrets: [String: String]

  let shop: FuzzShop
  let shopper: PartyID

  var door: Door { town.door }

  /// Money for the shopper, and more orders at every step.
  func restock(in tx: Transaction) throws {
    _ = try TopUp(member: shopper, amount: .won(1_900_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
    try shop.restock(for: shopper, in: tx)
  }

  static let logins = ["lee@example.kr", "dajeong@example.kr"]
  static let password = "correct horse battery"

  init() async throws {
    let made = try Town(settings: ForgottenTests.mail)
    town = made
    let market = made.market, database = made.door.database
    func joined(_ name: String, _ login: String) async throws -> PartyID {
      let answer = try await made.door.post(
        "/api/v1/members", #"{"name":"\#(name)","login":"\#(login)","password":"\#(Self.password)","agreements":["terms","collection"],"age":"of-age"}"#)
      guard let party = answer.json["party"]?.text.flatMap({ PartyID(text: $0) }) else { throw FuzzLife.Unready(answer: answer.text) }
      return party
    }
    let lee = try await joined("이회원", Self.logins[0]), friend = try await joined("한다정", Self.logins[1])
    let (kept, others) = try database.writeNow { tx in
      // However much goes through a wallet here, it may hold it.
      try tx.run("UPDATE policy_value SET value = 9000000000000 WHERE key LIKE 'kr.wallet.%'")
      for party in [lee, friend] { _ = try TopUp(member: party, amount: .won(1_900_000), grantedBy: Party.house, id: tx.id()).run(in: tx) }
      let shop = try FuzzShop(made, in: tx)
      func person(_ name: String, _ role: Role, _ place: Scope) throws -> FuzzPerson {
        try FuzzPerson(name, OpenParty(.member, name: Phrase("직원", "Staff")).run(in: tx), role, at: place, in: tx)
      }
      let merchant = Scope.merchant(market.merchant)
      return (
        shop,
        [
          try FuzzPerson("shopper", lee, in: tx), try FuzzPerson("shopper's program", lee, in: tx), try FuzzPerson("friend", friend, in: tx),
          try person("owner", .merchantOwner, merchant), try person("owner's program", .merchantOwner, merchant), try person("staff", .merchantStaff, merchant),
          try person("counter", .storeStaff, .store(made.cafe, merchant: market.merchant)), try person("mall", .mallOperator, .mall(made.mall)),
          try person("house", .operatorOfAll, .installation), try person("moderator", .operatorOfAll, .installation),
          try person("rival", .merchantOwner, .merchant(shop.rival)),
        ]
      )
    }
    (shop, shopper) = (kept, lee)
    let life = try await FuzzLife(made, shop, others)
    people = [FuzzPerson("stranger")] + life.guests + others
    letters = life.letters
    secrets = life.secrets
    let consignments = try database.readNow { tx in
      try tx.rows("SELECT id FROM orders_consignment ORDER BY id DESC LIMIT 10") { try $0.next(Int64.self).description }
    }
    ids = [
      market.merchant.description, market.store.description, market.product.description, market.scarf.description, lee.description, shop.rival.description,
      made.mall.description, made.floor.description, made.cafe.description, made.kiosk.description,
    ] + life.secrets.keys.sorted() + consignments
  }
}
