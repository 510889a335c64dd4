import Kernel
import Web

/// Cards of a trial that behave as badly as real ones do, behind a fold.
struct TestCards {
  var choices: [(value: String, words: Phrase)]
  var chosen: String

  private static let bad: [(value: String, words: Phrase)] = [
    ("test-decline", SalePhrases.cardDecline), ("test-limit", SalePhrases.cardLimit), ("test-expired", SalePhrases.cardExpired),
    ("test-timeout", SalePhrases.cardTimeout), ("test-late", SalePhrases.cardLate),
  ]

  static func others(chosen: String = "") -> TestCards { TestCards(choices: bad, chosen: chosen) }
  static func isOther(_ card: String) -> Bool { bad.contains { $0.value == card } }

  func html(_ reader: Reader) -> HTML {
    let more = Choices(
      "tender", reader.say(SalePhrases.otherCards), choices.map { Choice($0.value, reader.say($0.words), isChosen: $0.value == chosen) }, look: .options,
      isLabelHidden: true
    ).html(reader)
    return #"<details class="fold"\#("open", if: Self.isOther(chosen))><summary>\#(SalePhrases.otherCards, reader.language)</summary><div class="fold-body">\#(more)</div></details>"#
  }
}
