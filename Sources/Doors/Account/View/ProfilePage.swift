import Kernel
import Web

/// Name, language, contacts, password; what is kept, and the way out.
package struct ProfilePage: Sendable {
  package var name: String
  package var language: Language
  package var contacts: [Reached]
  /// A new one that waits for its code.
  package var awaited: Reached?
  package var profile: Typed
  package var password: Typed
  package var code: Typed
  package var contact: Typed
  package var said: Phrase?

  package init(
    name: String, language: Language, contacts: [Reached], awaited: Reached? = nil, profile: Typed = .untouched, password: Typed = .untouched, code: Typed = .untouched,
    contact: Typed = .untouched, said: Phrase? = nil
  ) {
    self.name = name
    self.language = language
    self.contacts = contacts
    self.awaited = awaited
    self.profile = profile
    self.password = password
    self.code = code
    self.contact = contact
    self.said = said
  }

  package func draw(_ reader: Reader) -> HTML {
    var typed = profile
    if typed == .untouched { typed.values["name"] = name }
    let languages = [(Language.korean, AccountPhrases.korean), (.english, AccountPhrases.english)].map {
      Choice($0.rawValue, reader.say($1), isChosen: $0 == language)
    }
    let reached: [HTML] = contacts.map { $0.html(code, reader) }
    return AccountFrame.page(AccountPhrases.profile, Paths.profile, reader, body: """
      \(AccountFrame.said(said, reader))
      <form novalidate class="form" method="post" action="\(to: Paths.profile)">\(typed.notice)\(typed.field("name", reader.say(AccountPhrases.name), autocomplete: "name", lengthMax: 60).html(reader))
      \(Choices("language", reader.say(AccountPhrases.language), languages).html(reader))\(Button(reader.say(AccountPhrases.save), .main).submit())</form>
      \(Section(reader.say(AccountPhrases.contacts)).html(reader, "<ul class=\"panel stack is-tight\">\(reached)\(awaited?.html(code, reader))</ul>\(contactForm(reader))"))
      \(Section(reader.say(AccountPhrases.changePassword), lead: reader.say(AccountPhrases.passwordLead)).html(reader, passwordForm(reader)))
      \(Section(reader.say(AccountPhrases.export), lead: reader.say(AccountPhrases.exportLead)).html(reader, Button(reader.say(AccountPhrases.export), .outline).link(Paths.export)))
      <p class="center"><a class="link muted" href="\(to: Paths.eraseMe)">\(AccountPhrases.erase, reader.language)</a></p>
      """)
  }

  /// Another address or number; nothing where no code could come.
  private func contactForm(_ reader: Reader) -> HTML? {
    guard reader.tells.isAnything || contact != .untouched else { return nil }
    let label = reader.tells.mail == reader.tells.phone ? VerifyPhrases.newContact : reader.tells.mail ? VerifyPhrases.newMail : VerifyPhrases.newPhone
    let field = Field(
      "contact", reader.say(label), value: contact["contact"], hint: reader.say(VerifyPhrases.newHint), error: contact.errors["contact"], autocomplete: "off", lengthMax: 254,
      shape: .contact, form: "new")
    let password = Field(
      "password", reader.say(AccountPhrases.oldPassword), kind: "password", error: contact.errors["password"], autocomplete: "current-password", lengthMax: 200, form: "new")
    return """
      <details class="fold" id="contact"\("open", if: contact != .untouched)><summary>\(VerifyPhrases.change, reader.language)</summary><form novalidate class="form fold-body" method="post" action="\(to: Paths.contacts)">\(contact.whole.map { Notice($0, .vermilion).html })\(field.html(reader))\(password.html(reader))\(Button(reader.say(VerifyPhrases.sendNew), .outline).submit())</form></details>
      """
  }

  private func passwordForm(_ reader: Reader) -> HTML {
    """
    <form novalidate class="form" id="password" method="post" action="\(to: Paths.password)">\(password.notice)<input type="hidden" name="username" autocomplete="username" value="\(contacts.first?.shown)">
    \(password.field("old", reader.say(AccountPhrases.oldPassword), kind: "password", autocomplete: "current-password", lengthMax: 200).html(reader))
    \(password.field("password", reader.say(AccountPhrases.newPassword), kind: "password", hint: reader.say(SignInPhrases.passwordHint), autocomplete: "new-password", lengthMax: 200).html(reader))
    \(Button(reader.say(AccountPhrases.changePassword), .outline).submit())</form>
    """
  }
}
