import Kernel
import Parties
import Storage
import Web
import Wire

/// The inbox.
enum NoticeRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/notices") { call in
        let after = call.after
        return try await call.showMine { visit, party, tx in
          let page = try Notice.inbox(of: party, after: after, in: tx)
          let lines = page.items.map { notice in
            NoticesPage.Line(
              words: NoticeWords.text(notice.phrase, notice.facts, in: visit.reader.language), link: Path(ours: notice.link), at: notice.at,
              isUnread: notice.read == nil)
          }
          let latest = page.items.contains { $0.read == nil } ? page.items.first?.id.description : nil
          return NoticesPage(lines: lines, latest: latest, cursor: after, next: page.next).draw(visit.reader)
        }
      },
      .post("/me/notices") { call in
        let form = try await call.form()
        guard let id = ID<Parties.Notice>(text: form["upTo"]) else { return .seeOther(Paths.notices.text) }
        return try await call.change(then: Paths.notices) { party, tx in try Notice.markRead(upTo: id, of: party, in: tx) }
      },
    ]
  }
}

/// The words of notices by the key they were written under; the facts fill the blanks.
enum NoticeWords {
  static func text(_ key: String, _ facts: JSON, in language: Language) -> String {
    let phrase = NoticePhrases.of(key, namesGoods: facts["goods"] != nil, way: facts["way"]?.text ?? "")
    var text = phrase.text(in: language)
    guard case .object(let members) = facts else { return text }
    // One by one, so that the particle behind each blank follows what stands in it.
    for member in members { text = Phrase(text, text).text(in: language, [member.name: value(member, of: facts, in: language)]) }
    return text
  }

  /// A fact as the reader writes it: an amount with its currency, a day, a name in the reader's language, else as it stands.
  private static func value(_ member: JSON.Member, of facts: JSON, in language: Language) -> String {
    if let text = member.value.text {
      guard member.name == "day", let day = Day(text: text) else { return text }
      return Format(language).day(day, year: 0)
    }
    if let number = member.value.integer {
      guard member.name == "amount", let currency = facts["currency"]?.text.flatMap(Currency.init(code:)) else { return String(number) }
      return Format(language).money(Money(number, currency))
    }
    let words = member.value[language.tag]?.text ?? ""
    guard member.name == "goods", let others = facts["others"]?.integer else { return words }
    return AccountPhrases.more.text(in: language, ["title": words, "count": String(others)])
  }
}
