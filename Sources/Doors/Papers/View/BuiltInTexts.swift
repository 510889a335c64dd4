import Kernel
import Parties

/// The texts that come with the program, edition by edition, until a site's owner puts others in their place.
package enum BuiltInTexts {
  package static let all: [LegalText] = [
    text(.terms, PaperWords.firstDay, PaperWords.terms), text(.terms, PaperWords.secondDay, PaperWords.termsSecond), text(.terms, PaperWords.thirdDay, PaperWords.termsThird),
    text(.terms, PaperWords.fourthDay, PaperWords.termsFourth),
    text(.privacy, PaperWords.firstDay, PaperWords.privacy), text(.privacy, PaperWords.secondDay, PaperWords.privacySecond),
    text(.privacy, PaperWords.fourthDay, PaperWords.privacyThird),
    text(.collection, PaperWords.firstDay, PaperWords.collection),
  ]

  private static func text(_ paper: Paper, _ since: Day, _ parts: [(Phrase, Phrase)]) -> LegalText {
    LegalText(
      paper, since: since, korean: parts.map { .init($0.korean, $1.korean) }, english: parts.map { .init($0.english, $1.english) })
  }
}
