import Kernel
import Messages

/// Letters about a review that somebody claims harms them: to its writer and to whoever claimed. They say what notices say, and name no product.
package enum MeasureLetter {
  /// Every kind of them.
  package static let kinds = [
    "reviews.blinded", "reviews.objected", "reviews.returned", "reviews.removed",
    "review-claims.blinded", "review-claims.objected", "review-claims.ended", "review-claims.refused", "review-claims.removed",
  ]

  /// - Parameter words: what happened, as the inbox says it.
  package static func letter(_ kind: String, words: String, url: String, site: LetterSite, _ language: Language) -> Letter {
    let isWriters = kind.hasPrefix("reviews.")
    let subject = (isWriters ? MeasureLetterPhrases.review : MeasureLetterPhrases.claim).text(in: language)
    return LetterSheet(
      subject: subject, title: subject, lead: words, way: ((isWriters ? MeasureLetterPhrases.seeMine : MeasureLetterPhrases.see).text(in: language), url), short: words
    ).letter(from: site, in: language)
  }
}

/// The words of letters about claims against reviews.
enum MeasureLetterPhrases {
  static let review = Phrase("작성하신 후기에 대해 알려 드려요", "About your review")
  static let claim = Phrase("후기 권리 침해 신고 처리 결과", "About the review you reported")
  static let seeMine = Phrase("내 후기 보기", "See my reviews")
  static let see = Phrase("후기 보기", "See the reviews")
}
