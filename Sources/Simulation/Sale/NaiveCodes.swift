import Kernel
import Ledger
import Storage
import Trade

/// What a naive bookkeeper writes down of codes: what each takes off, how often it was used. It shares no rule with the product.
struct NaiveCodes {
  /// A code, and where its uses are.
  struct Book {
    var text: String
    var merchant: PartyID
    /// Whole percent; zero where an amount is taken off.
    var percent: Int64
    var amount: Int64
    var minimum: Int64
    var free: Int64
    var held: Int64 = 0
    var used: Int64 = 0
  }

  /// What an offer with codes costs, line by line, and which lines each code made cheaper.
  struct Priced {
    var paid: [Int64: Int64]
    var lines: [ID<PromotionCode>: Set<Int64>]
  }

  var books: [ID<PromotionCode>: Book] = [:]
  var priced: [ID<Offer>: Priced] = [:]
  private var holds: [ID<Offer>: Instant] = [:]
  /// Of orders that used codes: the lines that are not cancelled, by the code.
  private var bearers: [ID<Offer>: [ID<PromotionCode>: Set<Int64>]] = [:]

  /// What a line of an offer costs after everything.
  func paid(_ offer: ID<Offer>, _ line: Offer.Line) -> Int64 { priced[offer]?.paid[line.number] ?? line.unitPrice.minor * line.quantity.count }

  /// What is wrong with the prices of an offer that was made with this code, in words; nil where it costs what it should.
  mutating func look(_ offer: Offer, _ text: String, now: Instant) -> String? {
    var priced = Priced(paid: [:], lines: [:])
    let merchants = Dictionary(uniqueKeysWithValues: offer.parts.map { ($0.number, $0.merchant) })
    for line in offer.lines { priced.paid[line.number] = line.unitPrice.minor * line.quantity.count }
    let overdue = overdue(now: now)
    for (id, book) in books where book.text == text {
      let lines = offer.lines.filter { merchants[$0.part] == book.merchant }
      let goods = lines.reduce(Int64(0)) { $0 + $1.unitPrice.minor * $1.quantity.count }
      let counts = goods > 0 && goods >= book.minimum
      let isTaken = offer.claims.contains { $0.claim.source == id.raw }
      if isTaken, !counts { return "the code \(text) counted for \(goods)" }
      if isTaken, book.free + (overdue[id] ?? 0) < 1 { return "the code \(text) was used up and counted" }
      if !isTaken, counts, book.free > 0 { return "the code \(text) has \(book.free) uses and did not count" }
      guard isTaken else { continue }
      let off = book.percent > 0 ? (goods * book.percent + 50) / 100 : min(book.amount, goods)
      for (line, share) in share(off, lines, of: goods) where share > 0 {
        priced.paid[line]! -= share
        priced.lines[id, default: []].insert(line)
      }
    }
    for line in offer.lines where line.total.minor != priced.paid[line.number] {
      return "line \(line.number) of the offer \(offer.id) costs \(line.total.minor), not \(priced.paid[line.number] ?? 0)"
    }
    if offer.goods.minor != priced.paid.values.reduce(0, +) { return "the goods of the offer \(offer.id) cost \(offer.goods.minor)" }
    self.priced[offer.id] = priced
    return nil
  }

  /// Won by won: whole shares first, then one more for those who lost most by rounding.
  private func share(_ off: Int64, _ lines: [Offer.Line], of goods: Int64) -> [(line: Int64, share: Int64)] {
    var shares = lines.map { line -> (line: Int64, share: Int64, lost: Int64) in
      let exact = off * line.unitPrice.minor * line.quantity.count
      return (line.number, exact / goods, exact % goods)
    }
    for _ in 0..<(off - shares.reduce(0) { $0 + $1.share }) {
      var most = 0
      for index in shares.indices where shares[index].lost > shares[most].lost { most = index }
      shares[most].share += 1
      shares[most].lost = -1
    }
    return shares.map { ($0.line, $0.share) }
  }

