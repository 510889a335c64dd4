import Kernel

/// The words of the list of devices.
package enum SessionPhrases {
  package static let lead = Phrase("모르는 기기가 있으면 로그아웃하고 비밀번호를 바꿔 주세요.", "If you see a device that is not yours, sign it out and change your password.")
  package static let thisOne = Phrase("이 기기", "This device")
  package static let unknown = Phrase("알 수 없는 기기", "Unknown device")
  package static let since = Phrase("{when} 로그인 · {seen} 사용", "Signed in {when} · last used {seen}")
  package static let signOutHere = Phrase("이 기기 로그아웃", "Sign out")
  package static let signOutQuestion = Phrase("이 기기에서 로그아웃할까요? 그 기기에서 다시 쓰려면 로그인해야 해요.", "Sign out on that device? It will have to sign in again.")
  package static let everywhere = Phrase("모든 기기에서 로그아웃", "Sign out everywhere")
  package static let everywhereQuestion = Phrase("지금 쓰는 기기까지 모두 로그아웃할까요?", "Sign out on every device, this one too?")
}
