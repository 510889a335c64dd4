import Testing

@testable import Catalog

/// Signs that look like the beginning of a tag and are none.
@Suite struct TypedSignsTests {
  @Test func aSignThatBeginsNoTagLosesNoLineBreak() {
    #expect(Sanitizer.clean(LightMarkup.html("크기 S<M<L\n무게 < 5kg\n끝")) == "<p>크기 S&lt;M&lt;L<br>무게 &lt; 5kg<br>끝</p>")
    #expect(Sanitizer.clean(LightMarkup.html("<b>크기</b> S<M<L\n끝")) == "<p><b>크기</b> S&lt;M&lt;L<br>끝</p>")
  }

  @Test func theFirstFaultsOfAReportAreReadBack() {
    let report = "\u{FEFF}line,column,reason (ko),reason (en),item,left out\r\n3,Price,\"‘1,0\"\"’ 아님\",Not a price,,row\r\n4,,비었음,Empty,,cell\r\n5,잘"
    let faults = ReportedFault.first(20, of: Array(report.utf8))
    #expect(faults.map(\.line) == ["3", "4"])
    #expect(faults.first?.reason.korean == "‘1,0\"’ 아님")
    #expect(faults.map(\.isCell) == [false, true])
    #expect(ReportedFault.first(1, of: Array(report.utf8)).count == 1)
  }
}
