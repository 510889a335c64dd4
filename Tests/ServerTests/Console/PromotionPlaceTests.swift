import Kernel
import Parties
import Places
import Testing
import Web

/// Promotions at the console of a shop with several stores of one name.
@Suite struct PromotionPlaceTests {
  @Test func storesOfOneNameAreToldApartByTheirMallInTheChoicesAndInTheList() async throws {
    let yard = try ConsoleYard()
    let units = try yard.door.database.writeNow { tx in
      let first = try SmallMall(cafeOf: yard.merchant, in: tx)
      let other = try OpenMall(
        operator: Party.house, region: "11200", name: Phrase("해운대 마당몰", "Haeundae Madang"), address: Phrase("해운대로 1", "1 Haeundae-ro"), point: SmallMall.here,
        by: Party.house
      ).run(in: tx)
      let floor = try AddFloor(mall: other, level: 1, name: Phrase("식당가", "Food"), by: Party.house).run(in: tx)
      let words = UnitWords(category: .cafe, name: Phrase("볕뉘 커피", "Byeotnwi Coffee"), approach: Approach(sector: "A"))
      return (first.cafe, try OpenUnit(words, at: .floor(floor, number: "101"), merchant: yard.merchant, by: Party.house).run(in: tx))
    }
    let form = try await yard.get("/console/promotions", as: yard.owner).text
    #expect(form.contains(#"<option value="unit-\#(units.0)">성수 마당몰 볕뉘 커피 · "#))
    #expect(form.contains(#"<option value="unit-\#(units.1)">해운대 마당몰 볕뉘 커피 · 1층 101 · 서울 성동구</option>"#))
    let fields = [("place", "unit-\(units.1)"), ("title-ko", "가을 잔치"), ("title-en", "Autumn"), ("starts", "2020-01-01"), ("ends", "2099-01-01")]
    #expect(try await yard.post("/console/promotions", fields, as: yard.owner).status == 303)
    #expect(try await yard.get("/console/promotions", as: yard.owner).text.contains("<small>해운대 마당몰 볕뉘 커피 · "))
    // Where a place of stock is put into one of them, each says its mall, floor and district, as a closed list shows one line alone.
    let shop = try await yard.get("/console/shop", as: yard.owner).text
    #expect(shop.contains(#"<option value="\#(units.0)">성수 마당몰 볕뉘 커피 · "#))
    #expect(shop.contains(#"<option value="\#(units.1)">해운대 마당몰 볕뉘 커피 · 1층 101 · 서울 성동구</option>"#))
    let english = try await yard.get("/console/shop", as: yard.owner.replacing("lang=ko", with: "lang=en")).text
    #expect(english.contains(#"<option value="\#(units.1)">Byeotnwi Coffee, Haeundae Madang · 1F 101 · Seongdong, Seoul</option>"#))
  }
}
