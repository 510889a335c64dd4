import Kernel
import Trade
import Web

/// Carrier and number of a parcel: to send it, or to put right what was typed wrongly.
struct WaybillForm: Sendable {
  /// What stands now; nil where it is sent with this.
  var now: Waybill?
  var typed: FormEntry

  func html(_ action: Path, _ desk: Desk) -> HTML {
    let number = typed.isRefused ? typed.value("waybill") : now?.number ?? ""
    let button = now == nil ? Button(desk.say(DeskOrderPhrases.ship), .main) : Button(desk.say(DeskOrderPhrases.correct), .outline)
    return """
      <form novalidate class="form" method="post" action="\(to: action)">\(Self.carrier(typed.isRefused ? typed.value("carrier") : now?.carrier ?? "", other: typed.value("other-carrier"), error: typed.error("carrier"), desk))\(Field("waybill", desk.say(DeskOrderPhrases.waybill), value: number, error: typed.error("waybill"), autocomplete: "off", inputMode: "numeric", lengthMax: 40).html(desk.reader))\(button.submit())</form>
      """
  }

  /// The carriers that are listed, and a field for any other, which holds the one that stands where it is not listed.
  static func carrier(_ chosen: String, other: String = "", error: String? = nil, form: String = "", _ desk: Desk) -> HTML {
    let known = Carrier.named(chosen)
    let choices = Carrier.all.map { Choice($0.name.korean, desk.say($0.name), isChosen: $0.name == known?.name) }
    let select = Select("carrier", desk.say(DeskOrderPhrases.carrier), choices, error: error, form: form).html(desk.reader)
    let field = Field(
      "other-carrier", desk.say(DeskOrderPhrases.otherCarrier), value: other.isEmpty && known == nil ? chosen : other, hint: desk.say(DeskOrderPhrases.otherCarrierHint), isRequired: false, autocomplete: "off",
      lengthMax: 60, form: form)
    return "\(select)\(field.html(desk.reader))"
  }

  /// The waybill of a parcel under way, with what it was before, and the way to put it right.
  static func standing(_ part: OrderScreen.ConsignmentPart, _ typed: FormEntry, action: Path?, _ desk: Desk) -> HTML? {
    guard let waybill = part.waybill else { return nil }
    let way: HTML? = waybill.tracking.map { #" <a class="link" href="\#(outward: $0)" rel="noopener external">\#(OrderPhrases.track, desk.language)</a>"# }
    let before: [HTML] = part.corrections.reversed().map { correction in
      let words = desk.say(DeskOrderPhrases.correctedFrom, ["waybill": "\(desk.say(correction.before.carrierName)) \(correction.before.number)"])
      return #"<p class="muted small">\#(words) · \#(desk.format.moment(correction.at, now: desk.reader.now))</p>"#
    }
    let fold: HTML? = action.map { action in
      """
      <details class="fold"\("open", if: typed.isRefused)><summary>\(DeskOrderPhrases.correct, desk.language)</summary><div class="fold-body stack"><p>\(DeskOrderPhrases.correctLead, desk.language)</p>\(WaybillForm(now: waybill, typed: typed).html(action, desk))</div></details>
      """
    }
    return """
      <section class="panel stack is-tight"><h2>\(DeskOrderPhrases.waybill, desk.language)</h2><p>\(waybill.carrierName, desk.language) <span class="number nowrap copyable">\(waybill.number)</span>\(way)</p>\(before)\(fold)</section>
      """
  }
}
