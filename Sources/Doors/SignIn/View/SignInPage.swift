import Kernel
import Parties
import Web

/// Signing in: one question, one secret.
package struct SignInPage: Sendable {
  /// Where the person wanted to go.
  package var next: Path?
  package var typed: Typed
  /// Said above the form, as after signing out.
  package var said: Phrase?
  /// The product whose heart was pressed: it is kept as soon as the person is in.
  package var keep: String?

  package init(next: Path? = nil, typed: Typed = .untouched, said: Phrase? = nil, keep: String? = nil) {
    self.next = next
    self.typed = typed
    self.said = said
    self.keep = keep
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(SignInPhrases.signIn), canonical: Paths.signIn, isPublic: false)
    let cart: HTML? = reader.cartCount > 0 ? Notice(reader.say(SignInPhrases.keepsCart), .jade).html : nil
    return Layout.page(head, reader, tab: .me, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(SignInPhrases.signIn, reader.language)</h1><p class="lead">\(SignInPhrases.welcome, reader.language)</p></div>
      \(said.map { Notice(reader.say($0), .jade).html })\(SignInForms.why(keep, reader))\(typed.notice)\(cart)
      <form novalidate class="form" method="post" action="\(to: Paths.signIn)">\(SignInForms.next(next, keep))
      \(typed.field("login", reader.say(SignInPhrases.login), autocomplete: "username", inputMode: "email", lengthMax: 254).html(reader))
      \(typed.field("password", reader.say(SignInPhrases.password), kind: "password", autocomplete: "current-password", lengthMax: 200).html(reader))
      \(Button(reader.say(SignInPhrases.signIn), .main, isWide: true).submit())</form>
      <div class="stack is-tight center"><p><a class="link" href="\(to: Paths.forgotten)">\(ForgottenPhrases.title, reader.language)</a></p><p>\(SignInPhrases.noAccount, reader.language) <a class="link" href="\(to: SignInForms.path(Paths.signUp, next, keep))">\(SignInPhrases.signUp, reader.language)</a></p>
      <p class="muted">\(SignInPhrases.guestOrder, reader.language) <a class="link" href="\(to: Paths.orderLookup)">\(FramePhrases.orderLookup, reader.language)</a></p></div></div>
      """)
  }
}

/// Signing up: a name, an e-mail address or number, a password, and what is agreed to, each apart with its text.
package struct SignUpPage: Sendable {
  /// What may be agreed to besides; never ticked beforehand.
  package static let purposes: [Purpose] = [.marketing]

  package var next: Path?
  package var typed: Typed
  /// The texts that must be agreed to, in the edition in force.
  package var texts: [LegalText]
  /// The age from which one consents alone.
  package var age: Int64
  /// The product whose heart was pressed.
  package var keep: String?

  package init(next: Path? = nil, typed: Typed = .untouched, texts: [LegalText], age: Int64, keep: String? = nil) {
    self.keep = keep
    self.next = next
    self.typed = typed
    self.texts = texts
    self.age = age
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(SignInPhrases.signUp), canonical: Paths.signUp, isPublic: false)
    return Layout.page(head, reader, tab: .me, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(SignInPhrases.join, reader.language)</h1></div>
      \(SignInForms.why(keep, reader))\(typed.notice)
      <form novalidate class="form" method="post" action="\(to: Paths.signUp)">\(SignInForms.next(next, keep))
      \(typed.field("name", reader.say(SignInPhrases.name), hint: reader.say(SignInPhrases.nameHint), autocomplete: "name", lengthMax: 60).html(reader))
      \(typed.field("login", reader.say(SignInPhrases.login), hint: reader.say(SignInPhrases.loginHint), autocomplete: "username", inputMode: "email", lengthMax: 254, shape: .contact).html(reader))
      \(typed.field("password", reader.say(SignInPhrases.password), kind: "password", hint: reader.say(SignInPhrases.passwordHint), autocomplete: "new-password", lengthMin: Password.lengthMin, lengthMax: 200).html(reader))
      \(ageChoice(reader))\(agreements(reader))
      \(Button(reader.say(SignInPhrases.signUp), .main, isWide: true).submit())
      <p class="muted small"><a class="link" href="\(to: Paths.privacy)">\(FramePhrases.privacy, reader.language)</a></p></form>
      <p class="center">\(SignInPhrases.hasAccount, reader.language) <a class="link" href="\(to: SignInForms.path(Paths.signIn, next, keep))">\(SignInPhrases.signIn, reader.language)</a></p></div>
      """)
  }

  private func ageChoice(_ reader: Reader) -> HTML {
    let years: KeyValuePairs<String, String> = ["age": String(age)]
    return Choices(
      "age", reader.say(SignInPhrases.age),
      [
        Choice(SignUpConsent.Age.ofAge.rawValue, reader.say(SignInPhrases.ofAge, years), isChosen: typed["age"] == SignUpConsent.Age.ofAge.rawValue),
        Choice(
          SignUpConsent.Age.under.rawValue, reader.say(SignInPhrases.under, years), hint: reader.say(SignInPhrases.underHint),
          isChosen: typed["age"] == SignUpConsent.Age.under.rawValue),
      ], look: .options, error: typed.errors["age"], isRequired: true
    ).html(reader)
  }

  /// One box for each text, with the text itself; what is optional stands apart. Nothing is ticked beforehand. One box agrees to all of it, with a script or without.
  private func agreements(_ reader: Reader) -> HTML {
    let isAll = !typed["all.1"].isEmpty
    let required: [HTML] = texts.map { text in
      let label = reader.say(text.paper == .terms ? SignInPhrases.agreeTerms : SignInPhrases.agreeCollection)
      let box = Choice(text.paper.rawValue, label, isChosen: isAll || !typed["agreements.\(text.paper.rawValue)"].isEmpty).checkbox("agreements", isRequired: true)
      return "\(box)\(fold(LegalWords.edition(text, nil, reader), LegalWords(text: text, isSmall: true).html(reader), reader))"
    }
    let optional: [HTML] = Self.purposes.filter(reader.tells.asks).map { purpose in
      let text = ConsentText.current(purpose)
      let label = reader.say(SignInPhrases.optional, ["title": text.title.text(in: reader.language)])
      let box = Choice(purpose.rawValue, label, isChosen: isAll || !typed["purposes.\(purpose.rawValue)"].isEmpty).checkbox("purposes")
      let since = reader.say(PaperPhrases.since, ["day": reader.format.date(text.since)])
      return "\(box)\(fold(since, "<p>\(text.body, reader.language)</p>", reader))"
    }
    let choices: HTML = #"<fieldset class="field"><legend>\#(SignInPhrases.optionalAgreements, reader.language)</legend><div class="stack is-tight">\#(optional)</div></fieldset>"#
    let wrong: HTML? = typed.errors["agreements"].map { #"<span class="error" id="f-agreements-error">\#($0)</span>"# }
    let marks: HTML? = wrong.map { _ in #" id="f-agreements" tabindex="-1" aria-describedby="f-agreements-error""# }
    let hint = reader.say(optional.isEmpty ? SignInPhrases.agreeAllRequired : SignInPhrases.agreeAllHint)
    let all = Choice("1", reader.say(SignInPhrases.agreeAll), hint: hint, isChosen: isAll).checkbox("all")
    return """
      <div class="panel agree-all" data-check-all="agreements purposes">\(all)</div>
      <fieldset class="field\(wrong == nil ? "" : " has-error")"\(marks)><legend>\(SignInPhrases.agreements, reader.language)</legend><div class="stack is-tight">\(required)</div>\(wrong)</fieldset>
      \(optional.isEmpty ? nil : choices)
      """
  }

  private func fold(_ edition: String, _ words: HTML, _ reader: Reader) -> HTML {
    #"<details class="fold"><summary class="small">\#(SignInPhrases.readText, reader.language) <span class="muted">\#(edition)</span></summary><div class="fold-body small">\#(words)</div></details>"#
  }
}

/// What both forms share.
enum SignInForms {
  static func next(_ path: Path?, _ keep: String?) -> HTML {
    let next: HTML? = path.map { #"<input type="hidden" name="next" value="\#($0.text)">"# }
    let kept: HTML? = keep.map { #"<input type="hidden" name="keep" value="\#($0)">"# }
    return "\(next)\(kept)"
  }
  static func path(_ path: Path, _ next: Path?, _ keep: String?) -> Path { path.with("next", next?.text).with("keep", keep) }

  /// Why the door is shown to somebody who pressed a heart.
  static func why(_ keep: String?, _ reader: Reader) -> HTML? { keep.map { _ in Notice(reader.say(SignInPhrases.toKeep), .indigo).html } }
}
