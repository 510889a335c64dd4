import Kernel
import Testing

@testable import Server

@Suite(.everyEngine) struct StreamPageTests {
  @Test func anEmptyStreamSaysWhatWillBeThere() async throws {
    let answer = try await Storefront.open().get("/stream", ["Accept-Language": "ko"])
    #expect(answer.status == 200)
    #expect(answer.text.contains("<h2>아직 소식이 없어요</h2>"))
  }

  @Test func whoKeptAndWroteNothingIsToldWhatToDo() async throws {
    let browser = Browser(try Storefront.open())
    try await browser.signUp()
    #expect(try await browser.get("/me/bookmarks").text.contains("상품의 하트를 누르면 여기에 모여요."))
    #expect(try await browser.get("/me/reviews").text.contains("쓴 후기가 없어요"))
  }
}
