import Kernel
import Ledger
import Storage

/// What may be refused when a code is made, ended or given.
package enum NoCode: Refusal, Equatable, CaseIterable {
  case textWrong
  /// The merchant has one that is written so.
  case taken
  case offWrong
  case minimumWrong
  case periodWrong
  case periodOver
  case usesWrong
  /// No code is written so, or not at this merchant.
  case unknown
  case endedAlready

  package var code: String {
    switch self {
    case .textWrong: "code/text"
    case .taken: "code/taken"
    case .offWrong: "code/off"
    case .minimumWrong: "code/minimum"
    case .periodWrong: "code/period"
    case .periodOver: "code/period-over"
    case .usesWrong: "code/uses"
    case .unknown: "code/unknown"
    case .endedAlready: "code/ended-already"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .taken, .endedAlready: .conflict
    case .unknown: .absent
    default: .invalid
    }
  }
  package var sentence: Sentence {
    switch self {
    case .textWrong: Sentence(.codeText, ["least": String(PromotionCode.lengths.lowerBound), "most": String(PromotionCode.lengths.upperBound)])
    case .taken: Sentence(.codeTaken)
    case .offWrong: Sentence(.codeOff)
    case .minimumWrong: Sentence(.codeMinimumWrong)
    case .periodWrong: Sentence(.codePeriod)
    case .periodOver: Sentence(.codePeriodOver)
    case .usesWrong: Sentence(.codeUses, ["most": String(PromotionCode.usesMax)])
    case .unknown: Sentence(.codeUnknown)
    case .endedAlready: Sentence(.codeEndedAlready)
    }
  }
  package var pointer: String? {
    switch self {
    case .textWrong, .taken: "/code"
    case .offWrong: "/off"
    case .minimumWrong: "/minimum"
    case .periodWrong, .periodOver: "/ends"
    case .usesWrong: "/uses"
    case .unknown, .endedAlready: nil
    }
  }
}

/// A merchant makes a code. Its uses are put into the ledger, from which checkouts take them.
package struct MakeCode: Sendable {
  package var merchant: PartyID
  /// As it was typed.
  package var text: String
  package var off: PromotionCode.Off
  /// Minor units of the same currency; zero for none.
  package var minimum: Int64
  /// The storefront where it counts; nil for all.
  package var site: Int64?
  package var starts: Instant
  package var ends: Instant
  package var uses: Int64
  package var by: PartyID

  package init(
    _ text: String, of merchant: PartyID, off: PromotionCode.Off, minimum: Int64 = 0, site: Int64? = nil, from starts: Instant, until ends: Instant, uses: Int64,
    by: PartyID
  ) {
    self.merchant = merchant
    self.text = text
    self.off = off
    self.minimum = minimum
    self.site = site
    self.starts = starts
    self.ends = ends
    self.uses = uses
    self.by = by
  }

  /// The rule, free of databases.
  func check(at now: Instant) throws(NoCode) {
    guard !PromotionCode.written(text).isEmpty else { throw .textWrong }
    switch off {
    case .percent(let percent): guard (1...100).contains(percent) else { throw .offWrong }
    case .amount(let amount): guard (1...PromotionCode.amountMax).contains(amount.minor) else { throw .offWrong }
    }
    guard (0...PromotionCode.amountMax).contains(minimum) else { throw .minimumWrong }
    guard starts < ends else { throw .periodWrong }
    guard ends > now else { throw .periodOver }
    guard (1...PromotionCode.usesMax).contains(uses) else { throw .usesWrong }
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> PromotionCode {
    try check(at: tx.now)
    let id = tx.id(ID<PromotionCode>.self)
    let (percent, amount): (Int64, Money) =
      switch off {
      case .percent(let percent): (percent, Money(0, .krw))
      case .amount(let amount): (0, amount)
      }
    let made = try tx.run(
      """
      INSERT INTO codes_code
        (id, merchant, text, percent, amount, currency, minimum, site, starts_at, ends_at, uses, made_by, made_at)
      VALUES (\(id), \(merchant), \(PromotionCode.written(text)), \(percent), \(amount.minor), \(amount.currency), \(minimum), \(site ?? 0), \(starts),
        \(ends), \(uses), \(by), \(tx.now))
      ON CONFLICT (text, merchant) DO NOTHING
      """)
    guard made == 1, let code = try PromotionCode.find(id, in: tx) else { throw NoCode.taken }
    try PostBatch(each: [
      .transfer(
        Transfer(id: tx.id(), debit: PromotionCode.issued(id), credit: PromotionCode.left(id), amount: uses, code: "code.issued", reference: id.raw))
    ]).runWhole(in: tx)
    return code
  }
}

/// Ends a code before its time. What was bought with it stays as it is; so do checkouts that wait to be paid.
package struct EndCode: Sendable {
  package var id: ID<PromotionCode>
  package var merchant: PartyID

  package init(_ id: ID<PromotionCode>, of merchant: PartyID) {
    self.id = id
    self.merchant = merchant
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> PromotionCode {
    let ended = try tx.run("UPDATE codes_code SET ended_at = \(tx.now) WHERE id = \(id) AND merchant = \(merchant) AND ended_at IS NULL")
    guard let code = try PromotionCode.find(id, in: tx), code.merchant == merchant else { throw NoCode.unknown }
    guard ended == 1 else { throw NoCode.endedAlready }
    return code
  }
}
