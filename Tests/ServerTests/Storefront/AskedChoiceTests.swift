import Catalog
import Foundation
import Kernel
import Storage
import Testing

@testable import Server

/// A card shows the colour that was asked for, and leads to it.
@Suite struct AskedChoiceTests {
  /// The storefront of the other tests with a jumper in two colours and sizes.
  private func yard() throws -> ShopYard {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in
      var jumper = ProductSheet(handle: "jumper", title: Words("라운드 니트", "Round knit"))
      jumper.category = "fashion/women/knit"
      jumper.status = .active
      jumper.options = [
        ProductOption(name: Words("색상", "Colour"), choices: [Words("네이비"), Words("블랙"), Words("차콜")]),
        ProductOption(name: Words("사이즈", "Size"), choices: [Words("M"), Words("L")]),
      ]
      jumper.variants = ["네이비", "블랙", "차콜"].flatMap { colour in
        ["M", "L"].map { size in
          var variant = VariantSheet(sku: "J-\(colour)-\(size)", price: .won(30_000))
          variant.choices = [colour, size]
          return variant
        }
      }
      _ = try SaveProducts(merchant: yard.merchant, sheets: [jumper]).run(in: tx)
    }
    return yard
  }

  /// Where the jumper's card leads, and its picture.
  private func card(_ query: String, _ yard: ShopYard) async throws -> (way: String, picture: String) {
    let escaped = query.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: "=&+").union(.alphanumerics)) ?? ""
    let page = try await yard.door.get("/search?" + escaped, ["Accept-Language": "ko"]).text
    let cards = page.components(separatedBy: #"<li class="card">"#).dropFirst()
    let card = try #require(cards.first { $0.contains("라운드 니트") }, "\(query)")
    return (
      String(card.components(between: #"card-name"><a href=""#, and: "\"") ?? "").replacing("&amp;", with: "&").removingPercentEncoding ?? "",
      String(card.components(between: #"<img src=""#, and: "\"") ?? "")
    )
  }

  @Test func aColourInWordsOrByAFilterIsShownAndChosen() async throws {
    let yard = try yard()
    let plain = try await card("q=니트", yard)
    #expect(plain.way == "/products/jumper" && plain.picture.contains("-navy.svg"))
    for query in ["q=검정색 니트", "q=black knit", "q=니트&option=색상=블랙", "option=색상=블랙"] {
      let black = try await card(query, yard)
      #expect(black.way == "/products/jumper?o1=블랙", "\(query)")
      #expect(black.picture.contains("-black.svg"), "\(query)")
    }
    let both = try await card("q=니트&option=색상=블랙&option=사이즈=L", yard)
    #expect(both.way == "/products/jumper?o1=블랙&o2=L" && both.picture.contains("-black.svg"))
    // A kind of it where the colour itself is not there; what is not wanted chooses nothing.
    #expect(try await card("q=회색 니트", yard).way == "/products/jumper?o1=차콜")
    let product = try await yard.door.get("/products/jumper?o1=%EB%B8%94%EB%9E%99", ["Accept-Language": "ko"]).text
    #expect(product.contains("-black.svg"))
  }

  @Test func aColourThatIsNotWantedChoosesNothing() async throws {
    let yard = try yard()
    #expect(try await card("q=니트 -빨강", yard).way == "/products/jumper")
  }
}
