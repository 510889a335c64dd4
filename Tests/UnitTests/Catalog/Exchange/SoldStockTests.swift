import Kernel
import Ledger
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Inventory
@testable import Trade

/// A file of another shop knows nothing of what was sold here: said again it brings no piece back.
struct SoldStockTests {
  private static func file(_ pieces: String, title: String = "찻잔") -> String { "Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price\na,\(title),A,\(pieces),1000\n" }

  /// Sells some pieces of the only variant and keeps some more for a checkout.
  private func take(sold: Int64, kept: Int64, in yard: ExchangeYard) throws {
    try yard.c.database.writeNow { tx in
      let variant = try tx.one("SELECT id FROM catalog_variant ORDER BY id LIMIT 1") { try $0.next(Int64.self) }
      let free = StockAccounts.free(variant, yard.shelf), committed = StockAccounts.committed(variant, yard.shelf)
      try StockPostings.post(
        [.transfer(Transfer(id: tx.id(), debit: free, credit: committed, amount: sold, code: "stock.sold"))]
          + (kept > 0 ? [.hold(Transfer(id: tx.id(), debit: free, credit: committed, amount: kept, code: "stock.sold"), expiresAt: tx.now + .hours(1))] : []), in: tx)
    }
  }

  private func free(_ yard: ExchangeYard) throws -> Int64? { try yard.c.free(at: yard.shelf)["A"] }

