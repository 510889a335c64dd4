import Kernel

/// The texts of places that people read.
package enum PlacesPhrases {
  // The way to a unit
  static let entrance = Phrase("가장 가까운 입구는 {entrance}입니다.", "The nearest entrance is {entrance}.")
  static let floorNumber = Phrase("{floor} {number}호입니다.", "It is on {floor}, unit {number}.")
  static let floorSectorNumber = Phrase("{floor} {sector}구역 {number}호입니다.", "It is on {floor}, sector {sector}, unit {number}.")
  static let betweenTwo = Phrase("‘{one}’ 매장과 ‘{two}’ 매장 사이에 있어요.", "It stands between {one} and {two}.")
  static let besideOne = Phrase("‘{one}’ 매장 바로 옆이에요.", "It is right beside {one}.")
  static let lift = Phrase("가까운 엘리베이터는 {lift}입니다.", "The nearest lift is {lift}.")
  static let stepFreeLift = Phrase("계단 없이 가려면 {lift}[을/를] 이용하세요.", "For a way without steps take {lift}.")
  static let stepFree = Phrase("입구에 계단이나 턱이 없어요.", "There are no steps at the entrance.")

  // Refusals
  static let unknownRegion = Phrase("없는 지역이에요. 지역 목록에서 선택해 주세요.", "There is no such region. Please choose one from the list.")
  static let unknownMall = Phrase("없는 몰이에요.", "There is no such mall.")
  static let unknownFloor = Phrase("없는 층이에요.", "There is no such floor.")
  static let unknownUnit = Phrase("없거나 문을 닫은 매장이에요.", "There is no such store, or it has closed for good.")
  static let unknownZone = Phrase("없는 시간대예요. 예: Asia/Seoul", "There is no such time zone. An example: Asia/Seoul")
  static let nameMissing = Phrase("이름을 한국어와 영어로 입력해 주세요.", "Please write the name in Korean and in English.")
  static let nameTooLong = Phrase("이름은 {max}자까지 쓸 수 있어요.", "A name may have at most {max} characters.")
  static let textTooLong = Phrase("글이 너무 길어요. {max}자까지 쓸 수 있어요.", "The text is too long: at most {max} characters.")
  static let welcomeTooLong = Phrase("인사말이 너무 길어요. {max}자까지 쓸 수 있어요.", "The welcome is too long: at most {max} characters.")
  static let addressMissing = Phrase("주소를 입력해 주세요.", "Please write the address.")
  static let floorTaken = Phrase("이미 있는 층이에요.", "This floor is there already.")
  static let noLevelZero = Phrase("0층은 쓸 수 없어요. 지하 1층은 -1로 입력해 주세요.", "There is no level 0. Write -1 for the first floor below ground.")
  static let numberTaken = Phrase("같은 층에 같은 호수의 매장이 있어요.", "Another store on this floor has that number.")
  static let numberMissing = Phrase("호수를 입력해 주세요.", "Please write the unit's number.")
  static let hoursWrong = Phrase("영업시간이 겹치거나 순서가 맞지 않아요.", "These opening hours overlap or are out of order.")
  static let periodWrong = Phrase("행사는 시작한 뒤에 끝나야 해요.", "A promotion must end after it begins.")
  static let promotionNowhere = Phrase("어느 몰, 매장, 브랜드의 행사인지 정해 주세요.", "Say of which mall, store or brand the promotion is.")
  static let titleMissing = Phrase("행사 제목을 한국어와 영어로 입력해 주세요.", "Please write the promotion's title in Korean and in English.")
  static let unknownPromotion = Phrase("없거나 이미 끝난 행사예요.", "There is no such promotion, or it is over.")
  static let sourceMissing = Phrase("정보의 출처를 입력해 주세요.", "Please name the source of this information.")
  static let hasMerchant = Phrase("이미 운영자가 있는 매장이에요.", "This store is run by somebody already.")
  static let alreadyClaimed = Phrase("이미 신청하셨어요. 확인이 끝나면 알려 드릴게요.", "You have claimed it already. We will tell you when it is decided.")
  static let unknownClaim = Phrase("없거나 이미 처리된 신청이에요.", "There is no such claim, or it has been decided.")
}
