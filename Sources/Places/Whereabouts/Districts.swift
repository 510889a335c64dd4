import Kernel

/// The districts of Korea by code, by name, and by who lies nearest.
package enum Districts {
  /// Provinces first, then what lies in them, then neighbourhoods.
  package static let all: [District] = {
    let lines = [DistrictLines.capital, DistrictLines.southEast, DistrictLines.southWest, DistrictLines.middle].flatMap { $0.split(separator: "\n") }
    let official = lines.compactMap(DistrictLines.read)
    let towns = DistrictLines.towns.split(separator: "\n").compactMap(DistrictLines.readTown)
    return official.filter { $0.level == .province }.sorted { $0.code < $1.code } + official.filter { $0.level == .town } + towns
  }()

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
  private static let byParent = Dictionary(grouping: all) { $0.parent ?? "" }
  private static let doubled = Set(Dictionary(grouping: all) { $0.name.korean }.filter { $0.value.count > 1 }.keys)

  package static func find(_ code: String) -> District? { byCode[code] }

  /// What lies in a district; the provinces where none is named.
  package static func parts(of code: String? = nil) -> [District] { byParent[code ?? ""] ?? [] }

  /// From the province down to the district itself.
  package static func trail(to district: District) -> [District] {
    (district.parent.flatMap(find).map(trail) ?? []) + [district]
  }

  /// As it is named to a reader who may think of another of that name: 중구 of 부산 is 부산 중구, 성동구 is 성동구.
  package static func label(_ district: District) -> Phrase {
    guard doubled.contains(district.name.korean), let parent = district.parent.flatMap(find) else { return district.short }
    let above = parent.level == .province ? parent.short : label(parent)
    return Phrase("\(above.korean) \(district.name.korean)", "\(district.name.english), \(above.english)")
  }

  /// The whole name: 서울 성동구 성수동.
  package static func whole(_ district: District) -> Phrase {
    let trail = trail(to: district).map(\.short)
    return Phrase(trail.map(\.korean).joined(separator: " "), trail.reversed().map(\.english).joined(separator: ", "))
  }

  /// Metres within which a neighbourhood, and a 시·군·구, gives a point its name.
  static let neighbourhoodReach = 1_200.0, townReach = 40_000.0

  /// What a point is near to: a neighbourhood, else a 시·군·구; nil far away from all.
  package static func nearest(to point: GeoPoint) -> District? {
    func closest(_ level: District.Level, within metres: Double) -> District? {
      all.filter { $0.level == level }.map { ($0, $0.centre.metres(to: point)) }.filter { $0.1 <= metres }.min { $0.1 < $1.1 }?.0
    }
    return closest(.neighbourhood, within: neighbourhoodReach) ?? closest(.town, within: townReach)
  }

  /// Scalars of a name or an address that are read, at most.
  package static let textMax = 200

  /// Districts, below the provinces, that are meant by words such as 성수, 부산 중구 or Haeundae; the deepest that fit whole names first.
  package static func named(_ text: String, most: Int = 12) -> [District] {
    let words = words(of: text)
    guard !words.isEmpty else { return [] }
    let found = all.filter { $0.level != .province }.compactMap { district -> (district: District, rank: Int)? in
      let trail = trail(to: district)
      func isMeant(_ word: String, _ one: District) -> Bool { names(of: one).contains { $0.hasPrefix(word) } }
      guard words.allSatisfy({ word in trail.contains { isMeant(word, $0) } }) else { return nil }
      let isItself = words.contains { isMeant($0, district) }
      // A province alone means what lies in it, but not every neighbourhood.
      guard isItself || district.level == .town else { return nil }
      return (district, words.contains { names(of: district).contains($0) } ? 0 : isItself ? 1 : 2)
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.prefix(most).map(\.element.district)
  }

  /// The district of a postal address: the deepest of which the whole chain of names stands in it; nil when none does.
  package static func of(address: String) -> District? {
    let words = words(of: address)
    guard let province = parts().first(where: { province in words.contains { names(of: province).contains($0) } }) else { return nil }
    func inside(_ parent: District) -> District? {
      parts(of: parent.code).first { part in
        part.name.korean.split(separator: " ").allSatisfy { piece in words.contains { $0 == piece } }
          || part.name.english.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }).allSatisfy { piece in words.contains { $0 == piece } }
      }
    }
    guard let town = inside(province) else { return nil }
    return inside(town) ?? town
  }

  /// Words in small letters, at most ten; signs part them.
  private static func words(of text: String) -> [String] {
    Composed.text(String(String.UnicodeScalarView(text.unicodeScalars.prefix(textMax)))).lowercased()
      .split { !($0.isLetter || $0.isNumber || $0 == "-") }.prefix(10).map { withoutNumber(String($0)) }
  }

  /// Legal and administrative parts of a neighbourhood are the neighbourhood: 성수동2가 and 성수2동 are 성수동.
  private static func withoutNumber(_ word: String) -> String {
    func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }
    if word.hasSuffix("가") {
      let head = word.dropLast(), name = String(head.reversed().drop(while: isDigit).reversed())
      return name.hasSuffix("동") && name.count > 2 && name.count < head.count ? name : word
    }
    guard word.hasSuffix("동") else { return word }
    let head = word.dropLast(), name = String(head.reversed().drop(while: isDigit).reversed())
    return name.count > 1 && name.count < head.count ? name + "동" : word
  }

  /// What a district is called in one word: whole, spoken, and what its parts are.
  private static func names(of district: District) -> [String] {
    let korean = district.name.korean.split(separator: " ").map(String.init), english = district.name.english.lowercased()
    let old = ["강원특별자치도": ["강원도"], "전북특별자치도": ["전라북도"], "제주특별자치도": ["제주도"], "서울특별시": ["서울시"]][district.name.korean] ?? []
    return korean + [district.short.korean] + old + [english] + english.split { $0 == "," || $0 == " " }.map(String.init)
  }
}
