import Catalog
import Kernel
import Ledger
import Parties
import Payments
import Purse
import Storage
import Synchronization
import Testing
import Trade
import Web

/// Each deed through both doors: the same refusals, the same state, the same money.
@Suite(.everyEngine) struct TwoDoorsTests {
  typealias Said = TwoDoors.Said

  /// One deed, what is said to it (nil where it is done), and what the books say afterwards.
  struct Deed: Sendable, CustomTestStringConvertible {
    var name: String
    /// Parts of the refusal's sentence: the page's, and the API's where it is another.
    var refusal: String?
    var apiRefusal: String?
    var wallet: Int64?
    /// What must stand in the books.
    var books: [String]
    var run: @Sendable (inout TwoDoors) async throws -> Said
    var testDescription: String { name }

    init(
      _ name: String, refused refusal: String? = nil, api: String? = nil, wallet: Int64? = nil, books: String...,
      run: @escaping @Sendable (inout TwoDoors) async throws -> Said
    ) {
      self.name = name
      self.refusal = refusal
      apiRefusal = api ?? refusal
      self.wallet = wallet
      self.books = books
      self.run = run
    }
  }

  static let card = Means.card(gateway: "", instrument: "")

  static func walletFirst(_ won: Int64) -> Means { .card(gateway: "", instrument: "", fromWallet: .won(won)) }

  /// Starts a checkout that must succeed; the offer.
  static func offer(_ doors: inout TwoDoors, _ goods: TwoDoors.Goods = .knit, consents: Bool = false) async throws -> String {
    let started = try await doors.checkOut(goods, consents: consents)
    #expect(started.isDone, "\(doors.way): \(started.text.prefix(300))")
    return started.thing
  }

