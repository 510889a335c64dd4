import Testing

@testable import Catalog

struct SanitizerTests {
  @Test(arguments: [
    ("안녕", "안녕"),
    ("<p>안녕<br/>하세요</p>", "<p>안녕<br>하세요</p>"),
    ("<p onclick=\"x()\">a</p>", "<p>a</p>"),
    ("<script>alert(1)</script>글", "글"),
    ("<SCRIPT src=x></SCRIPT>b", "b"),
    ("<scr<script>ipt>alert(1)</script>", "&lt;scr"),
    ("<img src=x onerror=alert(1)>c", "c"),
    ("<a href=\"javascript:alert(1)\">d</a>", "d"),
    ("<a href=\"java&#115;cript:alert(1)\">d</a>", "d"),
    ("<a href='https://a.kr/?x=1&y=\"2'>e</a>", "<a href=\"https://a.kr/?x=1&amp;y=%222\" rel=\"nofollow noopener\">e</a>"),
    ("<a href='https://a.kr/?x=1&y=2'>e</a>", "<a href=\"https://a.kr/?x=1&amp;y=2\" rel=\"nofollow noopener\">e</a>"),
    ("<b><i>f</b>", "<b>&lt;i&gt;f</b>"),
    ("</div></p>g", "g"),
    ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
    ("a &amp; b &nbsp; &bogus; &eacute;", "a &amp; b \u{A0} &amp;bogus; é"),
    ("<!-- x --><h1>제목</h1>", "<h2>제목</h2>"),
    ("<style>p{}</style><div>h</div>", "<p>h</p>"),
    ("<svg><a href=\"https://x\">i</a></svg>j", "j"),
    ("<ul><li>k<li>l</ul>", "<ul><li>k</li><li>l</li></ul>"),
    ("<p", ""),
    // A quote that was never closed keeps its tag and loses no word behind it.
    ("<p class=\"a>앞</p><p>뒤 글</p>", "<p>앞</p><p>뒤 글</p>"),
    ("<p class=\"a>앞</p><p class=\"b\">뒤 글</p>", "<p>앞</p><p>뒤 글</p>"),
    ("<b title='a>앞</b> 그는 '좋다'고 했다<br>끝", "<b>앞</b> 그는 '좋다'고 했다<br>끝"),
    ("<b title=\"<i>굵게</i>\">가</b>", "<b>가</b>"),
    ("<img src=\"https://a.kr/blank.gif\" data-original=\"https://a.kr/real.jpg\">", "<img src=\"https://a.kr/real.jpg\" alt=\"\">"),
  ]) func onlyWhatIsAllowedPasses(_ dirty: String, _ clean: String) {
    #expect(Sanitizer.clean(dirty) == clean)
    #expect(Sanitizer.clean(clean) == clean)
  }

  @Test(arguments: [
    ("<p>앞</p><iframe src=\"https://www.youtube.com/embed/abc\"/><p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<p>앞</p><iframe src=\"https://www.youtube.com/embed/abc\"></iframe><p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<p>앞</p><svg/onload=alert(1)><p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<iframe src=https://a.test/>뒤의 글", "뒤의 글"),
    ("<iframe src=\"https://a.test\">뒤의 글<p>끝</p>", "뒤의 글<p>끝</p>"),
    ("<iframe>안</iframe>밖 <video src=x>뒤", "밖 뒤"),
    ("<style>닫지 않은 글", "&lt;style&gt;닫지 않은 글"),
    ("<style>p{color:red}", ""),
    ("<script>alert(1)", ""),
    ("<p>앞</p><style>p{}<p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<p>앞</p><script>var a=\"</p>\";</script><p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<p>앞</p><!-- 메모 --><!--[if gte mso 9]><xml>x</xml><![endif]--><p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<p>앞</p><!-- 메모<p>뒤</p>", "<p>앞</p>메모<p>뒤</p>"),
    ("<div><div><div><span style=\"font-size:14px\">글</span></div></div></div>", "<p>글</p>"),
    ("<div>가<div>나</div>다</div>", "<p>가</p><p>나</p><p>다</p>"),
    ("그냥 글\n둘째 줄\n\n셋째 줄", "<p>그냥 글<br>둘째 줄</p><p>셋째 줄</p>"),
    ("<b>굵게</b>\r\n둘째 줄", "<p><b>굵게</b><br>둘째 줄</p>"),
    ("<p>앞</p>\n\n<p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<p>앞</p><textarea>안</textarea><p>뒤</p>", "<p>앞</p><p>안</p><p>뒤</p>"),
    ("<details><summary>요약</summary>내용</details><p>뒤</p>", "<p>요약</p><p>내용</p><p>뒤</p>"),
    ("<center>가운데</center><font color=red>빨강</font>", "<p>가운데</p>빨강"),
    ("<table><tr><td>가<td colspan=2>나</table>", "<table><tr><td>가</td><td colspan=\"2\">나</td></tr></table>"),
    ("<ul>가<li>나</li>다</ul>", "<ul><li>가</li><li>나</li><li>다</li></ul>"),
    ("<meta charset=\"euc-kr\"><p>앞</p><link rel=stylesheet href=x><p>뒤</p>", "<p>앞</p><p>뒤</p>"),
    ("<p>🎁👨‍👩‍👧‍👦 ❤️</p>", "<p>🎁👨‍👩‍👧‍👦 ❤️</p>"),
    ("<p>앞</p><xmp>x</xmp><p>뒤</p>", "<p>앞</p><p>x</p><p>뒤</p>"),
  ]) func wordsAreKeptWhateverStoodAroundThem(_ dirty: String, _ clean: String) {
    #expect(Sanitizer.clean(dirty) == clean)
    #expect(Sanitizer.clean(clean) == clean)
  }

