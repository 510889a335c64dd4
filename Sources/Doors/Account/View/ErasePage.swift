import Kernel
import Web

/// Leaving for good: what goes, what the law keeps, and one clear question.
package struct ErasePage: Sendable {
  package var typed: Typed
  package init(typed: Typed = .untouched) { self.typed = typed }

  /// - Parameters:
  ///   - left: what is in the wallet.
  ///   - isUnfinished: an order or a return is not at its end, so that the account has to stay.
  package func draw(_ reader: Reader, left: Money, isUnfinished: Bool = false) -> HTML {
    let amount = reader.format.money(left)
    let money: HTML? = left.minor > 0 ? Notice(reader.say(ErasePhrases.wallet, ["amount": amount]), .gardenia).html : nil
    let body: HTML = isUnfinished ? waiting(reader) : "\(money)\(form(reader, left.minor > 0 ? amount : nil))"
    return AccountFrame.page(AccountPhrases.erase, Paths.eraseMe, reader, lead: ErasePhrases.lead, body: """
      <dl class="panel stack"><div><dt class="strong">\(ErasePhrases.goes, reader.language)</dt><dd>\(ErasePhrases.goesList, reader.language)</dd></div><div><dt class="strong">\(ErasePhrases.stays, reader.language)</dt><dd>\(ErasePhrases.staysList, reader.language)</dd></div></dl>
      \(body)
      """)
  }

  private func waiting(_ reader: Reader) -> HTML {
    """
    \(Notice(reader.say(ErasePhrases.unfinished), .gardenia).html)
    <div class="acts">\(Button(reader.say(ErasePhrases.orders)).link(Paths.orders))</div>
    """
  }

  private func form(_ reader: Reader, _ amount: String?) -> HTML {
    let money: HTML? = amount.map { tick("leaves-money", reader.say(ErasePhrases.leavesMoney, ["amount": $0]), isRequired: false) }
    return """
      \(typed.notice)<form novalidate class="form" method="post" action="\(to: Paths.eraseMe)">\(money)\(tick("sure", reader.say(ErasePhrases.question), isRequired: true))
      \(typed.field("password", reader.say(ErasePhrases.password), kind: "password", autocomplete: "current-password", lengthMax: 200).html(reader))
      <div class="acts">\(Button(reader.say(ErasePhrases.act), .danger).submit())\(Button(reader.say(ErasePhrases.keep), .outline).link(Paths.me))</div></form>
      """
  }

  private func tick(_ name: String, _ label: String, isRequired: Bool) -> HTML {
    let wrong: HTML? = typed.errors[name].map { #"<span class="error">\#($0)</span>"# }
    return #"<div class="field\#(wrong == nil ? "" : " has-error")">\#(Choice("1", label).checkbox(name, isRequired: isRequired))\#(wrong)</div>"#
  }
}
