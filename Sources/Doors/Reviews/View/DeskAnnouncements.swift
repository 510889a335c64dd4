import Community
import Kernel
import Stream
import Web

/// What a merchant or mall announced, and announcing something new.
package struct DeskAnnouncements: Sendable {
  package var rows: Page<Announcement>
  package var cursor: Cursor?
  package var entry: FormEntry

  package init(rows: Page<Announcement>, cursor: Cursor?, entry: FormEntry = .nothing) {
    self.rows = rows
    self.cursor = cursor
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let items: [HTML] = rows.items.map { item($0, desk) }
    let list: HTML = items.isEmpty
      ? Notice(desk.say(TalkPhrases.newsLead), .indigo, title: desk.say(TalkPhrases.newsNone)).html : #"<ul class="list">\#(items)</ul>"#
    return desk.page(
      desk.say(TalkPhrases.news), part: .announcements, path: Paths.consoleAnnouncements,
      body: #"<div class="split is-even">\#(form(desk))<div class="stack">\#(list)\#(Pager(Paths.consoleAnnouncements, cursor: cursor, next: rows.next).html(desk.reader))</div></div>"#)
  }

  private func item(_ announcement: Announcement, _ desk: Desk) -> HTML {
    let words = announcement.wordings.best(for: desk.language)
    let isShown = announcement.isShown(at: desk.reader.now)
    let badge = announcement.withdrawn != nil ? Badge(desk.say(TalkPhrases.withdrawn)) : isShown ? Badge(desk.say(TalkPhrases.shown), .jade) : Badge(desk.say(TalkPhrases.over))
    let act: HTML? = announcement.withdrawn == nil && announcement.ends > desk.reader.now
      ? Button(desk.say(TalkPhrases.withdraw), .outline, isSmall: true).post(Paths.withdrawAnnouncement(announcement.id), confirm: desk.say(TalkPhrases.withdrawSure)) : nil
    let period = desk.format.period(announcement.starts, announcement.ends)
    let days = period.last.map { "\(period.first) \(desk.language == .korean ? "~" : "–") \($0)" } ?? period.first
    return #"<li class="item"><span class="item-text"><b>\#(words?.title)</b><small>\#(days)</small></span>\#(badge.html)\#(act)</li>"#
  }

  private func form(_ desk: Desk) -> HTML {
    func field(_ name: String, _ phrase: Phrase, kind: String = "text", lines: Int = 1) -> HTML {
      Field(name, desk.say(phrase), value: entry.value(name), kind: kind, error: entry.error(name), lengthMax: lines > 1 ? 2000 : 120, lines: lines).html(desk.reader)
    }
    return """
      <section class="panel"><h2>\(TalkPhrases.newsNew, desk.language)</h2>\(entry.notice(desk))<form novalidate class="form" method="post" action="\(to: Paths.consoleAnnouncements)">\(desk.once)\(field("title", TalkPhrases.title))\(field("text", TalkPhrases.text, lines: 4))<div class="pair">\(field("starts", DeskPlacePhrases.starts, kind: "date"))\(field("ends", DeskPlacePhrases.ends, kind: "date"))</div>\(Button(desk.say(TalkPhrases.newsNew), .main).submit())</form></section>
      """
  }
}
