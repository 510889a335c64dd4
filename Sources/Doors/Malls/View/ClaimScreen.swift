import Kernel
import Places
import Web

/// A merchant says that an unaffiliated shop is theirs.
package struct ClaimScreen: Sendable {
  package var unit: Unit
  /// The merchants for which the person may speak, by id and name.
  package var merchants: [(id: String, name: String)]
  package var typed: Typed
  package var isSent: Bool

  package init(unit: Unit, merchants: [(id: String, name: String)], typed: Typed = .untouched, isSent: Bool = false) {
    self.unit = unit
    self.merchants = merchants
    self.typed = typed
    self.isSent = isSent
  }

  package func draw(_ reader: Reader) -> HTML {
    let crumbs = Crumbs([(reader.say(MallPhrases.malls), Paths.malls), (reader.say(unit.name), Paths.store(unit.id))])
    let body: HTML =
      if isSent { Notice(reader.say(MallPhrases.claimSent), .jade).html } else if merchants.isEmpty {
        Notice(reader.say(MallPhrases.claimNoMerchant), .gardenia, way: .init(reader.say(FramePhrases.help), Paths.help)).html
      } else { form(reader) }
    return Layout.page(Head(title: reader.say(MallPhrases.claimTitle), canonical: Paths.claimStore(unit.id), isPublic: false), reader, tab: .malls, body: """
      <div class="narrow stack is-loose"><div class="page-head">\(crumbs.html(reader))<h1>\(MallPhrases.claimTitle, reader.language)</h1><p class="lead">\(unit.name, reader.language) · \(unit.address, reader.language)</p></div>\(body)</div>
      """)
  }

  private func form(_ reader: Reader) -> HTML {
    let choices = merchants.enumerated().map { Choice($1.id, $1.name, isChosen: typed["merchant"].isEmpty ? $0 == 0 : typed["merchant"] == $1.id) }
    return """
      <form novalidate class="form" method="post" action="\(to: Paths.claimStore(unit.id))">\(typed.notice)\(Select("merchant", reader.say(MallPhrases.claimFor), choices).html(reader))
      \(typed.field("note", reader.say(MallPhrases.claimNote), hint: reader.say(MallPhrases.claimNoteHint), lengthMax: 2000, lines: 4).html(reader))\(Button(reader.say(MallPhrases.claimSend), .main).submit())</form>
      """
  }
}
