import Kernel
import Web

/// Jobs and events that gave up: why, since when, how often; another try, or laid aside with a reason.
package struct FailedWorkPage: Sendable {
  /// One job or event that gave up.
  package struct Line: Sendable {
    /// What it is called in addresses.
    package var sort: String
    package var isJob: Bool
    package var id: ID<Line>
    package var kind: String
    package var why: String
    package var first: Instant
    package var last: Instant
    package var attempts: Int64
    package var isWantedAgain: Bool
  }

  /// One that was laid aside, by whom and why.
  package struct Discarded: Sendable {
    package var kind: String
    package var why: String
    package var reason: String
    package var by: String
    package var at: Instant
  }

  package var failed: [Line]
  package var count: Int64
  package var discarded: [Discarded]
  /// Letters of a reason, at most.
  package var reasonMax: Int
  /// What was typed into the form of one line, by its mark.
  package var again = FormAgain()

  /// Tells the forms of the lines apart.
  package static func mark<Of>(_ sort: String, _ id: ID<Of>) -> String { "\(sort)-\(id)" }

  package func html(_ desk: Desk) -> HTML {
    let columns = [FailedPhrases.kind, FailedPhrases.why, FailedPhrases.first, FailedPhrases.last].map { DataTable.Column(desk.say($0)) }
      + [.init(desk.say(FailedPhrases.attempts), isNumber: true), .init(desk.say(FailedPhrases.act))]
    let list: HTML = failed.isEmpty
      ? EmptyState(desk.say(FailedPhrases.none), desk.say(FailedPhrases.noneLead), picture: .drawn(.courtyard, seed: 5)).html
      : DataTable(desk.say(FailedPhrases.title), columns, rows: failed.map { row($0, desk) }).html
    let more: HTML? = count > Int64(failed.count)
      ? #"<p class="muted small">\#(desk.say(FailedPhrases.more, ["shown": desk.format.number(Int64(failed.count)), "all": desk.format.number(count)]))</p>"# : nil
    let all: HTML? = failed.isEmpty ? nil : Button(desk.say(FailedPhrases.retryAll), .main, isSmall: true).post(Paths.retryAllFailed)
    return desk.page(
      desk.say(FailedPhrases.title), part: .house, path: Paths.failedWork, back: .init(desk.say(DeskPhrases.health), Paths.consoleHouse), acts: all,
      body: #"<p class="muted">\#(FailedPhrases.lead, desk.language)</p>\#(again.entry.error("").map { Notice($0, .vermilion).html })\#(more)\#(list)\#(laidAside(desk))"#)
  }

  private func row(_ work: Line, _ desk: Desk) -> [HTML] {
    let mark = Self.mark(work.sort, work.id), entry = again.typed(in: mark)
    let sort = desk.say(work.isJob ? FailedPhrases.job : FailedPhrases.event)
    let retry: HTML = work.isWantedAgain
      ? Badge(desk.say(FailedPhrases.wanted), .indigo).html
      : Button(desk.say(FailedPhrases.retry), .outline, isSmall: true).post(Paths.failedWork(work.sort, work.id, "retry"))
    let reason = Field(
      "reason", desk.say(FailedPhrases.reason), value: entry.value("reason"), error: entry.error("reason"), lengthMax: reasonMax, form: mark)
    return [
      #"<span class="cell"><b>\#(work.kind)</b><small>\#(sort)</small></span>"#, #"<span class="cell">\#(work.why)</span>"#,
      "\(desk.format.moment(work.first, now: desk.reader.now))", "\(desk.format.moment(work.last, now: desk.reader.now))", "\(desk.format.number(work.attempts))",
      """
      <div class="stack is-tight">\(retry)<details class="fold"\("open", if: entry.isRefused)><summary>\(FailedPhrases.discard, desk.language)</summary><form novalidate class="fold-body stack is-tight" method="post" action="\(to: Paths.failedWork(work.sort, work.id, "discard"))">\(reason.html(desk.reader))\(Button(desk.say(FailedPhrases.discardNow), .danger, isSmall: true).submit())</form></details></div>
      """,
    ]
  }

  private func laidAside(_ desk: Desk) -> HTML? {
    guard !discarded.isEmpty else { return nil }
    let columns = [FailedPhrases.kind, FailedPhrases.reason, FailedPhrases.by, DeskPhrases.date].map { DataTable.Column(desk.say($0)) }
    let rows: [[HTML]] = discarded.map { one in
      [
        #"<span class="cell"><b>\#(one.kind)</b><small>\#(one.why)</small></span>"#, "\(one.reason)", "\(one.by)",
        "\(desk.format.moment(one.at, now: desk.reader.now))",
      ]
    }
    return #"<section class="stack is-tight"><h2>\#(FailedPhrases.discarded, desk.language)</h2>\#(DataTable(desk.say(FailedPhrases.discarded), columns, rows: rows).html)</section>"#
  }
}

/// The words of work that gave up.
package enum FailedPhrases {
  package static let title = Phrase("실패한 작업", "Failed jobs")
  static let lead = Phrase(
    "여러 번 시도했지만 실패한 작업이에요. 원인을 고친 뒤 다시 시도하거나, 이유를 남기고 버릴 수 있어요.",
    "Jobs that failed after several tries. Fix the cause and try again, or discard them with a reason.")
  static let none = Phrase("실패한 작업이 없어요", "No failed jobs")
  static let noneLead = Phrase("모든 작업이 정상이에요.", "Everything is running.")
  static let kind = Phrase("종류", "Kind")
  static let job = Phrase("작업", "Job")
  static let event = Phrase("알림 처리", "Event")
  static let why = Phrase("원인", "Cause")
  static let first = Phrase("처음", "First")
  static let last = Phrase("마지막", "Last")
  static let attempts = Phrase("시도", "Attempts")
  static let act = Phrase("처리", "Action")
  static let retry = Phrase("다시 시도", "Try again")
  static let retryAll = Phrase("모두 다시 시도", "Try all again")
  static let wanted = Phrase("다시 시도하는 중", "Trying again")
  static let discard = Phrase("버리기", "Discard")
  static let discardNow = Phrase("이유를 남기고 버리기", "Discard with this reason")
  static let reason = Phrase("이유", "Reason")
  static let by = Phrase("처리한 사람", "By")
  static let discarded = Phrase("버린 작업", "Discarded")
  static let more = Phrase("{all}건 중 최근 {shown}건이에요.", "The latest {shown} of {all}.")
}
