import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

struct OptionWordsTests {
  @Test func commonWordsOfOptionsAreKnownInBothLanguagesAndOthersStayAsTheyAre() {
    #expect(OptionWords.text("사이즈", in: .english) == "Size")
    #expect(OptionWords.text("미색", in: .english) == "Ivory")
    #expect(OptionWords.text("Color", in: .korean) == "색상")
    #expect(OptionWords.text("GREY", in: .korean) == "회색")
    #expect(OptionWords.text("진한 남색", in: .english) == "Dark navy")
    #expect(OptionWords.text("XL", in: .korean) == "XL")
    #expect(OptionWords.text("달빛 안개", in: .english) == "달빛 안개")
    #expect(OptionWords.both(Words("먹색", "Soot")) == Words("먹색", "Soot"))
  }

  @Test(arguments: enginesHere) func choicesAreSaidInTheReadersLanguageTheMerchantsOwnWordsFirst(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      var sheet = knitSheet()
      sheet.options[0].choices = [Words("검정", "Jet"), Words("크림"), Words("달안개", "Moon mist"), Words("솜구름")]
      sheet.variants[2].choices = ["달안개", "S"]
      sheet.variants[3].choices = ["솜구름", "M"]
      let saved = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: $0) }.saved[0]
      let facts = try c.database.readNow { try VariantFacts.of(saved.variants, in: $0) }
      #expect(saved.variants.map { facts[$0]!.choiceText(in: .english) } == ["Jet / S", "Jet / M", "Moon mist / S", "솜구름 / M"])
      #expect(saved.variants.map { facts[$0]!.choiceText(in: .korean) } == ["검정 / S", "검정 / M", "달안개 / S", "솜구름 / M"])
    }
  }
}
