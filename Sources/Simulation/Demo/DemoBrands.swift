import Kernel

/// An invented brand: who sells it, in which part of the catalogue.
package struct DemoBrand: Sendable {
  package let code: String
  package let name: Phrase
  package let merchant: String
  /// The first parts of the categories it sells in.
  package let fields: [String]

  private init(_ code: String, _ korean: String, _ english: String, _ merchant: String, _ fields: String) {
    self.code = code
    name = Phrase(korean, english)
    self.merchant = merchant
    self.fields = fields.split(separator: " ").map(String.init)
  }

  package static let all: [DemoBrand] = [
    .init("yeobaek", "여백", "Yeobaek", "onmaru", "fashion/women fashion/men"),
    .init("saebyeok", "새벽공방", "Saebyeok Works", "onmaru", "fashion/women fashion/bags fashion/accessories"),
    .init("norang", "노랑나루", "Norang", "onmaru", "fashion/women fashion/men kids/clothing"),
    .init("gyeol", "결", "Gyeol", "onmaru", "fashion/men fashion/hanbok"),
    .init("danbi", "단비", "Danbi", "sollim", "fashion/shoes sports/running"),
    .init("georeum", "걸음", "Georeum", "sollim", "fashion/shoes"),
    .init("mulgyeol", "물결", "Mulgyeol", "sollim", "sports"),
    .init("sanmaru", "산마루", "Sanmaru", "sollim", "sports"),
    .init("eunhasu", "은하수공예", "Eunhasu", "byeolha", "fashion/jewellery fashion/accessories"),
    .init("hyanggi", "향기서재", "Hyanggi", "byeolha", "beauty/fragrance living/light beauty/body"),
    .init("baekdam", "백담", "Baekdam", "byeolha", "beauty"),
    .init("isul", "이슬", "Isul", "byeolha", "beauty"),
    .init("kkotdam", "꽃담", "Kkotdam", "byeolha", "beauty/makeup beauty/sun"),
    .init("hanji", "한지상점", "Hanji House", "haneul", "living/light books/stationery books/craft"),
    .init("ongi", "옹기종기", "Ongi", "haneul", "living/tableware living/kitchen"),
    .init("namugyeol", "나무결", "Namugyeol", "haneul", "living/furniture living/kitchen"),
    .init("pogeun", "포근", "Pogeun", "haneul", "living/bedding living/cleaning"),
    .init("punghyang", "풀향", "Pulhyang", "haneul", "living/plant living/pet"),
    .init("jangdok", "장독대", "Jangdok", "dasom", "food"),
    .init("haetsal", "햇살농원", "Haetsal Farm", "dasom", "food"),
    .init("badang", "바당", "Badang", "pureun", "food/seafood food/fruit food/tea food/snack"),
    .init("gamgyul", "감귤마을", "Gamgyul", "pureun", "food/fruit food/drink food/snack"),
    .init("chadam", "차담", "Chadam", "pureun", "food/tea food/drink"),
    .init("solbit", "솔빛", "Solbit", "gaon", "digital"),
    .init("maru", "마루전자", "Maru", "gaon", "digital"),
    .init("sori", "소리결", "Sori", "gaon", "digital/audio"),
    .init("dokkaebi", "도깨비장난감", "Dokkaebi Toys", "moa", "kids"),
    .init("aga", "아가숲", "Agasup", "moa", "kids"),
    .init("geulbang", "글방", "Geulbang", "chaek", "books"),
    .init("badak", "바닥없는책", "Badak Press", "chaek", "books/book"),
    .init("nare", "나래골", "Naregol", "narae", "fashion/bags fashion/men sports/bike"),
    .init("jangteo", "장터", "Jangteo", "narae", "etc living/cleaning living/kitchen food/sauce"),
  ]
}
