import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Words in angle brackets, which Korean shops write for headings and sizes, are words at every door.
struct AngleBracketTests {
  static let words: [(typed: String, html: String)] = [
    ("<SIZE>\n어깨 44 가슴 55\n<POINT>\n따뜻해요", "<p>&lt;SIZE&gt;<br>어깨 44 가슴 55<br>&lt;POINT&gt;<br>따뜻해요</p>"),
    ("<NOTICE> 주문 전 확인", "&lt;NOTICE&gt; 주문 전 확인"), ("사이즈 <FREE> 하나", "사이즈 &lt;FREE&gt; 하나"), ("추천 <XL>", "추천 &lt;XL&gt;"),
    ("<MADE IN KOREA> 제품", "&lt;MADE IN KOREA&gt; 제품"), ("<Size & Fit>", "&lt;Size &amp; Fit&gt;"), ("<a세트> 구성", "&lt;a세트&gt; 구성"), ("<A 세트> 구성", "&lt;A 세트&gt; 구성"),
    ("구성: <A> 세트, <B> 세트", "구성: &lt;A&gt; 세트, &lt;B&gt; 세트"), ("<S> 44-55\n<M> 55-66\n<L> 66-77", "<p>&lt;S&gt; 44-55<br>&lt;M&gt; 55-66<br>&lt;L&gt; 66-77</p>"),
    ("<S> 44\n<M> 55", "<p>&lt;S&gt; 44<br>&lt;M&gt; 55</p>"), ("<u> 넥, <i> 라인, <q> 컷", "&lt;u&gt; 넥, &lt;i&gt; 라인, &lt;q&gt; 컷"),
    // Names of elements that are headings in a shop's text.
    ("<STYLE> 오버핏\n<DETAILS> 지퍼", "<p>&lt;STYLE&gt; 오버핏<br>&lt;DETAILS&gt; 지퍼</p>"), ("<TITLE> 봄 <MENU> 차 <BODY> 면 <BASE> 21호", "&lt;TITLE&gt; 봄 &lt;MENU&gt; 차 &lt;BODY&gt; 면 &lt;BASE&gt; 21호"),
    ("<!필독!> <?> <-> <3", "&lt;!필독!&gt; &lt;?&gt; &lt;-&gt; &lt;3"), ("<T-SHIRT> <PRE-ORDER> <S:44>", "&lt;T-SHIRT&gt; &lt;PRE-ORDER&gt; &lt;S:44&gt;"), ("<SIZE>FREE</SIZE>", "&lt;SIZE&gt;FREE&lt;/SIZE&gt;"),
    ("크기 a <b 이면", "크기 a &lt;b 이면"),
  ]

  @Test(arguments: words) func wordsInAngleBracketsAreWordsInAFileAndAtTheConsole(_ case: (typed: String, html: String)) {
    let (typed, html) = `case`
    #expect(Sanitizer.clean(typed) == html)
    #expect(Sanitizer.clean(html) == html)
    #expect(Sanitizer.clean(LightMarkup.html(typed)) == html)
    let again = LightMarkup.typed(html) ?? html, back = Sanitizer.clean(LightMarkup.html(again))
    #expect(back == html || "<p>\(back)</p>" == html)
  }

  @Test(arguments: [
    ("<p>사이즈 <M> 추천</p>", "<p>사이즈 &lt;M&gt; 추천</p>"), ("<p><SIZE></p><b>굵게</b>", "<p>&lt;SIZE&gt;</p><b>굵게</b>"),
    ("<b>굵게</b> <B> 세트", "<b>굵게</b> &lt;B&gt; 세트"), ("<s>9,000원</s> <S> 44", "<s>9,000원</s> &lt;S&gt; 44"), ("<S> 44 <s>9,000원</s>", "&lt;S&gt; 44 <s>9,000원</s>"),
    ("<A> 세트 <a href=\"https://a.kr/\">보기</a>", "&lt;A&gt; 세트 <a href=\"https://a.kr/\" rel=\"nofollow noopener\">보기</a>"),
    ("<p>한 문단<p>두 문단", "<p>한 문단</p><p>두 문단</p>"), ("<o:p></o:p>글<spam style=\"color:red\">빨강</spam>", "글<p>빨강</p>"), ("<product-form><p>글</p></product-form>", "<p>글</p>"),
    ("<!DOCTYPE html><html><body>글</body></html>", "글"), ("<?xml version=\"1.0\"?>글", "글"), ("<span>글</span><font color=red>빨강", "글빨강"), ("<em>가</em> <em> 나", "<em>가</em> &lt;em&gt; 나"),
    ("<style>.a{}</style><STYLE> 오버핏", "&lt;STYLE&gt; 오버핏"), ("<!-- <S> --><s>가</s>", "<s>가</s>"),
  ]) func whatIsHTMLStaysHTML(_ dirty: String, _ clean: String) {
    #expect(Sanitizer.clean(dirty) == clean)
    #expect(Sanitizer.clean(clean) == clean)
  }

