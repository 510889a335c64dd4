import Community
import Kernel
import Parties
import Web

/// Anybody says that a review harms their rights; nothing changes until two people of the operator agree.
package struct ReviewClaimScreen: Sendable {
  package var shown: ShownReview
  package var typed: Typed
  package var isSent: Bool
  /// Whether the reader has no account: then the form asks who they are and where they are told of the decision.
  package var asksContact: Bool

  package init(shown: ShownReview, typed: Typed = .untouched, isSent: Bool = false, asksContact: Bool) {
    self.shown = shown
    self.typed = typed
    self.isSent = isSent
    self.asksContact = asksContact
  }

  package func draw(_ reader: Reader) -> HTML {
    let path = Paths.claimReview(shown.review.id), title = reader.say(ReviewClaimPhrases.title)
    let body: HTML = isSent ? Notice(reader.say(ReviewClaimPhrases.sent), .jade).html : form(path, reader)
    return Layout.page(Head(title: title, canonical: path, isPublic: false), reader, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(title)</h1><p class="lead">\(ReviewClaimPhrases.lead, reader.language)</p></div><div class="panel">\(Post.opinion(shown, reader))</div>\(body)</div>
      """)
  }

  private func form(_ path: Path, _ reader: Reader) -> HTML {
    // Without a limit of the field's own: a browser would cut what is pasted and say nothing.
    let why = typed.field("why", reader.say(ReviewClaimPhrases.why), hint: reader.say(ReviewClaimPhrases.whyHint, ["most": String(ClaimReview.whyMax)]), lines: 5)
    let who: HTML? = asksContact
      ? """
        \(typed.field("name", reader.say(ReviewClaimPhrases.name), autocomplete: "name", lengthMax: Party.nameMax).html(reader))\(typed.field("contact", reader.say(ReviewClaimPhrases.contact), hint: reader.say(ReviewClaimPhrases.contactHint), autocomplete: "email").html(reader))
        """ : nil
    return """
      <form novalidate class="form" method="post" action="\(to: path)">\(typed.notice)\(who)\(why.html(reader))\(Button(reader.say(ReviewClaimPhrases.send), .main).submit())</form>
      """
  }
}
