import Kernel

/// The words of the address book.
package enum AddressPhrases {
  package static let none = Phrase("저장한 배송지가 없어요", "No addresses yet")
  package static let noneLead = Phrase("한 번 저장하면 주문할 때 다시 입력하지 않아도 돼요.", "Save an address for faster checkout.")
  package static let isDefault = Phrase("기본 배송지", "Default")
  package static let choose = Phrase("기본 배송지로", "Make default")
  package static let remove = Phrase("삭제", "Remove")
  package static let removed = Phrase("배송지를 삭제했어요.", "Address removed.")
  package static let add = Phrase("새 배송지 저장", "Save new address")
  package static let new = Phrase("새 배송지", "New address")
  package static let recipient = Phrase("받는 분", "Recipient")
  package static let phone = Phrase("휴대전화", "Mobile")
  package static let postcode = Phrase("우편번호", "Postcode")
  package static let postcodeHint = Phrase("숫자 다섯 자리", "Five digits")
  package static let road = Phrase("도로명 주소", "Street address")
  package static let roadHint = Phrase("예: 서울특별시 성동구 아차산로 7", "For example: 7 Achasan-ro, Seongdong-gu, Seoul")
  package static let detail = Phrase("상세 주소", "Flat, floor")
  package static let detailHint = Phrase("예: 101동 1203호", "For example: 101-1203")
  package static let makeDefault = Phrase("기본 배송지로 저장", "Save as my default address")
}
