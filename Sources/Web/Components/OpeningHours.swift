import Kernel

/// Whether a place is open at this moment, and until or from when.
package enum OpeningNow: Sendable, Hashable {
  case open(until: Instant)
  case closed(opens: Instant?)

  package func html(_ reader: Reader) -> HTML {
    let (state, time) = said(reader), isOpen = if case .open = self { true } else { false }
    let fact: HTML = isOpen ? #"<span class="fact is-jade">\#(state)</span>"# : #"<span class="fact">\#(state)</span>"#
    let more: HTML? = time.map { #" <span class="muted">\#($0)</span>"# }
    return #"<span class="small">\#(fact)\#(more)</span>"#
  }

  /// In one line of plain words: `영업 전 오늘 10:30에 열어요`.
  package func text(_ reader: Reader) -> String {
    let (state, time) = said(reader)
    return [state, time].compactMap { $0 }.joined(separator: " ")
  }

  /// How it is at this moment, and until or from when.
  private func said(_ reader: Reader) -> (state: String, time: String?) {
    switch self {
    case .open(let until) where OpeningWords.isAlways(until, reader): (reader.say(PartPhrases.openAlways), nil)
    case .open(let until): (reader.say(PartPhrases.openNow), reader.say(PartPhrases.closesAt, ["time": OpeningWords.until(until, reader)]))
    // Not closed for the day: it has not opened yet.
    case .closed(let opens?) where reader.format.day(of: opens) == reader.format.day(of: reader.now):
      (reader.say(PartPhrases.notYetOpen), reader.say(PartPhrases.opensToday, ["time": reader.format.clock(opens)]))
    case .closed(let opens): (reader.say(PartPhrases.closedNow), opens.map { reader.say(PartPhrases.opensAt, ["time": reader.format.moment($0, now: reader.now)]) })
    }
  }
}

/// How the hours of a place are said.
enum OpeningWords {
  /// A place that does not close within two weeks (`OpenState`) does not close.
  static func isAlways(_ until: Instant, _ reader: Reader) -> Bool { until.milliseconds - reader.now.milliseconds > 12 * 86_400_000 }

  /// Until when: the clock for the coming hours, midnight by its name, else the day too.
  static func until(_ until: Instant, _ reader: Reader) -> String {
    let format = reader.format
    let days = format.day(of: until).number - format.day(of: reader.now).number
    let isMidnight = format.day(of: until) != format.day(of: until - .seconds(1))
    if isMidnight, days <= 1 { return reader.say(PartPhrases.midnight) }
    return until.milliseconds - reader.now.milliseconds < 12 * 3_600_000 || days == 0 ? format.clock(until) : format.moment(until, now: reader.now)
  }
}

/// The week's hours as a list; today stands out.
package struct OpeningHours: Sendable {
  /// Monday first; each day's spans in minutes of the day, none when closed; past 1,440 means the next morning.
  package var week: [[ClosedRange<Int>]]

  package init(week: [[ClosedRange<Int>]]) {
    precondition(week.count == 7, "a week has seven days")
    self.week = week
  }

  package func html(_ reader: Reader) -> HTML {
    let today = reader.format.day(of: reader.now).weekday - 1
    let lines: [HTML] = week.enumerated().map { index, spans in
      let hours = spans.isEmpty
        ? reader.say(PartPhrases.closedDay)
        : spans.map { Format.hour24($0.lowerBound) + "–" + Format.hour24($0.upperBound) }.joined(separator: ", ")
      let mark = index == today ? "is-today" : nil
      return #"<dt\#("class", mark)>\#(PartPhrases.weekdays[index], reader.language)</dt><dd\#("class", mark)>\#(hours)</dd>"#
    }
    return #"<dl class="hours">\#(lines)</dl>"#
  }
}
