import Kernel
import Trade
import Web

/// What an order's page says first: where the goods are, and what happens next.
enum OrderHeadline {
  /// The headline of one parcel: what was asked back of it comes before that it arrived.
  static func words(_ part: OrderScreen.ConsignmentPart, _ returns: [Return], _ reader: Reader) -> String {
    if part.consignment.state.hasLeft {
      if let asked = returns.first(where: { $0.state == .asked }) {
        return reader.say(asked.reason == .notArrived ? OrderPhrases.headArrivalAsked : OrderPhrases.headReturnAsked)
      }
    }
    if part.consignment.state.isReceived {
      let isAllBack = part.lines.allSatisfy { $0.returned >= $0.offered.quantity.count }
      if isAllBack, returns.contains(where: { $0.state == .accepted || $0.state == .partlyAccepted }) { return reader.say(OrderPhrases.headReturned) }
    }
    return words(part, reader)
  }

  private static func words(_ part: OrderScreen.ConsignmentPart, _ reader: Reader) -> String {
    switch part.consignment.state {
    case .placed: part.part.arrives.map { arrival($0, reader) } ?? reader.say(OrderPhrases.headPlaced)
    case .accepted: part.part.arrives.map { arrival($0, reader) } ?? reader.say(OrderPhrases.headAccepted)
    case .ready: reader.say(OrderPhrases.headReady)
    case .shipped: part.part.arrives.map { arrival($0, reader) } ?? reader.say(OrderPhrases.headShipped)
    case .collected: reader.say(OrderPhrases.headCollected)
    case .delivered: reader.say(OrderPhrases.headDelivered)
    case .returned: reader.say(OrderPhrases.headReturned)
    case .lost: reader.say(OrderPhrases.headLost)
    case .cancelled: reader.say(OrderPhrases.headCancelled)
    }
  }

  /// `11월 30일 (월) 도착 예정`; a promise that has passed is said to be late, not repeated.
  private static func arrival(_ days: ClosedRange<Day>, _ reader: Reader) -> String {
    let today = reader.format.day(of: reader.now)
    guard today <= days.upperBound else { return reader.say(OrderPhrases.headLate, ["day": reader.format.day(days.upperBound)]) }
    if days.upperBound == today { return reader.say(OrderPhrases.headToday) }
    return reader.say(OrderPhrases.headArrives, ["days": reader.format.days(max(days.lowerBound, today), days.upperBound)])
  }

  /// The parcel whose state stands above the whole order: what waits for the shopper first, then what is on its way.
  static func leading(_ parts: [OrderScreen.ConsignmentPart]) -> OrderScreen.ConsignmentPart? {
    let order: [Consignment.State] = [.ready, .shipped, .accepted, .placed, .delivered, .collected, .returned, .lost, .cancelled]
    return parts.min {
      (order.firstIndex(of: $0.consignment.state) ?? 0, $0.consignment.number) < (order.firstIndex(of: $1.consignment.state) ?? 0, $1.consignment.number)
    }
  }
}
