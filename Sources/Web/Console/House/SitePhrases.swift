import Kernel

/// The words of a storefront's face.
package enum SitePhrases {
  static let lead = Phrase("고른 모습은 저장하면 손님 화면에 바로 보여요.", "What you choose is seen by shoppers as soon as you save.")
  static let theme = Phrase("테마", "Theme")
  static let mark = Phrase("로고 그림", "Sign in the header")
  static let wordmark = Phrase("로고 글자 ({language})", "Name in the header ({language})")
  static let wordmarkHint = Phrase("비워 두면 사이트 이름을 써요.", "Empty for the site’s name.")
  static let hero = Phrase("첫 화면 문장 ({language})", "First words of the front page ({language})")
  static let see = Phrase("사이트 보기", "See the site")
  package static let themeBad = Phrase("테마를 선택해 주세요.", "Please choose a theme.")
  package static let markBad = Phrase("로고 그림을 선택해 주세요.", "Please choose a sign.")
}
