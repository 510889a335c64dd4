import Kernel

/// Leaving for good: what goes, what the law keeps, and one clear question.
package struct ErasePage: Sendable {
  package var typed: Typed
  package init(typed: Typed = .untouched) { self.typed = typed }

  static let lead = Phrase("탈퇴하면 되돌릴 수 없어요.", "This cannot be undone.")
  static let goes = Phrase("바로 지워지는 것", "Deleted at once")
  static let goesList = Phrase(
    "이름, 연락처, 비밀번호, 배송지, 알림, 모든 기기의 로그인", "Your name, contacts, password, addresses, notices, and the sign-in of every device")
  static let stays = Phrase("법에 따라 남는 것", "Kept because the law asks")
  static let staysList = Phrase(
    "주문과 결제 기록은 전자상거래법에 따라 5년 동안 이름 없이 보관해요. 쓰신 후기는 ‘탈퇴한 회원’ 이름으로 남아요.",
    "Records of orders and payments stay five years without your name (E-Commerce Act). Your reviews stay under “Former member”.")
  static let wallet = Phrase("지갑에 {amount}이 남아 있어요. 먼저 쓰거나 환불을 요청해 주세요.", "There is {amount} in your wallet. Please spend it or ask for a refund first.")
  static let question = Phrase("내용을 확인했고, 계정을 지우고 싶어요", "I have read this and want to delete my account")
  package static let unanswered = Phrase("탈퇴하려면 위 상자에 표시해 주세요.", "Please tick the box to delete your account.")
  static let password = Phrase("비밀번호 확인", "Your password")
  static let act = Phrase("계정 지우기", "Delete my account")
  static let keep = Phrase("계속 쓸게요", "Keep my account")

  package func draw(_ reader: Reader, left: Money) -> HTML {
    let money: HTML? = left.minor > 0 ? Notice(reader.say(Self.wallet, ["amount": reader.format.money(left)]), .gardenia).html : nil
    let wrong: HTML? = typed.errors["sure"].map { #"<span class="error">\#($0)</span>"# }
    return AccountFrame.page(AccountPhrases.erase, Paths.eraseMe, reader, lead: Self.lead, body: """
      <dl class="panel stack"><div><dt class="strong">\(Self.goes, reader.language)</dt><dd>\(Self.goesList, reader.language)</dd></div><div><dt class="strong">\(Self.stays, reader.language)</dt><dd>\(Self.staysList, reader.language)</dd></div></dl>
      \(money)\(typed.notice)<form class="form" method="post" action="\(to: Paths.eraseMe)"><div class="field\(wrong == nil ? "" : " has-error")">\(Choice("1", reader.say(Self.question)).checkbox("sure"))\(wrong)</div>
      \(typed.field("password", reader.say(Self.password), kind: "password", autocomplete: "current-password", lengthMax: 200).html(reader))
      <div class="acts">\(Button(reader.say(Self.act), .danger).submit())\(Button(reader.say(Self.keep), .outline).link(Paths.me))</div></form>
      """)
  }
}
