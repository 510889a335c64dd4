import Kernel
import Web

/// Putting money into the wallet by card: an amount to choose or to write, a card, one button.
package struct TopUpPage: Sendable {
  /// Amounts to choose from, in won.
  package static let amounts: [Int64] = [10_000, 30_000, 50_000, 100_000]

  package var available: Money
  /// What the wallet may hold in all.
  package var most: Money
  /// Whether a verified mobile number would let it hold more.
  package var isUnnamed: Bool
  /// The most that can be put in now, at once.
  package var room: Money
  /// What this form calls its top-up; sent twice, it pays once.
  package var key: String
  /// Where the member came from and goes on to.
  package var then: Path?
  /// Whether test payments are offered.
  package var hasTests: Bool
  package var typed: Typed

  package init(available: Money, most: Money, isUnnamed: Bool, room: Money, key: String, then: Path?, hasTests: Bool = true, typed: Typed = .untouched) {
    self.available = available
    self.most = most
    self.isUnnamed = isUnnamed
    self.room = room
    self.key = key
    self.then = then
    self.hasTests = hasTests
    self.typed = typed
  }

  package func draw(_ reader: Reader) -> HTML {
    let fitting = Self.amounts.filter { $0 <= room.minor }
    // The second, or the largest where the wallet is nearly full: nobody has to write what a button says.
    let chosen = Int64(typed["choice"]) ?? fitting.prefix(2).last
    let choices = fitting.map { Choice(String($0), reader.format.money(.won($0)), isChosen: $0 == chosen) }
    let hint = reader.say(TopUpPhrases.otherHint, ["room": reader.format.money(room)])
    let next: HTML? = then.map { #"<input type="hidden" name="next" value="\#($0.text)">"# }
    let ceiling = reader.say(isUnnamed ? TopUpPhrases.ceilingUnnamed : TopUpPhrases.ceiling, ["max": reader.format.money(most)])
    let balance: HTML = #"<div class="panel balance"><span class="muted">\#(AccountPhrases.balance, reader.language)</span><b class="figure-large">\#(reader.format.money(available))</b><span class="muted small">\#(ceiling)</span></div>"#
    let cards: HTML? = hasTests ? "\(card(reader))\(TestCards.others(chosen: typed["tender"]).html(reader))" : nil
    guard room.minor > 0 else {
      return AccountFrame.page(TopUpPhrases.title, Paths.topUp, reader, body: """
        \(balance)\(Notice(reader.say(TopUpPhrases.full), .gardenia).html)\(Button(reader.say(TopUpPhrases.back), .outline, isWide: true).link(Paths.wallet))
        """)
    }
    return AccountFrame.page(TopUpPhrases.title, Paths.topUp, reader, lead: TopUpPhrases.lead, body: """
      \(balance)
      \(typed.notice)<form novalidate class="form" method="post" action="\(to: Paths.topUp)"><input type="hidden" name="key" value="\(key)">\(next)
      \(choices.isEmpty ? nil : Choices("choice", reader.say(TopUpPhrases.amount), choices).html(reader))
      \(typed.field("amount", reader.say(TopUpPhrases.other), hint: hint, isRequired: false, autocomplete: "off", inputMode: "numeric", lengthMax: 12).html(reader))
      \(cards)
      <p class="muted small">\(SalePhrases.testCards, reader.language)</p>\(Button(reader.say(TopUpPhrases.act), .main, isWide: true).submit())</form>
      """)
  }

  private func card(_ reader: Reader) -> HTML {
    let main = Choice("test-approve", reader.say(SalePhrases.cardApprove), isChosen: !TestCards.isOther(typed["tender"]) && typed["tender"] != "test-window")
    return Choices("tender", reader.say(TopUpPhrases.card), [main, Choice("test-window", reader.say(SalePhrases.window), isChosen: typed["tender"] == "test-window")], look: .options, error: typed.errors["tender"]).html(reader)
  }
}

/// While a provider's answer to a top-up is awaited; it renews itself.
package struct TopUpWaitingPage: Sendable {
  package var amount: Money
  package var path: Path
  package var live: Path
  /// The provider's page where the member is awaited; nil where an answer is.
  package var provider: String?

  package init(amount: Money, path: Path, live: Path, provider: String? = nil) {
    self.provider = provider
    self.amount = amount
    self.path = path
    self.live = live
  }

  package func draw(_ reader: Reader) -> HTML {
    if let provider {
      let on = PayPage.link(to: provider, reader)
      return AccountFrame.page(TopUpPhrases.waiting, path, reader, body: """
        <div class="stack" id="pending" data-live="\(to: live)">\(Notice(reader.say(SalePhrases.windowWaits), .indigo).html)\(on)\(Button(reader.say(TopUpPhrases.back), .outline, isWide: true).link(Paths.wallet))</div>
        """)
    }
    let words = reader.say(TopUpPhrases.waitingWords, ["amount": reader.format.money(amount)])
    return AccountFrame.page(TopUpPhrases.waiting, path, reader, body: """
      <div class="stack" id="pending" data-live="\(to: live)">\(Notice(words, .indigo).html)\(Button(reader.say(SalePhrases.lookAgain), .main, isWide: true).link(path))\(Button(reader.say(TopUpPhrases.back), .outline, isWide: true).link(Paths.wallet))</div>
      """)
  }
}