  /// Buys one knit; the order and its consignment.
  static func buy(_ doors: inout TwoDoors, _ means: Means = card, _ goods: TwoDoors.Goods = .knit, consents: Bool = false) async throws -> (Order, ID<Consignment>) {
    let paid = try await pay(&doors, goods, means, consents: consents)
    #expect(paid.isDone, "\(doors.way): \(paid.text.prefix(300))")
    return (try #require(try doors.order()), try doors.consignment())
  }

  /// Starts a checkout and pays it once.
  static func pay(
    _ doors: inout TwoDoors, _ goods: TwoDoors.Goods = .knit, _ means: Means?, _ which: TwoDoors.Card = .approve, consents: Bool = false
  ) async throws -> Said {
    let made = try await offer(&doors, goods, consents: consents)
    return try await doors.pay(made, means, which)
  }

  static let deeds: [Deed] = [
    Deed("a guest pays by card", books: "orders [39000] parts [placed] payments [test-card authorised]", "left 4 5 5") { doors in
      try await pay(&doors, .knit, card)
    },
    Deed("a member pays from the wallet", wallet: 50_000, books: "orders [39000]", "payments [wallet captured]", "wallet 11000 left 4") { doors in
      try await pay(&doors, .knit, .wallet)
    },
    Deed("a wallet that is too small", refused: "원 부족해요.", wallet: 10_000, books: "orders [] parts [] payments []", "wallet 10000 left 4") { doors in
      try await pay(&doors, .knit, .wallet)
    },
    Deed(
      "the wallet pays first and a card the rest", wallet: 10_000,
      books: "orders [39000]", "payments [test-card authorised,wallet captured]", "wallet 0 left 4"
    ) { doors in try await pay(&doors, .knit, walletFirst(10_000)) },
    Deed("all of it from the wallet, though a card was named", wallet: 50_000, books: "payments [wallet captured]", "wallet 11000 left 4") { doors in
      try await pay(&doors, .knit, walletFirst(39_000))
    },
    Deed("a card that is refused takes nothing from the wallet", refused: "한도", api: "결제가 승인되지 않았어요.", wallet: 10_000, books: "orders []", "wallet 10000 left 4") { doors in
      try await pay(&doors, .knit, walletFirst(10_000), .limit)
    },
    Deed("more from the wallet than is in it", refused: "원 부족해요.", wallet: 10_000, books: "orders []", "payments []", "wallet 10000 left 4") { doors in
      try await pay(&doors, .knit, walletFirst(10_001))
    },
    Deed("more from the wallet than it costs", refused: "결제 금액까지만", wallet: 50_000, books: "payments []", "wallet 50000 left 4") { doors in
      try await pay(&doors, .knit, walletFirst(39_001))
    },
    Deed("nothing from the wallet", refused: "결제 금액까지만", wallet: 50_000, books: "payments []", "wallet 50000 left 4") { doors in
      try await pay(&doors, .knit, walletFirst(0))
    },
    Deed("a guest pays nothing from a wallet", refused: "지갑으로 결제하려면 로그인해 주세요.", books: "orders []", "payments []") { doors in
      try await pay(&doors, .knit, walletFirst(1_000))
    },
    Deed("a cancelled order goes back to wallet and card", wallet: 10_000, books: "wallet 10000 left 5") { doors in
      let (order, consignment) = try await buy(&doors, walletFirst(10_000))
      return try await doors.cancel(order, consignment)
    },
    Deed("a guest has no wallet", refused: "지갑으로 결제하려면 로그인해 주세요.", books: "orders [] parts [] payments []") { doors in
      try await pay(&doors, .knit, .wallet)
    },
    Deed("who signed out spends nothing", refused: "", wallet: 50_000, books: "orders [] parts [] payments []", "wallet 50000") { doors in
      let made = try await offer(&doors)
      return try await doors.signedOut().pay(made, .wallet)
    },
    Deed("who signed out pays by no card either", refused: "", wallet: 50_000, books: "orders [] parts [] payments []") { doors in
      let made = try await offer(&doors)
      return try await doors.signedOut().pay(made, card)
    },
    Deed("a stranger pays nothing of another's", refused: "", books: "orders [] parts [] payments []") { doors in
      let made = try await offer(&doors)
      return try await doors.stranger().pay(made, card)
    },
    Deed("a declined card", refused: "카드 한도를 넘었어요", api: "결제가 승인되지 않았어요.", books: "orders [] parts [] payments [test-card declined]", "left 4") { doors in
      try await pay(&doors, .knit, card, .limit)
    },
    Deed("a lost answer is awaited", books: "orders [] parts [] payments [test-card unknown]", "left 4") { doors in
      try await pay(&doors, .knit, card, .timeout)
    },
    Deed("no means were chosen", refused: "결제 수단을 선택해 주세요.", books: "orders [] parts [] payments []") { doors in
      try await pay(&doors, .knit, nil)
    },
    Deed("a guest's free order asks for no means", books: "orders [0] parts [placed] payments []", "left 5 5 4") { doors in
      try await pay(&doors, .gift, nil)
    },
    Deed("a guest's free order takes a card for none", books: "orders [0] parts [placed] payments []") { doors in
      try await pay(&doors, .gift, card)
    },
    Deed("a member's free order spends nothing", wallet: 5_000, books: "orders [0] parts [placed] payments []", "wallet 5000") { doors in
      try await pay(&doors, .gift, .wallet)
    },
    Deed("who pays again gets the order, and no provider is asked", books: "orders [39000] parts [placed] payments [test-card authorised]", "left 4") { doors in
      let made = try await offer(&doors)
      _ = try await doors.pay(made, card)
      return try await doors.pay(made, card)
    },
    Deed("paid by card, paid again by wallet", wallet: 90_000, books: "orders [39000]", "payments [test-card authorised]", "wallet 90000") { doors in
      let made = try await offer(&doors)
      _ = try await doors.pay(made, card)
      return try await doors.pay(made, .wallet)
    },
    Deed("an offer that is over", refused: "", api: "주문서가 만료되었거나 찾을 수 없어요.", wallet: 90_000, books: "orders [] parts [] payments []", "wallet 90000") { doors in
      let made = try await offer(&doors)
      doors.yard.door.staged.pass(.minutes(16))
      return try await doors.pay(made, .wallet)
    },
    Deed("no consent to what cannot be sent back", refused: "동의해 주세요.", books: "orders [] parts [] payments []", "consents [] ", "left 5 5 5") { doors in
      try await doors.checkOut(.kimchi)
    },
    Deed("consent stands on the offer", books: "orders [18000]", "consents [perishable]", "left 5 4 5") { doors in
      try await pay(&doors, .kimchi, card, consents: true)
    },
    Deed("a top-up by card", wallet: 0, books: "payments [test-card authorised]", "wallet 30000") { doors in
      try await doors.topUp(30_000, key: "form-1")
    },
    Deed("a top-up sent twice", wallet: 0, books: "payments [test-card authorised]", "wallet 30000") { doors in
      _ = try await doors.topUp(30_000, key: "form-1")
      return try await doors.topUp(30_000, key: "form-1")
    },
    Deed("a top-up by a card over its limit", refused: "카드 한도를 넘었어요.", api: "결제가 승인되지 않았어요.", wallet: 0, books: "payments [test-card declined]", "wallet 0") { doors in
      try await doors.topUp(30_000, .limit, key: "form-1")
    },
    Deed("a top-up of too much", refused: "까지 충전할 수 있어요.", wallet: 0, books: "payments []", "wallet 0") { doors in
      try await doors.topUp(2_000_001, key: "form-1")
    },
    Deed("a top-up that fills the wallet", wallet: 470_000, books: "wallet 500000") { doors in
      try await doors.topUp(30_000, key: "form-1")
    },
    Deed("a top-up over the ceiling", refused: "지갑에 500,000원까지 담을 수 있어요. 지금은 29,999원까지 더 충전할 수 있어요.", wallet: 470_001, books: "payments []", "wallet 470001") { doors in
      try await doors.topUp(30_000, key: "form-1")
    },
    Deed("a top-up beside one that is still out", refused: "지금은 200,000원까지 더 충전할 수 있어요.", wallet: 0, books: "wallet 0") { doors in
      _ = try await doors.topUp(300_000, .timeout, key: "form-1")
      return try await doors.topUp(300_000, key: "form-2")
    },
    Deed("nobody tops up without signing in", refused: "", books: "payments []") { doors in
      try await doors.topUp(30_000, key: "form-1")
    },
    Deed("a guest sees the order", books: "orders [39000]") { doors in
      let order = try await buy(&doors).0
      return try await doors.see(order)
    },
    Deed("a stranger sees no order", refused: "", books: "orders [39000]") { doors in
      let order = try await buy(&doors).0
      return try await doors.stranger().see(order)
    },
    Deed("a member's order opens by the account only", refused: "", wallet: 50_000, books: "orders [39000]") { doors in
      let order = try await buy(&doors, .wallet).0
      return try await doors.signedOut().see(order)
    },
    Deed("an order is found by number and telephone", books: "orders [39000]") { doors in
      let order = try await buy(&doors).0
      return try await doors.stranger().lookUp(order.number.lowercased(), "+82 10 1234 5678")
    },
    Deed("an order is not found by another telephone", refused: "", books: "orders [39000]") { doors in
      let order = try await buy(&doors).0
      return try await doors.stranger().lookUp(order.number, "010-9999-9999")
    },
    Deed("a member's order is not found by number and telephone", refused: "", wallet: 50_000, books: "orders [39000]") { doors in
      let order = try await buy(&doors, .wallet).0
      return try await doors.stranger().lookUp(order.number, "010-1234-5678")
    },
    Deed("telephones cannot be tried from many places", refused: "", books: "orders [39000]") { doors in
      let order = try await buy(&doors).0
      for number in 1000...1099 { _ = try await doors.stranger().lookUp(order.number, "010-5555-\(number)") }
      return try await doors.stranger().lookUp(order.number, "010-1234-5678")
    },
    Deed("a buyer cancels what nobody started on", books: "orders [39000] parts [cancelled]", "refunds [asked]", "left 5") { doors in
      let (order, part) = try await buy(&doors)
      return try await doors.cancel(order, part)
    },
    Deed("money goes back to the wallet that it came from", wallet: 50_000, books: "parts [cancelled]", "refunds [paid]", "wallet 50000 left 5") { doors in
      let (order, part) = try await buy(&doors, .wallet)
      return try await doors.cancel(order, part)
    },
    Deed("accepted work is not cancelled", refused: "매장에서 이미 준비를 시작했어요.", books: "parts [accepted]", "refunds []", "left 4") { doors in
      let (order, part) = try await buy(&doors)
      let merchant = doors.yard.merchant
      try await doors.yard.database.write { tx in _ = try AcceptConsignment(consignment: part, by: merchant).run(in: tx) }
      return try await doors.cancel(order, part)
    },
    Deed("a stranger cancels nothing", refused: "", books: "parts [placed]", "refunds []") { doors in
      let (order, part) = try await buy(&doors)
      return try await doors.stranger().cancel(order, part)
    },
    Deed("a return is asked for", books: "parts [collected]", "returns [asked]") { doors in
      let (order, part) = try await buy(&doors)
      try await handOver(part, doors)
      return try await doors.askReturn(order, part, pieces: 1)
    },
    Deed("a purchase is confirmed, once", books: "parts [collected]", "confirmed [buyer]") { doors in
      let (order, part) = try await buy(&doors)
      try await handOver(part, doors)
      _ = try await doors.confirm(order, part)
      return try await doors.confirm(order, part)
    },
    Deed("what is not there yet is not confirmed", refused: "상품을 받은 뒤에 구매를 확정할 수 있어요.", books: "parts [placed]", "confirmed []") { doors in
      let (order, part) = try await buy(&doors)
      return try await doors.confirm(order, part)
    },
    Deed("a stranger confirms nothing", refused: "", books: "parts [collected]", "confirmed []") { doors in
      let (order, part) = try await buy(&doors)
      try await handOver(part, doors)
      return try await doors.stranger().confirm(order, part)
    },
    Deed("nothing is confirmed while a return waits", refused: "처리가 끝나면 구매를 확정할 수 있어요.", books: "returns [asked] confirmed []") { doors in
      let (order, part) = try await buy(&doors)
      try await handOver(part, doors)
      _ = try await doors.askReturn(order, part, pieces: 1)
      return try await doors.confirm(order, part)
    },
    Deed("what was confirmed may come back within the days of the law", books: "returns [asked] confirmed [buyer]") { doors in
      let (order, part) = try await buy(&doors)
      try await handOver(part, doors)
      _ = try await doors.confirm(order, part)
      return try await doors.askReturn(order, part, pieces: 1)
    },
    Deed("no more comes back than was bought", refused: "", books: "parts [collected]", "returns []") { doors in
      let (order, part) = try await buy(&doors)
      try await handOver(part, doors)
      return try await doors.askReturn(order, part, pieces: 2)
    },
    Deed("what spoils does not come back", refused: "", books: "parts [collected]", "returns []") { doors in
      let (order, part) = try await buy(&doors, card, .kimchi, consents: true)
      try await handOver(part, doors)
      return try await doors.askReturn(order, part, pieces: 1)
    },
  ]

  static func handOver(_ part: ID<Consignment>, _ doors: TwoDoors) async throws {
    let merchant = doors.yard.merchant
    try await doors.yard.database.write { tx in
      _ = try AcceptConsignment(consignment: part, by: merchant).run(in: tx)
      _ = try ReadyConsignment(consignment: part, by: merchant).run(in: tx)
      let code = try Consignment.find(part, in: tx)?.pickupCode ?? ""
      _ = try HandOver(consignment: part, shown: code, by: merchant).run(in: tx)
    }
  }

  @Test(arguments: deeds) func aDeedIsTheSameThroughBothDoors(_ deed: Deed) async throws {
    var books: [String] = []
    for way in TwoDoors.Way.allCases {
      var doors = try TwoDoors(way, wallet: deed.wallet)
      let said = try await deed.run(&doors)
      #expect(said.isDone == (deed.refusal == nil), "\(way): \(said.text.prefix(400))")
      if let refusal = way == .page ? deed.refusal : deed.apiRefusal, !refusal.isEmpty { #expect(said.text.contains(refusal), "\(way): \(said.text.prefix(400))") }
      let now = try doors.books()
      for part in deed.books { #expect(now.contains(part), "\(way): \(now)") }
      books.append(now)
      #expect(try Verify.run(doors.yard.database) == [], "\(way)")
      #expect(try OrdersVerify.run(doors.yard.database) == [], "\(way)")
    }
    #expect(books[0] == books[1])
  }

  /// Whatever was done at whichever door wakes those who wait for stock, the order and the payment.
  @Test(arguments: TwoDoors.Way.allCases) func whoWaitsIsWokenByBothDoors(_ way: TwoDoors.Way) async throws {
    var doors = try TwoDoors(way)
    let rung = Mutex<Set<String>>([])
    doors.yard.database.bell.hear { topic in rung.withLock { _ = $0.insert(topic) } }
    // A bell rings once the act is durable, which may be a moment after its answer.
    func taken(_ wanted: Set<String>) async -> Set<String> {
      for _ in 0..<200_000 where !rung.withLock({ $0.isSuperset(of: wanted) }) { await Task.yield() }
      return rung.withLock { rung in
        defer { rung = [] }
        return rung
      }
    }
    let made = try await Self.offer(&doors)
    #expect(await taken(["stock"]) == ["stock"])
    _ = try await doors.pay(made, Self.card)
    #expect(await taken(["stock", "payment/\(made)"]).isSuperset(of: ["stock", "payment/\(made)"]))
    let order = try #require(try doors.order()), part = try doors.consignment()
    _ = try await doors.cancel(order, part)
    #expect(await taken(["stock", "order/\(order.id)"]) == ["stock", "order/\(order.id)"])
  }
}
