/// The order in which Koreans know their 시·도: 서울 first, 제주 last.
enum RegionOrder {
  /// Two became 특별자치도 and got codes behind all others (강원 in 2023, 전북 in 2024); they stand where they always stood.
  private static let former = ["51": "42", "52": "45"]

  /// A code by which regions, and what lies in them, are sorted; parents come before their parts.
  static func key(_ code: String) -> String {
    let province = String(code.prefix(2))
    return (former[province] ?? province) + code.dropFirst(2)
  }

  static func isBefore(_ a: String, _ b: String) -> Bool { key(a) < key(b) }
}
