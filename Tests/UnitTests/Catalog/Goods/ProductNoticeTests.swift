import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// The product information that the law wants, by kind of goods.
struct ProductNoticeTests {
  private let today = Day(year: 2026, month: 11, day: 28)!

  @Test func everyKindHasItsFieldsInBothLanguagesEachOnce() throws {
    let edition = try #require(ProductNotice.edition(on: today))
    #expect(edition.from == Day(year: 2023, month: 1, day: 1)!)
    #expect(ProductNotice.edition(on: Day(year: 2022, month: 12, day: 31)!) == nil)
    #expect(Set(edition.kinds.map(\.code)).isSuperset(of: ["clothing", "shoes", "bags", "cosmetics", "fresh", "food", "health", "appliance", "furniture", "kids", "book", "kitchen", "other"]))
    for kind in edition.kinds {
      #expect(kind.fields.count >= 5, "\(kind.code)")
      #expect(Set(kind.fields.map(\.code)).count == kind.fields.count, "\(kind.code)")
      for field in kind.fields { #expect(!field.name.korean.isEmpty && !field.name.english.isEmpty && kind.attributeCode(field).utf8.count <= 60) }
    }
    // The notice has forty kinds, of goods and of services, the last for what is of none of them.
    #expect(edition.kinds.count == 40 && edition.kinds.last?.code == "other")
    #expect(edition.kind("office")?.fields.map(\.code) == ["model", "certified", "power", "released", "maker", "country", "size", "features", "warranty", "service"])
    #expect(edition.kind("digital")?.fields.map(\.code) == ["maker", "terms", "delivery", "system", "cancel", "helpline"])
    #expect(ProductNotice.isKind("optical") && ProductNotice.isKind("chemical") && !ProductNotice.isKind("nonsense"))
    #expect(edition.kind("clothing")?.fields.map(\.code) == ["material", "colour", "measure", "maker", "country", "washing", "made", "warranty", "service"])
  }

  @Test(arguments: [
    ("fashion/women/knit", "clothing"), ("fashion/shoes/sneakers", "shoes"), ("beauty/sun", "cosmetics"), ("food/meat", "fresh"), ("food/snack", "food"), ("books/book", "book"),
    ("living/kitchen", "kitchen"), ("living/furniture", "furniture"), ("kids/toy", "kids"), ("digital/audio", "electronics"), ("digital/computer", "office"), ("etc", "other"), ("nowhere", "other"),
  ])
  func theKindFollowsTheCategory(_ path: String, _ code: String) throws {
    #expect(try #require(ProductNotice.edition(on: today)).kind(forCategory: path)?.code == code)
  }

  @Test func everySeededCategoryLeadsToAKindAndEveryNamedCategoryIsOne() throws {
    let edition = try #require(ProductNotice.edition(on: today)), paths = Set(SeedCategories.all.map(\.path))
    for kind in edition.kinds { for path in kind.categories { #expect(paths.contains(path), "\(kind.code): \(path)") } }
  }

  @Test(arguments: enginesHere) func answersTravelWithTheProductAndAnEmptyOneTakesTheOlderAway(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let kind = try #require(ProductNotice.edition(on: today)?.kind("clothing"))
      func save(_ answers: [String: Words]) throws -> ProductScreen {
        var sheet = knitSheet()
        sheet.attributes = kind.attributes(answers)
        return try c.database.writeNow { tx in
          _ = try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: tx)
          guard case .here(let screen) = try ProductScreen.open(slug: "soft-knit", site: c.site, in: tx) else { throw CatalogAbsence.product }
          return screen
        }
      }
      let first = try save(["material": Words("울 100%", "Wool 100%"), "country": Words("대한민국")])
      #expect(first.attributes.isEmpty)
      #expect(kind.answer(kind.fields[0], in: first.notice) == Words("울 100%", "Wool 100%"))
      #expect(kind.missing(in: first.notice).map(\.code) == ["colour", "measure", "maker", "washing", "made", "warranty", "service"])
      let second = try save(["country": Words("대한민국")])
      #expect(kind.missing(in: second.notice).count == 8)
      #expect(try save([:]).notice.isEmpty)
    }
  }
}
