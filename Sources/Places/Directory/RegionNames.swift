import Kernel
import Storage

/// Regions by the names that people use: 서울 성동구, Seongdong-gu, Seoul.
package enum RegionNames {
  /// Of some codes; unknown ones are left out.
  package static func of(_ codes: Set<String>, in tx: Transaction) throws -> [String: Phrase] {
    let asked = codes.union(codes.map { String($0.prefix(2)) }).sorted().prefix(500)
    guard !asked.isEmpty else { return [:] }
    let regions = try tx.rows("SELECT \(raw: Region.columns) FROM places_region WHERE code IN \(list: Array(asked)) ORDER BY code LIMIT 500") { try Region(&$0) }
    let known = Dictionary(regions.map { ($0.code, $0) }) { first, _ in first }
    return Dictionary(codes.compactMap { code in known[code].map { (code, name($0, in: $0.parent.flatMap { known[$0] })) } }) { first, _ in first }
  }

  /// Of regions that were read, with their parents among them.
  package static func of(_ regions: [Region]) -> [String: Phrase] {
    let known = Dictionary(regions.map { ($0.code, $0) }) { first, _ in first }
    return Dictionary(regions.map { ($0.code, name($0, in: $0.parent.flatMap { known[$0] })) }) { first, _ in first }
  }

  static func name(_ region: Region, in parent: Region?) -> Phrase {
    guard let parent else { return Phrase(spoken(region.name.korean), region.name.english) }
    return Phrase("\(spoken(parent.name.korean)) \(region.name.korean)", "\(region.name.english), \(parent.name.english)")
  }

  /// What the official name of a 시·도 is cut to in talk: 서울, 충북.
  static func spoken(_ province: String) -> String {
    let irregular = ["충청북도": "충북", "충청남도": "충남", "전라남도": "전남", "경상북도": "경북", "경상남도": "경남", "전북특별자치도": "전북"]
    return irregular[province] ?? (province.hasSuffix("시") || province.hasSuffix("도") ? String(province.prefix(2)) : province)
  }
}
