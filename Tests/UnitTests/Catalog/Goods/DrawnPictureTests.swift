import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

struct DrawnPictureTests {
  @Test(arguments: enginesHere) func aRetiredVariantCannotBeChosenAndTheLastOneStays(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [knitSheet()]).run(in: $0) }.saved[0]
      func retire(_ place: Int, _ isRetired: Bool = true, as merchant: PartyID = CatalogYard.merchant) throws {
        try c.database.writeNow {
          try RetireVariant(by: CatalogYard.clerk, merchant: merchant, variant: saved.variants[place], isRetired: isRetired).run(in: $0)
        }
      }
      func onSale() throws -> [String] {
        try c.database.readNow { tx in
          guard case .here(let screen) = try ProductScreen.open(slug: "soft-knit", site: c.site, in: tx) else { return [] }
          return screen.variants.map(\.sku)
        }
      }
      try retire(0)
      #expect(try onSale() == ["KN-2", "KN-3", "KN-4"])
      #expect(throws: CatalogAbsence.variant) { try retire(1, as: CatalogYard.rival) }
      try retire(1)
      try retire(2)
      #expect(throws: RetireVariant.No.lastOne) { try retire(3) }
      try retire(0, false)
      #expect(try onSale() == ["KN-1", "KN-4"])
    }
  }

  @Test(arguments: [
    ("쌀 비누", "soap"), ("양가죽로퍼 블랙", "loafer.black"), ("셔츠 원피스", "shirt-dress"), ("롱 원피스", "dress"), ("사과주스 12캔", "cans"), ("2차 입고", "box"), ("포근한 목폴라", "turtleneck"), ("신고 배", "pear"), ("이유식 그릇", "bowl"), ("노트북 거치대", "laptop-stand"),
    ("포근한 니트 (남성용) 1+1", "knit"), ("Quiet rice soap", "soap"), ("Black mary janes", "mary-jane.black"), ("고요한 산책", "box"),
  ])
  func aDrawnPictureFollowsTheThingThatATitleNames(_ title: String, _ art: String) {
    #expect(ArtOfWords.art(title: Words(title), category: "box", options: []) == art)
  }

  @Test(arguments: [
    ("떡볶이 코트 네이비", "outer.navy"), ("[특가] 오버핏 코트 (남색)", "outer.navy"), ("Navy wool coat", "outer.navy"), ("니트 오버핏 봄 신상", "knit"), ("오렌지 주스", "drink.orange"),
    ("코트 신발 정리대", "drawers"), ("신발정리대 3단", "drawers"), ("코트 커버", "pouch"), ("수분 크림", "jar"),
  ])
  func theLastThingAndTheColourThatATitleNamesDecideTheDrawing(_ title: String, _ art: String) {
    #expect(ArtOfWords.art(title: Words(title), category: "box", options: []) == art)
  }

  @Test(arguments: [
    ("금반지 14K", "ring.gold"), ("Gold ring", "ring.gold"), ("White porcelain bowl", "bowl.white"), ("청자 찻잔 세트", "tea-set.jade"), ("트렌치코트 베이지", "trench.beige"), ("Trench coat", "trench"),
    ("긴팔 티셔츠", "long-sleeve"), ("노르웨이 생연어", "salmon"), ("3단 캣타워", "cat-tower"), ("매트 립스틱", "stick"), ("진간장", "sauce-bottle.chocolate"), ("한우 등심 구이용", "meat"), ("대패삼겹살 1kg", "pork-belly"),
    ("녹차 티백 20개입", "tea-bags"), ("녹차 50g", "tea-tin"), ("조거 팬츠", "tapered-trousers"), ("선물 포장 세트", "parcel"),
  ])
  func whatATitleSaysOfCutStuffAndKindIsDrawn(_ title: String, _ art: String) {
    #expect(ArtOfWords.art(title: Words(title), category: "box", options: []) == art)
  }

  @Test func whereAnUnknownThingStandsLastTheCategoryIsDrawn() {
    #expect(ArtOfWords.art(title: Words("코트 브로치핀"), category: "jewellery", options: []) == "jewellery")
    #expect(ArtOfWords.art(title: Words("와이드 코트 네이비 M"), category: "top", options: []) == "outer.navy")
  }

  @Test(arguments: [
    ("오버사이즈 선글라스", "fashion/accessories", "scarf", "parcel"), ("가죽 장갑 브라운", "fashion/accessories", "scarf", "parcel.brown"), ("블루라이트 안경", "fashion/accessories", "scarf", "parcel"),
    ("메탈 워치", "fashion/accessories", "scarf", "watch"), ("울 머플러", "fashion/accessories", "scarf", "scarf"), ("이름 모를 소품", "fashion/accessories", "scarf", "parcel"),
    ("심리스 브라", "fashion/women", "dress", "parcel"), ("히트텍 이너", "fashion/women", "dress", "parcel"), ("심리스 브라", "fashion/women/tops", "shirt", "parcel"), ("기모 레깅스", "sports/wear", "shirt", "trousers"),
    ("아기 선물 세트", "kids/baby", "toy", "parcel"), ("가벼운 등산화", "fashion/shoes", "shoe", "boot"), ("등산화", "sports", "ball", "boot"), ("알 수 없는 신발", "fashion/shoes", "shoe", "shoe"),
  ]) func aDrawingNeverContradictsWhatATitleNames(_ title: String, _ path: String, _ own: String, _ art: String) {
    let category = Category(id: ID(1), path: path, parent: nil, name: Words("가"), art: own)
    #expect(ArtOfWords.art(title: Words(title), in: category, options: []) == art)
  }

  @Test func aDrawnPictureHasTheFirstColourOfItsProduct() {
    let options = [
      ProductOption(name: Words("사이즈"), choices: [Words("S")]), ProductOption(name: Words("컬러"), choices: [Words("스카이블루", "Morning"), Words("검정")]),
    ]
    #expect(ArtOfWords.art(title: Words("니트"), category: "box", options: options) == "knit.sky-blue")
  }
}
