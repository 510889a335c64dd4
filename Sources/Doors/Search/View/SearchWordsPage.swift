import Kernel
import Search
import Web

/// Words that mean the same to shoppers, as operators keep them beside those that search knows by itself.
package struct SearchWordsPage: Sendable {
  package var entries: [Synonyms.Entry]
  /// Whose words are listed.
  package var listed: Language
  package var cursor: Cursor?
  package var next: Cursor?
  package var entry: FormEntry

  package init(entries: [Synonyms.Entry], listed: Language, cursor: Cursor?, next: Cursor?, entry: FormEntry = .nothing) {
    self.entries = entries
    self.listed = listed
    self.cursor = cursor
    self.next = next
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let tabs = Language.allCases.map { Tabs.Tab(desk.say(SearchWordPhrases.language($0)), Self.path($0), isChosen: $0 == listed) }
    let columns = [SearchWordPhrases.term, SearchWordPhrases.means].map { DataTable.Column(desk.say($0)) } + [DataTable.Column("")]
    let list: HTML = entries.isEmpty
      ? EmptyState(desk.say(SearchWordPhrases.none), desk.say(SearchWordPhrases.noneLead), picture: .drawn(.courtyard, seed: 7)).html
      : DataTable(desk.say(SearchWordPhrases.title), columns, rows: entries.map { row($0, desk) }).html
    return desk.page(
      desk.say(SearchWordPhrases.title), part: .house, path: Paths.consoleSearchWords,
      back: Notice.Way(desk.say(DeskPhrases.health), Paths.consoleHouse),
      body: """
        <p class="muted">\(SearchWordPhrases.lead, desk.language)</p>\(entry.notice(desk, labels: [("term", desk.say(SearchWordPhrases.term)), ("means", desk.say(SearchWordPhrases.means))]))\(Tabs(desk.say(SearchWordPhrases.which), tabs).html(desk.reader))\(form(desk))\(list)\(Pager(Self.path(listed), cursor: cursor, next: next).html(desk.reader))
        """)
  }

  private static func path(_ language: Language) -> Path { Paths.consoleSearchWords.with("words", language.tag) }

  private func form(_ desk: Desk) -> HTML {
    let term = Field("term", desk.say(SearchWordPhrases.term), value: entry.value("term"), error: entry.error("term") ?? entry.error(""), lengthMax: SetSynonym.lengthMax)
    let means = Field("means", desk.say(SearchWordPhrases.means), value: entry.value("means"), error: entry.error("means"), lengthMax: SetSynonym.lengthMax)
    return """
      <form novalidate class="form panel" method="post" action="\(to: Paths.consoleSearchWords)"><input type="hidden" name="words" value="\(listed.tag)">\(term.html(desk.reader))\(means.html(desk.reader))<label class="choice"><input type="checkbox" name="mutual" value="1"\("checked", if: entry.values.isEmpty || entry.value("mutual") == "1")><span>\(SearchWordPhrases.mutual, desk.language)</span></label><div>\(Button(desk.say(SearchWordPhrases.add), .main, isSmall: true).submit())</div></form>
      """
  }

  private func row(_ entry: Synonyms.Entry, _ desk: Desk) -> [HTML] {
    let button = Button(desk.say(SearchWordPhrases.drop), .outline, isSmall: true)
    return [
      #"<bdi lang="\#(listed.tag)">\#(entry.term)</bdi>"#, #"<bdi lang="\#(listed.tag)">\#(entry.means)</bdi>"#,
      button.post(Paths.consoleDropSearchWord, hidden: ["words": listed.tag, "term": entry.term, "means": entry.means]),
    ]
  }
}

/// The words of the page of search words.
package enum SearchWordPhrases {
  package static let title = Phrase("검색 동의어", "Search synonyms")
  package static let lead = Phrase(
    "손님이 다르게 부르는 말도 같은 말로 찾아요. 예: ‘에어포스’로 검색하면 ‘운동화’도 찾아요. 저장하면 바로 적용돼요.",
    "Joins words that shoppers use for the same thing: whoever searches for “trainers” also finds “sneakers”. It works as soon as it is saved.")
  package static let which = Phrase("언어", "Language")
  package static let term = Phrase("검색어", "Search word")
  package static let means = Phrase("함께 찾을 말", "Also finds")
  package static let mutual = Phrase("반대 방향으로도 찾기", "The other way round too")
  package static let add = Phrase("추가", "Add")
  package static let drop = Phrase("삭제", "Remove")
  package static let none = Phrase("추가한 동의어가 없어요", "No synonyms yet")
  package static let noneLead = Phrase("자주 쓰는 말은 검색이 이미 알고 있어요. 우리 매장에서만 쓰는 말을 추가해 주세요.", "Search knows everyday words already. Add those that only your shoppers use.")

  package static func language(_ language: Language) -> Phrase {
    switch language {
    case .korean: Phrase("한국어", "Korean")
    case .english: Phrase("영어", "English")
    }
  }
}
