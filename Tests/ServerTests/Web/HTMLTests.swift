import Kernel
import Testing

@testable import Web

@Suite struct HTMLTests {
  @Test func textIsEscapedBetweenTagsAndInAttributes() {
    let hostile = #"<script>alert("1" & '2')</script>"#
    let html: HTML = #"<p title="\#(hostile)">\#(hostile)</p>"#
    let safe = "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;"
    #expect(html.text == #"<p title="\#(safe)">\#(safe)</p>"#)
  }

  @Test func htmlIsSplicedAndAbsentPiecesLeaveNothing() {
    let inner: HTML = "<b>\("a&b")</b>"
    let none: HTML? = nil
    let html: HTML = "\(inner)\(none)\([inner, inner])\(nil as String?)\(7)\(Int64.min)"
    #expect(html.text == "<b>a&amp;b</b><b>a&amp;b</b><b>a&amp;b</b>7-9223372036854775808")
  }

  @Test func aJSONBodyCannotCloseItsScript() {
    let html: HTML = "<script>\(json: ["name": "</script><!--&"])</script>"
    #expect(html.text == #"<script>{"name":"\u003c/script\u003e\u003c!--\u0026"}</script>"#)
  }

  @Test func addressesElsewhereMustBeHTTP() {
    let html: HTML = "\(outward: "javascript:alert(1)") \(outward: "https://a.kr/?b=1&c=2") \(outward: "HTTP://a.kr")"
    #expect(html.text == "# https://a.kr/?b=1&amp;c=2 HTTP://a.kr")
  }

  @Test func attributesStandOnlyWhenTheyHold() {
    let html: HTML = #"<input\#("checked", if: true)\#("disabled", if: false)\#("name", "a\"b")\#("id", nil)>"#
    #expect(html.text == #"<input checked name="a&quot;b">"#)
  }

  @Test func fieldsOfTwoFormsOnOnePageHaveIdsOfTheirOwn() {
    let reader = Reader(language: .korean, now: Instant(milliseconds: 0))
    func ids(_ form: String) -> [String] {
      let field = Field("note", "메모", hint: "짧게", error: "너무 길어요", form: form), list = Select("line-1", "수량", [Choice("1", "1개")], form: form)
      return (field.html(reader).text + list.html(reader).text).split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    #expect(ids("") == ["f-note-hint", "f-note", "f-note-error", "f-line-1"])
    #expect(ids("77") == ["f-77-note-hint", "f-77-note", "f-77-note-error", "f-77-line-1"])
    let field = Field("note", "메모", hint: "짧게", form: "77").html(reader).text
    #expect(field.contains(#"<label for="f-77-note">"#) && field.contains(#"aria-describedby="f-77-note-hint""#) && field.contains(#"name="note""#))
  }

  @Test func noHostileTextEverLeavesItsPlace() {
    var dice = Dice(seed: 20_261_121)
    let alphabet = ["<", ">", "\"", "'", "&", "&lt;", "가", "👩🏽‍🚀", "\u{0}", "\n", "a", "--", "]]>", "\u{202E}", "é", "/", "="]
    for _ in 0..<2000 {
      let text = (0..<dice.below(40)).map { _ in alphabet[dice.below(alphabet.count)] }.joined()
      let html: HTML = "\(text)"
      #expect(!html.bytes.contains { [0x3C, 0x3E, 0x22, 0x27].contains($0) })
      #expect(Self.unescaped(html.text) == text)
    }
  }

  private static func unescaped(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
    while let first = rest.unicodeScalars.first {
      if let (entity, plain) = entities.first(where: { rest.utf8.starts(with: $0.0.utf8) }) {
        out += plain
        rest = Substring(rest.utf8.dropFirst(entity.utf8.count))
      } else {
        out.unicodeScalars.append(first)
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    return out
  }
}
