import Kernel
import Storage

/// What a site's owner declares or asks to be agreed to, in dated editions.
package enum Paper: String, Column, CaseIterable {
  /// 이용약관.
  case terms
  /// 개인정보 처리방침 (개인정보 보호법 30조): declared, not agreed to.
  case privacy
  /// 개인정보 수집·이용 동의 (개인정보 보호법 15조 2항, 22조).
  case collection

  /// What nobody becomes a member without, each agreed to apart.
  package static let required: [Paper] = [.terms, .collection]
}

/// One edition of a paper: its words in both languages from a day on. An edition never changes; a new wording is a new edition.
package struct LegalText: Sendable, Hashable {
  /// A heading and what stands under it; `{site}`, `{company}` and the like are filled when it is shown.
  package struct Part: Sendable, Hashable {
    package let heading: String
    package let words: String
    package init(_ heading: String, _ words: String) {
      self.heading = heading
      self.words = words
    }
  }

  package let paper: Paper
  package let since: Day
  package let korean: [Part]
  /// Empty where it was written in Korean only.
  package let english: [Part]

  package init(_ paper: Paper, since: Day, korean: [Part], english: [Part]) {
    self.paper = paper
    self.since = since
    self.korean = korean
    self.english = english
  }

  /// Its parts as a reader of that language sees them, and the language they are in.
  package func parts(in language: Language) -> (parts: [Part], language: Language) {
    language == .english && !english.isEmpty ? (english, .english) : (korean, .korean)
  }

  /// The fingerprint of the binding (Korean) words: which text it was that somebody agreed to.
  package var digest: [UInt8] {
    Digest.sha256(korean.map { "\($0.heading)\n\($0.words)\n" }.joined())
  }

  /// Reads a text: lines that begin with `#` are headings, other lines stand under the last one. Nil when there is no word in it.
  package static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var heading = "", lines: [Substring] = []
    func trim(_ text: some StringProtocol) -> String {
      var slice = Substring(text)
      while slice.first?.isWhitespace == true { slice.removeFirst() }
      while slice.last?.isWhitespace == true { slice.removeLast() }
      return String(slice)
    }
    func close() {
      let words = trim(lines.joined(separator: "\n"))
      if !heading.isEmpty || !words.isEmpty { parts.append(Part(heading, words)) }
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.first == "#" {
        close()
        (heading, lines) = (trim(line.drop { $0 == "#" }), [])
      } else {
        lines.append(line)
      }
    }
    close()
    return parts.isEmpty ? nil : parts
  }
}

/// All editions of all papers.
package struct LegalTexts: Sendable {
  /// By paper and day.
  package let all: [LegalText]

  /// The owner's own texts stand in place of those that come with the program, each paper from the owner's first day on.
  package init(_ builtIn: [LegalText], own: [LegalText] = []) {
    let first = Dictionary(own.map { ($0.paper, $0.since) }, uniquingKeysWith: min)
    let kept = builtIn.filter { text in first[text.paper].map { text.since < $0 } ?? true }
    all = (kept + own).sorted { ($0.paper.rawValue, $0.since) < ($1.paper.rawValue, $1.since) }
  }

  /// The editions of one paper, oldest first.
  package func editions(_ paper: Paper) -> [LegalText] { all.filter { $0.paper == paper } }

  /// The edition in force on a day; the first one where none was yet.
  package func inForce(_ paper: Paper, on day: Day) -> LegalText? {
    let editions = editions(paper)
    return editions.last { $0.since <= day } ?? editions.first
  }

  /// Editions whose words are no longer those that somebody agreed to.
  package func changed(in tx: Transaction) throws -> [LegalText] {
    try all.filter { text in
      try tx.value(
        "SELECT 1 FROM party_agreement WHERE paper = \(text.paper) AND since = \(text.since) AND digest <> \(text.digest) LIMIT 1", as: Int64.self) != nil
    }
  }
}
