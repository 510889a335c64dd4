import Kernel
import Web

/// The words of a product's pictures and variants at the console.
enum DeskPicturePhrases {
  static let title = Phrase("사진", "Pictures")
  static let lead = Phrase(
    "맨 앞 사진이 목록에 보여요. 사진이 없으면 그림을 대신 보여 드려요.", "The first picture is shown in lists. Without pictures, a drawing is shown.")
  static let add = Phrase("사진 올리기", "Add pictures")
  static let choose = Phrase("사진 파일", "Picture files")
  static let chooseHint = Phrase("PNG, JPEG, WebP, GIF, AVIF. 한 장에 {max}MB까지, 한 번에 {most}장까지.", "PNG, JPEG, WebP, GIF or AVIF; up to {max} MB each, {most} at a time.")
  static let alt = Phrase("사진 설명", "Description")
  static let altHint = Phrase("화면을 보지 못하는 손님에게 읽어 드려요.", "Read out to shoppers who cannot see the screen.")
  static let picture = Phrase("사진 {number}", "Picture {number}")
  static let first = Phrase("맨 앞으로", "Make it first")
  static let earlier = Phrase("앞으로", "Move forward")
  static let later = Phrase("뒤로", "Move back")
  static let remove = Phrase("삭제", "Remove")
  static let removeSure = Phrase("이 사진을 삭제할까요?", "Remove this picture?")
  static let again = Phrase("다시 가져오기", "Fetch again")
  static let waiting = Phrase("가져오는 중이에요", "Being fetched")
  static let preparing = Phrase("준비하고 있어요. 잠시 뒤에 보여요.", "Being prepared; shown in a moment")
  static let unusable = Phrase("쓸 수 없는 사진이에요", "Cannot be used")
  static let retry = Phrase("다시 해 보기", "Try again")
  static let failed = Phrase("가져오지 못했어요", "Could not be fetched")
  static let fileMissing = Phrase("사진 파일을 선택해 주세요.", "Choose a picture file.")
  static let tooManyFiles = Phrase("한 번에 {most}장까지 올릴 수 있어요.", "Up to {most} pictures at a time.")
  static let fileBad = Phrase("{name}: {why}", "{name}: {why}")

  static let variants = Phrase("옵션별 사진·판매 상태", "Picture and sale of each option")
  static let variantsLead = Phrase(
    "고른 옵션의 사진이 상품·장바구니·주문에 보여요. 더 팔지 않는 품목은 판매를 중지해요. 지난 주문과 재고 기록은 그대로 남아요.",
    "The picture of the chosen option is shown with the product, in carts and orders. Take variants off sale that you no longer sell; past orders and stock records stay.")
  static let ownPicture = Phrase("사진", "Picture")
  static let noneYet = Phrase("먼저 사진을 올려 주세요.", "Add pictures first.")
  static let noPicture = Phrase("따로 없음", "None of its own")
  static let pictureOf = Phrase("{choice} 사진", "Picture of {choice}")
  static let retire = Phrase("판매 중지", "Take off sale")
  static let bringBack = Phrase("다시 팔기", "Sell again")
  static let stillThere = Phrase("재고 {count}개 남음", "{count} still in stock")
  static let leftover = Phrase(
    "판매를 중지한 품목에 재고가 남아 있어요: {names}. 옵션을 새로 나눴다면 재고 화면에서 지금 파는 품목으로 옮겨 세어 주세요.",
    "Variants that are off sale still have stock: {names}. Where the options were divided anew, count it as the variants that are sold now.")
  static let retired = Phrase("판매 안 함", "Off sale")
}
