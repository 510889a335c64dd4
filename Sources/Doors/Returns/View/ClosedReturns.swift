import Kernel
import Trade
import Web

/// Returns that are over: what was taken back, what was refused and why, what went back in money.
struct ClosedReturns: Sendable {
  var lines: Page<ReturnsPage.Line>
  var cursor: Cursor?

  func html(_ desk: Desk) -> HTML? {
    guard !lines.items.isEmpty || cursor != nil else { return nil }
    let columns: [DataTable.Column] = [
      .init(desk.say(DeskOrderPhrases.code)), .init(desk.say(ReturnPhrases.outcome)), .init(desk.say(DeskOrderPhrases.goods)),
      .init(desk.say(DeskPhrases.date)), .init(desk.say(ReturnPhrases.refund), isNumber: true),
    ]
    let rows: [[HTML]] = lines.items.map { line in
      [
        #"<a class="nowrap" href="\#(to: Paths.consoleOrder(line.asked.consignment))">\#(line.order.number)</a>"#, Self.badge(line.asked, desk).html,
        "\(Self.goods(line.goods, line.asked, desk))", "\(desk.format.moment(line.asked.askedAt, now: desk.reader.now))",
        Self.isPaidBack(line.asked) ? "\(desk.format.money(line.asked.refund))" : "",
      ]
    }
    return """
      <section class="stack is-tight" id="closed"><h2>\(ReturnPhrases.closed, desk.language)</h2>\(DataTable(desk.say(ReturnPhrases.closed), columns, rows: rows).html)\(Pager(Paths.consoleReturns, cursor: cursor, next: lines.next).html(desk.reader))</section>
      """
  }

  static func isPaidBack(_ asked: Return) -> Bool { asked.state == .accepted || asked.state == .partlyAccepted }

  static func badge(_ asked: Return, _ desk: Desk) -> Badge {
    if asked.isLost { return Badge(desk.say(ReturnPhrases.lost), .jade) }
    return switch asked.state {
    case .asked: Badge(desk.say(ReturnPhrases.waits), .vermilion)
    case .accepted: Badge(desk.say(ReturnPhrases.acceptedAll), .jade)
    case .partlyAccepted: Badge(desk.say(ReturnPhrases.acceptedPart), .gardenia)
    case .refused: Badge(desk.say(ReturnPhrases.refused))
    case .withdrawn: Badge(desk.say(ReturnPhrases.withdrawn))
    }
  }

  /// The goods with how many were asked back and how many were taken; what was refused with the reason.
  static func goods(_ goods: [(line: Return.Line, title: String)], _ asked: Return, _ desk: Desk) -> HTML {
    let rows: [HTML] = goods.map { line, title in
      let count = isPaidBack(asked) ? line.accepted : line.quantity
      let why = [line.ground.map { desk.say($0.phrase) } ?? "", line.why].filter { !$0.isEmpty }.joined(separator: ": ")
      let said: HTML? = why.isEmpty ? nil : "<small>\(why)</small>"
      return #"<span class="cell">\#(title) · \#(desk.say(ReturnPhrases.pieces, ["count": String(count)]))\#(said)</span>"#
    }
    return "\(rows)"
  }
}
