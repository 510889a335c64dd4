import Catalog
import Community
import Kernel
import Stream

/// The words of the stream.
package enum StreamPhrases {
  package static let title = Phrase("동네 소식", "News and reviews")
  package static let lead = Phrase("몰과 가게의 소식, 받아 본 사람들의 후기가 시간 순서로 모여요.", "News from malls and stores, and reviews from verified buyers, newest first.")
  package static let none = Phrase("아직 소식이 없어요", "Nothing yet")
  package static let noneLead = Phrase("몰과 매장의 새 소식이 올라오면 여기에 보여요.", "News from malls and stores will appear here.")
  package static let announcement = Phrase("소식", "News")
  package static let review = Phrase("후기", "Review")
  package static let answer = Phrase("판매자 답글", "Seller reply")
  package static let verified = Phrase("구매 인증", "Verified purchase")
  package static let blinded = Phrase("권리 침해 신청으로 {day}까지 가려 둔 후기예요.", "Hidden until {day} because of a claim.")
  package static let removed = Phrase("삭제된 후기예요.", "This review was removed.")
  package static let until = Phrase("{day}까지", "until {day}")
  package static let news = Phrase("새 소식", "News")
}