  func overdue(now: Instant) -> [ID<PromotionCode>: Int64] {
    var sums: [ID<PromotionCode>: Int64] = [:]
    for (offer, until) in holds where until <= now { for code in (priced[offer]?.lines ?? [:]).keys { sums[code, default: 0] += 1 } }
    return sums
  }

  mutating func hold(_ offer: ID<Offer>, until moment: Instant) {
    guard let codes = priced[offer]?.lines.keys, !codes.isEmpty else { return }
    for code in codes {
      books[code]!.free -= 1
      books[code]!.held += 1
    }
    holds[offer] = moment
  }

  mutating func release(_ offer: ID<Offer>) {
    guard holds.removeValue(forKey: offer) != nil else { return }
    for code in (priced[offer]?.lines ?? [:]).keys {
      books[code]!.free += 1
      books[code]!.held -= 1
    }
  }

  mutating func expire(now: Instant) {
    for (offer, until) in holds where until <= now { release(offer) }
  }

  /// A paid offer uses its codes, held ones or free ones.
  mutating func pay(_ offer: ID<Offer>, now: Instant) {
    if holds[offer].map({ $0 > now }) ?? false { release(offer) }
    guard let lines = priced[offer]?.lines else { return }
    for code in lines.keys {
      books[code]!.free -= 1
      books[code]!.used += 1
    }
    bearers[offer] = lines
  }

  /// Lines were cancelled: a code that made nothing else cheaper is free again.
  mutating func cancel(_ offer: ID<Offer>, lines: [Int64]) {
    for (code, left) in bearers[offer] ?? [:] {
      let rest = left.subtracting(lines)
      bearers[offer]![code] = rest.isEmpty ? nil : rest
      guard rest.isEmpty else { continue }
      books[code]!.used -= 1
      books[code]!.free += 1
    }
  }

  /// The first difference between the books and these; nil where there is none.
  func difference(now: Instant, in tx: Transaction) throws -> String? {
    let overdue = overdue(now: now)
    for (id, want) in books.sorted(by: { $0.key < $1.key }) {
      let left = try Balance.of(PromotionCode.left(id), in: tx), used = try Balance.of(PromotionCode.used(id), in: tx).posted
      let free = left.posted - left.held, slack = overdue[id] ?? 0
      if used != want.used { return "uses of \(want.text): \(used), not \(want.used)" }
      if left.posted != want.free + want.held { return "uses left of \(want.text): \(left.posted), not \(want.free + want.held)" }
      if !(want.free...want.free + slack).contains(free) { return "free uses of \(want.text): \(free), not \(want.free)" }
    }
    return nil
  }
}

extension SaleWorld {
  /// What shoppers of the story give for their carts.
  static let texts = ["SEVEN", "GRATIS"]

  /// Codes that count for some goods, from some amount on, a few times.
  static func makeCodes(in tx: Transaction) throws -> NaiveCodes {
    var codes = NaiveCodes()
    func make(_ text: String, _ merchant: PartyID, percent: Int64 = 0, amount: Int64 = 0, minimum: Int64 = 0, uses: Int64) throws {
      let code = try MakeCode(
        text, of: merchant, off: percent > 0 ? .percent(percent) : .amount(.won(amount)), minimum: minimum, from: tx.now, until: tx.now + .days(365), uses: uses,
        by: merchant
      ).run(in: tx)
      codes.books[code.id] = NaiveCodes.Book(text: text, merchant: merchant, percent: percent, amount: amount, minimum: minimum, free: uses)
    }
    try make("SEVEN", merchants[0], percent: 7, uses: 30)
    try make("SEVEN", merchants[1], amount: 3_333, minimum: 10_000, uses: 12)
    try make("GRATIS", merchants[1], percent: 100, uses: 6)
    return codes
  }
}
