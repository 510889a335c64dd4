import Kernel

/// Leaving for good: what goes, what the law keeps, and one clear question.
package struct ErasePage: Sendable {
  package var typed: Typed
  package init(typed: Typed = .untouched) { self.typed = typed }

  package func draw(_ reader: Reader, left: Money) -> HTML {
    let money: HTML? = left.minor > 0 ? Notice(reader.say(ErasePhrases.wallet, ["amount": reader.format.money(left)]), .gardenia).html : nil
    let wrong: HTML? = typed.errors["sure"].map { #"<span class="error">\#($0)</span>"# }
    return AccountFrame.page(AccountPhrases.erase, Paths.eraseMe, reader, lead: ErasePhrases.lead, body: """
      <dl class="panel stack"><div><dt class="strong">\(ErasePhrases.goes, reader.language)</dt><dd>\(ErasePhrases.goesList, reader.language)</dd></div><div><dt class="strong">\(ErasePhrases.stays, reader.language)</dt><dd>\(ErasePhrases.staysList, reader.language)</dd></div></dl>
      \(money)\(typed.notice)<form novalidate class="form" method="post" action="\(to: Paths.eraseMe)"><div class="field\(wrong == nil ? "" : " has-error")">\(Choice("1", reader.say(ErasePhrases.question)).checkbox("sure", isRequired: true))\(wrong)</div>
      \(typed.field("password", reader.say(ErasePhrases.password), kind: "password", autocomplete: "current-password", lengthMax: 200).html(reader))
      <div class="acts">\(Button(reader.say(ErasePhrases.act), .danger).submit())\(Button(reader.say(ErasePhrases.keep), .outline).link(Paths.me))</div></form>
      """)
  }
}
