import Kernel
import Parties
import Storage
import TestSupport
import Testing

/// Merchants are found by the names that people give them.
@Suite struct NamedMerchantTests {
  @Test(arguments: enginesHere) func aMerchantIsFoundByNameAndCompanyHoweverTheyAreWritten(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let ondam = try yard.merchant()
      try yard.database.writeNow { tx in
        var seller = SellerFacts.sample("987654321")
        seller.company = "한빛유통 주식회사"
        _ = try CreateMerchant(name: Phrase("한빛", "Hanbit House"), seller: seller).run(in: tx)
      }
      func named(_ text: String) throws -> [String] { try yard.database.readNow { try MerchantQueries.named(text, in: $0).map(\.name.korean) } }
      for said in ["온담", "ONDAM", "on dam", "온담 상회", "ｏｎｄａｍ", ondam.description] { #expect(try named(said) == ["온담"], "\(said)") }
      for said in ["한빛", "hanbithouse", "(주)한빛유통", "㈜ 한빛유통", "한빛유통"] { #expect(try named(said) == ["한빛"], "\(said)") }
      for said in ["온담이", "온", "상회", "주식회사", "", "12"] { #expect(try named(said) == [], "\(said)") }
    }
  }
}
