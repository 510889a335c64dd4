import Kernel
import Places

/// An invented mall in a real district, floor by floor.
struct DemoMall: Sendable {
  let region: String
  let name: Phrase
  let address: Phrase
  let point: GeoPoint
  let areaCode: String
  /// Which of the two operators runs it.
  let host: Int
  let entrances: [Phrase]
  let floors: [DemoFloor]

  static let all: [DemoMall] = [
    DemoMall(
      region: "11200", name: Phrase("성수 마당몰", "Seongsu Madang Mall"),
      address: Phrase("서울특별시 성동구 마당로 12", "12 Madang-ro, Seongdong-gu, Seoul"), point: GeoPoint(latitude: 37.544_1, longitude: 127.055_9)!,
      areaCode: "02", host: 0, entrances: [Phrase("성수역 쪽 정문", "the main gate towards Seongsu Station"), Phrase("서울숲 쪽 동문", "the east gate towards Seoul Forest")],
      floors: [.food(-1, 14), .beauty(1, 14), .women(2, 14), .men(3, 13), .living(4, 12), .kids(5, 12), .dining(6, 11)]),
    DemoMall(
      region: "26350", name: Phrase("해운대 파도몰", "Haeundae Pado Mall"),
      address: Phrase("부산광역시 해운대구 파도로 45", "45 Pado-ro, Haeundae-gu, Busan"), point: GeoPoint(latitude: 35.163_1, longitude: 129.163_5)!,
      areaCode: "051", host: 0, entrances: [Phrase("바닷가 쪽 남문", "the south gate towards the beach"), Phrase("지하철역 연결 통로", "the passage from the underground")],
      floors: [.food(-1, 14), .beauty(1, 14), .women(2, 14), .sports(3, 12), .living(4, 12), .dining(5, 12)]),
    DemoMall(
      region: "27260", name: Phrase("수성 못가몰", "Suseong Motga Mall"),
      address: Phrase("대구광역시 수성구 못가로 7", "7 Motga-ro, Suseong-gu, Daegu"), point: GeoPoint(latitude: 35.828_3, longitude: 128.617_8)!,
      areaCode: "053", host: 1, entrances: [Phrase("호수 쪽 정문", "the main gate towards the lake"), Phrase("버스 정류장 쪽 서문", "the west gate towards the bus stop")],
      floors: [.food(-1, 13), .beauty(1, 13), .women(2, 14), .men(3, 12), .living(4, 12), .dining(5, 11)]),
    DemoMall(
      region: "30200", name: Phrase("유성 온천몰", "Yuseong Oncheon Mall"),
      address: Phrase("대전광역시 유성구 온샘로 88", "88 Onsaem-ro, Yuseong-gu, Daejeon"), point: GeoPoint(latitude: 36.354_4, longitude: 127.341_5)!,
      areaCode: "042", host: 1, entrances: [Phrase("온천공원 쪽 정문", "the main gate towards the hot-spring park"), Phrase("주차장 연결 북문", "the north gate from the car park")],
      floors: [.food(-1, 13), .beauty(1, 13), .women(2, 13), .sports(3, 12), .kids(4, 12)]),
    DemoMall(
      region: "50110", name: Phrase("제주 돌담몰", "Jeju Doldam Mall"),
      address: Phrase("제주특별자치도 제주시 돌담로 21", "21 Doldam-ro, Jeju-si, Jeju"), point: GeoPoint(latitude: 33.489_5, longitude: 126.498_3)!,
      areaCode: "064", host: 1, entrances: [Phrase("공항버스 정류장 쪽 정문", "the main gate towards the airport bus"), Phrase("시장 쪽 후문", "the back gate towards the market")],
      floors: [.food(1, 14), .women(2, 14), .living(3, 12), .dining(4, 12)]),
  ]

  static let regions: [Region] = [
    region("11", nil, "서울특별시", "Seoul", 37.5665, 126.9780), region("11200", "11", "성동구", "Seongdong-gu", 37.5634, 127.0369),
    region("26", nil, "부산광역시", "Busan", 35.1796, 129.0756), region("26350", "26", "해운대구", "Haeundae-gu", 35.1631, 129.1636),
    region("27", nil, "대구광역시", "Daegu", 35.8714, 128.6014), region("27260", "27", "수성구", "Suseong-gu", 35.8582, 128.6306),
    region("30", nil, "대전광역시", "Daejeon", 36.3504, 127.3845), region("30200", "30", "유성구", "Yuseong-gu", 36.3623, 127.3561),
    region("50", nil, "제주특별자치도", "Jeju", 33.4996, 126.5312), region("50110", "50", "제주시", "Jeju-si", 33.4996, 126.5312),
  ]

  private static func region(_ code: String, _ parent: String?, _ korean: String, _ english: String, _ latitude: Double, _ longitude: Double) -> Region {
    Region(code: code, parent: parent, name: Phrase(korean, english), centre: GeoPoint(latitude: latitude, longitude: longitude)!)
  }
}

/// A floor of an invented mall: how many units of which categories, in turn.
struct DemoFloor: Sendable {
  let level: Int
  let name: Phrase
  let units: Int
  let categories: [UnitCategory]

  static func food(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("식품관", "Food hall"), units: units, categories: [.grocery, .snacks, .bakery, .grocery, .cafe, .korean, .flowers, .laundry])
  }
  static func beauty(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("뷰티와 잡화", "Beauty and accessories"), units: units, categories: [.beauty, .accessories, .beauty, .shoes, .cafe, .information, .money])
  }
  static func women(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("패션", "Fashion"), units: units, categories: [.fashion, .fashion, .accessories, .fashion, .shoes, .cafe, .repair])
  }
  static func men(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("패션과 디지털", "Fashion and electronics"), units: units, categories: [.digital, .fashion, .shoes, .digital, .sports, .hair])
  }
  static func sports(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("스포츠와 디지털", "Sports and electronics"), units: units, categories: [.sports, .digital, .shoes, .sports, .fashion, .photo])
  }
  static func living(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("리빙과 책", "Living and books"), units: units, categories: [.living, .books, .living, .flowers, .pets, .cafe])
  }
  static func kids(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("아이와 문화", "Kids and culture"), units: units, categories: [.kids, .books, .kids, .culture, .photo, .snacks, .health])
  }
  static func dining(_ level: Int, _ units: Int) -> DemoFloor {
    DemoFloor(level: level, name: Phrase("푸드코트", "Food court"), units: units, categories: [.korean, .japanese, .chinese, .western, .asian, .bar, .cafe, .korean])
  }
}
