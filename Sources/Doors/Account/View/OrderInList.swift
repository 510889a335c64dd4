import Catalog
import Kernel
import Trade
import Web

/// An order in the member's list.
package struct OrderInList: Sendable {
  package var number: String
  package var title: String
  package var picture: Web.Picture
  package var others: Int
  package var total: Money
  package var placed: Instant
  /// The states of its consignments, in words, with whether they need the shopper.
  package var states: [Badge]

  package init(number: String, title: String, picture: Web.Picture, others: Int, total: Money, placed: Instant, states: [Badge]) {
    self.number = number
    self.title = title
    self.picture = picture
    self.others = others
    self.total = total
    self.placed = placed
    self.states = states
  }

  /// What a return means for the whole order; nil for one that was withdrawn.
  package static func words(of state: Return.State) -> Phrase? {
    switch state {
    case .asked: OrderPhrases.listReturnAsked
    case .accepted: OrderPhrases.listReturned
    case .partlyAccepted: OrderPhrases.listPartlyReturned
    case .refused: OrderPhrases.listReturnRefused
    case .withdrawn: nil
    }
  }

  func html(_ reader: Reader) -> HTML {
    let words = others == 0 ? title : reader.say(AccountPhrases.more, ["title": title, "count": String(others)])
    return """
      <li><a class="item" href="\(to: Paths.order(number))">\(picture.html)<span class="item-text"><b>\(words)</b><small>\(reader.format.moment(placed, now: reader.now)) · <span class="nowrap">\(number)</span></small><span class="row">\(states.map(\.html))</span></span><span class="item-side"><b>\(reader.format.money(total))</b></span><span class="chevron" aria-hidden="true"></span></a></li>
      """
  }

  static func list(_ lines: [OrderInList], _ reader: Reader) -> HTML { #"<ul class="list">\#(lines.map { $0.html(reader) })</ul>"# }

  static func none(_ reader: Reader) -> HTML {
    EmptyState(
      reader.say(AccountPhrases.noOrders), reader.say(AccountPhrases.noOrdersLead), picture: .drawn(.parcel, seed: 5),
      way: .init(reader.say(AccountPhrases.shop), Paths.home)).html
  }
}

/// All orders of a member, newest first.
package struct OrdersPage: Sendable {
  package var lines: [OrderInList]
  package var cursor: Cursor?
  package var next: Cursor?

  package init(lines: [OrderInList], cursor: Cursor?, next: Cursor?) {
    self.lines = lines
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    AccountFrame.page(
      AccountPhrases.orders, Paths.orders, reader,
      body: lines.isEmpty ? OrderInList.none(reader) : OrderInList.list(lines, reader) + Pager(Paths.orders, cursor: cursor, next: next).html(reader))
  }
}
