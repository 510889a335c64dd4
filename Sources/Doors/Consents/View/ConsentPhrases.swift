import Kernel

/// The words of the consent page.
package enum ConsentPhrases {
  package static let title = Phrase("개인정보 동의", "Privacy choices")
  package static let lead = Phrase(
    "하나씩 따로 정하고, 언제든 바꿀 수 있어요. 동의하기 전에는 아무것도 모으지 않아요.",
    "Each is a choice of its own, and you can change it at any time. Before you agree, nothing is collected.")
  package static let notSent = Phrase("지금은 광고를 보내지 않아요. 동의는 언제든 철회할 수 있어요.", "No advertising is sent at present. You can withdraw at any time.")
  package static let given = Phrase("동의함", "Agreed")
  package static let notGiven = Phrase("동의하지 않음", "Not agreed")
  package static let agree = Phrase("동의하기", "Agree")
  package static let revoke = Phrase("동의 철회", "Withdraw")
  package static let since = Phrase("{day} 시행 ({version}판)", "Effective {day} (version {version})")
  package static let changed = Phrase("{when} 변경", "changed {when}")
  package static let history = Phrase("바꾼 기록", "What you changed")
  package static let partners = Phrase("내 정보를 아는 판매자", "Merchants who know you")
  package static let guest = Phrase("로그인하지 않았어요. 선택은 이 브라우저에만 남아요.", "You are not signed in. Your choices stay in this browser.")
  package static let gave = Phrase("{title} 동의", "Agreed: {title}")
  package static let took = Phrase("{title} 동의 철회", "Withdrawn: {title}")
}
