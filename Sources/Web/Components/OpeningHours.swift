import Kernel

/// Whether a place is open at this moment, and until or from when.
package enum OpeningNow: Sendable, Hashable {
  case open(until: Instant)
  case closed(opens: Instant?)

  package func html(_ reader: Reader) -> HTML {
    switch self {
    case .open(let until):
      let time = reader.say(PartPhrases.closesAt, ["time": reader.format.clock(until)])
      return #"<span class="small"><span class="fact is-jade">\#(PartPhrases.openNow, reader.language)</span> <span class="muted">\#(time)</span></span>"#
    case .closed(let opens):
      let time: HTML? = opens.map {
        #" <span class="muted">\#(reader.say(PartPhrases.opensAt, ["time": reader.format.moment($0, now: reader.now)]))</span>"#
      }
      return #"<span class="small"><span class="fact">\#(PartPhrases.closedNow, reader.language)</span>\#(time)</span>"#
    }
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
