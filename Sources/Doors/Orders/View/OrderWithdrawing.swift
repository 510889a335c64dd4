import Catalog
import Kernel
import Parties
import Trade
import Web

/// How a buyer withdraws once the seller has begun, before the goods are received (전자상거래법 17조): whom to ask while they are in the house,
/// on this page once they were sent, and what comes after.
struct OrderWithdrawing {
  var part: OrderScreen.ConsignmentPart
  var seller: SellerFacts?
  /// Days from receipt in which goods may come back without a reason.
  var days: Int64

  /// Nothing where the order can be cancelled here, or was received or cancelled.
  func html(_ reader: Reader) -> HTML? {
    if part.consignment.state == .shipped { return onTheWay(reader) }
    guard let ask else { return nil }
    let whom = reader.say(seller?.isSaid == true ? OrderPhrases.askSeller : OrderPhrases.askHouse)
    let words = [reader.say(ask), whom, isReturnable ? reader.say(OrderPhrases.returnLater, ["days": String(days)]) : nil]
    return #"<p class="muted small">\#(words.compactMap { $0 }.joined(separator: " "))</p>"#
  }

  /// Nothing where all was asked back.
  private func onTheWay(_ reader: Reader) -> HTML? {
    guard let outlook = part.returns else { return nil }
    let words = outlook.goods == nil ? reader.say(OrderPhrases.arrivalOnTheWay) : reader.say(OrderPhrases.withdrawOnTheWay, ["days": String(days)])
    return #"<p class="muted small">\#(words)</p>"#
  }

  private var ask: Phrase? {
    switch part.consignment.state {
    case .accepted: part.consignment.method == .collect ? OrderPhrases.cancelBeforeCollecting : OrderPhrases.cancelBeforeSending
    case .ready: OrderPhrases.cancelBeforeCollecting
    case .placed, .shipped, .collected, .delivered, .returned, .lost, .cancelled: nil
    }
  }

  /// Whether anything in it may come back without a reason.
  private var isReturnable: Bool { part.lines.contains { $0.offered.withdrawal == Product.Withdrawal.standard.rawValue } }
}
