import Kernel
import Web

/// The page of the test provider: not ours in its looks, because a real one's is not.
package struct TestWindowPage: Sendable {
  package var amount: Money
  package var path: Path
  /// The buyer has said yes or no before.
  package var isOver: Bool

  package init(amount: Money, path: Path, isOver: Bool) {
    self.amount = amount
    self.path = path
    self.isOver = isOver
  }

  package func html(in language: Language) -> HTML {
    func say(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let words = isOver ? say(TestWindowPhrases.over) : say(TestWindowPhrases.lead)
    func act(_ value: String, _ phrase: Phrase) -> HTML {
      #"<form novalidate method="post" action="\#(to: path)"><input type="hidden" name="say" value="\#(value)"><button type="submit">\#(say(phrase))</button></form>"#
    }
    let acts: HTML = isOver ? act("yes", TestWindowPhrases.back) : "\(act("yes", TestWindowPhrases.approve))\(act("no", TestWindowPhrases.refuse))"
    return """
      <!doctype html><html lang="\(language.tag)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>\(say(TestWindowPhrases.title))</title></head><body><main><h1>\(say(TestWindowPhrases.title))</h1><p>\(words)</p><p><b>\(Format(language).money(amount))</b></p>\(acts)</main></body></html>
      """
  }
}

/// The words of the test provider's page.
enum TestWindowPhrases {
  static let title = Phrase("테스트 결제창", "Test payment window")
  static let lead = Phrase("시험용 결제창이에요. 실제 돈은 나가지 않아요. 창을 닫으면 답하지 않은 것이 돼요.", "A payment window for trials: no real money moves. Closing it answers nothing.")
  static let over = Phrase("이미 답한 결제예요. 매장으로 돌아가 결과를 확인해 주세요.", "You have answered already. Go back to the shop to see how it went.")
  static let approve = Phrase("결제하기", "Approve")
  static let refuse = Phrase("취소하기", "Refuse")
  static let back = Phrase("매장으로 돌아가기", "Back to the shop")
}
