/// Words of a title that name no thing of their own: colours, looks, whom it is for, praise and packing.
package enum WordsBesides {
  package static func has(_ word: String) -> Bool {
    let key = Lexicon.key(word)
    return Lexicon.colourOf[key] != nil || Lexicon.look(key) != nil || Lexicon.genderOf[key] != nil || Lexicon.noise.contains(key) || Lexicon.fillers.contains(key)
      || packing.contains(key)
  }

  private static let packing: Set<String> = [
    "세트", "선물세트", "기획", "기획세트", "신상", "신상품", "특가", "한정", "에디션", "모음", "모음전", "묶음", "꾸러미", "국산", "국내산", "수입", "정품", "무료배송", "당일발송", "추천", "인기",
    "베스트", "시리즈", "컬렉션", "단품", "대용량", "소용량", "봄", "여름", "가을", "겨울", "간절기", "사계절", "프리사이즈", "빅사이즈",
  ]
}
