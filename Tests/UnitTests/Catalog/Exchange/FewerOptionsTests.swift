import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// A product that comes again with other options than it has here.
struct FewerOptionsTests {
  private static let head = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Qty,Variant Price\n"
  private static let before = head + "ro,모자,색,블랙,사이즈,M,RO,5,10000\nro,,,화이트,,M,RO-W,5,10000\nro,,,블랙,,L,RO-L,5,10000\n"

  /// `SKU|choices=price` of every variant on sale, and the names of the options.
  private func after(_ rows: String, _ engine: Engine) throws -> (variants: [String], options: [String], result: ImportCatalog.Result) {
    var found: (variants: [String], options: [String], result: ImportCatalog.Result) = ([], [], .init())
    try ExchangeYard.open(engine) { yard in
      try yard.bring(Self.before)
      found.result = try yard.bring(Self.head + rows)
      try yard.c.database.readNow { tx in
        found.variants = try tx.rows("SELECT sku, choice1, choice2, price FROM catalog_variant WHERE is_retired = 0 ORDER BY position, id LIMIT 100") { row in
          let sku: String = try row.next(), choices = [try row.next(String.self), try row.next(String.self)].filter { !$0.isEmpty }
          return "\(sku)|\(choices.joined(separator: "+"))=\(try row.next(Int64.self))"
        }
        found.options = try tx.rows("SELECT name_ko FROM catalog_option ORDER BY position LIMIT 10") { try $0.next() }
      }
      // The same once more changes nothing.
      #expect(try yard.bring(Self.head + rows).unchanged == found.result.products)
    }
    return found
  }

  @Test(arguments: enginesHere) func aFilesOptionsBecomeTheProducts(_ engine: Engine) throws {
    let table: [(rows: String, variants: [String], options: [String])] = [
      // One option less: those that it told apart are one, and what no row names stays.
      ("ro,모자,색,블랙,,,RO,5,11000\nro,,,화이트,,,RO-W,5,11000\n", ["RO|블랙=11000", "RO-W|화이트=11000"], ["색"]),
      ("ro,모자,사이즈,M,,,RO,5,11000\n", ["RO|M=11000", "RO-L|L=10000"], ["사이즈"]),
      ("ro,모자,색,레드,,,RO,5,11000\n", ["RO|레드=11000", "RO-W|화이트=10000", "RO-L|블랙=10000"], ["색"]),
      // None.
      ("ro,모자,Title,Default Title,,,RO,5,11000\n", ["RO|=11000"], []),
      // As many, swapped or renamed.
      ("ro,모자,사이즈,M,색,블랙,RO,5,11000\nro,,,M,,화이트,RO-W,5,11000\nro,,,L,,블랙,RO-L,5,11000\n", ["RO|M+블랙=11000", "RO-W|M+화이트=11000", "RO-L|L+블랙=11000"], ["사이즈", "색"]),
      ("ro,모자,컬러,블랙,크기,M,RO,5,11000\nro,,,화이트,,M,RO-W,5,11000\nro,,,블랙,,L,RO-L,5,11000\n", ["RO|블랙+M=11000", "RO-W|화이트+M=11000", "RO-L|블랙+L=11000"], ["컬러", "크기"]),
      // One less under another name.
      ("ro,모자,Size,M,,,RO,5,11000\nro,,,L,,,RO-L,5,11000\n", ["RO|M=11000", "RO-L|L=11000"], ["Size"]),
      ("ro,모자,색감,블랙,,,RO,5,11000\nro,,,화이트,,,RO-W,5,11000\n", ["RO|블랙=11000", "RO-W|화이트=11000"], ["색감"]),
    ]
    for row in table {
      let found = try after(row.rows, engine)
      #expect(found.result.refused == 0, "\(row.rows)")
      #expect(found.variants == row.variants, "\(row.rows)")
      #expect(found.options == row.options, "\(row.rows)")
    }
  }

  @Test func oneOptionMoreThanItHasIsTaken() throws {
    try ExchangeYard.open { yard in
      try yard.bring(Self.head + "ro,모자,색,블랙,,,RO,5,10000\n")
      let result = try yard.bring(Self.head + "ro,모자,색,블랙,사이즈,M,RO,5,11000\n")
      #expect(result.refused == 0)
      #expect(try yard.variants() == ["ro|RO|블랙+M=11000"])
    }
  }

  @Test func aSheetThatIsSilentAboutOptionsLeavesThem() throws {
    try ExchangeYard.open { yard in
      try yard.bring(Self.before)
      try yard.bring("Handle,Title,Variant SKU,Variant Price\nro,모자,RO-W,12000\n")
      #expect(try yard.variants() == ["ro|RO|블랙+M=10000", "ro|RO-W|화이트+M=12000", "ro|RO-L|블랙+L=10000"])
    }
  }

  /// Without labels nothing says which variant grew: the new ones take the old one's place, and no more is for sale than the shop has.
  @Test(arguments: enginesHere) func whatLacksALaterOptionGoesOffSaleAndIsTold(_ engine: Engine) throws {
    try ExchangeYard.open(engine) { yard in
      try yard.bring(Self.head + "ns,양말,Title,Default Title,,,,5,3000\n")
      let one = try yard.bring(Self.head + "ns,양말,색,블랙,,,,5,3000\nns,,,화이트,,,,5,3000\n")
      #expect(one.refused == 0 && one.noted == 1)
      #expect(try yard.report().contains("예전 옵션 1개는 판매를 멈췄어요"))
      let two = try yard.bring(Self.head + "ns,양말,색,블랙,사이즈,M,,5,3000\nns,,,화이트,,M,,5,3000\n")
      #expect(two.refused == 0 && two.noted == 1)
      let sold = try yard.c.database.readNow { tx in
        try tx.rows("SELECT choice1, choice2 FROM catalog_variant WHERE is_retired = 0 ORDER BY id LIMIT 10") { "\(try $0.next(String.self))+\(try $0.next(String.self))" }
      }
      #expect(sold == ["블랙+M", "화이트+M"])
      // What the shop exports it takes back.
      #expect(try yard.bring(Self.head + "ns,양말,색,블랙,사이즈,M,,5,3000\nns,,,화이트,,M,,5,3000\n").unchanged == 1)
    }
  }
}
