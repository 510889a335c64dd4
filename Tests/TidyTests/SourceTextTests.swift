import Testing

/// The reader of Swift text that the other rules stand on.
struct SourceTextTests {
  @Test func commentsAndQuotedWordsAreNotCode() {
    let parts = SourceText("let a = \"Date()\" // UUID()\n/* x /* y */ print( */ b(\"\\(c(\"d\"))\")\n")
    #expect(String(decoding: parts.code, as: UTF8.self) == "let a =                   \n                       b(   c(   )  )\n")
    #expect(parts.literals.map(\.text) == ["Date()", "d", "\\(c(\"d\"))"])
    #expect(parts.literals.map(\.line) == [1, 2, 2])
  }

  @Test func longAndFencedLiteralsEndWhereTheyEnd() {
    let parts = SourceText("f(\"\"\"\n  a \"b\" c\n  \"\"\", #\"\\(x) \" y\"#, g)\n")
    #expect(parts.literals.map(\.text) == ["\n  a \"b\" c\n  ", "\\(x) \" y"])
    #expect(String(decoding: parts.code, as: UTF8.self).contains(", g)"))
  }

  @Test func aNameIsFoundWholeOnly() {
    #expect(places(of: "print(", in: Array("print(a) blueprint(b)".utf8)) == [0])
    #expect(places(of: "orders_line", in: Array("orders_lines orders_line".utf8)) == [13])
  }
}