  @Test(arguments: [
    ("<img src=\"https://img.example/a.jpg\" alt=\"그림\" onerror=x>", "<img src=\"https://img.example/a.jpg\" alt=\"그림\">"),
    ("<img src=\"//img.example/a.jpg\">", "<img src=\"https://img.example/a.jpg\" alt=\"\">"),
    ("<img src=\"data:image/gif;base64,R0\" ec-data-src=\"https://img.example/b.jpg\">", "<img src=\"https://img.example/b.jpg\" alt=\"\">"),
    ("<div align=\"center\"><img src=\"https://s.example/1.jpg\"><br><img src=\"https://s.example/2.jpg\"></div>",
      "<p><img src=\"https://s.example/1.jpg\" alt=\"\"><br><img src=\"https://s.example/2.jpg\" alt=\"\"></p>"),
    ("<img src=\"data:image/svg+xml,<svg onload=x>\">x", "x"),
    ("<img src=\"HTTPS://cdn.example/상세 1|2.jpg\">", "<img src=\"https://cdn.example/상세%201%7C2.jpg\" alt=\"\">"),
    ("<img src=\"https://s.example/1.jpg\" alt='\"><script>alert(1)</script>'>", "<img src=\"https://s.example/1.jpg\" alt=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"),
  ]) func picturesKeepTheirAddressAndWordsAndNothingElse(_ dirty: String, _ clean: String) {
    #expect(Sanitizer.clean(dirty) == clean)
    #expect(Sanitizer.clean(clean) == clean)
  }

  @Test(arguments: [
    ("https://cdn.example/a.jpg", "https://cdn.example/a.jpg"), (" HTTP://CDN.example/A.JPG ", "http://CDN.example/A.JPG"), ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
    ("https://cdn.example/KakaoTalk_2024 01.jpg?x=a|b", "https://cdn.example/KakaoTalk_2024%2001.jpg?x=a%7Cb"), ("https://cdn.example/%20a.jpg", "https://cdn.example/%20a.jpg"),
    ("https://c.example/\"<>\\^`{}", "https://c.example/%22%3C%3E%5C%5E%60%7B%7D"),
    ("ftp://cdn.example/a.jpg", nil), ("images/a.jpg", nil), ("https://", nil), ("https:///a.jpg", nil), ("https://a b.example/", nil), ("https://c.example/a\u{7}b", nil),
    ("https://c.example/" + String(repeating: " ", count: 900) + "x", nil), ("javascript:x", nil), ("", nil),
  ] as [(String, String?)]) func anAddressIsReadAsBrowsersReadIt(_ written: String, _ read: String?) { #expect(WebAddress.read(written) == read) }

  private static let pieces = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i", "<a href=https://x.kr>", "<a href='javascript:x'>", "</a>", "<ul>", "</ul>", "<li>", "<ol>", "<table>", "<tr>", "<td>", "</table>",
    "</tr>", "<th>", "<h1>", "</h1>", "<h3>", "<blockquote>", "</blockquote>", "글", "x", "  ", "\n", "&amp;", "&", "&lt;", "<", ">", "\"", "'", "<script>", "</script>", "<style>",
    "</style>", "<svg>", "</svg>", "<svg/onload=alert(1)>", "<math>", "<iframe>", "</iframe>", "<iframe/>", "<img src=x onerror=alert(1)>", "<img src=https://i.kr/a.jpg alt='\"><script>'>",
    "<!--", "-->", "<![CDATA[", "]]>", "<textarea>", "<title>", "</title>", "<noscript>", "<template>", "<br>", "<hr>", "<input autofocus onfocus=x>", "<form action=javascript:x>", "<select>",
    "<span onclick=x>", "</span>", "<details ontoggle=x>", "<dl><dt>", "<dd>", "<caption>", "<thead>", "<body onload=x>", "</body>", "<html>", "<head>", "<meta http-equiv=refresh content=0>",
    "<base href=//evil>", "<object data=x>", "<embed src=x>", "\u{0}", "\u{1}", "&#60;script&#62;", "&#x3c;", "&nbsp;", "<pre>", "<xmp>", "<plaintext>", "<a name='", "<p style=\"", "=\"", "<<", "</",
    "<b/", "javascript:", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<svg><style><img src=x onerror=alert(1)></style>", "<math><mtext><table><mglyph><style>",
  ]

