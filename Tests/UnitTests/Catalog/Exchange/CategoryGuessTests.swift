import Kernel
import Testing

@testable import Catalog

/// Where a product belongs: what the file says, else the thing that its name names last.
struct CategoryGuessTests {
  private func guess(_ title: String, category: String = "", type: String = "", gender: String = "", age: String = "") -> String {
    CategoryGuess.path(CategorySaid(category: category, type: type, gender: gender, ageGroup: age, title: Words(title))) ?? SeedCategories.fallback
  }

  @Test func atLeastNineOfTenNamesFindTheirCategory() {
    let names = CategoryList.names
    #expect(names.count >= 500)
    #expect(names.allSatisfy { CategoryGuess.isKnown($0.path) })
    let wrong = names.filter { guess($0.name) != $0.path }
    let share = Double(names.count - wrong.count) * 100 / Double(names.count)
    #expect(share >= 90, "\(share) %: \(wrong.map { "\($0.name) -> \(guess($0.name)), not \($0.path)" }.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("와이드 데님 팬츠 (LIGHT BLUE)", "fashion/women/bottoms"), ("와펜 맨투맨", "fashion/women/tops"), ("후드 크림", "fashion/women/tops"), ("반지갑", "fashion/bags"), ("부츠 컷 팬츠", "fashion/women/bottoms"),
    ("PUFFER DOWN JUMPER", "fashion/women/outer"), ("오드퍼퓸 50ml", "beauty/fragrance"), ("헤어 드라이기", "digital/appliance"), ("프로틴 음료", "food/drink"), ("수분 크림", "beauty/skincare"),
    ("아기 내복 세트", "kids/clothing"), ("KF94 마스크 50매", "beauty/body"), ("티 포트 유리", "living/tableware"), ("셔츠 다림판", "living/cleaning"), ("냉장고 자석", "living"), ("반지 보관함", "living/furniture"),
    ("배추김치 담그기 체험권", "etc"), ("만년필 잉크 블루", "books/stationery"), ("강아지 닭가슴살 간식", "living/pet"), ("강아지 연어 져키", "living/pet"), ("사과 머리핀", "fashion/accessories"),
    ("딸기 집게핀", "fashion/accessories"), ("우유 거품기", "living/kitchen"), ("칫솔 살균기", "digital/appliance"), ("사과 모양 열쇠걸이", "etc"), ("강아지 패딩", "living/pet"), ("고양이 목걸이", "living/pet"), ("고양이 방석", "living/pet"), ("Dog Sweater", "living/pet"), ("강아지 자수 니트", "fashion/women/knit"), ("Collagen Face Cream", "beauty/skincare"), ("Face Serum Vitamin C", "beauty/skincare"), ("닭가슴살 1kg", "food/meat"), ("고양이 마카롱", "food/snack"), ("프린터 잉크", "digital/computer"),
    ("딸기 500g 특대", "food/fruit"), ("소고기 불고기", "food/meat"), ("이름 없는 물건", "etc"), ("", "etc"),
  ]) func theHeadOfANameComesLast(_ title: String, _ path: String) { #expect(guess(title) == path) }

  @Test(arguments: [
    ("니트 보풀 제거기", "etc"), ("니트 보풀 제거기 크림", "etc"), ("신발 정리대", "etc"), ("가방 걸이", "etc"), ("구두 광택제 블랙", "etc"), ("코트 커버", "etc"), ("니트 세탁망 2개", "living/cleaning"), ("신발 끈", "etc"),
    ("모자 거치대", "etc"), ("Shoe rack", "living/furniture"), ("Boot shaver", "etc"), ("Knit lint remover", "etc"), ("Bag hooks", "etc"), ("Neg stock", "etc"), ("Chicken stock", "food/sauce"),
    ("텐트 팩", "sports/camping"), ("단조 팩 8개", "sports/camping"), ("Tent pegs", "sports/camping"), ("마스크 팩", "beauty/skincare"),
    ("여성 기모 레깅스", "fashion/women/bottoms"), ("기모 하이웨이스트 레깅스 블랙", "fashion/women/bottoms"), ("면레깅스", "fashion/women/bottoms"), ("Fleece leggings", "fashion/women/bottoms"),
    ("하이웨스트 요가 레깅스", "sports/wear"), ("기모 요가 레깅스", "sports/wear"), ("Seamless leggings", "sports/wear"), ("여아 기모 레깅스", "kids/clothing"),
    ("니트 원피스 아이보리", "fashion/women/dress"), ("린넨 셔츠 오버핏 화이트", "fashion/women/tops"), ("니트 브이넥 힙커버", "fashion/women/knit"), ("노트북 거치대", "digital/computer"), ("진주 목걸이", "fashion/jewellery"),
    ("생활한복 저고리", "fashion/hanbok"),
  ]) func whatAThingIsKeptOrMendedWithIsNotTheThing(_ title: String, _ path: String) { #expect(guess(title) == path) }

  @Test func tagsSayWhoWearsItWhereNothingElseDoes() {
    func guess(_ title: String, _ tags: [String], type: String = "상의") -> String? { CategoryGuess.path(CategorySaid(type: type, title: Words(title), tags: tags)) }
    #expect(guess("반팔 티셔츠 [브라운]", ["남성", "브라운"]) == "fashion/men/tops")
    #expect(guess("반팔 티셔츠", ["브라운", "여성의류 상의", "women"]) == "fashion/women/tops")
    #expect(guess("여성 반팔 티셔츠", ["남성"]) == "fashion/women/tops")
    #expect(guess("반팔 티셔츠", ["아동"]) == "kids/clothing")
    for tags in [["공용"], ["남성", "여성"], ["Unisex", "남성"]] { #expect(guess("반팔 티셔츠", tags) == "fashion", "\(tags)") }
    #expect(guess("캔버스 운동화", ["공용"], type: "신발")?.hasPrefix("fashion/shoes") == true)
  }

  @Test(arguments: [
    ("가벼운 등산화", "신발 > 등산화", "fashion/shoes"), ("트레킹 슈즈", "신발 > 등산화", "fashion/shoes"), ("골프화", "신발 > 골프화", "fashion/shoes"), ("런닝화", "신발 > 러닝화", "fashion/shoes"),
    ("Trail boots", "Shoes > Hiking boots", "fashion/shoes"), ("Ankle boots", "Home > Shoes > Boots", "fashion/shoes"), ("등산화", "스포츠 > 등산화", "sports"), ("축구화", "스포츠 > 축구화", "sports"),
    ("러닝화", "스포츠 > 러닝화", "sports/running"), ("니트", "여성의류 > 니트", "fashion/women/knit"), ("강아지 패딩", "반려동물 > 의류", "living/pet"), ("요가 레깅스", "여성의류 > 레깅스", "sports/wear"),
    ("아기 우주복", "패션 > 아기옷", "kids/clothing"), ("사과", "식품 > 과일", "food/fruit"), ("머그컵", "주방 > 컵", "living/tableware"),
    ("가죽 크로스백", "신발/가방 > 크로스백", "fashion/bags"), ("운동화", "스포츠 > 운동화", "fashion/shoes/sneakers"),
  ]) func theStepsOfAFilesOwnTypeLead(_ title: String, _ type: String, _ path: String) {
    #expect(guess(title, type: type) == path)
  }

  @Test func whatTheFileSaysWins() {
    #expect(guess("기본 티셔츠", gender: "male") == "fashion/men/tops")
    #expect(guess("기본 티셔츠", gender: "남성") == "fashion/men/tops")
    #expect(guess("기본 티셔츠", age: "kids") == "kids/clothing")
    #expect(guess("기본 티셔츠", gender: "male", age: "toddler") == "kids/clothing")
    #expect(guess("라이트 블루", type: "청바지") == "fashion/women/bottoms")
    #expect(guess("라이트 블루", type: "여성의류 > 니트") == "fashion/women/knit")
    #expect(guess("사과", category: "Apparel & Accessories > Shoes") == "fashion/shoes")
    #expect(guess("울 코트", category: "166", gender: "male") == "fashion/men/outer")
    #expect(guess("아무 것", category: "beauty/sun") == "beauty/sun")
    #expect(guess("물레 찻잔", category: "Home & Garden > Kitchen & Dining > Tableware") == "living/tableware")
  }
}
