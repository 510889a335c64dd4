import Kernel
import Web

/// The member's inbox.
package struct NoticesPage: Sendable {
  /// One notice in words.
  package struct Line: Sendable {
    package var words: String
    package var link: Path?
    package var at: Instant
    package var isUnread: Bool

    package init(words: String, link: Path?, at: Instant, isUnread: Bool) {
      self.words = words
      self.link = link
      self.at = at
      self.isUnread = isUnread
    }
  }

  package var lines: [Line]
  /// Marks all up to this one as read; nil when nothing is unread.
  package var latest: String?
  package var cursor: Cursor?
  package var next: Cursor?

  package init(lines: [Line], latest: String?, cursor: Cursor?, next: Cursor?) {
    self.lines = lines
    self.latest = latest
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    guard !lines.isEmpty else {
      return AccountFrame.page(
        AccountPhrases.notices, Paths.notices, reader,
        body: EmptyState(reader.say(InboxPhrases.none), reader.say(InboxPhrases.noneLead), picture: .drawn(.courtyard, seed: 4)).html)
    }
    let items: [HTML] = lines.map { item($0, reader) }
    let read: HTML? = latest.map { Button(reader.say(InboxPhrases.readAll), .outline, isSmall: true).post(Paths.notices, hidden: ["upTo": $0]) }
    return AccountFrame.page(AccountPhrases.notices, Paths.notices, reader, body: """
      \(read)<ul class="list">\(items)</ul>\(Pager(Paths.notices, cursor: cursor, next: next).html(reader))
      """)
  }

  private func item(_ line: Line, _ reader: Reader) -> HTML {
    let mark: HTML? = line.isUnread ? #"<span class="unread"><span class="hide">\#(InboxPhrases.isNew, reader.language)</span></span>"# : nil
    let words: HTML = line.isUnread ? "<b>\(Self.whole(line.words))</b>" : "<span>\(Self.whole(line.words))</span>"
    let inside: HTML = """
      <span class="item-text">\(words)<small>\(reader.format.ago(line.at, now: reader.now))</small></span>\(mark)
      """
    guard let link = line.link else { return #"<li class="item">\#(inside)</li>"# }
    return #"<li><a class="item" href="\#(to: link)">\#(inside)<span class="chevron" aria-hidden="true"></span></a></li>"#
  }

  /// Words with numbers of orders (`M261121-33YFAR의`) that no line breaks.
  static func whole(_ words: String) -> HTML {
    let pieces: [HTML] = words.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
      let isNumber = word.contains("-") && word.contains(where: \.isNumber)
      let shown: HTML = isNumber ? #"<span class="nowrap">\#(String(word))</span>"# : "\(String(word))"
      return index == 0 ? shown : " \(shown)"
    }
    return "\(pieces)"
  }
}
