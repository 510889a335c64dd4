import Kernel
import Trade
import Web

/// The field for a code in the cart and at the checkout: the code that was given, with a way to take it away, and why it takes nothing off.
/// It stands in the form of its page; its buttons say what is meant.
package struct CodeBox: Sendable {
  /// The name of the buttons, and what each means.
  package static let button = "give", gives = "1", takesAway = "away"

  var code: String
  var notes: [Quote.Note]
  /// What was typed and refused.
  var typed = ""
  var error: String?
  /// Where its buttons send the form; nil for where the form goes.
  var path: Path?

  func html(_ reader: Reader) -> HTML {
    let why: [HTML] = notes.filter { $0.part == PromotionCode.part }.map { #"<p class="muted small">\#($0.sentence.text(in: reader.language))</p>"# }
    let given: HTML? = code.isEmpty ? nil : """
      <p class="row is-apart"><span>\(reader.say(SalePhrases.codeGiven, ["code": code]))</span>\(button(Self.takesAway, "text-button", reader.say(SalePhrases.remove), label: reader.say(SalePhrases.removeOf, ["title": code])))</p>
      """
    let field = Field(
      "code", reader.say(code.isEmpty ? SalePhrases.code : SalePhrases.otherCode), value: typed, error: error, isRequired: false, autocomplete: "off",
      lengthMax: PromotionCode.lengths.upperBound)
    return """
      <div class="stack is-tight code-box">\(given)\(why)\(field.html(reader))\(button(Self.gives, "button is-outline is-small", reader.say(SalePhrases.giveCode)))</div>
      """
  }

  private func button(_ value: String, _ look: String, _ words: String, label: String? = nil) -> HTML {
    #"<button class="\#(look)" name="\#(Self.button)" value="\#(value)"\#("formaction", path?.text)\#("aria-label", label)>\#(words)</button>"#
  }
}

/// What goods cost before and what came off them, as sums list it.
enum OffLines {
  typealias Line = (words: String, amount: Money)

  static func of(_ quote: Quote, _ reader: Reader) -> [Line] {
    lines(quote.changes.map { ($0.why.label, $0.amount) }, full: quote.full, reader)
  }

  static func of(_ offer: Offer, _ reader: Reader) -> [Line] { lines(offer.adjustments.map { ($0.label, $0.amount) }, full: offer.full, reader) }

  /// The goods, and below them each code with all that it took off.
  private static func lines(_ changes: [(label: String, amount: Money)], full: Money, _ reader: Reader) -> [Line] {
    var order: [String] = [], sums: [String: Int64] = [:]
    for change in changes {
      if sums[change.label] == nil { order.append(change.label) }
      sums[change.label] = (sums[change.label] ?? 0).plus(change.amount.minor)
    }
    return [(reader.say(SalePhrases.goods), full)] + order.map { (reader.say(SalePhrases.codeOff, ["code": $0]), Money(sums[$0] ?? 0, full.currency)) }
  }
}
