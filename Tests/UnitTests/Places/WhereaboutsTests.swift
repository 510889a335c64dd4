import Kernel
import Testing

@testable import Places

/// Where a reader says to be, and what follows from it.
struct WhereaboutsTests {
  private func seongsu() throws -> District { try #require(Districts.find("11200-seongsu")) }

  @Test func aPointIsRoundedToAHundredMetresBeforeAnythingElse() throws {
    let place = Whereabouts(near: GeoPoint(latitude: 37.544_49, longitude: -127.055_61)!)
    #expect(place.text == "37.544~-127.056")
    #expect(place.point == GeoPoint(latitudeMicro: 37_544_000, longitudeMicro: -127_056_000))
    #expect(Whereabouts(text: place.text) == place)
    #expect(Whereabouts(text: "0.0004~-0.0004")?.text == "0.000~0.000")
  }

  @Test func aDistrictIsKeptByItsCode() throws {
    let district = try seongsu()
    #expect(Whereabouts(text: "11200-seongsu") == .district(district))
    #expect(Whereabouts.district(district).text == "11200-seongsu")
    #expect(Whereabouts(text: "26350")?.district?.name.korean == "해운대구")
  }

  @Test(arguments: [
    "", "x", "11", "99999", "11200-nowhere", "37.5", "~", "37.5~", "~127", "91~127", "37~181", "1e5~1", "nan~nan", "inf~0", "0x10~1", "37.5~127~1", "37.5,127.0", "--1~2", "1.2.3~4",
    " 37.5~127", "37.5~127;x", "37.5~127\r\nSet-Cookie: a=b", "٣٧~١٢٧", "37.5~" + String(repeating: "1", count: 100), "../11200", "%31%31200",
  ])
  func anythingElseIsNoPlace(text: String) {
    #expect(Whereabouts(text: text) == nil)
    #expect(PlaceSaid(text: text) == .nothing)
  }

  @Test func whoWantsToSayItLaterIsNotAskedAgain() {
    #expect(PlaceSaid(text: nil) == .nothing)
    #expect(PlaceSaid(text: "later") == .later)
    #expect(PlaceSaid(text: "later").whereabouts == nil)
  }

  @Test func everyDistrictIsKnownOnceAndLiesInWhatItIsPartOf() {
    #expect(Districts.all.count > 380)
    #expect(Set(Districts.all.map(\.code)).count == Districts.all.count)
    #expect(Districts.parts().count == 17)
    for district in Districts.all where district.level != .province {
      let parent = district.parent.flatMap(Districts.find)
      #expect(parent != nil, "\(district.code)")
      #expect(Whereabouts(text: district.code) == .district(district))
      guard district.level == .neighbourhood, let parent else { continue }
      #expect(parent.centre.metres(to: district.centre) < 25_000, "\(district.code)")
    }
  }

  @Test func districtsAreFoundByWhatPeopleType() {
    func first(_ text: String) -> String? { Districts.named(text).first?.code }
    #expect(first("성수동") == "11200-seongsu")
    #expect(first("성수") == "11200-seongsu")
    #expect(first("부산 중구") == "26110")
    #expect(first("해운대구") == "26350")
    #expect(first("Haeundae Busan") == "26350")
    #expect(Districts.named("중구").count == 6)
    #expect(Districts.named("부산 중구").count == 1)
    #expect(Districts.named("아무데도없는곳").isEmpty && Districts.named("").isEmpty)
    #expect(Districts.named("서울", most: 30).count == 25 && Districts.named("서울", most: 3).count == 3)
  }

  @Test func anAddressLeadsToItsDistrict() {
    #expect(Districts.of(address: "(04780) 서울특별시 성동구 아차산로 7, 101호")?.code == "11200")
    #expect(Districts.of(address: "서울 성동구 왕십리로 1 (성수동)")?.code == "11200-seongsu")
    for words in ["서울 성동구 성수동2가", "서울 성동구 성수동2가 300-1", "서울특별시 성동구 성수2동"] { #expect(Districts.of(address: words)?.code == "11200-seongsu", "\(words)") }
    #expect(Districts.named("성수동1가").first?.code == "11200-seongsu")
    #expect(Districts.of(address: "서울 중구 을지로3가")?.code == "11140-euljiro")
    #expect(Districts.of(address: "경기도 수원시 영통구 광교로 1")?.code == "41117")
    #expect(Districts.of(address: "강원도 강릉시 경강로 1")?.code == "51150")
    #expect(Districts.of(address: "45 Pado-ro, Haeundae-gu, Busan")?.code == "26350")
    #expect(Districts.of(address: "마당로 1") == nil && Districts.of(address: "서울") == nil)
  }

  @Test(arguments: [
    ("성동구 마당로 12", "11200"), ("서울 강남구 테헤란로 152", "11680"), ("강남 테헤란로 152", "11680"), ("성수2가 289-5", "11200-seongsu"), ("성수동2가 289-5", "11200-seongsu"),
    ("서울 성수동 289-5", "11200-seongsu"), ("성수2동 12번지 3층", "11200-seongsu"), ("을지로3가 12", "11140-euljiro"), ("명동2가 1", "11140-myeongdong"), ("해운대구 우동 1408", "26350-u-dong"), ("해운대구 마당로 1", "26350"),
    ("12 Madang-ro, Seongdong-gu", "11200"), ("성수", "11200-seongsu"), ("부산 중구", "26110"),
  ])
  func anAddressWithoutItsProvinceLeadsToItsDistrict(text: String, code: String) { #expect(Districts.meant(by: text).map(\.code) == [code]) }

  @Test(arguments: [
    ("성수역", "11200-seongsu"), ("판교역", "41135-pangyo"), ("왕십리역", "11200-wangsimni"), ("신촌역", "11410-sinchon"), ("홍대입구역", "11440-hongdae"), ("홍대입구", "11440-hongdae"),
    ("서울역", "11170-dongja"), ("강남역", "11680-gangnam-station"), ("대전역", "30110-daejeon-station"), ("성수역 3번 출구", "11200-seongsu"), ("서울 성수역", "11200-seongsu"), ("을지로3가역", "11140-euljiro"),
    ("건대입구역", "11215-konkuk"), ("서울대입구역", "11620-bongcheon"), ("부산역", "26170"), ("수원역", "41115"), ("용산역", "11170"), ("해운대역", "26350"), ("잠실역", "11710-jamsil"), ("고속터미널역", "11650-banpo"),
    ("유성온천역", "30200"), ("유성온천", "30200"), ("서울숲역", "11200-seongsu"), ("서울숲", "11200-seongsu"), ("서울 숲", "11200-seongsu"), ("서울대입구", "11620-bongcheon"), ("광화문", "11110"), ("Seongsu Station", "11200-seongsu"), ("Gangnam Station", "11680-gangnam-station"), ("Pangyo station", "41135-pangyo"),
  ])
  func aStationIsTheDistrictAroundIt(text: String, code: String) { #expect(Districts.meant(by: text).first?.code == code) }

  @Test(arguments: [
    ("성수2가3동", "11200-seongsu"), ("성수2가제3동", "11200-seongsu"), ("성수2가동", "11200-seongsu"), ("서울 성동구 성수1가2동", "11200-seongsu"), ("성수동2가", "11200-seongsu"), ("자양제1동", "11215-jayang"), ("자양1동", "11215-jayang"),
    ("서울 성동구 금호2·3가동", "11200-geumho"), ("종로1·2·3·4가동", "11110"), ("당산제2동", "11560-dangsan"),
  ])
  func aLegalOrAdministrativePartIsTheNeighbourhood(text: String, code: String) { #expect(Districts.meant(by: text).first?.code == code) }

  @Test func everyListedStationLiesInADistrictThatIsKnown() {
    for (station, code) in Stations.districts {
      #expect(Districts.find(code) != nil, "\(station) \(code)")
      #expect(Districts.meant(by: station + "역").map(\.code) == [code], "\(station)")
    }
    for text in ["가나다역", "지역", "무역"] { #expect(Districts.meant(by: text).isEmpty, "\(text)") }
  }

  @Test(arguments: [
    ("seongsu-dong", "11200-seongsu"), ("Seongsu-dong, Seoul", "11200-seongsu"), ("Hannam-dong", "11170-hannam"), ("Yeoksam-dong", "11680-yeoksam"), ("Mapo gu", "11440"), ("Mapo-gu", "11440"),
    ("Jeju City", "50110"), ("U-dong", "26350-u-dong"), ("울릉도", "47940-ulleungdo"), ("대학로", "11110-daehangno"), ("위례", "41131-wirye"),
  ])
  func placesAreReadAsTheyAreWritten(text: String, code: String) { #expect(Districts.meant(by: text).first?.code == code) }

  @Test(arguments: ["중동", "정자동", "고덕동", "신사동", "논현동", "목동", "삼성동", "Jung-dong"]) func aNeighbourhoodOfWhichThereAreSeveralIsAskedBack(text: String) {
    let meant = Districts.meant(by: text)
    #expect(meant.count > 1 && Set(meant.map { Districts.label($0).korean }).count == meant.count, "\(meant.map(\.code))")
  }

  @Test func aDoubledNameIsAskedBackAndNoNameIsNone() {
    #expect(Districts.meant(by: "중구 세종대로 110").count == 6)
    #expect(Districts.meant(by: "대구 중구 국채보상로 1").map(\.code) == ["27110"])
    for text in ["", "마당로 12", "289-5", "아무데도없는곳"] { #expect(Districts.meant(by: text).isEmpty, "\(text)") }
  }

  @Test func regionsStandInTheOrderThatPeopleKnow() {
    let known = "서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주"
    #expect(Districts.parts().map(\.short.korean).joined(separator: " ") == known)
    #expect(SeedRegions.provinces.map { RegionNames.spoken($0.name.korean) }.joined(separator: " ") == known)
    #expect(SeedRegions.provinces.map(\.code).sorted(by: RegionOrder.isBefore) == SeedRegions.provinces.map(\.code))
    #expect(RegionOrder.isBefore("51", "51150") && RegionOrder.isBefore("51150", "43"))
  }

  @Test func aPointIsNamedAfterWhatIsNear() throws {
    #expect(Districts.nearest(to: GeoPoint(latitude: 37.545, longitude: 127.056)!)?.code == "11200-seongsu")
    #expect(Districts.nearest(to: GeoPoint(latitude: 37.38, longitude: 128.66)!)?.code == "51770")
    #expect(Districts.nearest(to: GeoPoint(latitude: 0, longitude: 0)!) == nil)
  }

  @Test func aNameThatManyHaveSaysOfWhat() throws {
    #expect(Districts.label(try #require(Districts.find("26110"))) == Phrase("부산 중구", "Jung-gu, Busan"))
    #expect(Districts.label(try seongsu()) == Phrase("성수동", "Seongsu"))
    #expect(Districts.whole(try seongsu()) == Phrase("서울 성동구 성수동", "Seongsu, Seongdong-gu, Seoul"))
  }

  @Test func whatIsNearIsSortedAndLimited() throws {
    let here = try seongsu().centre
    let points = ["busan": GeoPoint(latitude: 35.163, longitude: 129.164)!, "mall": GeoPoint(latitude: 37.544_1, longitude: 127.055_9)!, "forest": GeoPoint(latitude: 37.5444, longitude: 127.0374)!]
    let names = ["nowhere", "busan", "forest", "mall"]
    let reach = Reach(here)
    #expect(reach.sorted(names) { points[$0] } == ["mall", "forest", "busan", "nowhere"])
    #expect(reach.isNear(points["forest"]) && !reach.isNear(points["busan"]) && !reach.isNear(nil))
    #expect(reach.nearest(of: names) { points[$0] }?.item == "mall")
    #expect(reach.nearest(of: ["busan", "nowhere"]) { points[$0] }?.item == nil)
    let far = try #require(reach.distance(to: points["busan"]))
    #expect((320_000...330_000).contains(far))
    let nobody = Reach(nil)
    #expect(nobody.sorted(names) { points[$0] } == names)
    #expect(!nobody.isNear(points["mall"]) && nobody.distance(to: points["mall"]) == nil)
    #expect(Reach(here, km: 500).metres == 50_000 && Reach(here, km: -1).metres == 1_000)
  }
}
