import Kernel
import Web

/// What happened, newest first, and how far everybody has come who hears of it.
package struct EventsPage: Sendable {
  /// Events of one page.
  package static let size = 50

  /// One event.
  package struct Line: Sendable {
    package var position: Int64
    package var topic: String
    package var key: String
    /// As JSON.
    package var facts: String
    package var at: Instant
  }

  /// One who hears events.
  package struct Hearing: Sendable {
    package var name: String
    package var position: Int64
    /// Events after it, of whatever topic.
    package var behind: Int64
    /// In a row, at the event that is next.
    package var failures: Int64
    /// When it tries again after a failure; nil where it does not rest.
    package var restsUntil: Instant?
  }

  package var events: [Line]
  package var hearers: [Hearing]
  /// The only topic that is shown; empty for all.
  package var topic: String
  /// The position from which older ones follow; nil where there are none.
  package var older: Int64?

  package func html(_ desk: Desk) -> HTML {
    let path = Paths.consoleEvents.with("topic", topic.isEmpty ? nil : topic)
    let columns = [EventPhrases.position, EventPhrases.topic, EventPhrases.key, EventPhrases.facts, DeskPhrases.date].map { DataTable.Column(desk.say($0)) }
    let list: HTML = events.isEmpty
      ? EmptyState(desk.say(EventPhrases.none), desk.say(EventPhrases.noneLead), picture: .drawn(.courtyard, seed: 6)).html
      : DataTable(desk.say(EventPhrases.title), columns, rows: events.map { row($0, desk) }).html
    let on: HTML? = older.map { Button(desk.say(EventPhrases.older), .outline).link(path.with("before", String($0))) }
    let field = Field("topic", desk.say(EventPhrases.topic), value: topic, isRequired: false, lengthMax: 100).html(desk.reader)
    return desk.page(
      desk.say(EventPhrases.title), part: .house, path: Paths.consoleEvents, back: .init(desk.say(DeskPhrases.health), Paths.consoleHouse),
      acts: Button(desk.say(FailedPhrases.title), .outline, isSmall: true).link(Paths.failedWork),
      body: """
        <p class="muted">\(EventPhrases.lead, desk.language)</p><section class="stack is-tight"><h2>\(EventPhrases.hearers, desk.language)</h2>\(hearing(desk))</section><section class="stack is-tight"><h2>\(EventPhrases.latest, desk.language)</h2><form novalidate class="form" method="get" action="\(to: Paths.consoleEvents)">\(field)<div>\(Button(desk.say(EventPhrases.show), .outline, isSmall: true).submit())</div></form>\(list)\(on)</section>
        """)
  }

  private func row(_ heard: Line, _ desk: Desk) -> [HTML] {
    [
      "\(desk.format.number(heard.position))", "<b>\(heard.topic)</b>", "\(heard.key)",
      #"<span class="cell"><small>\#(heard.facts)</small></span>"#, "\(desk.format.moment(heard.at, now: desk.reader.now))",
    ]
  }

  private func hearing(_ desk: Desk) -> HTML {
    let columns = [DataTable.Column(desk.say(EventPhrases.hearer))]
      + [EventPhrases.position, EventPhrases.behind, EventPhrases.failures].map { .init(desk.say($0), isNumber: true) } + [.init(desk.say(EventPhrases.state))]
    return DataTable(
      desk.say(EventPhrases.hearers), columns,
      rows: hearers.map { hearer in
        let state = hearer.restsUntil.map { desk.say(EventPhrases.rests, ["time": desk.format.clock($0)]) } ?? desk.say(EventPhrases.listens)
        return [
          "<b>\(hearer.name)</b>", "\(desk.format.number(hearer.position))", "\(desk.format.number(hearer.behind))", "\(desk.format.number(hearer.failures))",
          Badge(state, hearer.restsUntil == nil ? .jade : .gardenia).html,
        ]
      }).html
  }
}

/// The words of what happened and who hears of it.
package enum EventPhrases {
  package static let title = Phrase("일어난 일", "Events")
  static let lead = Phrase(
    "주문, 재고, 매장처럼 바뀐 일이 차례로 쌓여요. 처리하지 못한 일은 ‘실패한 작업’에서 다시 시도해요.",
    "What changed, in order: orders, stock, stores. What could not be handled is tried again under failed jobs.")
  static let hearers = Phrase("받아서 처리하는 곳", "Who hears them")
  static let hearer = Phrase("이름", "Name")
  static let latest = Phrase("최근 일어난 일", "Latest")
  static let position = Phrase("번호", "Number")
  static let topic = Phrase("종류", "Topic")
  static let key = Phrase("대상", "About")
  static let facts = Phrase("내용", "Facts")
  static let behind = Phrase("남은 일", "Behind")
  static let failures = Phrase("연속 실패", "Failures")
  static let state = Phrase("상태", "State")
  static let listens = Phrase("정상", "Listening")
  static let rests = Phrase("{time}에 다시 시도", "Tries again at {time}")
  static let show = Phrase("이 종류만 보기", "Show")
  static let older = Phrase("더 오래된 일", "Older")
  static let none = Phrase("일어난 일이 없어요", "No events")
  static let noneLead = Phrase("이 종류로 남아 있는 일이 없어요.", "Nothing of this topic is kept.")
}
