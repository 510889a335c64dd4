import Kernel
import Storage

/// What a unit offers, as shoppers look for it.
package enum UnitCategory: String, Column, CaseIterable, Sendable {
  case fashion, shoes, accessories, beauty, grocery, living, digital, kids, books, sports, pets, flowers
  case korean, japanese, chinese, western, asian, snacks, bakery, cafe, bar
  case hair, health, repair, laundry, photo, money, culture, information

  /// The kind of unit that usually offers it.
  package var kind: Unit.Kind {
    switch self {
    case .fashion, .shoes, .accessories, .beauty, .grocery, .living, .digital, .kids, .books, .sports, .pets, .flowers: .store
    case .korean, .japanese, .chinese, .western, .asian, .snacks, .bakery, .cafe, .bar: .restaurant
    case .hair, .health, .repair, .laundry, .photo, .money, .culture, .information: .service
    }
  }

  package var name: Phrase {
    switch self {
    case .fashion: Phrase("패션", "Fashion")
    case .shoes: Phrase("신발", "Shoes")
    case .accessories: Phrase("잡화", "Accessories")
    case .beauty: Phrase("뷰티", "Beauty")
    case .grocery: Phrase("식품", "Groceries")
    case .living: Phrase("리빙", "Living")
    case .digital: Phrase("디지털", "Electronics")
    case .kids: Phrase("유아동", "Kids")
    case .books: Phrase("책과 문구", "Books and stationery")
    case .sports: Phrase("스포츠", "Sports")
    case .pets: Phrase("반려동물", "Pets")
    case .flowers: Phrase("꽃과 식물", "Flowers and plants")
    case .korean: Phrase("한식", "Korean food")
    case .japanese: Phrase("일식", "Japanese food")
    case .chinese: Phrase("중식", "Chinese food")
    case .western: Phrase("양식", "Western food")
    case .asian: Phrase("아시안", "Asian food")
    case .snacks: Phrase("분식", "Korean snacks")
    case .bakery: Phrase("베이커리", "Bakery")
    case .cafe: Phrase("카페", "Café")
    case .bar: Phrase("주점", "Bar")
    case .hair: Phrase("미용실", "Hair salon")
    case .health: Phrase("건강", "Health")
    case .repair: Phrase("수선·수리", "Repairs")
    case .laundry: Phrase("세탁", "Laundry")
    case .photo: Phrase("사진관", "Photo studio")
    case .money: Phrase("은행·환전", "Bank and exchange")
    case .culture: Phrase("문화·여가", "Culture and leisure")
    case .information: Phrase("안내", "Information")
    }
  }
}