  /// What a page may hold: these tags and nothing in them that we did not write.
  private func isSafe(_ html: String) -> Bool {
    let tag = #/<\/?(?:p|br|ul|ol|li|strong|b|em|i|u|s|h2|h3|h4|table|thead|tbody|tr|blockquote|hr|sub|sup)>|<(?:td|th)(?: (?:colspan|rowspan)="[0-9]{1,2}")*>|<\/(?:td|th|a)>|<a href="https?:\/\/[^"<>\s]*" rel="nofollow noopener">|<img src="(?:https?:\/\/[^"<>\s]*|\/media\/[0-9a-f]{64})" alt="[^"<>]*">/#
    let words = html.replacing(tag, with: "")
    return !words.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\"") || $0 < 9 }
  }

  @Test(arguments: 1...8) func whateverIsThrownAtItOnlyAllowedTagsComeOutAndTheSecondTimeChangesNothing(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    for _ in 0..<1_000 {
      let dirty = (0...next(30)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      let clean = Sanitizer.clean(dirty)
      #expect(isSafe(clean), "\(dirty.debugDescription) became \(clean.debugDescription)")
      #expect(Sanitizer.clean(clean) == clean, "\(dirty.debugDescription)")
    }
  }

  // Not as arguments of the test: its log would hold them all.
  private static let huge = [
    String(repeating: "<b>", count: 66_000) + "끝", String(repeating: "<b>", count: 20_000) + String(repeating: "</i>", count: 20_000), String(repeating: "<style>", count: 28_000),
    String(repeating: "<a", count: 100_000), String(repeating: "<a b=\"", count: 30_000) + ">", String(repeating: "<div>", count: 30_000) + "끝", String(repeating: "&", count: 200_000),
    "<a href=https://x.kr/\(String(repeating: "y", count: 1_900))>" + String(repeating: "<p>x", count: 45_000), String(repeating: "<ul><li>x", count: 20_000),
    String(repeating: "글", count: 70_000), String(repeating: "\"", count: 200_000),
  ]

  @Test(arguments: huge.indices) func hugeAndDeepTextsStayWithinTheirLimitsAndKeepTheirForm(_ place: Int) {
    let clean = Sanitizer.clean(Self.huge[place])
    #expect(clean.utf8.count <= Sanitizer.lengthMax)
    #expect(isSafe(clean))
    #expect(Sanitizer.clean(clean) == clean)
  }

  @Test func wordsUnderManyBlocksAreKept() {
    #expect(Sanitizer.clean(String(repeating: "<div>", count: 5_000) + "끝") == "<p>끝</p>")
  }

  @Test func plainTextHasNoMarkup() {
    #expect(Sanitizer.plain("<p>울 &amp; 면</p><script>x</script>") == "울 & 면")
    #expect(Sanitizer.plain("<p>가</p><p>나</p>") == "가 나")
  }

  @Test func aGTINWantsItsCheckDigit() {
    #expect(GTIN("8801043015653")?.digits == "8801043015653")
    #expect(GTIN("８８０１０４３０１５６５３")?.digits == "8801043015653")
    #expect(GTIN("8801043015654") == nil)
    #expect(GTIN("88-0104 3015653")?.digits == "8801043015653")
    #expect(GTIN("123") == nil)
  }

  @Test func aHandleIsFitForAnAddress() {
    #expect(Handle.make("Soft Knit (2026)") == "soft-knit-2026")
    #expect(Handle.make("포근한 니트!") == "포근한-니트")
    #expect(Handle.make("soft-knit") == "soft-knit")
    #expect(Handle.make("-_-") == nil)
  }

  @Test func marksThatTurnTheTextGoHoweverTheyAreWritten() {
    #expect(Sanitizer.clean("<p>좋은 \u{202E}것</p>") == "<p>좋은 것</p>")
    #expect(Sanitizer.clean("<p>&#x202E;</p><p>가&#8238;나&rlm;</p>") == "<p>가나</p>")
    #expect(Sanitizer.clean("첫 줄\u{2066}\n둘째 👨‍👩‍👧") == "<p>첫 줄<br>둘째 👨‍👩‍👧</p>")
  }

  @Test func aPictureThatIsOnlyInASetForScreensIsTheWidestOfIt() {
    #expect(Sanitizer.clean(#"<img srcset="https://a.test/s.jpg 320w, https://a.test/l.jpg 1280w, https://a.test/m.jpg 640w">"#).contains("l.jpg"))
    #expect(Sanitizer.clean(#"<img src="data:image/gif;base64,R0" srcset="https://a.test/one.jpg, https://a.test/two.jpg 2x">"#).contains("two.jpg"))
    #expect(Sanitizer.clean(#"<img srcset=", ,, 3w">"#) == "")
  }
}
