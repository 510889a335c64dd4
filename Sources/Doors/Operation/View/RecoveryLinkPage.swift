import Kernel
import Parties
import Web

/// The link that an operator made for a member who forgot the password: shown once, on this page alone.
package struct RecoveryLinkPage: Sendable {
  package var member: Party
  package var address: String

  package init(member: Party, address: String) {
    self.member = member
    self.address = address
  }

  package func html(_ desk: Desk) -> HTML {
    desk.page(
      desk.say(RecoveryLinkPhrases.title), part: .members, path: Paths.consoleMember(member.id),
      back: .init(desk.say(member.name), Paths.consoleMember(member.id)),
      body: """
        <section class="panel stack"><p>\(RecoveryLinkPhrases.shownOnce, desk.language)</p>\(Field("link", desk.say(RecoveryLinkPhrases.link), value: address, kind: "url", isRequired: false, saysOptional: false, autocomplete: "off").html(desk.reader))</section>
        """)
  }
}

/// The words of an operator's recovery link.
package enum RecoveryLinkPhrases {
  package static let title = Phrase("비밀번호 재설정 링크", "Password link")
  package static let lead = Phrase(
    "비밀번호를 잊은 회원 본인을 확인한 뒤에 만들어 주세요. 30분 동안 한 번만 쓸 수 있어요.",
    "Make one after you have made sure that it is the member. It works once, for 30 minutes.")
  package static let make = Phrase("링크 만들기", "Make a link")
  package static let sure = Phrase("본인인지 확인하셨나요? 이 링크를 가진 사람은 이 계정에 들어갈 수 있어요.", "Are you sure who it is? Whoever has this link can enter the account.")
  package static let shownOnce = Phrase(
    "이 링크는 지금 한 번만 보여요. 회원에게 직접 전해 주세요. 30분 동안 한 번만 쓸 수 있어요.",
    "This link is shown only now. Hand it to the member yourself. It works once, for 30 minutes.")
  package static let link = Phrase("링크", "Link")
}
