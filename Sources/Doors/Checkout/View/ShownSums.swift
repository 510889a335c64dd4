import Kernel
import Trade
import Web

/// What the checkout page said that the goods and their delivery cost, as far as the offer that was made of it says otherwise.
package struct ShownSums: Sendable {
  package var goods: Money?
  package var delivery: Money?

  package static let none = ShownSums()

  private init() {}

  /// - Parameters:
  ///   - goods: what stood on the page, in minor units; nil where it was not said.
  ///   - delivery: likewise, for the ways of delivery that were chosen.
  package init(goods: Int64?, delivery: Int64?, than offer: Offer) {
    func other(_ shown: Int64?, _ now: Money) -> Money? { shown.flatMap { $0 < 0 || $0 == now.minor ? nil : Money($0, now.currency) } }
    self.goods = other(goods, offer.goods)
    self.delivery = other(delivery, offer.delivery)
  }

  /// What changed, above what is to be paid now.
  func html(_ offer: Offer, _ reader: Reader) -> HTML {
    let changes: [(phrase: Phrase, was: Money?, now: Money)] = [(SalePhrases.priceChanged, goods, offer.goods), (SalePhrases.feeChanged, delivery, offer.delivery)]
    let notices: [HTML] = changes.compactMap { change in
      change.was.map { Notice(reader.say(change.phrase, ["was": reader.format.money($0), "now": reader.format.money(change.now)]), .vermilion).html }
    }
    return "\(notices)"
  }
}
