import Catalog
import Inventory
import Kernel
import Trade

/// Orders as lines of a spreadsheet (RFC 4180, with the mark by which Excel knows UTF-8). No cell is run as a formula.
package struct OrderSheet: Sendable {
  package var desk: Desk
  package var places: [StockLocation]

  package init(desk: Desk, places: [StockLocation]) {
    self.desk = desk
    self.places = places
  }

  package var head: String {
    let names = [
      DeskOrderPhrases.code, DeskOrderPhrases.ordered, DeskOrderPhrases.state, DeskOrderPhrases.how, DeskOrderPhrases.place, DeskOrderPhrases.recipient,
      DeskOrderPhrases.phone, DeskOrderPhrases.postcode, DeskOrderPhrases.address, DeskOrderPhrases.note, DeskOrderPhrases.goods,
      DeskOrderPhrases.options, DeskOrderPhrases.sku, DeskOrderPhrases.quantity, DeskOrderPhrases.unitPrice, DeskOrderPhrases.amount,
      DeskOrderPhrases.feeOnce, DeskOrderPhrases.currency, DeskOrderPhrases.carrier, DeskOrderPhrases.waybill, ReturnPhrases.standing, ReturnPhrases.returnedPieces,
      ReturnPhrases.returnedWorth, ReturnPhrases.refundSum, ConfirmPhrases.at, ConfirmPhrases.source,
    ]
    return "\u{FEFF}" + line(names.map { desk.say($0) })
  }

  /// One line for each product of a consignment; its parcel's carrier and number, what came back of it and when the purchase was confirmed stand last.
  /// - Parameter cost: what the buyer paid for it, in minor units; delivery stands in the first line alone, so that a column's sum is right.
  package func lines(_ row: ConsignmentRow, cost: (goods: Int64, delivery: Int64), _ waybill: Waybill?, _ back: GoodsBack = GoodsBack()) -> String {
    let standing = standing(back, row)
    // What was cancelled went back whole; nothing of it can be asked back besides.
    let refund = row.consignment.state == .cancelled ? cost.goods.plus(cost.delivery) : back.refund
    let place = places.first { $0.id == row.consignment.location }.map { desk.say($0.name) } ?? ""
    return row.lines.enumerated().map { index, sold in
      let returned = back.accepted(of: sold.number)
      return line([
        row.order.number, desk.format.stamp(row.order.placedAt), desk.say(row.consignment.standing),
        desk.say(row.consignment.method == .collect ? DeskOrderPhrases.collect : DeskOrderPhrases.delivery), place,
      ] + recipient(row) + [
        sold.title.text(in: desk.language), sold.options.text(in: desk.language), sold.sku, String(sold.quantity.count),
        sold.unitPrice.decimal, sold.total.decimal, index == 0 ? Money(cost.delivery, sold.total.currency).decimal : "", sold.total.currency.code,
        waybill.map { desk.say($0.carrierName) } ?? "", waybill?.number ?? "",
        standing, String(returned.pieces), Money(returned.worth, sold.total.currency).decimal, Money(refund, sold.total.currency).decimal,
        row.consignment.confirmation.map { desk.format.stamp($0.at) } ?? "", row.consignment.confirmation.map { DeskConfirming.source($0, desk) } ?? "",
      ])
    }.joined()
  }

  private func standing(_ back: GoodsBack, _ row: ConsignmentRow) -> String {
    switch back.standing(sold: row.lines.reduce(0) { $0.plus($1.quantity.count) }) {
    case nil: ""
    case .asked: desk.say(ReturnPhrases.waits)
    case .partly: desk.say(ReturnPhrases.partly)
    case .whole: desk.say(ReturnPhrases.whole)
    case .lost: desk.say(ReturnPhrases.lost)
    }
  }

  /// To whom it goes, as the order's page shows it: a carrier needs it all, what is collected no address.
  private func recipient(_ row: ConsignmentRow) -> [String] {
    guard let recipient = row.recipient else { return Array(repeating: "", count: 5) }
    let isSent = row.consignment.method == .delivery
    let address = [recipient.address, recipient.detail].filter { !$0.isEmpty }.joined(separator: " ")
    return [recipient.name, WrittenNumber.plain(recipient.phone), isSent ? recipient.postcode : "", isSent ? address : "", recipient.note]
  }

  /// Said in the last line of a file that holds no more.
  package func cut(_ most: Int) -> String { line([desk.say(DeskOrderPhrases.sheetCut, ["max": String(most)])]) }

  private func line(_ cells: [String]) -> String { cells.map { CSVText.cell($0) }.joined(separator: ",") + "\r\n" }
}