  /// Somebody forgot to close them among others that say what they are.
  @Test(arguments: [
    ("<p><strong>소재: 면 100%<br>세탁: 손세탁</p><p>원산지: 한국</p>", "면 100%"), ("<ul><li><strong>첫째<li>둘째</ul>", "첫째"), ("<div><span>안내<p>본문</p></div>", "안내"), ("<font>빨강", "빨강"),
    ("<center><b>안내</center>", "안내"), ("<td><b>S<td>44", "44"), ("<h3><u>제목</h3>", "제목"), ("<P><B>대문자 굵게</P>", "대문자"), ("<p>앞글 <i>안글<br>뒷글</p>", "뒷글"), ("<p style=\"x\">a <b>b</p>", "b"),
  ]) func tagsThatSomebodyLeftOpenAreNotShown(_ dirty: String, _ word: String) {
    let clean = Sanitizer.clean(dirty)
    #expect(!clean.contains("&lt;") && clean.contains(word), "\(clean)")
    #expect(!Sanitizer.clean(LightMarkup.html(dirty)).contains("&lt;"))
  }

  @Test(arguments: [
    ("<b>굵게</b> **별** <S> 44 & [<M> 보기](https://a.kr/)", "<b>굵게 별</b> &lt;S&gt; 44 &amp; <a href=\"https://a.kr/\" rel=\"nofollow noopener\">&lt;M&gt; 보기</a>"),
    ("<div>안내</div>\n<SIZE>\n- <S> 44\n- <M> 55", "<p>안내</p><p>&lt;SIZE&gt;</p><ul><li>&lt;S&gt; 44</li><li>&lt;M&gt; 55</li></ul>"),
  ]) func besideTagsSuchWordsStayWordsToo(_ typed: String, _ html: String) { #expect(Sanitizer.clean(LightMarkup.html(typed)).filter { $0 != "\n" } == html) }

  @Test(arguments: [("<A> 세트 머그", "<A> 세트 머그"), ("<b>머그</b> <S>", "머그 <S>"), ("<NEW> 머그<br>컵", "<NEW> 머그 컵"), ("<BASE> 쿠션", "<BASE> 쿠션")])
  func namesInFilesKeepThemToo(_ written: String, _ plain: String) { #expect(PlainLine.of(written) == plain) }

  @Test(arguments: enginesHere) func aDescriptionWithThemGoesInAndOutAndInAgainUnchanged(_ engine: Engine) throws {
    let bodies = Self.words.map(\.typed) + ["1 &lt; 2 &amp;amp; &nbsp;3&#44;&hearts; &#x1F600;", "면·린넨; `가` ★", "Tom &amp;amp; Jerry ❤️", "<p>가·나 &amp; 다; 😀</p>"]
    let head = "Handle,Title,Body (HTML),Variant SKU,Variant Price\n"
    let rows = bodies.enumerated().map { place, body in "h-\(place),글 \(place),\(CSVText.cell(body)),S-\(place),1000\n" }
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bring(head + rows.joined()).refused == 0)
      let kept = try yard.column("body_ko")
      #expect(kept.prefix(Self.words.count).elementsEqual(Self.words.map(\.html)))
      #expect(kept.suffix(4).elementsEqual(["1 &lt; 2 &amp;amp; \u{A0}3,♥ 😀", "면·린넨; `가` ★", "Tom &amp;amp; Jerry ❤️", "<p>가·나 &amp; 다; 😀</p>"]))
      for format in [ExportFormat.shopify, .googleXML] {
        let sent = try yard.send(format)
        try ExchangeYard.open(engine) { other throws in
          #expect(try other.bring(sent).refused == 0)
          let again = try other.column("body_ko")
          let blank: (String) -> String = { $0.replacing("\u{A0}", with: " ").split(separator: " ").joined(separator: " ") }
          #expect(again.map(blank).map { Array($0.utf8) } == kept.map(blank).map { Array($0.utf8) }, "\(format)")
        }
      }
    }
  }
}