  @Test(arguments: enginesHere) func theSameNumberAgainLeavesTheStockAndSaysSo(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      #expect(try yard.bring(Self.file("5")).noted == 0)
      try take(sold: 2, kept: 0, in: yard)
      #expect(try free(yard) == 3)
      #expect(try yard.bring(Self.file("5", title: "고친 이름")).noted == 1)
      #expect(try free(yard) == 3)
      #expect(try yard.column("title_ko") == ["고친 이름"])
      #expect(try yard.report().contains("수량 5개는 지난번에 가져온 수량과 같아서 현재 재고를 그대로 두었어요(판매할 수 있는 수량 3개)"))
      // And once more.
      _ = try yard.bring(Self.file("5"))
      #expect(try free(yard) == 3)
    }
  }

  @Test(arguments: enginesHere) func anotherNumberIsACountOfWhatStandsThere(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring(Self.file("5"))
      try take(sold: 2, kept: 1, in: yard)
      #expect(try free(yard) == 2)
      #expect(try yard.bring(Self.file("9")).noted == 1)
      #expect(try free(yard) == 6)
      #expect(try yard.report().contains("파일의 수량 9개에서 이미 팔렸거나 주문에 잡힌 3개를 빼고 6개를 판매할 수 있게 했어요."))
      // Fewer than are sold: none is free, and what is kept for nobody any more is not there to be sold.
      #expect(try yard.bring(Self.file("1")).noted == 1)
      #expect(try free(yard) == 0)
      #expect(try yard.bring(Self.file("0")).noted == 1)
      #expect(try free(yard) == 0)
      yard.c.yard.clock.pass(.hours(2))
      try yard.c.database.writeNow { _ = try ExpireHolds().sweep(in: $0) }
      #expect(try free(yard) == 0)
      #expect(try yard.bring(Self.file("4")).noted == 1)
      #expect(try free(yard) == 2)
    }
  }

  @Test(arguments: enginesHere) func ownExportsComeBackAsTheyAre(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring(Self.file("5"))
      try take(sold: 2, kept: 0, in: yard)
      for format in ExportFormat.allCases {
        let sent = try yard.send(format)
        #expect(try yard.bring(sent).refused == 0)
        #expect(try free(yard) == 3, "\(format)")
      }
    }
  }

  @Test(arguments: enginesHere) func whatStandsAtOtherPlacesIsPartOfTheNumber(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let shop = try yard.c.shelf()
      _ = try yard.bring(Self.file("59"))
      let variant = try yard.c.database.readNow { try $0.one("SELECT id FROM catalog_variant ORDER BY id LIMIT 1") { try $0.next(Int64.self) } }
      try yard.c.database.writeNow { tx in
        try SetFreeStock(merchant: CatalogYard.merchant, location: shop, lines: [(variant, .exactly(22))], by: CatalogYard.clerk).run(in: tx)
      }
      // Its own export says how many there are in all: again and again nothing is added.
      for format in ExportFormat.allCases {
        var bytes: [UInt8] = []
        _ = try ExportCatalog(merchant: CatalogYard.merchant, format: format, baseURL: "https://madang.test").run(yard.c.database, write: { bytes += $0 })
        for _ in 0..<2 {
          let came = try yard.bring(String(decoding: bytes, as: UTF8.self))
          #expect(came.refused == 0 && came.unchanged == 1, "\(format)")
          #expect(try free(yard) == 59, "\(format)")
        }
      }
      // More in all is more here, and it is said; so it is news.
      let more = try yard.bring(Self.file("90"))
      #expect(more.unchanged == 0 && more.noted == 1)
      #expect(try free(yard) == 68)
      #expect(try yard.report().contains("다른 지점에 있는 22개를 빼서 이 지점에서 68개를"))
      #expect(try yard.c.free(at: shop)["A"] == 22)
      // Fewer than stand elsewhere: none here.
      _ = try yard.bring(Self.file("10"))
      #expect(try free(yard) == 0)
      // What stands elsewhere is sold, so "some" brings nothing more.
      _ = try yard.bring("id\titem_group_id\ttitle\tprice\tavailability\nA\ta\t찻잔\t1000 KRW\tin_stock\n")
      #expect(try free(yard) == 0)
    }
  }

  @Test(arguments: enginesHere) func anotherCountOrSaleIsNews(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring(Self.file("5"))
      #expect(try yard.bring(Self.file("5") + "\n").unchanged == 1)
      #expect(try yard.bring(Self.file("6")).unchanged == 0)
      func sale(_ cells: String) -> String { "SKU,Name,Type,Tax status,Regular price,Sale price,Date sale price ends\nW,머그,simple,taxable,30000,\(cells)\n" }
      _ = try yard.bring(sale("20000,2027-11-30"))
      #expect(try yard.bring(sale("20000,2027-11-30") + "\n").unchanged == 1)
      #expect(try yard.bring(sale("19000,2027-11-30")).unchanged == 0)
      // A file without those columns says nothing of a sale; one with blank ones ends it.
      #expect(try yard.bring("SKU,Name,Type,Tax status,Regular price\nW,머그,simple,taxable,30000\n").unchanged == 1)
      #expect(try yard.bring(sale(",")).unchanged == 0)
    }
  }

  @Test(arguments: enginesHere) func aFileWithoutTheColumnLeavesTheFormerPrice(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price,Variant Compare At Price\na,찻잔,A,1000,1500\n")
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price\na,찻잔,A,1100\n")
      #expect(try yard.variants() == ["a|A|=1100<1500"])
      // No former price is lower than the price.
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price\na,찻잔,A,1600\n")
      #expect(try yard.variants() == ["a|A|=1600"])
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price,Variant Compare At Price\na,찻잔,A,1000,1500\n")
      _ = try yard.bring("Handle,Title,Variant SKU,Variant Price,Variant Compare At Price\na,찻잔,A,1000,\n")
      #expect(try yard.variants() == ["a|A|=1000"])
    }
  }

  @Test(arguments: enginesHere) func someIsSaidOnceToo(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard throws in
      let feed = "id\ttitle\tprice\tavailability\nA\t찻잔\t1000 KRW\tin_stock\n"
      _ = try yard.bring(feed)
      #expect(try free(yard) == 1)
      #expect(try yard.bring(feed).noted == 0)
      try take(sold: 1, kept: 0, in: yard)
      #expect(try yard.bring(feed).noted == 1)
      #expect(try free(yard) == 0)
      // Sold out over there and back again is news.
      _ = try yard.bring(feed.replacing("in_stock", with: "out_of_stock"))
      _ = try yard.bring(feed)
      #expect(try free(yard) == 1)
    }
  }

  @Test func whatIsToBeDoneFollowsFromWhatWasSaid() {
    #expect(BookSaidStock.decide(.exactly(5), before: nil, free: 0, taken: 0) == .set(.exactly(5)))
    #expect(BookSaidStock.decide(.exactly(5), before: .exactly(5), free: 3, taken: 2) == .left(isTold: true))
    #expect(BookSaidStock.decide(.exactly(5), before: .exactly(4), free: 3, taken: 2) == .counted(here: 5, free: 3))
    #expect(BookSaidStock.decide(.exactly(3), before: .exactly(5), free: 3, taken: 2) == .left(isTold: false))
    #expect(BookSaidStock.decide(.exactly(.max), before: nil, free: 3, taken: .max) == .counted(here: .max, free: 0))
    #expect(BookSaidStock.decide(.some(1), before: .some(1), free: 4, taken: 0) == .left(isTold: false))
  }
}
