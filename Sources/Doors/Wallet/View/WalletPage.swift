import Kernel
import Web

/// What is in the wallet, and what came in and went out.
package struct WalletPage: Sendable {
  /// One line of the statement.
  package struct Line: Sendable {
    package var what: String
    package var at: Instant
    package var change: Money
    package var balance: Money
    /// The number of the order it was paid or refunded for.
    package var order: String?

    package init(what: String, at: Instant, change: Money, balance: Money, order: String? = nil) {
      self.what = what
      self.at = at
      self.change = change
      self.balance = balance
      self.order = order
    }
  }

  package var available: Money
  package var held: Money
  package var lines: [Line]
  package var cursor: Cursor?
  package var next: Cursor?
  /// What was just put in; nil when nothing was.
  package var toppedUp: Money?
  /// What can go back to the card, and the key of the form; nil where nothing can.
  package var refund: Refund?
  /// Money was just sent back.
  package var isRefunded: Bool

  package struct Refund: Sendable {
    package var amount: Money
    package var key: String

    package init(amount: Money, key: String) {
      self.amount = amount
      self.key = key
    }
  }

  package init(available: Money, held: Money, lines: [Line], cursor: Cursor?, next: Cursor?, toppedUp: Money? = nil, refund: Refund? = nil, isRefunded: Bool = false) {
    self.toppedUp = toppedUp
    self.refund = refund
    self.isRefunded = isRefunded
    self.available = available
    self.held = held
    self.lines = lines
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let held: HTML? = self.held.minor == 0 ? nil : #"<span class="muted small">\#(reader.say(AccountPhrases.held, ["amount": reader.format.money(self.held)]))</span>"#
    let statement: HTML = lines.isEmpty
      ? EmptyState(reader.say(AccountPhrases.noLines), reader.say(AccountPhrases.noLinesLead), picture: .drawn(.bag, seed: 11)).html
      : #"<ul class="list">\#(lines.map { item($0, reader) })</ul>"# + Pager(Paths.wallet, cursor: cursor, next: next).html(reader)
    let said: HTML? = isRefunded
      ? Notice(reader.say(TopUpPhrases.refunded), .jade).html : toppedUp.map { Notice(reader.say(TopUpPhrases.done, ["amount": reader.format.money($0)]), .jade).html }
    let back: HTML? = refund.map { refund in
      Button(reader.say(TopUpPhrases.refund), .outline, isSmall: true).post(
        Paths.walletRefund, hidden: ["key": refund.key], confirm: reader.say(TopUpPhrases.refundLead, ["amount": reader.format.money(refund.amount)]))
    }
    return AccountFrame.page(AccountPhrases.wallet, Paths.wallet, reader, body: """
      \(said)<div class="panel balance"><span class="muted">\(AccountPhrases.balance, reader.language)</span><b class="figure-large">\(reader.format.money(available))</b>\(held)\(Button(reader.say(TopUpPhrases.topUp), .main, icon: .plus).link(Paths.topUp))\(back)</div>\(statement)
      """)
  }

  private func item(_ line: Line, _ reader: Reader) -> HTML {
    let format = reader.format
    let order: HTML? = line.order.map { #"<a class="link small number" href="\#(to: Paths.order($0))">\#(reader.say(OrderPhrases.title, ["number": $0]))</a>"# }
    let after = reader.say(AccountPhrases.balanceAfter, ["amount": format.money(line.balance)])
    return """
      <li class="item"><div class="item-text"><b>\(line.what)</b>\(order)<small>\(format.moment(line.at, now: reader.now))</small></div><div class="item-side"><b\("class", line.change.minor > 0 ? "jade" : nil)>\(line.change.minor > 0 ? "+" : "")\(format.money(line.change))</b><small>\(after)</small></div></li>
      """
  }
}
