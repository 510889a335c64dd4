import Kernel
import Web

/// The words of a storefront's face.
package enum SitePhrases {
  static let lead = Phrase("고른 모습은 저장하면 손님 화면에 바로 보여요.", "What you choose is seen by shoppers as soon as you save.")
  static let theme = Phrase("테마", "Theme")
  static let mark = Phrase("로고 그림", "Symbol in the header")
  static let wordmark = Phrase("로고 글자 ({language})", "Name in the header ({language})")
  static let wordmarkHint = Phrase("비워 두면 사이트 이름을 써요.", "Empty for the site’s name.")
  static let hero = Phrase("첫 화면 문장 ({language})", "Headline of the front page ({language})")
  static let logo = Phrase("로고 사진", "Logo picture")
  static let logoLead = Phrase("올리면 머리글에 로고 그림과 글자 대신 보여요. 없으면 그림과 글자를 써요.", "Shown in the header instead of the sign and the name.")
  static let logoFile = Phrase("로고 파일", "Logo file")
  static let logoHint = Phrase("PNG, JPEG, WebP, GIF, AVIF. {max}MB까지. 가로로 긴 그림이 잘 보여요.", "PNG, JPEG, WebP, GIF or AVIF, up to {max} MB. A wide picture looks best.")
  static let logoAlt = Phrase("로고를 읽어 주는 말 ({language})", "Alternative text of the logo ({language})")
  package static let logoAltField = Phrase("로고를 읽어 주는 말", "Alternative text of the logo")
  static let logoAltHint = Phrase("화면을 보지 못하는 분에게 들려줘요. 보통 사이트 이름이에요.", "Read out to people who cannot see it; usually the site’s name.")
  static let logoWaits = Phrase("로고를 준비하고 있어요. 잠시 뒤에 머리글에 보여요.", "The logo is being prepared; it will be in the header in a moment.")
  static let logoSend = Phrase("로고 올리기", "Use this logo")
  static let logoRemove = Phrase("로고 사진 삭제", "Remove the logo")
  package static let logoMissing = Phrase("로고로 쓸 사진 파일을 선택해 주세요.", "Please choose a picture file for the logo.")
  package static let heroField = Phrase("첫 화면 문장", "Headline of the front page")
  static let see = Phrase("사이트 보기", "See the site")
  package static let themeBad = Phrase("테마를 선택해 주세요.", "Please choose a theme.")
  package static let markBad = Phrase("로고 그림을 선택해 주세요.", "Please choose a sign.")
}
