import Kernel

/// What can be wrong with a value that was sent.
package enum InputPhrases {
  package static let oneOfEach = Phrase(
    "variant나 code 중 하나, receive·count·change·move 중 하나를 입력하고, move에는 to도 입력해 주세요.",
    "Give either variant or code, and one of receive, count, change and move; move also needs to.")
  package static let openingOnly = Phrase(
    "재고는 새 상품에만 입력할 수 있어요. 있는 상품은 재고 기능으로 바꿔 주세요.", "Stock is given with a new product only; change it later through stock.")
  package static let missing = Phrase("꼭 필요한 값이에요.", "This is needed.")
  package static let unknown = Phrase("여기서는 쓰지 않는 항목이에요.", "This is not known here.")
  package static let twice = Phrase("한 번만 보내 주세요.", "Send this once only.")
  package static let notText = Phrase("글자로 보내 주세요.", "This must be text.")
  package static let notWhole = Phrase("정수로 보내 주세요.", "This must be a whole number.")
  package static let notNumber = Phrase("숫자로 보내 주세요.", "This must be a number.")
  package static let notFlag = Phrase("true 또는 false로 보내 주세요.", "This must be true or false.")
  package static let notList = Phrase("목록으로 보내 주세요.", "This must be a list.")
  package static let notObject = Phrase("항목들의 묶음(객체)으로 보내 주세요.", "This must be an object.")
  package static let notID = Phrase("올바른 번호가 아니에요.", "This is not an id.")
  package static let wrongSignature = Phrase("서명이 맞지 않아요.", "The signature is wrong.")
  package static let notAddress = Phrase("https:// 또는 http://로 시작하는 주소를 보내 주세요.", "Send an address that begins with https:// or http://.")
  package static let notGTIN = Phrase("바코드 번호(GTIN)의 자릿수나 검사 숫자가 맞지 않아요.", "The length or the check digit of this GTIN is wrong.")
  package static let noSuchTopUp = Phrase("이 충전 내역을 찾을 수 없어요.", "There is no such top-up of yours.")
  package static let noSuchBrand = Phrase("브랜드를 찾을 수 없어요.", "There is no such brand.")
  package static let noSuchCategory = Phrase("분류를 찾을 수 없어요.", "There is no such category.")
  package static let noSuchImport = Phrase("보낸 파일을 찾을 수 없어요.", "There is no such import.")
  package static let noReport = Phrase("거절된 행이 없거나 아직 가져오는 중이에요.", "No row was refused, or the import is still going on.")
  package static let emptyFile = Phrase("빈 파일이에요. 상품이 있는 CSV 파일을 보내 주세요.", "This file is empty. Please send a CSV file with products.")
  package static let notSecret = Phrase("22자의 비밀 코드를 입력해 주세요.", "Give the code of 22 characters.")
  package static let notPhoto = Phrase("후기의 사진 주소를 그대로 보내 주세요.", "Send the photo's address as the review shows it.")
  package static let notDay = Phrase("2026-11-21 같은 날짜로 보내 주세요.", "This must be a date such as 2026-11-21.")
  package static let notInstant = Phrase(
    "2026-11-21T13:00:00+09:00 같은 시각으로 보내 주세요.", "This must be a moment such as 2026-11-21T13:00:00+09:00.")
  package static let notCursor = Phrase("이어 읽기 표시가 올바르지 않아요. 처음부터 읽어 주세요.", "This is not a cursor of ours. Start from the first page.")
  package static let notCurrency = Phrase("KRW 같은 통화 코드를 보내 주세요.", "This must be a currency such as KRW.")
  package static let notRevision = Phrase("먼저 읽은 답의 ETag를 그대로 보내 주세요.", "Send the ETag of the answer you read, as it is.")
  package static let notHours = Phrase("10:00부터 22:00까지처럼 시각으로 보내 주세요.", "These must be clock times such as 10:00 and 22:00.")
  package static let nearMissing = Phrase(
    "metres는 near와 함께 보내 주세요. 어디에서 재는지 알 수 없어요.", "Send `metres` together with `near`: it is unknown from where to measure.")
  package static let nearMissingForToday = Phrase(
    "collectToday는 near와 함께 보내 주세요. 어디에서 가까운 매장인지 알 수 없어요.", "Send `collectToday` together with `near`: it is unknown which stores are near.")
  package static let notPoint = Phrase("37.5445,127.0557처럼 위도와 경도를 보내 주세요.", "This must be a latitude and a longitude such as 37.5445,127.0557.")
  package static let notOffered = Phrase("다음 중 하나여야 해요: {choices}", "This must be one of: {choices}")
  package static let tooShort = Phrase("{min}자 이상 입력해 주세요.", "Write at least {min} characters.")
  package static let tooLong = Phrase("{max}자까지 입력할 수 있어요.", "At most {max} characters.")
  package static let tooSmall = Phrase("{min} 이상이어야 해요.", "This must be at least {min}.")
  package static let tooLarge = Phrase("{max} 이하여야 해요.", "This must be at most {max}.")
  package static let tooFew = Phrase("{min}개 이상 필요해요.", "At least {min} are needed.")
  package static let tooMany = Phrase("{max}개까지 보낼 수 있어요.", "At most {max}.")
  package static let control = Phrase("쓸 수 없는 제어 문자가 들어 있어요.", "This holds a control character.")
}
