import Kernel
import Storage

/// The seventeen 시·도 of Korea with the places of their halls (행정표준코드, as of November 2026): enough to open malls in a fresh yard.
package enum SeedRegions {
  /// Makes them known where they are not; a region that has a name of its own keeps it.
  package static func plant(in tx: Transaction) throws {
    let known = Set(try Region.all(in: tx).map(\.code))
    for region in provinces where !known.contains(region.code) { try region.save(in: tx) }
  }

  static let provinces: [Region] = [
    region("11", "서울특별시", "Seoul", 37.5665, 126.9780), region("26", "부산광역시", "Busan", 35.1796, 129.0756),
    region("27", "대구광역시", "Daegu", 35.8714, 128.6014), region("28", "인천광역시", "Incheon", 37.4563, 126.7052),
    region("29", "광주광역시", "Gwangju", 35.1595, 126.8526), region("30", "대전광역시", "Daejeon", 36.3504, 127.3845),
    region("31", "울산광역시", "Ulsan", 35.5384, 129.3114), region("36", "세종특별자치시", "Sejong", 36.4800, 127.2890),
    region("41", "경기도", "Gyeonggi", 37.2752, 127.0095), region("51", "강원특별자치도", "Gangwon", 37.8853, 127.7298),
    region("43", "충청북도", "North Chungcheong", 36.6357, 127.4914), region("44", "충청남도", "South Chungcheong", 36.6588, 126.6728),
    region("52", "전북특별자치도", "Jeonbuk", 35.8204, 127.1086), region("46", "전라남도", "South Jeolla", 34.8161, 126.4630),
    region("47", "경상북도", "North Gyeongsang", 36.5760, 128.5056), region("48", "경상남도", "South Gyeongsang", 35.2377, 128.6919),
    region("50", "제주특별자치도", "Jeju", 33.4996, 126.5312),
  ]

  private static func region(_ code: String, _ korean: String, _ english: String, _ latitude: Double, _ longitude: Double) -> Region {
    Region(code: code, parent: nil, name: Phrase(korean, english), centre: GeoPoint(latitude: latitude, longitude: longitude)!)
  }
}
