import Kernel
import Places

/// What a card says of collecting.
package enum CollectFact: Hashable, Sendable {
  /// In a shop near the reader, so many metres away; without name and distance in the shop that the page is of.
  case at(CollectDay, store: Phrase? = nil, metres: Int? = nil)
  /// In no shop near the reader.
  case notNear(isSent: Bool)

  package var day: CollectDay? { if case .at(let day, _, _) = self { day } else { nil } }

  /// `오늘 수령 · 마당 성수점 1.2km`, `가까운 매장에 없음 · 배송`.
  package func badge(_ language: Language) -> Badge {
    switch self {
    case .notNear(let isSent): return Badge((isSent ? PartPhrases.notNearSent : PartPhrases.notNear).text(in: language))
    case .at(let day, let store, let metres):
      let far = metres.map { Format(language).distance(metres: Double($0)) }
      let place = [store?.text(in: language), far].compactMap { $0 }.joined(separator: " ")
      return Badge([day.badge.text(in: language), place].filter { !$0.isEmpty }.joined(separator: " · "), .jade)
    }
  }
}

/// What is known of a shop where goods wait: where it is, and when it is open.
package struct CollectPlace: Sendable, Hashable {
  package var point: GeoPoint
  /// 서울 성동구.
  package var district: Phrase?
  package var state: OpenState?
  /// Today's hours; nil while nobody has said them.
  package var today: [OpenSpan]?

  package init(point: GeoPoint, district: Phrase?, state: OpenState?, today: [OpenSpan]?) {
    self.point = point
    self.district = district
    self.state = state
    self.today = today
  }

  /// `서울 성동구 · 1.2km · 오늘 10:30–20:30`, as far as it is known.
  package func words(_ reader: Reader, withDistrict: Bool = true) -> String {
    let far = reader.reach.distance(to: point).map { reader.format.distance(metres: $0) }
    return [withDistrict ? district.map(reader.say) : nil, far, hours(reader)].compactMap { $0 }.joined(separator: " · ")
  }

  private func hours(_ reader: Reader) -> String? {
    guard let today else { return nil }
    guard !today.isEmpty else { return reader.say(PartPhrases.shutToday) }
    let spans = today.map { Format.hour24($0.opens) + "\u{2060}–\u{2060}" + Format.hour24($0.closes) }.joined(separator: ", ")
    return reader.say(PartPhrases.hoursToday, ["hours": spans])
  }
}
