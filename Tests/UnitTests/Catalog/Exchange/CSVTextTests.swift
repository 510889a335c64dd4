import Testing

@testable import Catalog

/// No cell of a file runs in a spreadsheet.
struct CSVTextTests {
  @Test(arguments: ["=1+1", "+82", "-10", "@home", "＝1+1", "＋82", "－10", "＠home", "'001", "\tx", "\rx"])
  func whatWouldRunGoesOutBehindAnApostropheAndComesBack(text: String) {
    #expect(CSVText.shielded(text) == "'" + text)
    #expect(CSVText.unshielded(CSVText.shielded(text)) == text)
  }

  @Test(arguments: ["", "니트", "1=1", "０１０", "’작은따옴표"]) func theRestStaysAsItIs(text: String) { #expect(CSVText.shielded(text) == text) }
}
