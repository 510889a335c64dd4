import Kernel
import Places
import Web

/// Where a reader says where they are: by name, by the browser, from a kept address, or from the list. Nothing but plain forms.
package struct PlacePage: Sendable {
  /// An address that the reader keeps, and where it lies.
  package struct Saved: Sendable {
    package var line: String
    package var district: District
    package init(line: String, district: District) {
      self.line = line
      self.district = district
    }
  }

  /// Where to go on.
  package var next: Path
  package var saved: [Saved]
  package var typed: String
  /// What the typed words may mean.
  package var found: [District]
  package var fault: Sentence?

  package init(next: Path, saved: [Saved] = [], typed: String = "", found: [District] = [], fault: Sentence? = nil) {
    self.next = next
    self.saved = saved
    self.typed = typed
    self.found = found
    self.fault = fault
  }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(PlacePhrases.title)
    return Layout.page(Head(title: title, canonical: Paths.place, isPublic: false), reader, body: """
      <div class="narrow"><div class="page-head"><h1>\(title)</h1><p class="lead">\(PlacePhrases.lead, reader.language)</p></div>
      <div class="stack is-loose">\(now(reader))\(search(reader))\(locate(reader))\(addresses(reader))\(list(reader))</div></div>
      """)
  }

  private func form(_ inner: HTML, _ classes: String = "stack") -> HTML {
    #"<form novalidate class="\#(classes)" method="post" action="\#(to: Paths.place)"><input type="hidden" name="next" value="\#(next.text)">\#(inner)</form>"#
  }

  private func button(_ district: District, _ words: String, _ reader: Reader) -> HTML {
    #"<button class="chip" name="district" value="\#(district.code)"\#("aria-current", reader.whereabouts == .district(district) ? "true" : nil)>\#(words)</button>"#
  }

  private func now(_ reader: Reader) -> HTML? {
    guard let name = PlaceWords.name(reader) else { return nil }
    let clear = Button(reader.say(PlacePhrases.clear), .outline, isSmall: true).post(Paths.placeClear, hidden: ["next": next.text])
    return #"<section class="panel row is-apart"><div><p class="small muted">\#(PlacePhrases.now, reader.language)</p><p class="large strong">\#(name)</p></div>\#(clear)</section>"#
  }

  private func search(_ reader: Reader) -> HTML {
    let field = Field(
      "text", reader.say(PlacePhrases.field), value: typed, hint: reader.say(PlacePhrases.fieldHint), error: fault?.text(in: reader.language), lengthMax: Districts.textMax)
    let chips: [HTML] = found.map { button($0, reader.say(Districts.whole($0)), reader) }
    let meant: HTML? = chips.isEmpty ? nil : form(#"<div class="field" role="group" aria-label="\#(PlacePhrases.found, reader.language)"><span class="label">\#(PlacePhrases.found, reader.language)</span><div class="chips">\#(chips)</div></div>"#)
    return #"<div class="stack">\#(form("\(field.html(reader))\(Button(reader.say(PlacePhrases.find), .main).submit())"))\#(meant)</div>"#
  }

  /// Only where scripts run; the browser asks its reader itself.
  private func locate(_ reader: Reader) -> HTML {
    let inner: HTML = """
      <input type="hidden" name="latitude"><input type="hidden" name="longitude"><button class="button is-outline is-wide" type="button" data-locate data-locate-failed="\(PlacePhrases.hereFailed, reader.language)">\(Icon.pin.html)\(PlacePhrases.useHere, reader.language)</button><p class="small muted">\(PlacePhrases.useHereHint, reader.language)</p>
      """
    return form(inner, "stack is-tight only-script")
  }

  private func addresses(_ reader: Reader) -> HTML? {
    guard !saved.isEmpty else { return nil }
    let rows: [HTML] = saved.map { one in
      """
      <li><button class="item" name="district" value="\(one.district.code)">\(Icon.home.html)<span class="item-text"><b>\(reader.say(Districts.whole(one.district)))</b><small>\(Spoken(one.line, on: reader.language).html)</small></span><span class="chevron" aria-hidden="true"></span></button></li>
      """
    }
    return #"<section class="stack is-tight"><h2 class="small-head">\#(PlacePhrases.saved, reader.language)</h2>\#(form(#"<ul class="list is-dense place-saved">\#(rows)</ul>"#))</section>"#
  }

  private func list(_ reader: Reader) -> HTML {
    let chosen = reader.whereabouts?.district.map(Districts.trail)?.first
    let provinces: [HTML] = Districts.parts().map { province in
      let towns: [HTML] = Districts.parts(of: province.code).map { town(_: $0, reader) }
      return #"<details class="fold"\#("open", if: province == chosen)><summary>\#(reader.say(province.short))</summary><div class="fold-body place-towns">\#(towns)</div></details>"#
    }
    return #"<section class="stack is-tight"><h2 class="small-head">\#(PlacePhrases.list, reader.language)</h2>\#(form("\(provinces)", ""))</section>"#
  }

  private func town(_ town: District, _ reader: Reader) -> HTML {
    let inside = Districts.parts(of: town.code)
    guard !inside.isEmpty else { return button(town, reader.say(town.name), reader) }
    let parts: [HTML] = inside.map { button($0, reader.say($0.name), reader) }
    return #"<div class="place-town"><p class="small muted">\#(reader.say(town.name))</p><div class="chips">\#(button(town, reader.say(PlacePhrases.whole, ["place": reader.say(town.name)]), reader))\#(parts)</div></div>"#
  }
}
