import Catalog
import Kernel
import Trade
import Web

/// Orders as a table, and below it the next step for all that are ticked.
struct OrderBulk: Sendable {
  var rows: [ConsignmentRow]
  var filter: OrderFilter
  var mayFulfil: Bool
  var pictures: [ID<Variant>: Catalog.Picture] = [:]
  /// What came back, by consignment.
  var back: [ID<Consignment>: GoodsBack] = [:]
  var cursor: Cursor?
  /// Numbers of parcels that were typed and not taken yet.
  var typed = FormEntry.nothing

  /// The steps that take several orders at once: of which state, to which address.
  private enum Step { case accept, ready, ship, delivered }

  func html(_ desk: Desk) -> HTML {
    let steps = offered
    guard !steps.isEmpty else { return OrderTable(rows: rows, desk: desk, pictures: pictures, back: back).table.html }
    let first = steps[0]
    let others: [HTML] = steps.dropFirst().map { step in
      #"<button class="button is-outline" formaction="\#(to: path(step))"\#("data-rows-send", if: step == .ship)>\#(words(step), desk.language)</button>"#
    }
    // Enter in the field of a number ships what was typed; with JavaScript it goes to the next parcel, as after a scan.
    let ships = steps.contains(.ship), byEnter = ships && first != .ship ? Button(desk.say(words(.ship))).byEnter(action: path(.ship)) : nil
    return """
      <form novalidate method="post" action="\(to: path(first))" class="stack"\("data-rows", if: ships)>\(ships ? here : [])\(byEnter)\(OrderTable(rows: rows, desk: desk, pictures: pictures, tick: { isTicked($0, steps) }, waybills: ships, typed: typed, back: back).table.html)\(ships ? carrierChoice(desk) : nil)<div class="form-foot"><label class="choice"><input type="checkbox" data-tick-all><span>\(DeskOrderPhrases.tickAll, desk.language)</span></label>\(Button(desk.say(words(first)), .main).submit())\(others)</div></form>
      """
  }

  /// What is offered: the next step of the state that is shown; of all together, taking new ones on.
  private var offered: [Step] {
    guard mayFulfil else { return [] }
    func any(_ state: Consignment.State, _ method: Offer.Method? = nil) -> Bool {
      rows.contains { $0.consignment.state == state && (method == nil || $0.consignment.method == method) }
    }
    switch filter.state {
    case nil, .placed: return any(.placed) ? [.accept] : []
    case .accepted: return (any(.accepted, .collect) ? [Step.ready] : []) + (any(.accepted, .delivery) ? [Step.ship] : [])
    case .shipped: return any(.shipped) ? [.delivered] : []
    case .ready, .collected, .delivered, .returned, .lost, .cancelled: return []
    }
  }

  private func isTicked(_ row: ConsignmentRow, _ steps: [Step]) -> Bool {
    steps.contains { step in
      switch step {
      case .accept: row.consignment.state == .placed
      case .ready: row.consignment.state == .accepted && row.consignment.method == .collect
      case .ship: false
      case .delivered: row.consignment.state == .shipped
      }
    }
  }

  private func path(_ step: Step) -> Path {
    switch step {
    case .accept: Paths.bulkOrders("accept")
    case .ready: Paths.bulkOrders("ready")
    case .ship: Paths.bulkOrders("ship")
    case .delivered: Paths.bulkOrders("delivered")
    }
  }

  private func words(_ step: Step) -> Phrase {
    switch step {
    case .accept: DeskOrderPhrases.acceptTicked
    case .ready: DeskOrderPhrases.readyTicked
    case .ship: DeskOrderPhrases.shipTicked
    case .delivered: DeskOrderPhrases.deliveredTicked
    }
  }

  private func carrierChoice(_ desk: Desk) -> HTML {
    WaybillForm.carrier(typed.value("carrier"), other: typed.value("other-carrier"), form: "bulk", desk)
  }

  /// This list, to which a step leads back while numbers that were typed wait.
  private var here: [HTML] {
    let asked: KeyValuePairs<String, String?> = [
      "place": filter.location?.description, "sought": filter.words.isEmpty ? nil : "1", "from": filter.first?.description,
      "until": filter.last?.description, "after": cursor?.text,
    ]
    return asked.compactMap { name, value in value.map { #"<input type="hidden" name="\#(name)" value="\#($0)">"# } }
  }
}
