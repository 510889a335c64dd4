import Kernel
import Web

/// Every purpose with its wording, where the person stands, and a way to change it.
package struct ConsentsPage: Sendable {
  /// One purpose.
  package struct Line: Sendable {
    package var purpose: String
    package var title: String
    package var body: String
    package var version: Int64
    package var since: Day
    package var isGiven: Bool
    package var at: Instant?

    package init(purpose: String, title: String, body: String, version: Int64, since: Day, isGiven: Bool, at: Instant?) {
      self.purpose = purpose
      self.title = title
      self.body = body
      self.version = version
      self.since = since
      self.isGiven = isGiven
      self.at = at
    }
  }

  /// A merchant who may know the person.
  package struct Partner: Sendable {
    package var id: String
    package var name: String
    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// One change in the past.
  package struct Change: Sendable {
    package var title: String
    package var isGiven: Bool
    package var at: Instant
    package init(title: String, isGiven: Bool, at: Instant) {
      self.title = title
      self.isGiven = isGiven
      self.at = at
    }
  }

  package var lines: [Line]
  package var partners: [Partner]
  package var history: [Change]

  package init(lines: [Line], partners: [Partner] = [], history: [Change] = []) {
    self.lines = lines
    self.partners = partners
    self.history = history
  }

  package func draw(_ reader: Reader) -> HTML {
    let items: [HTML] = lines.map { item($0, reader) }
    let guest: HTML? = reader.isSignedIn ? nil : Notice(reader.say(ConsentPhrases.guest), .indigo).html
    return AccountFrame.page(ConsentPhrases.title, Paths.consents, reader, lead: ConsentPhrases.lead, body: """
      \(guest)<ul class="list">\(items)</ul>\(known(reader))\(past(reader))
      """)
  }

  private func item(_ line: Line, _ reader: Reader) -> HTML {
    let format = reader.format
    let wording = reader.say(ConsentPhrases.since, ["day": format.date(line.since), "version": String(line.version)])
    let moment: HTML? = line.at.map { " · \(reader.say(ConsentPhrases.changed, ["when": format.ago($0, now: reader.now)]))" }
    let mark = line.isGiven ? Badge(reader.say(ConsentPhrases.given), .jade) : Badge(reader.say(ConsentPhrases.notGiven))
    let act = Button(reader.say(line.isGiven ? ConsentPhrases.revoke : ConsentPhrases.agree), .outline, isSmall: true)
    return """
      <li class="item" id="\(line.purpose)"><div class="item-text stack is-tight"><span class="row is-apart"><b>\(line.title)</b>\(mark.html)</span><span>\(line.body)</span><small>\(wording)\(moment)</small>
      <form novalidate method="post" action="\(to: Paths.consents)"><input type="hidden" name="purpose" value="\(line.purpose)"><input type="hidden" name="given" value="\(line.isGiven ? "0" : "1")">\(act.submit())</form></div></li>
      """
  }

  private func known(_ reader: Reader) -> HTML? {
    guard !partners.isEmpty else { return nil }
    let items: [HTML] = partners.map { partner in
      let take = Button(reader.say(ConsentPhrases.revoke), .outline, isSmall: true)
        .post(Paths.consents, hidden: ["purpose": "merchant-sharing", "partner": partner.id, "given": "0"])
      return #"<li class="item"><div class="item-text"><b>\#(partner.name)</b></div><div class="item-side">\#(take)</div></li>"#
    }
    return Section(reader.say(ConsentPhrases.partners)).html(reader, #"<ul class="list">\#(items)</ul>"#)
  }

  private func past(_ reader: Reader) -> HTML? {
    guard !history.isEmpty else { return nil }
    let items: [HTML] = history.map { change in
      let words = reader.say(change.isGiven ? ConsentPhrases.gave : ConsentPhrases.took, ["title": change.title])
      return "<li class=\"row is-apart\"><span>\(words)</span><small class=\"muted\">\(reader.format.moment(change.at, now: reader.now))</small></li>"
    }
    return #"<details class="fold"><summary>\#(ConsentPhrases.history, reader.language)</summary><ul class="fold-body stack is-tight">\#(items)</ul></details>"#
  }
}
