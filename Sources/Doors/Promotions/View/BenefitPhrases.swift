import Kernel
import Web

/// The words of benefits that are shown in a store.
package enum BenefitPhrases {
  static let title = Phrase("매장에서 받는 혜택", "In-store benefit")
  static let take = Phrase("혜택 받기", "Get this benefit")
  static let mine = Phrase("받은 혜택 보여 주기", "Show my benefit")
  static let gone = Phrase("준비한 혜택이 모두 소진됐어요.", "None left.")
  static let left = Phrase("{count}개 남았어요", "{count} left")
  static let once = Phrase("한 사람에 한 번 쓸 수 있어요. 계산할 때 코드를 보여 주세요.", "Once for each person. Show the code when you pay.")
  static let often = Phrase("행사 동안 여러 번 쓸 수 있어요. 계산할 때 코드를 보여 주세요.", "As often as you like while the offer is on. Show the code when you pay.")
  static let goodsHere = Phrase("이 매장에서 할인하는 상품", "Lower prices at this store")
  static let goodsOfBrand = Phrase("할인하는 상품", "Lower prices")
  static let goodsLead = Phrase("현재 가격이에요. 할인 전 가격은 줄을 그어 보여 드려요.", "The price now, with the one before struck through.")
  package static let list = Phrase("받은 혜택", "My benefits")
  static let none = Phrase("받은 혜택이 없어요", "No benefits yet")
  static let noneLead = Phrase("행사에서 혜택을 받으면 여기에 모여요.", "Benefits that you take from offers are kept here.")
  static let seeOffers = Phrase("행사 보기", "See the offers")
  static let until = Phrase("{time}까지", "Until {time}")
  static let used = Phrase("{time}에 사용했어요", "Used on {time}")
  static let usedMark = Phrase("사용 완료", "Used")
  static let over = Phrase("기간이 지났어요", "Past its date")
  static let ready = Phrase("사용 가능", "Ready to use")
  static let show = Phrase("계산할 때 직원에게 보여 주세요", "Show this to the staff when you pay")
  static let qr = Phrase("혜택 코드 {code}의 QR", "QR of the benefit code {code}")
  static let toOffer = Phrase("행사 보기", "See the offer")

  // At the counter
  static let desk = Phrase("행사 혜택 확인", "Check a benefit")
  static let code = Phrase("혜택 코드", "Benefit code")
  static let codeHint = Phrase("손님 화면의 8자리 코드를 입력하거나 찍어 주세요.", "Type or scan the eight letters on the shopper’s screen.")
  static let give = Phrase("혜택 사용 처리", "Mark as used")
  static let benefitWords = Phrase("매장에서 주는 혜택 ({language})", "Benefit in the store ({language})")
  static let benefitHint = Phrase("예: 아메리카노 한 잔 무료. 비워 두면 혜택 없이 알리기만 해요.", "Such as: a free coffee. Empty for none.")
  static let uses = Phrase("제공 수량", "Quantity available")
  static let isOnce = Phrase("한 사람이 한 번만 쓸 수 있어요", "Each person can use it once only")
  package static let usesBad = Phrase("제공 수량을 숫자로 입력해 주세요.", "Enter the quantity available as a number.")
}
