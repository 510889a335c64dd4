import Kernel
import Web

/// What goods in a letter come to, so that the lines and the amount beside them agree.
package struct LetterSums: Sendable, Equatable {
  /// Nil where it goes without saying: the lines are all there is.
  package var goods: Money?
  /// Nil where nothing is delivered; nought where it is free.
  package var delivery: Money?
  /// In a refund: the delivery fee that goes back with it, and the fee for fetching goods that was taken off; nought where there is none.
  package var deliveryBack: Money?
  package var returnFee: Money?

  package init(goods: Money? = nil, delivery: Money? = nil, deliveryBack: Money? = nil, returnFee: Money? = nil) {
    self.goods = goods
    self.delivery = delivery
    self.deliveryBack = deliveryBack
    self.returnFee = returnFee
  }

  /// The lines, with what was paid in the end as the last.
  func facts(paid: Money?, _ format: Format) -> [LetterSheet.Fact] {
    var facts: [LetterSheet.Fact] = []
    func add(_ phrase: Phrase, _ value: String) { facts.append(.init(phrase.text(in: format.language), value)) }
    if let goods { add(LetterPhrases.goods, format.money(goods)) }
    if let delivery { add(LetterPhrases.delivery, delivery.minor > 0 ? format.money(delivery) : LetterPhrases.deliveryFree.text(in: format.language)) }
    if let deliveryBack, deliveryBack.minor > 0 { add(LetterPhrases.deliveryBack, format.money(deliveryBack)) }
    if let returnFee, returnFee.minor > 0 { add(LetterPhrases.returnFee, format.money(returnFee)) }
    if let paid { add(LetterPhrases.amount, format.money(paid)) }
    return facts
  }
}
