import Catalog
import Kernel
import Trade
import Web

/// Consignments as rows; also on the console's first page.
struct OrderTable: Sendable {
  var rows: [ConsignmentRow]
  var desk: Desk
  /// By product.
  var pictures: [ID<Variant>: Catalog.Picture] = [:]
  /// Which rows can be ticked; nil for a table without ticks.
  var tick: (@Sendable (ConsignmentRow) -> Bool)?
  /// Whether parcels that wait have a field for the number under which the carrier knows them.
  var waybills = false
  /// Numbers that were typed and not taken yet.
  var typed = FormEntry.nothing
  /// What came back, by consignment.
  var back: [ID<Consignment>: GoodsBack] = [:]

  var table: DataTable {
    let phrases: [Phrase] = [
      DeskOrderPhrases.code, DeskOrderPhrases.goods, DeskOrderPhrases.state, DeskOrderPhrases.how, DeskOrderPhrases.recipient, DeskOrderPhrases.ordered,
    ]
    var columns = phrases.map { DataTable.Column(desk.say($0)) } + [.init(desk.say(DeskOrderPhrases.amount), isNumber: true)]
    if waybills { columns.append(.init(desk.say(DeskOrderPhrases.waybill))) }
    if tick != nil { columns.insert(.init(""), at: 0) }
    return DataTable(desk.say(DeskOrderPhrases.title), columns, rows: rows.map(cells))
  }

  private func cells(_ row: ConsignmentRow) -> [HTML] {
    let first = row.lines.first.map { desk.say($0.title) } ?? ""
    let picture: HTML? = row.lines.first.flatMap { Self.picture($0, pictures) }
    let goods = row.lines.count > 1 ? desk.say(DeskOrderPhrases.more, ["title": first, "count": String(row.lines.count - 1)]) : first
    let sum = row.lines.reduce(Int64(0)) { $0.plus($1.total.minor) }
    var cells: [HTML] = [
      #"<a class="nowrap" href="\#(to: Paths.consoleOrder(row.consignment.id))">\#(row.order.number)</a>"#, picture.map { #"<span class="goods is-small">\#($0)<span>\#(goods)</span></span>"# } ?? "\(goods)", #"\#(Self.badge(row.consignment, desk).html)\#(Self.badge(back[row.consignment.id], row.lines, desk))"#,
      #"<span class="nowrap">\#(row.consignment.method == .collect ? DeskOrderPhrases.collect : DeskOrderPhrases.delivery, desk.language)</span>"#, Spoken(row.recipientName, on: desk.language).html,
      "\(desk.format.moment(row.order.placedAt, now: desk.reader.now))", "\(desk.format.money(Money(sum, row.order.total.currency)))",
    ]
    if waybills { cells.append(waybill(row)) }
    if let tick { cells.insert(tick(row) ? box(row) : "", at: 0) }
    return cells
  }

  /// The picture of what was sold; nil where it has none.
  static func picture(_ line: Offer.Line, _ pictures: [ID<Variant>: Catalog.Picture]) -> HTML? {
    pictures[ID(line.variant)].map { Picture($0).used(as: .line).html }
  }

  private func box(_ row: ConsignmentRow) -> HTML {
    """
    <label class="tick"><input type="checkbox" name="id" value="\(row.consignment.id)" aria-label="\(desk.say(DeskOrderPhrases.tick, ["code": row.order.number]))"></label>
    """
  }

  private func waybill(_ row: ConsignmentRow) -> HTML {
    guard row.consignment.state == .accepted, row.consignment.method == .delivery else { return "" }
    return """
      <input class="input is-cell" name="waybill-\(row.consignment.id)" value="\(typed.value("waybill-\(row.consignment.id)"))" aria-label="\(desk.say(DeskOrderPhrases.waybillOf, ["code": row.order.number]))" autocomplete="off" inputmode="numeric" maxlength="40">
      """
  }

  /// What came back of it, beside its state; nil where nothing was asked back.
  static func badge(_ back: GoodsBack?, _ lines: [Offer.Line], _ desk: Desk) -> HTML? {
    switch back?.standing(sold: lines.reduce(0) { $0.plus($1.quantity.count) }) {
    case nil: nil
    case .asked: Badge(desk.say(ReturnPhrases.waits), .vermilion).html
    case .partly: Badge(desk.say(ReturnPhrases.partly), .gardenia).html
    case .whole: Badge(desk.say(ReturnPhrases.whole), .gardenia).html
    case .lost: Badge(desk.say(ReturnPhrases.lost), .gardenia).html
    }
  }

  /// A state on its colour; that the purchase is confirmed stands for it.
  static func badge(_ consignment: Consignment, _ desk: Desk) -> Badge {
    let tone: Badge.Tone = switch consignment.state {
    case .placed: .vermilion
    case .accepted, .shipped: .indigo
    case .ready: .jade
    case .collected, .delivered, .returned, .lost, .cancelled: .plain
    }
    return Badge(desk.say(consignment.standing), tone)
  }
}
