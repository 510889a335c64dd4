import Assembly
import Testing

@testable import Doors

/// What the features tell people has its words at the rim.
@Suite struct FeatureWordsTests {
  @Test func everyKindOfMessageHasItsWriterAndItsNameAtTheConsole() {
    let kinds = Features.all.flatMap(\.messages)
    #expect(kinds.count == 23)
    #expect(LetterWriters.all("https://shop.test").keys.sorted() == kinds.sorted())
    #expect(kinds.filter { MessagePhrases.kind($0) == MessagePhrases.kind("unknown") } == [])
  }

  @Test func everyNoticeHasItsWords() {
    let keys = Features.all.flatMap(\.notices)
    #expect(keys.count == 26)
    let unknown = NoticePhrases.of("unknown", namesGoods: true, way: "")
    #expect(keys.filter { NoticePhrases.of($0, namesGoods: true, way: "") == unknown } == [])
  }

  @Test func keptPagesAreLookedThroughAfterEveryThingThatTheyShow() {
    #expect(Set(PageShelf.topics) == ["catalog.", "inventory.", "orders.", "returns.", "reviews.", "stream.", "places.", "search.", "merchants."])
  }
}
