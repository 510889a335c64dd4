import Kernel

/// Signing in: one question, one secret.
package struct SignInPage: Sendable {
  /// Where the person wanted to go.
  package var next: Path?
  package var typed: Typed
  /// Said above the form, as after signing out.
  package var said: Phrase?

  package init(next: Path? = nil, typed: Typed = .untouched, said: Phrase? = nil) {
    self.next = next
    self.typed = typed
    self.said = said
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(SignInPhrases.signIn), canonical: Paths.signIn, isPublic: false)
    let cart: HTML? = reader.cartCount > 0 ? Notice(reader.say(SignInPhrases.keepsCart), .jade).html : nil
    return Layout.page(head, reader, tab: .me, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(SignInPhrases.signIn, reader.language)</h1><p class="lead">\(SignInPhrases.welcome, reader.language)</p></div>
      \(said.map { Notice(reader.say($0), .jade).html })\(typed.notice)\(cart)
      <form class="form" method="post" action="\(to: Paths.signIn)">\(SignInForms.next(next))
      \(typed.field("login", reader.say(SignInPhrases.login), autocomplete: "username", inputMode: "email", lengthMax: 254).html(reader))
      \(typed.field("password", reader.say(SignInPhrases.password), kind: "password", autocomplete: "current-password", lengthMax: 200).html(reader))
      \(Button(reader.say(SignInPhrases.signIn), .main, isWide: true).submit())</form>
      <div class="stack is-tight center"><p><a class="link" href="\(to: Paths.forgotten)">\(ForgottenPhrases.title, reader.language)</a></p><p>\(SignInPhrases.noAccount, reader.language) <a class="link" href="\(to: SignInForms.path(Paths.signUp, next))">\(SignInPhrases.signUp, reader.language)</a></p>
      <p class="muted">\(SignInPhrases.guestOrder, reader.language) <a class="link" href="\(to: Paths.orderLookup)">\(FramePhrases.orderLookup, reader.language)</a></p></div></div>
      """)
  }
}

/// Signing up: a name, an e-mail address or number, a password.
package struct SignUpPage: Sendable {
  package var next: Path?
  package var typed: Typed

  package init(next: Path? = nil, typed: Typed = .untouched) {
    self.next = next
    self.typed = typed
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(SignInPhrases.signUp), canonical: Paths.signUp, isPublic: false)
    return Layout.page(head, reader, tab: .me, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(SignInPhrases.join, reader.language)</h1><p class="lead">\(SignInPhrases.joinLead, reader.language)</p></div>
      \(typed.notice)
      <form class="form" method="post" action="\(to: Paths.signUp)">\(SignInForms.next(next))
      \(typed.field("name", reader.say(SignInPhrases.name), hint: reader.say(SignInPhrases.nameHint), autocomplete: "name", lengthMax: 60).html(reader))
      \(typed.field("login", reader.say(SignInPhrases.login), hint: reader.say(SignInPhrases.loginHint), autocomplete: "username", inputMode: "email", lengthMax: 254).html(reader))
      \(typed.field("password", reader.say(SignInPhrases.password), kind: "password", hint: reader.say(SignInPhrases.passwordHint), autocomplete: "new-password", lengthMax: 200).html(reader))
      \(Button(reader.say(SignInPhrases.signUp), .main, isWide: true).submit())
      <p class="muted small">\(SignInPhrases.agree, reader.language) <a class="link" href="\(to: Paths.terms)">\(FramePhrases.terms, reader.language)</a> · <a class="link" href="\(to: Paths.privacy)">\(FramePhrases.privacy, reader.language)</a></p></form>
      <p class="center">\(SignInPhrases.hasAccount, reader.language) <a class="link" href="\(to: SignInForms.path(Paths.signIn, next))">\(SignInPhrases.signIn, reader.language)</a></p></div>
      """)
  }
}

/// What both forms share.
enum SignInForms {
  static func next(_ path: Path?) -> HTML? { path.map { #"<input type="hidden" name="next" value="\#($0.text)">"# } }
  static func path(_ path: Path, _ next: Path?) -> Path { path.with("next", next?.text) }
}
