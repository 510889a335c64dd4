import Kernel

/// What a merchant asks for sending goods.
package struct DeliveryFee: Sendable, Equatable {
  /// The part of a sale that it is.
  package static let part = "delivery"

  package var fee: Money
  /// Goods of at least so much are delivered free, minor units; zero means always, negative never.
  package var freeFrom: Int64

  package init(_ fee: Money, freeFrom: Int64) {
    self.fee = fee
    self.freeFrom = freeFrom
  }

  /// The fee for goods of that worth.
  package func of(_ goods: Money) -> Money { isFree(goods) ? Money(0, fee.currency) : fee }

  func isFree(_ goods: Money) -> Bool { freeFrom >= 0 && goods.minor >= freeFrom }

  func why(_ goods: Money) -> Quote.Why { isFree(goods) ? .freeFrom(freeFrom) : .fee(freeFrom: freeFrom < 0 ? nil : freeFrom) }
}

extension Quote.Rule {
  /// Each merchant's fee, once for all that it sends. It goes by what the goods cost before anything came off: no code makes the way
  /// dearer. It bears `vat`, unless all that is sent bears none: what goes with goods is taxed as they are (부가가치세법 제14조).
  /// - Parameter fees: by merchant; who is not named asks for nothing.
  package static func delivery(_ fees: [PartyID: DeliveryFee], vat: Rate? = nil) -> Quote.Rule {
    Quote.Rule { quote throws(MoneyFault) in
      var effect = Quote.Effect()
      var seen: Set<PartyID> = []
      for line in quote.lines where line.wanted.way == .delivery && seen.insert(line.wanted.merchant).inserted {
        let merchant = line.wanted.merchant
        guard let fee = fees[merchant] else { continue }
        var sent = Money(0, quote.currency), isTaxed = false
        for one in quote.lines where one.wanted.merchant == merchant && one.wanted.way == .delivery {
          sent = try sent + one.full
          if let rate = one.wanted.vatRate, rate.millionths > 0 { isTaxed = true }
        }
        let amount = fee.of(sent)
        effect.adjustments.append(
          Quote.Adjustment(
            part: DeliveryFee.part, target: .merchant(merchant), amount: amount, vat: vat.map { isTaxed ? $0.included(in: amount) : Money(0, amount.currency) },
            why: fee.why(sent)))
      }
      return effect
    }
  }
}
