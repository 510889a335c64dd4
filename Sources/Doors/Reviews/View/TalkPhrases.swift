import Kernel

/// The words of reviews and announcements at the console.
package enum TalkPhrases {
  package static let reviews = Phrase("답할 후기", "Reviews to answer")
  package static let waiting = Phrase("미답변", "Unanswered")
  package static let none = Phrase("답할 후기가 없어요", "No reviews to answer")
  package static let noneLead = Phrase("새 후기가 올라오면 여기에서 답할 수 있어요.", "New reviews appear here.")
  package static let lead = Phrase("후기에는 답할 수 있지만 삭제할 수는 없어요. 답글은 모두에게 보여요.", "You can answer reviews, not remove them. Everybody sees the answer.")
  package static let yourAnswer = Phrase("답글", "Your answer")
  package static let answer = Phrase("답글 남기기", "Answer")
  package static let change = Phrase("답글 수정", "Edit the answer")
  package static let answered = Phrase("남긴 답글", "Your answer")
  package static let hidden = Phrase("지금은 가려진 후기예요.", "This review is hidden at the moment.")
  package static let starsOnly = Phrase("별점만 남겼어요.", "Stars only.")
  package static let verified = Phrase("구매 인증", "Verified purchase")

  package static let news = Phrase("소식", "Announcements")
  package static let newsNone = Phrase("아직 등록한 소식이 없어요", "No announcements yet")
  package static let newsLead = Phrase("매장과 몰 화면, 소식 흐름에 보여요.", "Shown at your places and on the stream.")
  package static let newsNew = Phrase("새 소식 등록", "New announcement")
  package static let title = Phrase("제목", "Title")
  package static let text = Phrase("내용", "Text")
  package static let withdraw = Phrase("게시 중단", "Take down")
  package static let withdrawSure = Phrase("이 소식의 게시를 중단할까요?", "Take this down?")
  package static let shown = Phrase("게시 중", "Shown")
  package static let over = Phrase("종료", "Ended")
  package static let withdrawn = Phrase("게시 중단", "Taken down")
}
