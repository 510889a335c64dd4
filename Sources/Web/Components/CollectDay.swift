import Kernel
import Places

/// The day on which goods that stand in a shop can be collected at the earliest, by what the shop's hours say now.
package enum CollectDay: Int, Hashable, Sendable, CaseIterable {
  case today, tomorrow
  /// After tomorrow, or nobody has said the hours.
  case later

  package init(_ state: OpenState?, now: Instant, format: Format) {
    switch state {
    case .open: self = .today
    case .closed(let opens?):
      switch format.day(of: opens).number - format.day(of: now).number {
      case 0: self = .today
      case 1: self = .tomorrow
      default: self = .later
      }
    case .closed(nil), nil: self = .later
    }
  }

  /// `오늘 수령`, on a card.
  package var badge: Phrase {
    switch self {
    case .today: PartPhrases.pickupToday
    case .tomorrow: PartPhrases.pickupTomorrow
    case .later: PartPhrases.pickup
    }
  }

  /// `오늘 20:30까지 수령`, `내일 10:30부터 수령`, beside a shop's name.
  package static func words(_ state: OpenState?, _ reader: Reader) -> String {
    let format = reader.format
    switch state {
    case .open(let until) where OpeningWords.isAlways(until, reader): return reader.say(PartPhrases.pickupAlways)
    case .open(let until):
      return reader.say(PartPhrases.pickupUntil, ["moment": format.moment(until, now: reader.now), "clock": format.clock(until)])
    case .closed(let opens?): return reader.say(PartPhrases.pickupFrom, ["moment": format.coming(opens, now: reader.now)])
    case .closed(nil): return reader.say(PartPhrases.closedNow)
    case nil: return reader.say(PartPhrases.pickup)
    }
  }
}
