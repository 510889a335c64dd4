import Kernel
import Testing

@testable import Web

@Suite struct PathTests {
  private enum Thing {}

  @Test func partsAreEscapedByteByByte() {
    #expect(Paths.search("신발 & 가방").text == "/search?q=%EC%8B%A0%EB%B0%9C%20%26%20%EA%B0%80%EB%B0%A9")
    #expect(Paths.order("a/../b").text == "/orders/a%2F..%2Fb")
    #expect(Paths.product(ID<Thing>(12)).text == "/products/12")
  }

  @Test func questionsJoinAndEmptyOnesAreLeftOut() {
    let path = Paths.search.with("q", "a").with("brand", nil as String?).with("sort", "").with("after", "x").at("list")
    #expect(path.text == "/search?q=a&after=x#list")
    #expect(path.with("n", 2).text == "/search?q=a&after=x&n=2#list")
  }

  @Test(arguments: ["//evil.kr", "https://evil.kr", "/\\evil.kr", "evil", "", "/a\nb", "/a b", "/가"])
  func aPlaceToReturnToMustBeOurs(text: String) {
    #expect(Path(ours: text) == nil)
  }

  @Test func aPlainPathIsOurs() {
    #expect(Path(ours: "/me/orders?a=1")?.text == "/me/orders?a=1")
  }

  @Test func assetsAreNamedByTheirContent() {
    let name = Asset.css.hashedName
    #expect(name.hasPrefix("app.") && name.hasSuffix(".css") && name.utf8.count == 16)
    #expect(Asset.hashed(name)?.bytes == Asset.css.bytes)
    #expect(Asset.css.bytes.count < 73_728)
    #expect(Asset.hashed("app.css") == nil)
  }
}
