import Catalog
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Server

/// What is typed into the options of a product's form is what is saved, whether or not its list was made first.
struct ProductGridTests {
  private static let new = [("title-ko", "작은 의자"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"), ("status", "active")]

  /// Choices of what is sold of the newest product, with what they cost.
  private func sold(_ yard: ConsoleYard) throws -> [String] {
    try yard.door.database.readNow { tx in
      try tx.rows(
        """
        SELECT choice1, choice2, price FROM catalog_variant
        WHERE product = (SELECT MAX(id) FROM catalog_product) AND is_retired = 0 ORDER BY position, id LIMIT 100
        """
      ) { row in
        let one: String = try row.next(), two: String = try row.next(), price: Int64 = try row.next()
        return "\(one)/\(two) \(price)"
      }
    }
  }

  /// The fields of a page's product form, as a browser would send them.
  private func fields(_ html: String) -> [(String, String)] {
    func plain(_ text: Substring) -> String {
      String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
    var fields: [(String, String)] = []
    let inputs = /<input[^>]*?name="([^"]+)"[^>]*?>/, areas = /<textarea[^>]*?name="([^"]+)"[^>]*?>([^<]*)<\/textarea>/
    for match in html.matches(of: inputs) {
      let value = match.0.firstMatch(of: /value="([^"]*)"/).map { plain($0.1) } ?? ""
      if match.1.hasPrefix("v") || match.1.hasPrefix("option") || match.1 == "all" || match.1 == "shown" || match.1.hasPrefix("title") { fields.append((String(match.1), value)) }
    }
    for match in html.matches(of: areas) where match.1.hasPrefix("option") { fields.append((String(match.1), plain(match.2).trimmingPrefix("\n").description)) }
    return fields + [("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard")]
  }

  @Test func optionsAreRegisteredWithoutTheButton() async throws {
    let yard = try ConsoleYard()
    let made = try await yard.post("/console/products/new", Self.new + [("option1-name", "색상"), ("option1-values", "블랙\n화이트"), ("v0-price", "1,000")], as: yard.owner)
    #expect(made.status == 303)
    #expect(try sold(yard) == ["블랙/ 1000", "화이트/ 1000"])
    let two = try await yard.post(
      "/console/products/new",
      Self.new + [("option1-name", "색상"), ("option1-values", "블랙\n화이트"), ("option2-name", "사이즈"), ("option2-values", "S, M"), ("v0-price", "2000")], as: yard.owner)
    #expect(two.status == 303)
    #expect(try sold(yard) == ["블랙/S 2000", "블랙/M 2000", "화이트/S 2000", "화이트/M 2000"])
  }

  @Test func stockThatWasTypedIsLookedAtFirst() async throws {
    let yard = try ConsoleYard()
    let again = try await yard.post(
      "/console/products/new", Self.new + [("option1-name", "색상"), ("option1-values", "블랙\n화이트"), ("v0-price", "1000"), ("v0-s\(yard.store)", "5")], as: yard.owner)
    #expect(again.status == 422 && again.text.contains("옵션에 맞춰 아래 품목 목록을 새로 만들었어요."))
    #expect(again.text.contains(#"name="v1-price" value="1000""#))
  }

  @Test(arguments: [([("option1-values", "블랙")], "옵션 이름을 입력해 주세요."), ([("option1-name", "색상")], "옵션 값을 입력해 주세요.")])
  func halfAnOptionIsNone(_ typed: [(String, String)], _ said: String) async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.post("/console/products/new", Self.new + typed + [("v0-price", "1000")], as: yard.owner)
    #expect(answer.status == 422 && answer.text.contains(said))
  }

  @Test func valuesThatComeAndGoAreSoldAndNot() async throws {
    let yard = try ConsoleYard()
    let made = try await yard.post("/console/products/new", Self.new + [("option1-name", "색상"), ("option1-values", "블랙\n화이트"), ("v0-price", "1000")], as: yard.owner)
    let page = try #require(made.headers[.location]?.split(separator: "?").first).description
    func change(_ values: String, name: String = "색상") async throws -> Door.Answered {
      let shown = fields(try await yard.get(page, as: yard.owner).text)
      return try await yard.post(page, shown.map { $0.0 == "option1-values" ? ($0.0, values) : $0.0 == "option1-name" ? ($0.0, name) : $0 }, as: yard.owner)
    }
    #expect(try await change("블랙\n화이트\n레드").status == 303)
    #expect(try sold(yard).sorted() == ["레드/ 1000", "블랙/ 1000", "화이트/ 1000"])
    #expect(try await change("블랙\n레드").status == 303)
    #expect(try sold(yard).sorted() == ["레드/ 1000", "블랙/ 1000"])
    // Another name for one of them may be meant: somebody looks at the list first.
    let renamed = try await change("블랙\n빨강")
    #expect(renamed.status == 422 && renamed.text.contains("가격과 재고를 확인하고 다시 저장해 주세요."))
    #expect(try sold(yard).sorted() == ["레드/ 1000", "블랙/ 1000"])
    // A name that is taken away is missed, and both together are looked at first.
    let nameless = try await change("블랙\n레드", name: "")
    #expect(nameless.status == 422 && nameless.text.contains("옵션 이름을 입력해 주세요."))
    let none = try await change("", name: "")
    #expect(none.status == 422 && none.text.contains("옵션에 맞춰"))
    #expect(try sold(yard).sorted() == ["레드/ 1000", "블랙/ 1000"])
    // As it was shown, it changes nothing.
    #expect(try await change("블랙\n레드").status == 303)
    #expect(try sold(yard).sorted() == ["레드/ 1000", "블랙/ 1000"])
  }
}
