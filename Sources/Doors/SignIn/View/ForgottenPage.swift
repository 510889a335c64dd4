import Kernel
import Web

/// Somebody forgot the password: asks for the sign-in address, and says the same whether or not anybody signs in by it.
package struct ForgottenPage: Sendable {
  package var typed: Typed
  /// Whether the form was sent.
  package var isAsked: Bool

  package init(typed: Typed = .untouched, isAsked: Bool = false) {
    self.typed = typed
    self.isAsked = isAsked
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(ForgottenPhrases.title), canonical: Paths.forgotten, isPublic: false)
    let body: HTML
    if !reader.tells.mail, !reader.tells.phone {
      body = "\(Notice(reader.say(ForgottenPhrases.noSender), .indigo).html)\(reader.site.keeper.contact(reader))"
    } else if isAsked {
      body = Notice(reader.say(ForgottenPhrases.asked), .jade).html + #"<p class="muted">\#(ForgottenPhrases.askedNote, reader.language)</p>"#
    } else {
      let label = !reader.tells.phone ? ForgottenPhrases.email : reader.tells.mail ? SignInPhrases.login : ForgottenPhrases.phone
      body = """
        <p class="lead">\(ForgottenPhrases.lead, reader.language)</p>\(typed.notice)<form novalidate class="form" method="post" action="\(to: Paths.forgotten)">
        \(typed.field("login", reader.say(label), autocomplete: "username", inputMode: "email", lengthMax: 254).html(reader))
        \(Button(reader.say(ForgottenPhrases.send), .main, isWide: true).submit())</form>
        """
    }
    return Layout.page(head, reader, tab: .me, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(ForgottenPhrases.title, reader.language)</h1></div>\(body)<p class="center"><a class="link" href="\(to: Paths.signIn)">\(SignInPhrases.signIn, reader.language)</a></p></div>
      """)
  }
}

/// The page that a recovery link opens: a new password.
package struct NewPasswordPage: Sendable {
  /// The link's secret; nil when it is over.
  package var key: String?
  package var typed: Typed

  package init(key: String?, typed: Typed = .untouched) {
    self.key = key
    self.typed = typed
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(ForgottenPhrases.newTitle), canonical: Paths.forgotten, isPublic: false)
    let body: HTML
    if let key {
      body = """
        \(typed.notice)<form novalidate class="form" method="post" action="\(to: Paths.recovery(key: key))">
        \(typed.field("password", reader.say(AccountPhrases.newPassword), kind: "password", hint: reader.say(SignInPhrases.passwordHint), autocomplete: "new-password", lengthMax: 200).html(reader))
        <p class="muted small">\(AccountPhrases.passwordLead, reader.language)</p>\(Button(reader.say(ForgottenPhrases.choose), .main, isWide: true).submit())</form>
        """
    } else {
      body = Notice(reader.say(ForgottenPhrases.over), .vermilion, way: .init(reader.say(ForgottenPhrases.title), Paths.forgotten)).html
    }
    return Layout.page(head, reader, tab: .me, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(ForgottenPhrases.newTitle, reader.language)</h1></div>\(body)</div>
      """)
  }
}

/// The words of a lost password.
package enum ForgottenPhrases {
  package static let title = Phrase("비밀번호 찾기", "Forgotten your password?")
  package static let lead = Phrase(
    "가입할 때 쓴 주소로 새 비밀번호를 정하는 링크를 보내 드려요. 링크는 30분 동안 쓸 수 있어요.",
    "We send a link for choosing a new password to the address you signed up with. It works for 30 minutes.")
  package static let email = Phrase("이메일", "E-mail")
  package static let phone = Phrase("휴대전화 번호", "Mobile number")
  package static let send = Phrase("링크 받기", "Send me the link")
  package static let asked = Phrase("가입된 주소라면 곧 링크가 도착해요.", "If somebody signs in with that address, a link is on its way.")
  package static let askedNote = Phrase("몇 분이 지나도 오지 않으면 스팸함을 보시거나, 가입할 때 쓴 다른 주소로 다시 해 보세요.", "If nothing comes in a few minutes, look into the spam folder or try another address of yours.")
  package static let noSender = Phrase(
    "이 사이트는 아직 메일과 문자를 보내지 않아요. 운영자에게 문의하시면 비밀번호를 새로 정하는 링크를 만들어 드려요.",
    "This site does not send e-mail or text messages yet. Please ask the operator, who can make you a link for choosing a new password.")
  package static let newTitle = Phrase("새 비밀번호", "New password")
  package static let choose = Phrase("새 비밀번호로 바꾸기", "Change password")
  package static let over = Phrase("이 링크는 이미 썼거나 시간이 지났어요.", "This link has been used or has expired.")
}
