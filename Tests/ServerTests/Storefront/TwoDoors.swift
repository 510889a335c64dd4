import Catalog
import Inventory
import Kernel
import Ledger
import Parties
import Payments
import Purse
import Storage
import Trade
import Web

@testable import Wire

/// One shop, and one person in it who goes through one of the two doors: the pages of a browser, or the API.
struct TwoDoors {
  enum Way: String, CaseIterable, Sendable { case page, api }
  enum Goods: Sendable { case knit, kimchi, gift }
  enum Card: String, Sendable { case approve = "test-approve", limit = "test-limit", timeout = "test-timeout" }

  /// What was said to one request: done, or a refusal by its sentence.
  struct Said: Sendable {
    var isDone: Bool
    var text: String
    /// The offer or the order that it led to.
    var thing = ""
  }

  let yard: ShopYard
  let gift: ID<Variant>
  let way: Way
  let browser: Browser
  /// Header lines of the API's caller: a session, and the cart's secret once there is a cart.
  private(set) var headers: [String: String] = ["Accept-Language": "ko"]
  private(set) var member: PartyID?
  private var cart = ""

  init(_ way: Way, wallet won: Int64? = nil) throws {
    let yard = try ShopYard()
    self.yard = yard
    self.way = way
    browser = Browser(yard.door)
    gift = try yard.database.writeNow { tx in
      var sheet = ProductSheet(handle: "gift", title: Words("사은품", "Gift"))
      sheet.category = "fashion/women/knit"
      sheet.status = .active
      sheet.variants = [VariantSheet(sku: "GIFT", price: .won(0))]
      let saved = try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx)
      try ReceiveStock(merchant: yard.merchant, location: yard.store, lines: [.init(variant: saved.variants[0].raw, quantity: 5)], by: yard.merchant).run(in: tx)
      return saved.variants[0]
    }
    guard let won else { return }
    let (party, secret) = try yard.database.writeNow { tx -> (PartyID, Secret) in
      let party = try OpenParty(.member, name: Phrase("김하늘", "Kim")).run(in: tx)
      if won > 0 { try TopUp(member: party, amount: .won(won), grantedBy: Party.house, id: tx.id()).run(in: tx) }
      return (party, try OpenSession(party, device: "test").run(in: tx))
    }
    member = party
    browser.setCookie(SessionCookie.name(isSecure: false), secret.text)
    headers["Authorization"] = "Bearer \(secret.text)"
  }

  /// Somebody else at the same shop, through the same door.
  func stranger() -> TwoDoors {
    TwoDoors(copying: self)
  }

  private init(copying other: TwoDoors) {
    yard = other.yard
    gift = other.gift
    way = other.way
    browser = Browser(other.yard.door)
  }

  /// The same person after signing out, with all else that the browser or program keeps.
  func signedOut() -> TwoDoors {
    var other = self
    browser.setCookie(SessionCookie.name(isSecure: false), "")
    other.headers["Authorization"] = nil
    return other
  }

  private func variant(_ goods: Goods) -> ID<Variant> {
    switch goods {
    case .knit: yard.small
    case .kimchi: yard.kimchi
    case .gift: gift
    }
  }

  /// Puts one piece into the cart and starts the checkout, to be collected at the store.
  mutating func checkOut(_ goods: Goods = .knit, consents: Bool = false) async throws -> Said {
    switch way {
    case .page:
      _ = try await browser.post("/cart/lines", ["variant": variant(goods).description, "quantity": "1"])
      let fields: KeyValuePairs = [
        "name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": yard.store.description, "consent": consents ? "1" : "",
      ]
      return said(try await browser.post("/checkout", fields))
    case .api:
      let opened = try await yard.door.post("/api/v1/carts", #"{"lines":[{"variant":"\#(variant(goods))","quantity":1}]}"#, headers)
      cart = opened.json.at("cart", "id")?.text ?? ""
      headers["Cart-Secret"] = opened.json["secret"]?.text ?? ""
      let agreed = consents ? #","consents":["perishable"]"# : ""
      let body = #"{"cart":"\#(cart)","recipient":{"name":"김하늘","phone":"010-1234-5678"},"collectAt":["\#(yard.store)"]\#(agreed)}"#
      return said(try await yard.door.post("/api/v1/checkouts", body, headers), thing: "id")
    }
  }

  func pay(_ offer: String, _ means: Means?, _ card: Card = .approve) async throws -> Said {
    switch way {
    case .page:
      let tender =
        switch means {
        case .wallet: "wallet"
        case .card: card.rawValue
        default: ""
        }
      guard case .card(_, _, let part?) = means else { return said(try await browser.post("/payments/\(offer)", ["tender": tender])) }
      return said(try await browser.post("/payments/\(offer)", ["tender": tender, "from-wallet": "\(part.minor)"]))
    case .api:
      let body =
        switch means {
        case .wallet: #"{"method":"wallet"}"#
        case .card(_, _, let part?):
          #"{"method":"test-card","instrument":"\#(card.rawValue)","fromWallet":{"amount":\#(part.minor),"currency":"KRW"}}"#
        case .card: #"{"method":"test-card","instrument":"\#(card.rawValue)"}"#
        default: "{}"
        }
      return said(try await yard.door.post("/api/v1/checkouts/\(offer)/payment", body, headers))
    }
  }

  func topUp(_ won: Int64, _ card: Card = .approve, key: String) async throws -> Said {
    switch way {
    case .page:
      let sent = try await browser.post("/me/wallet/top-up", ["key": key, "choice": "", "amount": "\(won)", "tender": card.rawValue])
      guard sent.status == 303, let next = sent.headers[.location] else { return said(sent) }
      // The page that it leads to says what became of it.
      let then = try await browser.get(next)
      return Said(isDone: then.status == 303, text: then.text)
    case .api:
      let body = #"{"amount":{"amount":\#(won),"currency":"KRW"},"instrument":"\#(card.rawValue)"}"#
      return said(try await yard.door.post("/api/v1/me/wallet/top-ups", body, headers.merging(["Idempotency-Key": key]) { $1 }))
    }
  }

  func lookUp(_ number: String, _ phone: String) async throws -> Said {
    switch way {
    case .page: return said(try await browser.post("/order-lookup", ["number": number, "phone": phone]))
    case .api: return said(try await yard.door.post("/api/v1/orders/look-up", #"{"number":"\#(number)","phone":"\#(phone)"}"#, headers))
    }
  }

  func see(_ order: Order) async throws -> Said {
    switch way {
    case .page: said(try await browser.get("/orders/\(order.number)"))
    case .api: said(try await yard.door.get("/api/v1/orders/\(order.id)", headers))
    }
  }

  func cancel(_ order: Order, _ consignment: ID<Consignment>) async throws -> Said {
    switch way {
    case .page: said(try await browser.post("/orders/\(order.number)/cancel", ["consignment": consignment.description]))
    case .api: said(try await yard.door.post("/api/v1/consignments/\(consignment)/cancel", "{}", headers))
    }
  }

  func confirm(_ order: Order, _ consignment: ID<Consignment>) async throws -> Said {
    switch way {
    case .page: said(try await browser.post("/orders/\(order.number)/confirm", ["consignment": consignment.description]))
    case .api: said(try await yard.door.post("/api/v1/consignments/\(consignment)/confirm", "{}", headers))
    }
  }

  func askReturn(_ order: Order, _ consignment: ID<Consignment>, pieces: Int64) async throws -> Said {
    switch way {
    case .page:
      said(try await browser.post("/orders/\(order.number)/return", ["consignment": consignment.description, "reason": "changed-mind", "line-1": "\(pieces)"]))
    case .api:
      said(
        try await yard.door.post(
          "/api/v1/consignments/\(consignment)/returns", #"{"reason":"changed-mind","lines":[{"number":1,"quantity":\#(pieces)}]}"#, headers))
    }
  }

  private func said(_ answer: Door.Answered, thing: String = "") -> Said {
    let isDone = answer.status < 400
    switch way {
    case .page:
      let path = answer.headers[.location].map { String($0.prefix { $0 != "?" }) } ?? ""
      return Said(isDone: isDone, text: answer.text, thing: path.split(separator: "/").last.map(String.init) ?? "")
    case .api: return Said(isDone: isDone, text: answer.json["detail"]?.text ?? "\(answer.status)", thing: answer.json[thing]?.text ?? "")
    }
  }

  // MARK: What the books say

  func order() throws -> Order? {
    try yard.database.readNow { tx in
      try tx.first("SELECT id FROM orders_order ORDER BY id DESC LIMIT 1") { try $0.next(ID<Order>.self) }.flatMap { try Order.find($0, in: tx) }
    }
  }

  func consignment() throws -> ID<Consignment> {
    try yard.database.readNow { tx in try tx.one("SELECT id FROM orders_consignment ORDER BY id DESC LIMIT 1") { try $0.next() } }
  }

  /// State and money in one line of words: the same whichever door was taken.
  func books() throws -> String {
    try yard.database.readNow { tx in
      func list(_ sql: SQL) throws -> String { try tx.rows("\(sql) LIMIT 50") { try $0.next(String.self) }.joined(separator: ",") }
      let left = try [yard.small, yard.kimchi, gift].map { try Availability.free([$0.raw], in: tx)[$0.raw]?[yard.store] ?? 0 }
      let wallet = try member.map { try Wallet.balance(of: $0, in: tx).total.minor } ?? 0
      let orders = try tx.rows("SELECT total FROM orders_order ORDER BY id LIMIT 50") { String(try $0.next(Int64.self)) }.joined(separator: ",")
      return """
        orders [\(orders)] parts [\(try list("SELECT state FROM orders_consignment ORDER BY id"))] \
        payments [\(try list("SELECT gateway || ' ' || state FROM payments_payment ORDER BY id"))] \
        refunds [\(try list("SELECT state FROM payments_refund ORDER BY id"))] returns [\(try list("SELECT state FROM returns_return ORDER BY id"))] \
        confirmed [\(try list("SELECT confirmed_by FROM orders_consignment WHERE confirmed_at IS NOT NULL ORDER BY id"))] \
        consents [\(try list("SELECT consents FROM offer_offer ORDER BY id"))] wallet \(wallet) left \(left.map(String.init).joined(separator: " "))
        """
    }
  }
}
