import Kernel
import Testing

/// Particles follow the sound before them.
@Suite struct ParticleTests {
  @Test(arguments: [
    ("마당", "마당은 가게로"), ("동네장터", "동네장터는 가게로"), ("A-10", "A-10은 가게로"), ("A-12", "A-12는 가게로"), ("KIM", "KIM은 가게로"), ("‘니트’", "‘니트’는 가게로"), ("", "는 가게로"),
  ])
  func theFirstFormFollowsAConsonant(word: String, said: String) {
    let phrase = Phrase("{word}[은/는] 가게로", "{word} to the shop")
    #expect(phrase.text(in: .korean, ["word": word]) == said)
    #expect(Sentence(phrase, ["word": word]).text(in: .korean) == said)
    #expect(phrase.text(in: .english, ["word": word]) == "\(word) to the shop")
  }

  @Test(arguments: [("서울", "서울로"), ("부산", "부산으로"), ("제주", "제주로"), ("USD", "USD로"), ("7", "7로"), ("3", "3으로")])
  func roFollowsRieulAsItFollowsAVowel(word: String, said: String) {
    #expect(Phrase("{word}[으로/로]", "").text(in: .korean, ["word": word]) == said)
  }

  @Test func quotationMarksMayStandBetween() {
    #expect(Phrase("‘{a}’[으로/로] 바꿀 수 없어요", "").text(in: .korean, ["a": "배송 완료"]) == "‘배송 완료’로 바꿀 수 없어요")
    #expect(Phrase("'{a}'[을/를] 읽을 수 없어요", "").text(in: .korean, ["a": "12000원"]) == "'12000원'을 읽을 수 없어요")
  }

  @Test func thePastOfToBeFollowsTheDayThatItIsSaidOf() {
    #expect(Phrase("예정일은 {day}[이었/였]어요", "").text(in: .korean, ["day": "11월 30일 (월)"]) == "예정일은 11월 30일 (월)이었어요")
    #expect(Phrase("예정일은 {day}[이었/였]어요", "").text(in: .korean, ["day": "12월 1일 (화)"]) == "예정일은 12월 1일 (화)였어요")
  }

  @Test func bracketsThatAreNoParticleStay() {
    #expect(Phrase("{a}[1]{b}", "").text(in: .korean, ["a": "x", "b": "y"]) == "x[1]y")
    #expect(Phrase("{a}[가", "").text(in: .korean, ["a": "x"]) == "x[가")
  }

  @Test func anEnglishWordFollowsItsNumber() {
    let phrase = Phrase("{count}개", "{count} [store has/stores have] {what}")
    for (count, words) in [("0", "stores have"), ("1", "store has"), ("2", "stores have"), ("11", "stores have"), ("1,000", "stores have")] {
      #expect(phrase.text(in: .english, ["count": count, "what": "it"]) == "\(count) \(words) it")
      #expect(Sentence(phrase, ["count": count, "what": "it"]).text(in: .english) == "\(count) \(words) it")
    }
    // What was filled in is not read again.
    #expect(phrase.text(in: .english, ["count": "1", "what": "[a/b] [c/d]"]) == "1 store has [a/b] [c/d]")
  }
}
