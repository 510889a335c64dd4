import Kernel
import Parties

/// A legal text on a page, its blanks filled.
package struct LegalWords {
  var text: LegalText
  var isSmall = false

  package init(text: LegalText, isSmall: Bool = false) { (self.text, self.isSmall) = (text, isSmall) }

  /// Its parts; in Korean where it was not written in the reader's language.
  package func html(_ reader: Reader) -> HTML {
    let (parts, language) = text.parts(in: reader.language)
    let sections: [HTML] = parts.map { part in
      let heading: HTML? = part.heading.isEmpty ? nil : isSmall ? "<b>\(filled(part.heading, reader))</b>" : #"<h2 class="large">\#(filled(part.heading, reader))</h2>"#
      return #"<section class="stack is-tight">\#(heading)<p class="lines">\#(filled(part.words, reader))</p></section>"#
    }
    return #"<div class="stack"\#("lang", language == reader.language ? nil : language.tag)>\#(sections)</div>"#
  }

  /// What stands in a text for the site's own facts.
  package func filled(_ words: String, _ reader: Reader) -> String {
    let keeper = reader.site.keeper
    func said(_ fact: KeyPath<OperatorFacts, String>, _ other: KeyPath<OperatorFacts.English, String>) -> String { keeper.said(fact, other, in: reader.language).text }
    func fact(_ text: String) -> String { text.isEmpty ? reader.site.name : text }
    return Phrase(words, words).text(
      in: reader.language,
      [
        "site": reader.site.name, "company": fact(said(\.company, \.company)), "representative": fact(said(\.representative, \.representative)), "phone": fact(keeper.phone),
        "email": fact(keeper.email), "address": fact(said(\.address, \.address)), "host": fact(said(\.host, \.host)), "processors": keeper.processors.isEmpty ? reader.say(keeper.carried.words) : said(\.processors, \.processors),
      ])
  }

  /// `2026.11.28 시행 (2판)`.
  package static func edition(_ text: LegalText, _ number: Int?, _ reader: Reader) -> String {
    let since = reader.say(PaperPhrases.since, ["day": reader.format.date(text.since)])
    return number.map { since + reader.say(PaperPhrases.edition, ["number": String($0)]) } ?? since
  }
}

/// The words around the texts.
package enum PaperPhrases {
  package static let since = Phrase("{day} 시행", "Effective {day}")
  package static let edition = Phrase(" ({number}판)", " (edition {number})")
  package static let noProcessors = Phrase("없음", "nobody")
  package static let letterCarrier = Phrase("이메일 발송 업체(이름은 개인정보 보호책임자에게 문의해 주세요)", "a company that sends our e-mail (ask us for its name)")
  package static let textCarrier = Phrase("문자 발송 업체(이름은 개인정보 보호책임자에게 문의해 주세요)", "a company that sends our text messages (ask us for its name)")
  package static let bothCarriers = Phrase(
    "이메일 발송 업체와 문자 발송 업체(이름은 개인정보 보호책임자에게 문의해 주세요)", "companies that send our e-mail and text messages (ask us for their names)")
  package static let editions = Phrase("지난 판과 앞으로의 판 보기", "Other editions")
  package static let older = Phrase("지금은 다른 판이 시행 중이에요.", "Another edition is in force today.")
  package static let inForce = Phrase("시행 중인 판 보기", "See the one in force")
}
