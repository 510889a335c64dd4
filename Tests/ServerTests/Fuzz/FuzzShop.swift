import Commerce
import Kernel
import Parties
import Places
import Purse
import Storage

@testable import Server

/// What a merchant has before anybody comes: goods in every state, places with stock, and a rival with goods of their own.
struct FuzzShop: Sendable {
  let town: Town
  let rival: PartyID
  let rivals: ID<Variant>
  /// The counter in the café.
  let counter: ID<StockLocation>
  let promotion: ID<Promotion>

  init(_ town: Town, in tx: Transaction) throws {
    self.town = town
    let market = town.market, merchant = market.merchant
    counter = try OpenStockLocation(merchant: merchant, kind: .store, unit: town.cafe, name: Phrase("카페점", "Café"), ships: false, collects: true).run(in: tx)
    let warehouse = try StockLocation.all(of: merchant, in: tx).first { $0.ships }!.id
    for place in [counter, market.store, warehouse] {
      try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: market.scarf.raw, quantity: 400)], by: merchant).run(in: tx)
    }
    var knit = ProductSheet(handle: "knit", title: Words("포근한 니트", "Soft knit"))
    knit.category = "fashion/women/knit"
    knit.brand = Words("온결", "Ongyeol")
    knit.status = .active
    knit.options = [ProductOption(name: Words("사이즈", "Size"), choices: [Words("S"), Words("L")])]
    knit.variants = [VariantSheet(sku: "KN-S", price: .won(39_000)), VariantSheet(sku: "KN-L", price: .won(42_000))]
    (knit.variants[0].choices, knit.variants[1].choices) = (["S"], ["L"])
    let knits = try CreateProduct(by: merchant, merchant: merchant, sheet: knit).run(in: tx)
    try ReceiveStock(merchant: merchant, location: warehouse, lines: knits.variants.map { .init(variant: $0.raw, quantity: 100) }, by: merchant).run(in: tx)
    var draft = ProductSheet(handle: "draft", title: Words("준비 중인 모자", "A hat to come"))
    draft.variants = [VariantSheet(sku: "HT-1", price: .won(19_000))]
    try CreateProduct(by: merchant, merchant: merchant, sheet: draft).run(in: tx)
    rival = try OpenParty(.merchant, name: Phrase("다온", "Daon")).run(in: tx)
    let theirs = try OpenStockLocation(merchant: rival, kind: .warehouse, name: Phrase("다온 창고", "Daon's"), ships: true, collects: false).run(in: tx)
    var socks = ProductSheet(handle: "socks", title: Words("양말", "Socks"))
    socks.status = .active
    socks.variants = [VariantSheet(sku: "SX-1", price: .won(5_000))]
    rivals = try CreateProduct(by: rival, merchant: rival, sheet: socks).run(in: tx).variants[0]
    try ReceiveStock(merchant: rival, location: theirs, lines: [.init(variant: rivals.raw, quantity: 100)], by: rival).run(in: tx)
    let words = Promotion.Words(title: Phrase("겨울 행사", "Winter offer"), body: Phrase("", ""))
    promotion = try StartPromotion(.unit(town.cafe), words, from: tx.now, until: tx.now + .days(30), by: merchant).run(in: tx)
    try OfferBenefit(promotion, words: Phrase("커피 한 잔", "A coffee"), uses: 50, isOnce: true).run(in: tx)
    try offer(in: tx)
    try send(in: tx)
  }

  /// Benefits that nobody has taken yet.
  func offer(in tx: Transaction) throws {
    for isOnce in [true, false] {
      let words = Promotion.Words(title: Phrase("하루 행사", "Offer of the day"), body: Phrase("", ""))
      let id = try StartPromotion(.unit(town.cafe), words, from: tx.now, until: tx.now + .days(30), by: town.market.merchant).run(in: tx)
      try OfferBenefit(id, words: Phrase("쿠키 하나", "A cookie"), uses: 20, isOnce: isOnce).run(in: tx)
    }
  }

  /// Goods on their way from one place to another.
  func send(in tx: Transaction) throws {
    let merchant = town.market.merchant
    for _ in 0..<2 {
      let lines = [StockMovement.Line(variant: town.market.scarf.raw, quantity: 2)]
      try DispatchStock(merchant: merchant, from: counter, to: town.market.store, lines: lines, by: merchant).run(in: tx)
    }
  }

  /// An order of one's own merchant, of scarves: its only consignment.
  func order(_ pieces: Int64 = 1, by buyer: PartyID, collects: Bool, in tx: Transaction) throws -> Consignment {
    try order([(town.market.scarf, pieces)], by: buyer, collectAt: collects ? [counter] : [], in: tx)[0]
  }

  func order(_ lines: [(ID<Variant>, Int64)], by buyer: PartyID, collectAt: [ID<StockLocation>] = [], in tx: Transaction) throws -> [Consignment] {
    let site = try tx.one("SELECT id FROM catalog_site ORDER BY id LIMIT 1") { try $0.next(Int64.self) }
    let cart = try OpenCart(site: site, owner: buyer).run(in: tx).id
    for (variant, pieces) in lines { try AddToCart(cart: cart, variant: variant.raw, quantity: Quantity(pieces)).run(in: tx) }
    let recipient = Recipient(name: "김마당", phone: "010-1234-5678", postcode: "04524", address: "서울특별시 중구 세종대로 110", detail: "1층")
    let offer = try StartCheckout(cart: cart, buyer: buyer, recipient: recipient, collectAt: collectAt, language: .korean).run(.catalog, in: tx)
    return try Consignment.all(of: PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order.id, in: tx)
  }

  /// Orders at every step, and returns that were asked for, taken back, taken back in part and refused.
  func orders(of buyer: PartyID, in tx: Transaction) throws {
    let by = town.market.merchant
    func accepted(_ pieces: Int64 = 1, collects: Bool) throws -> Consignment {
      let made = try order(pieces, by: buyer, collects: collects, in: tx)
      try AcceptConsignment(consignment: made.id, by: by).run(in: tx)
      return made
    }
    func shipped(_ pieces: Int64 = 1) throws -> Consignment {
      let made = try accepted(pieces, collects: false)
      try ShipConsignment(consignment: made.id, carrier: "cj", waybill: "123456789012", by: by).run(in: tx)
      return made
    }
    func received(_ pieces: Int64 = 1) throws -> Consignment {
      let made = try shipped(pieces)
      try DeliverConsignment(consignment: made.id, by: by).run(in: tx)
      return made
    }
    func back(_ parcel: Consignment, _ reason: Return.Reason = .changedMind, _ pieces: Int64 = 1) throws -> ID<Return> {
      try AskReturn(consignment: parcel.id, buyer: buyer, reason: reason, note: "작아요", pieces: [1: pieces]).run(in: tx)
    }
    for collects in [true, false] {
      for _ in 0..<2 { _ = try order(by: buyer, collects: collects, in: tx) }
      for _ in 0..<2 { _ = try accepted(collects: collects) }
      try CancelConsignment(consignment: accepted(collects: collects).id, by: by, reason: "다 팔렸어요").run(in: tx)
    }
    try CancelConsignment(consignment: order(by: buyer, collects: true, in: tx).id, by: buyer, reason: "마음이 바뀌었어요").run(in: tx)
    for place in 0..<3 {
      let waiting = try accepted(collects: true)
      try ReadyConsignment(consignment: waiting.id, by: by).run(in: tx)
      if place > 0 { try HandOver(consignment: waiting.id, shown: waiting.pickupCode, by: by).run(in: tx) }
    }
    for _ in 0..<2 { _ = try shipped() }
    for _ in 0..<2 { _ = try received() }
    _ = try order([(town.market.scarf, 1), (rivals, 2)], by: buyer, in: tx)
    _ = try back(received(2), .faulty)
    _ = try back(received(3), .changedMind, 2)
    try AcceptReturn(back(received()), by: by, restocks: true).run(in: tx)
    try RefuseReturn(back(received()), by: by, why: "입은 흔적이 있어요").run(in: tx)
    try DecideReturn(back(received(3), .faulty, 3), by: by, lines: [.init(1, accepted: 2, restocks: false, why: "한 벌이 오지 않았어요")]).run(in: tx)
  }
}
