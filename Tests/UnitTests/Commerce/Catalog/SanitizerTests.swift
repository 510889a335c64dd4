import Testing

@testable import Commerce

struct SanitizerTests {
  @Test(arguments: [
    ("안녕", "안녕"),
    ("<p>안녕<br/>하세요</p>", "<p>안녕<br>하세요</p>"),
    ("<p onclick=\"x()\">a</p>", "<p>a</p>"),
    ("<script>alert(1)</script>글", "글"),
    ("<SCRIPT src=x></SCRIPT>b", "b"),
    ("<scr<script>ipt>alert(1)</script>", "ipt&gt;alert(1)"),
    ("<img src=x onerror=alert(1)>c", "c"),
    ("<a href=\"javascript:alert(1)\">d</a>", "<a>d</a>"),
    ("<a href=\"java&#115;cript:alert(1)\">d</a>", "<a>d</a>"),
    ("<a href='https://a.kr/?x=1&y=\"2'>e</a>", "<a>e</a>"),
    ("<a href='https://a.kr/?x=1&y=2'>e</a>", "<a href=\"https://a.kr/?x=1&amp;y=2\" rel=\"nofollow noopener\">e</a>"),
    ("<b><i>f</b>", "<b><i>f</i></b>"),
    ("</div></p>g", "g"),
    ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
    ("a &amp; b &nbsp; &bogus;", "a &amp; b &nbsp; &amp;bogus;"),
    ("<!-- x --><h1>제목</h1>", "<h2>제목</h2>"),
    ("<style>p{}</style><div>h</div>", "<p>h</p>"),
    ("<svg><a href=\"https://x\">i</a></svg>j", "j"),
    ("<ul><li>k<li>l</ul>", "<ul><li>k<li>l</li></li></ul>"),
    ("<p", "<p></p>"),
  ]) func onlyWhatIsAllowedPasses(_ dirty: String, _ clean: String) {
    #expect(Sanitizer.clean(dirty) == clean)
    #expect(Sanitizer.clean(Sanitizer.clean(dirty)) == Sanitizer.clean(dirty))
  }

  @Test func plainTextHasNoMarkup() {
    #expect(Sanitizer.plain("<p>울 &amp; 면</p><script>x</script>") == " 울 & 면 ")
  }

  @Test func aGTINWantsItsCheckDigit() {
    #expect(GTIN("8801043015653")?.digits == "8801043015653")
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
}
