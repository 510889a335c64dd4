import Testing

@testable import Catalog
@testable import Trade

/// A quote that is opened and never closed costs its own row; what follows is read, and what cannot be is counted.
struct OpenQuoteTests {
  private static let head = "Handle,Title,Variant SKU,Variant Price\n"
  private func rows(_ numbers: ClosedRange<Int>) -> String { numbers.map { "p-\($0),상품 \($0),S-\($0),1000\n" }.joined() }

  @Test func rowsBelowAQuoteThatIsOpenToTheEndAreRead() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring(Self.head + rows(1...2) + "bad,\"닫히지 않은,B,1000\n" + rows(3...6))
      #expect(came == ImportCatalog.Result(rows: 7, products: 6, variants: 6, refused: 1))
      #expect(try yard.faults() == ["4,Title"])
      #expect(try yard.report().contains("A quote that is opened in this row is not closed."))
    }
  }

  @Test func rowsBeforeTheNextQuoteAreRead() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring(Self.head + "bad,\"닫히지 않은,B,1000\n" + rows(1...3) + "q,\"따옴표, 있는 상품\",Q,2000\n" + rows(4...5))
      #expect(came == ImportCatalog.Result(rows: 7, products: 6, variants: 6, refused: 1))
      #expect(try yard.faults() == ["2,Title"])
      #expect(try yard.column("title_ko") == ["상품 1", "상품 2", "상품 3", "따옴표, 있는 상품", "상품 4", "상품 5"])
    }
  }

  /// Lines that are no rows went with it: they are counted, and told.
  @Test func linesThatAreNoRowsAreCounted() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring(Self.head + rows(1...1) + "bad,\"첫 줄\n둘째 줄\n\n셋째 줄\n" + rows(2...3) + "r,\"끝\"나지 않은\",R,1\n" + rows(4...4))
      #expect(came == ImportCatalog.Result(rows: 8, products: 4, variants: 4, refused: 4))
      #expect(came.taken == 4)
      #expect(try yard.faults() == ["3,Title", "9,Title"])
      #expect(try yard.report().contains("이 행에서 연 따옴표가 닫히지 않아서 아래 2행도 함께 빠졌어요."))
    }
  }

  /// A row of several lines below is found again too.
  @Test func aRowOfSeveralLinesIsARowAgain() throws {
    try ExchangeYard.open { yard throws in
      let came = try yard.bring(Self.head + "bad,\"닫히지 않은,B,1000\n\"m\",\"두\n줄\",M,1000\n")
      #expect(came == ImportCatalog.Result(rows: 2, products: 1, variants: 1, refused: 1))
      #expect(try yard.variants() == ["m|M|=1000"])
    }
  }

  /// Cut off and taken up again, or strict: the same is found.
  @Test func itIsTheSameInPiecesAndInWooCommerce() throws {
    let text = Self.head + rows(1...450) + "bad,\"닫히지 않은,B,1000\n" + rows(451...900)
    try ExchangeYard.open { yard throws in #expect(try yard.bringInPieces(text, cuts: 2) == ImportCatalog.Result(rows: 901, products: 900, variants: 900, refused: 1)) }
    let woo = "ID,Type,SKU,Name,Published,Regular price,Tax status\n1,simple,A,하나,1,1000,\n2,simple,B,\"둘,1,1000,\n어긋난 줄\n3,simple,C,셋,1,1000,\n"
    try ExchangeYard.open { yard throws in
      #expect(try yard.bring(woo) == ImportCatalog.Result(rows: 4, products: 2, variants: 2, refused: 2))
      #expect(try yard.faults() == ["3,Name"])
    }
  }

  /// Nine megabytes in one cell are too long, whatever else the file holds, in text and in XML.
  @Test func aHugeCellIsToldAsTooLong() throws {
    let huge = String(repeating: "긴 설명 ", count: 900_000)
    let xml = #"<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><item><g:id>A</g:id><title>하나</title><g:description>"# + huge
      + #"</g:description><g:price>1000 KRW</g:price></item><item><g:id>B</g:id><title>둘</title><g:price>1000 KRW</g:price></item></channel></rss>"#
    for (text, place) in [(Self.head + "a,\"\(huge)\",A,1000\nb,둘,B,1000\n", "2,Title"), (Self.head + "a,\(huge),A,1000\nb,둘,B,1000\n", "2,Title"), (xml, "1,description")] {
      try ExchangeYard.open { yard throws in
        #expect(try yard.bring(text) == ImportCatalog.Result(rows: 2, products: 1, variants: 1, refused: 1))
        #expect(try yard.faults() == [place])
        #expect(try yard.report().contains("This is too long"))
      }
    }
  }
}
