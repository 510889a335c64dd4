import Kernel
import Ledger
import Storage

/// A word by which a merchant takes something off its goods, for a while and so many times.
package struct PromotionCode: Sendable, Equatable {
  /// Letters of a code.
  package static let lengths = 3...24
  /// Uses of one code, at most.
  package static let usesMax: Int64 = 1_000_000
  /// Minor units of an amount, at most.
  package static let amountMax: Int64 = 1_000_000_000

  /// What it takes off.
  package enum Off: Sendable, Equatable {
    /// A part of the goods, in whole percent from 1 to 100.
    case percent(Int64)
    /// So much, and never more than the goods cost.
    case amount(Money)
  }

  package let id: ID<PromotionCode>
  package let merchant: PartyID
  /// Capital letters, figures and hyphens, as `written(_:)` makes them.
  package let text: String
  package let off: Off
  /// What the merchant's goods must cost at least, before it takes anything off.
  package let minimum: Money
  /// The storefront where it counts; nil for all.
  package let site: Int64?
  package let starts: Instant
  package let ends: Instant
  /// How often it may be used in all.
  package let uses: Int64
  package let madeAt: Instant
  /// When it was ended before its time; nil where it was not.
  package let endedAt: Instant?

  /// A code as it is kept, whatever was typed: capitals, no blanks; empty where it can be none.
  package static func written(_ typed: String) -> String {
    let plain = WrittenNumber.plain(String(typed.unicodeScalars.prefix(64))).uppercased().unicodeScalars.filter { !$0.properties.isWhitespace }
    guard lengths.contains(plain.count), plain.allSatisfy({ $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { return "" }
    return String(String.UnicodeScalarView(plain))
  }

  /// The word for a use of it in rows and ledger codes.
  package static let part = "code"

  /// The uses that are left: no sale takes it below zero.
  package var left: AccountKey { Self.left(id) }
  /// The same by the code's id.
  package static func left(_ id: ID<PromotionCode>) -> AccountKey { .limited(.units("code", id), id, "uses") }
  /// The uses that were made.
  package static func used(_ id: ID<PromotionCode>) -> AccountKey { .unlimited(.units("code", id), id, "used") }
  /// Where uses come from.
  static func issued(_ id: ID<PromotionCode>) -> AccountKey { .house(.units("code", id), "issued") }

  static let columns = "id, merchant, text, percent, amount, currency, minimum, site, starts_at, ends_at, uses, made_at, ended_at"

  package static func find(_ id: ID<PromotionCode>, in tx: Transaction) throws -> PromotionCode? {
    try tx.first("SELECT \(raw: columns) FROM codes_code WHERE id = \(id)") { try PromotionCode(&$0) }
  }

  /// The codes of several merchants that are written so: one of each, at most.
  static func called(_ text: String, of merchants: [PartyID], in tx: Transaction) throws -> [PromotionCode] {
    guard !text.isEmpty, !merchants.isEmpty else { return [] }
    return try tx.rows(
      "SELECT \(raw: columns) FROM codes_code WHERE text = \(text) AND merchant IN \(list: merchants) ORDER BY merchant LIMIT 100"
    ) { try PromotionCode(&$0) }
  }

  /// Whether any merchant has a code that is written so.
  static func isAny(called text: String, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM codes_code WHERE text = \(text) ORDER BY id LIMIT 1", as: Int64.self) != nil
  }
}

extension PromotionCode {
  /// As a row holds it, in the order of `columns`.
  init(_ row: inout Row) throws {
    let id = try row.next(ID<PromotionCode>.self), merchant = try row.next(PartyID.self), text = try row.next(String.self)
    let percent = try row.next(Int64.self), amount = try row.next(Int64.self), currency = try row.next(Currency.self)
    let minimum = Money(try row.next(), currency), site = try row.next(Int64.self)
    self.init(
      id: id, merchant: merchant, text: text, off: percent > 0 ? .percent(percent) : .amount(Money(amount, currency)), minimum: minimum,
      site: site == 0 ? nil : site, starts: try row.next(), ends: try row.next(), uses: try row.next(), madeAt: try row.next(), endedAt: try row.next())
  }
}

/// A code and how often it can still be used.
package struct PromotionCodeRow: Sendable {
  package let code: PromotionCode
  /// What nobody used yet and no checkout keeps.
  package let left: Int64
  /// Uses that were paid for.
  package let used: Int64
  /// Uses that checkouts keep which are not paid yet.
  package let kept: Int64

  /// A merchant's codes, newest first.
  package static func page(of merchant: PartyID, after cursor: Cursor?, size: Int, in tx: Transaction) throws -> Page<PromotionCodeRow> {
    let last = cursor.flatMap { ID<PromotionCode>(text: $0.keys[0]) } ?? ID<PromotionCode>(Int64.max)
    let codes = try tx.rows(
      """
      SELECT \(raw: PromotionCode.columns) FROM codes_code
      WHERE merchant = \(merchant) AND id < \(last)
      ORDER BY id DESC
      LIMIT \(size + 1)
      """
    ) { try PromotionCode(&$0) }
    let page = Page(fetched: codes, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
    return Page(items: try all(page.items, in: tx), next: page.next)
  }

  package static func of(_ code: PromotionCode, in tx: Transaction) throws -> PromotionCodeRow { try all([code], in: tx)[0] }

  private static func all(_ codes: [PromotionCode], in tx: Transaction) throws -> [PromotionCodeRow] {
    let balances = try Balance.of(codes.map(\.left), in: tx)
    return codes.map { code in
      let balance = balances[code.left]
      return PromotionCodeRow(
        code: code, left: max(0, balance?.available ?? 0), used: max(0, code.uses.minus(balance?.posted ?? 0)), kept: max(0, balance?.held ?? 0))
    }
  }
}
