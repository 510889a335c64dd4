import Kernel
import Parties
import Search
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Trade

/// Orders that a merchant seeks by the day in their number and by goods with what was chosen of them.
@Suite struct SoughtOrderTests {
  private static let migrations = StorageSchema.migrations + SearchSchema.migrations + SaleYard.migrations.dropFirst(StorageSchema.migrations.count) + WantedSchema.migrations

  @Test(arguments: [
    ("M261201", "M261201"), ("m261201", "M261201"), ("261201", "M261201"), ("２６１２０１", "M261201"), ("M261201-", "M261201"), ("m261201-kw", "M261201-KW"), ("M261201KWEFW", "M261201-KWEFW"), ("M26l2O1", "M261201"),
  ]) func aNumberIsKnownByItsBeginning(_ typed: String, _ beginning: String) {
    #expect(OrderNumber.beginning(typed)?.text == beginning)
    #expect(OrderNumber.beginning(typed)?.day == Day(year: 2026, month: 12, day: 1))
  }

  @Test func whatIsNoDayBeginsNoNumber() {
    for typed in ["M26120", "M269999", "26120", "2612011", "M261201-KWEFWY", "MABCDEF", "", "M261201-!", "001-0000"] { #expect(OrderNumber.beginning(typed) == nil, "\(typed)") }
  }

  @Test(arguments: enginesHere) func anOrderIsFoundByItsDayAndByGoodsWithWhatWasChosen(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { fresh in
      let yard = try SaleYard(fresh)
      let saved = try yard.database.writeNow { tx in
        try SeedCategories.plant(in: tx)
        var slacks = knitSheet(handle: "slacks", sku: "SL")
        slacks.title = Words("나무늘보 슬랙스", "Sloth slacks")
        return try SaveProducts(merchant: SaleYard.merchant, sheets: [knitSheet(), slacks]).run(in: tx).saved
      }
      let owners = Dictionary(saved.flatMap { one in one.variants.map { ($0.raw, one.product.raw) } }) { first, _ in first }
      let items = SaleItems { variants, _, _, _ in
        variants.compactMap { variant in
          owners[variant].map {
            SaleItem(
              variant: variant, product: $0, merchant: SaleYard.merchant, title: Phrase("이름", "Name"), options: Phrase("", ""), sku: "S-\(variant)", picture: "", price: .won(10_000),
              vatKey: PolicyKey.vatStandard, withdrawal: "standard")
          }
        }
      }
      func order(_ variant: Int64) throws -> String {
        try yard.receive(SaleYard.merchant, yard.warehouse, [variant], 3)
        let cart = try yard.cart([(variant, 1)])
        let offer = try yard.database.writeNow { try StartCheckout(cart: cart, buyer: SaleYard.buyer, recipient: SaleYard.recipient, collectAt: [], language: .korean).run(items, in: $0) }
        return try yard.pay(offer).number
      }
      let knit = try order(saved[0].variants[0].raw), black = try order(saved[1].variants[0].raw), cream = try order(saved[1].variants[2].raw)
      func found(_ words: String, of merchant: PartyID = SaleYard.merchant) throws -> Set<String> {
        Set(try yard.database.readNow { try ConsignmentRow.page(merchant: merchant, OrderFilter(words: words), after: nil, size: 10, in: $0) }.items.map(\.order.number))
      }
      let day = String(knit.prefix(7))
      for words in [day, day.lowercased(), String(day.dropFirst()), day + "-"] {
        #expect(try found(words) == [knit, black, cream], "\(words)")
        #expect(try found(words, of: SaleYard.other).isEmpty)
      }
      #expect(try found(String(knit.prefix(11))) == [knit] && found("\(day) 슬랙스") == [black, cream] && found("\(day) 가디건").isEmpty && found("M200101").isEmpty)
      for words in ["슬랙스 검정", "검정 슬랙스", "슬랙스 블랙", "슬랙스검정", "black 슬랙스", "김마당 슬랙스 검정"] { #expect(try found(words) == [black], "\(words)") }
      #expect(try found("검정") == [knit, black] && found("나무늘보 슬랙스") == [black, cream] && found("슬랙스 크림") == [cream])
      for words in ["슬랙스 빨강", "니트 슬랙스", "SL-", "L-1"] { #expect(try found(words).isEmpty, "\(words)") }
      #expect(try found("슬랙스 검정", of: SaleYard.other).isEmpty)
    }
  }
}
