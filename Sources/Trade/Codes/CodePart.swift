import Kernel
import Ledger
import Storage

/// What a code does to a sale: it takes something off the goods of the merchant who made it, and the sale takes one of its uses.
///
/// The use is held with the goods while the checkout stands, so that nobody who saw the lower price pays the higher one, or pays and
/// is refused; it comes free with the goods. It goes back when all that the code made cheaper was cancelled; what came back later used it.
package enum CodePart {
  package static let part = SalePart(
    name: PromotionCode.part,
    rule: { setting, tx in
      guard !setting.code.isEmpty else { return nil }
      let text = PromotionCode.written(setting.code)
      let codes = try PromotionCode.called(text, of: setting.merchants, in: tx), balances = try Balance.of(codes.map(\.left), in: tx)
      let found = codes.map { code in
        let own = setting.kept.filter { $0.part == PromotionCode.part && $0.source == code.id.raw }.reduce(Int64(0)) { $0.plus($1.amount) }
        return Standing(code: code, left: (balances[code.left]?.available ?? 0).plus(own))
      }
      return rule(found, called: text, setting)
    },
    claim: { claim, id, reference in
      let code = ID<PromotionCode>(claim.source)
      return Transfer(id: id, debit: PromotionCode.left(code), credit: PromotionCode.used(code), amount: claim.amount, code: "code.used", reference: reference)
    },
    refusal: { _ in usedUp },
    giveBack: { _, cause, transfer, id in cause == .cancelled ? [.reverse(transfer, id: id, code: "code.given-back")] : [] })

  /// What a checkout is told whose code nobody can use any more.
  package static let usedUp = NoSalePart(code: "code/used-up", Sentence(.codeUsedUp))

  /// A code and the uses that it has left.
  struct Standing: Sendable, Equatable {
    let code: PromotionCode
    let left: Int64
  }

  /// The rule, free of databases: every merchant's code that is written so, each for its own goods.
  static func rule(_ codes: [Standing], called text: String, _ setting: SalePart.Setting) -> Quote.Rule {
    Quote.Rule { quote throws(MoneyFault) in
      var effect = Quote.Effect()
      guard !codes.isEmpty else {
        effect.notes = [Quote.Note(part: PromotionCode.part, Sentence(.codeNotHere, ["code": text]))]
        return effect
      }
      for standing in codes {
        let code = standing.code
        let lines = quote.lines.indices.filter { quote.lines[$0].wanted.merchant == code.merchant }
        var goods = Money(0, quote.currency)
        for line in lines { goods = try goods + quote.lines[line].total }
        if let why = obstacle(standing, goods, setting) {
          effect.notes.append(Quote.Note(part: PromotionCode.part, why))
          continue
        }
        let shares = off(code.off, goods).shared(by: lines.map { quote.lines[$0].total.minor })
        var isAny = false
        for (line, share) in zip(lines, shares) where share.minor > 0 {
          isAny = true
          effect.adjustments.append(
            Quote.Adjustment(
              part: PromotionCode.part, source: code.id.raw, target: .line(line), amount: Money(-share.minor, share.currency), why: .code(code.text)))
        }
        if isAny { effect.claims.append(SaleClaim(part: PromotionCode.part, source: code.id.raw, amount: 1)) }
      }
      return effect
    }
  }

  /// What it takes off goods of that worth: never more than they cost.
  static func off(_ off: PromotionCode.Off, _ goods: Money) -> Money {
    switch off {
    case .percent(let percent): Rate.percent(percent).of(goods)
    case .amount(let amount): Money(min(amount.minor, goods.minor), goods.currency)
    }
  }

  /// Why a code takes nothing off; nil where it does.
  private static func obstacle(_ standing: Standing, _ goods: Money, _ setting: SalePart.Setting) -> Sentence? {
    let code = standing.code, said: KeyValuePairs = ["code": code.text]
    if let site = code.site, site != setting.site { return Sentence(.codeNotHere, said) }
    if code.minimum.currency != setting.currency, code.minimum.minor > 0 { return Sentence(.codeNotHere, said) }
    if case .amount(let amount) = code.off, amount.currency != setting.currency { return Sentence(.codeNotHere, said) }
    if code.endedAt != nil || setting.at >= code.ends { return Sentence(.codeOver, said) }
    if setting.at < code.starts { return Sentence(.codeNotYet, said) }
    if goods.minor < code.minimum.minor {
      let missing = Money(code.minimum.minor.minus(goods.minor), goods.currency)
      return Sentence(.codeMinimum, ["code": code.text, "missing": missing.figure])
    }
    return standing.left < 1 ? Sentence(.codeUsedUp, said) : nil
  }
}
