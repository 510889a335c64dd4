import Kernel
import Parties
import Storage

/// When advertising may go out (정보통신망법 50조): by consent, at night by a consent of its own, "(광고)" in front, refused with one tap.
package enum AdvertisingRules {
  package enum Answer: Sendable, Equatable {
    case now
    /// At night without its own consent: not before that moment.
    case wait(until: Instant)
    case never
  }

  /// The kinds of message that are advertising. None is sent yet: while this is empty nobody is asked whether it may be, and no page
  /// promises it.
  package static let kinds: Set<String> = []

  /// What stands in front of the subject and the text.
  package static let mark = "(광고) "

  /// Whether advertising may go to this person at this moment.
  static func decide(for party: PartyID, in tx: Transaction) throws -> Answer {
    let subject = ConsentSubject.party(party)
    guard try Consent.allows(.marketing, subject, in: tx) else { return .never }
    let today = Zone.seoul.local(tx.now).day
    let from = try PolicyValue.standing(PolicyKey.advertisingNightFrom, on: today, in: tx).value
    let to = try PolicyValue.standing(PolicyKey.advertisingNightTo, on: today, in: tx).value
    guard let end = nightEnd(at: tx.now, from: Int(from), to: Int(to)) else { return .now }
    return try Consent.allows(.marketingAtNight, subject, in: tx) ? .now : .wait(until: end)
  }

  /// When the night ends in which this moment lies, in Korea; nil by day. Minutes of the day; the first belongs to the night, the last no more.
  static func nightEnd(at moment: Instant, from: Int, to: Int) -> Instant? {
    let (day, minute) = Zone.seoul.local(moment)
    if minute >= from { return Zone.seoul.instant(day.adding(days: 1), minute: to) }
    if minute < to { return Zone.seoul.instant(day, minute: to) }
    return nil
  }
}
