import Testing

@testable import Catalog

/// Descriptions as people type them, and back.
struct LightMarkupTests {
  /// Each bracket is looked after so far and no further, so that thousands of them take no minutes.
  @Test func bracketsThatNeverCloseStayBrackets() {
    let open = String(repeating: "[", count: 8_000)
    #expect(LightMarkup.html(open + "]") == open + "]")
    #expect(LightMarkup.html("[" + String(repeating: "가", count: 3_000) + "](https://a.kr)").hasPrefix("[가"))
    for sign in ["[", "![", "[](", "**[", "!", "[*", "](", "[a]("] {
      let many = String(repeating: sign, count: 50_000)
      #expect(LightMarkup.html(many).count >= 40_000, "\(sign)")
    }
    #expect(LightMarkup.html("[[안](https://a.kr)") == "[<a href=\"https://a.kr\">안</a>")
    #expect(LightMarkup.html("**[굵게](/a)**!") == "<b><a href=\"/a\">굵게</a></b>!")
  }

  @Test(arguments: [
    ("그냥 글", "그냥 글"),
    ("그냥 글\n둘째 줄\n\n셋째 줄", "<p>그냥 글<br>둘째 줄</p><p>셋째 줄</p>"),
    ("# 소재\n울 100%", "<h2>소재</h2><p>울 100%</p>"),
    ("## 작은 제목", "<h3>작은 제목</h3>"),
    ("- 하나\n- 둘\n\n끝", "<ul><li>하나</li><li>둘</li></ul><p>끝</p>"),
    ("1. 하나\n2. 둘", "<ol><li>하나</li><li>둘</li></ol>"),
    ("소식\n11. 3 출시\n2. 가을", "<p>소식<br>11. 3 출시<br>2. 가을</p>"),
    ("1. 하나\n12. 25 성탄", "<ol><li>하나</li></ol><p>12. 25 성탄</p>"),
    ("**굵은** 글 & 1 < 2", "<b>굵은</b> 글 &amp; 1 &lt; 2"),
    ("[여기](https://a.kr/?x=1&y=2)를 보세요", "<a href=\"https://a.kr/?x=1&amp;y=2\" rel=\"nofollow noopener\">여기</a>를 보세요"),
    ("앞\n---\n뒤", "<p>앞</p><hr><p>뒤</p>"),
    ("* 세일 * 3개 [새것] 2026.11 입고", "<ul><li>세일 * 3개 [새것] 2026.11 입고</li></ul>"),
    ("<p>HTML도 돼요</p>", "<p>HTML도 돼요</p>"),
  ]) func whatIsTypedBecomesSafeMarkupAndComesBackAsItWasTyped(_ typed: String, _ html: String) {
    #expect(Sanitizer.clean(LightMarkup.html(typed)) == html)
    let again = LightMarkup.typed(html) ?? html
    let back = Sanitizer.clean(LightMarkup.html(again))
    #expect(back == html || "<p>\(back)</p>" == html)
  }

  @Test(arguments: [
    ("<p>발등을 덮어요.</p>\n\n# 세탁\n\n- 찬물\n- **손세탁**", "<p>발등을 덮어요.</p>\n<h2>세탁</h2>\n<ul><li>찬물</li><li><b>손세탁</b></li></ul>"),
    ("# 소개\n\n이 옷은 <b>태그</b>와 **표시**", "<h2>소개</h2><p>이 옷은 <b>태그</b>와 <b>표시</b></p>"),
    ("<table>\n\n<tr><td># 표</td></tr>\n\n</table>\n\n- 밖", "<table>\n\n<tbody><tr><td># 표</td></tr>\n\n</tbody></table>\n<ul><li>밖</li></ul>"),
    ("</div></div>\n\n- 하나", "<ul><li>하나</li></ul>"),
    ("세탁 방법\n- 찬물 세탁\n- 그늘 건조\n<div>감사합니다</div>", "<p>세탁 방법</p><ul><li>찬물 세탁</li><li>그늘 건조</li></ul><p>감사합니다</p>"),
    ("안내\n둘째 줄\n<p>끝</p>\n셋째\n넷째", "<p>안내<br>둘째 줄</p><p>끝</p><p>셋째<br>넷째</p>"),
    ("<p>한 문단\n이어서\n더</p>\n# 제목\n1. 하나\n2. 둘\n<table><tr><td>가\n- 나</td></tr></table>", "<p>한 문단이어서더</p><h2>제목</h2><ol><li>하나</li><li>둘</li></ol><table><tr><td>가- 나</td></tr></table>"),
    ("<p>끝\n- 하나\n- 둘", "<p>끝</p><ul><li>하나</li><li>둘</li></ul>"),
    ("<p>앞</p>\n\n가\n\n나", "<p>앞</p><p>가</p><p>나</p>"), ("가<br>\n나<br/>\n<b>다</b>", "<p>가<br>나<br><b>다</b></p>"),
    ("<UL><li>가</UL>\n\n1. 나", "<ul><li>가</li></ul>\n<ol><li>나</li></ol>"),
  ]) func signsMeanTheSameBesideTagsAndBetweenThem(_ typed: String, _ html: String) {
    let clean = Sanitizer.clean(LightMarkup.html(typed))
    #expect(clean.replacing("<tbody>", with: "").replacing("</tbody>", with: "").filter { $0 != "\n" } == html.replacing("<tbody>", with: "").replacing("</tbody>", with: "").filter { $0 != "\n" })
  }

  @Test func aSingleParagraphIsShownWithoutTags() {
    #expect(LightMarkup.typed("<p>발등을 덮어요 &amp; 편해요.</p>") == "발등을 덮어요 & 편해요.")
  }

  @Test func aPictureIsNamedByItsPlaceAmongTheProducts() {
    let photo = "/media/" + String(repeating: "a", count: 64)
    let html = Sanitizer.clean(LightMarkup.html("![앞모습](1)\n![뒤](9)", pictures: [photo]))
    #expect(html == "<p><img src=\"\(photo)\" alt=\"앞모습\"><br></p>")
    #expect(LightMarkup.typed("<p><img src=\"\(photo)\" alt=\"앞모습\"></p><p>글</p>") == "![앞모습](\(photo))\n\n글")
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "-1", "2", "99999999999999999999"]) func aPlaceThatIsNoneIsAnAddress(_ place: String) {
    #expect(LightMarkup.html("![앞](\(place))", pictures: ["/media/a"]).contains("<img src=\"\(place)\""))
  }

  @Test func whatCannotBeTypedIsShownAsItIs() {
    #expect(LightMarkup.typed("<table><tr><td>가</td></tr></table>") == nil)
    #expect(LightMarkup.typed("<p>글 **별** 글</p>") == nil)
    #expect(LightMarkup.typed("<h2>제목</h2><p>글</p>") == "# 제목\n\n글")
    #expect(Sanitizer.clean(LightMarkup.html("**<script>alert(1)</script>**")) == "****")
    #expect(Sanitizer.clean(LightMarkup.html("[글](javascript:alert(1))")) == "글)")
  }
}
