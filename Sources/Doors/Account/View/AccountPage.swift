import Kernel
import Web

/// The member's front page: what waits, what there is to spend, and the way to everything else.
package struct AccountPage: Sendable {
  package var name: String
  package var balance: Money
  package var orders: [OrderInList]
  package var unread: Int64

  package init(name: String, balance: Money, orders: [OrderInList], unread: Int64) {
    self.name = name
    self.balance = balance
    self.orders = orders
    self.unread = unread
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(AccountPhrases.me), canonical: Paths.me, isPublic: false)
    let list = orders.isEmpty ? OrderInList.none(reader) : OrderInList.list(orders, reader)
    return Layout.page(head, reader, tab: .me, body: """
      <div class="page-head"><p class="muted">\(AccountPhrases.me, reader.language)</p><h1>\(reader.say(AccountPhrases.hello, ["name": name]))</h1></div>
      \(console(reader))<div class="split"><div class="stack is-loose">\(Section(reader.say(AccountPhrases.recentOrders), all: orders.isEmpty ? nil : Paths.orders).html(reader, list))</div>
      <div class="stack is-loose"><a class="panel balance" href="\(to: Paths.wallet)"><span class="muted">\(AccountPhrases.wallet, reader.language) · \(AccountPhrases.balance, reader.language)</span><b class="figure-large">\(reader.format.money(balance))</b></a>
      <ul class="list">\(shelf(reader))</ul><ul class="list">\(settings(reader))</ul>\(Button(reader.say(FramePhrases.signOut), .outline, isWide: true).post(Paths.signOut))</div></div>
      """)
  }

  /// Who works here finds the way to work first.
  private func console(_ reader: Reader) -> HTML? {
    guard reader.hasConsole else { return nil }
    return #"<div class="page-head"><ul class="list">\#(AccountFrame.line(.chart, reader.say(FramePhrases.console), Paths.console, side: reader.say(AccountPhrases.consoleLead)))</ul></div>"#
  }

  private func shelf(_ reader: Reader) -> [HTML] {
    [
      AccountFrame.line(.info, reader.say(AccountPhrases.notices), Paths.notices, side: unread == 0 ? nil : reader.say(AccountPhrases.unread, ["count": unread > 99 ? "99+" : String(unread)])),
      AccountFrame.line(.box, reader.say(AccountPhrases.orders), Paths.orders),
      AccountFrame.line(.heart, reader.say(AccountPhrases.bookmarks), Paths.bookmarks),
      AccountFrame.line(.box, reader.say(RestockWords.title), Paths.restocks),
      AccountFrame.line(.check, reader.say(BenefitPhrases.list), Paths.benefits),
      AccountFrame.line(.star, reader.say(AccountPhrases.reviews), Paths.myReviews),
    ]
  }

  private func settings(_ reader: Reader) -> [HTML] {
    [
      AccountFrame.line(.me, reader.say(AccountPhrases.profile), Paths.profile),
      AccountFrame.line(.pin, reader.say(AccountPhrases.addresses), Paths.addresses),
      AccountFrame.line(.check, reader.say(AccountPhrases.consents), Paths.consents),
      AccountFrame.line(.phone, reader.say(AccountPhrases.devices), Paths.sessions),
    ]
  }
}
