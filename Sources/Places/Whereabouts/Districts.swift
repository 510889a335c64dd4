import Kernel

/// The districts of Korea by code, by name, and by who lies nearest.
package enum Districts {
  /// Provinces first, then what lies in them, then neighbourhoods.
  package static let all: [District] = {
    let lines = [DistrictLines.capital, DistrictLines.southEast, DistrictLines.southWest, DistrictLines.middle].flatMap { $0.split(separator: "\n") }
    let official = lines.compactMap(DistrictLines.read)
    let towns = DistrictLines.towns.split(separator: "\n").compactMap(DistrictLines.readTown)
    return official.filter { $0.level == .province }.sorted { RegionOrder.isBefore($0.code, $1.code) } + official.filter { $0.level == .town } + towns
  }()

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
  private static let byParent = Dictionary(grouping: all) { $0.parent ?? "" }
  private static let doubled = Set(Dictionary(grouping: all) { $0.name.korean }.filter { $0.value.count > 1 }.keys)

  private static let neighbourhoods = Set(all.filter { $0.level == .neighbourhood }.map(\.name.korean))

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
    let words = withoutStation(words(of: text))
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

  /// Seongsu Station is Seongsu, where no district of that whole name is; Gangnam Station has a line of its own.
  private static func withoutStation(_ words: [String]) -> [String] {
    guard words.count > 1, words.last == "station" || words.last == "stn" else { return words }
    let isNamed = all.contains { names(of: $0).contains(words.joined(separator: " ")) }
    return isNamed ? words : Array(words.dropLast())
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

  /// Districts that are meant by a name or by any address that has one: 서울 강남구 테헤란로 152, 성동구 마당로 12, 성수2가 289-5. Where names are doubled, all of them.
  package static func meant(by text: String, most: Int = 12) -> [District] {
    if let only = of(address: text) { return [only] }
    let plain = named(text, most: most)
    if !plain.isEmpty { return plain }
    // A station said without 역: 서울숲, 유성온천.
    if let around = Stations.districts[Composed.text(String(text.prefix(textMax))).filter { !$0.isWhitespace }].flatMap(find) { return [around] }
    let words = words(of: text)
    let provinces = Set(parts().filter { province in words.contains { names(of: province).contains($0) } }.map(\.code))
    func isInside(_ district: District) -> Bool { provinces.isEmpty || provinces.contains(String(district.code.prefix(2))) }
    /// How many pieces of its name stand among the words: 수원시 영통구 has two.
    func pieces(_ district: District) -> Int {
      let korean = district.name.korean.split(separator: " "), english = district.name.english.lowercased().split { $0 == "," || $0 == " " }
      return max(korean.count { piece in words.contains { isCalled($0, piece) } }, english.count { piece in words.contains { $0 == piece } })
    }
    let known = all.filter { $0.level == .town && isInside($0) }.map { (district: $0, pieces: pieces($0)) }.filter { $0.pieces > 0 }
    let best = known.map(\.pieces).max()
    let towns = known.filter { $0.pieces == best }.map { town in parts(of: town.district.code).first { pieces($0) > 0 } ?? town.district }
    if !towns.isEmpty { return Array(towns.prefix(most)) }
    return Array(all.filter { $0.level == .neighbourhood && isInside($0) && pieces($0) > 0 }.prefix(most))
  }

  /// 강남 is 강남구, and not the station; 성수 is 성수동; 중구 is never 중.
  private static func isCalled(_ word: String, _ piece: Substring) -> Bool {
    word == piece || word.count > 1 && word == piece.dropLast() && piece.last.map("시군구동".contains) == true
  }

  /// Words in small letters, at most ten; signs part them.
  private static func words(of text: String) -> [String] {
    let words = together(Composed.text(String(String.UnicodeScalarView(text.unicodeScalars.prefix(textMax)))).lowercased())
      .split { !($0.isLetter || $0.isNumber || $0 == "-") }.prefix(10).map { withoutNumber(String($0)) }.flatMap(around).map(plainEnglish)
    let said = words.filter { !divisions.contains($0) }
    return said.isEmpty ? words : said
  }

  /// 금호2·3가동 is one word: figures stay beside one another.
  private static func together(_ text: String) -> String {
    let letters = Array(text)
    return String(
      letters.indices.filter { place in
        guard "·ㆍ.".contains(letters[place]), place > 0, place + 1 < letters.count else { return true }
        return !(letters[place - 1].isNumber && letters[place + 1].isNumber)
      }.map { letters[$0] })
  }

  /// What English says beside a name: Mapo gu, Jeju City.
  private static let divisions: Set = ["si", "gun", "gu", "dong", "do", "city", "county", "district", "province", "korea"]
  private static let english = Set(all.flatMap { $0.name.english.lowercased().split { $0 == "," || $0 == " " }.map(String.init) })

  /// Seongsu-dong is Seongsu here, U-dong is U-dong; Mapo stands as Mapo-gu.
  private static func plainEnglish(_ word: String) -> String {
    guard word.utf8.first.map({ $0 < 0x80 }) == true, !english.contains(word), let dash = word.lastIndex(of: "-"), divisions.contains(String(word[word.index(after: dash)...])) else { return word }
    return String(word[..<dash])
  }

  /// What people call districts and neighbourhoods, also without 동 or 구.
  private static let called = Set(
    all.filter { $0.level != .province }.flatMap { district in
      district.name.korean.split(separator: " ").flatMap { piece in
        piece.count > 2 && piece.last.map("시군구동".contains) == true ? [String(piece), String(piece.dropLast())] : [String(piece)]
      }
    })

  /// A station is the district around it: 성수역 is 성수, 서울대입구역 is 서울 관악구 봉천동. One that has a line of its own stays.
  private static func around(_ word: String) -> [String] {
    guard word.hasSuffix("역"), word.count > 2, !called.contains(word) else { return [word] }
    let head = String(word.dropLast())
    if let district = Stations.districts[head].flatMap(find) {
      return trail(to: district).flatMap { $0.short.korean.split(separator: " ").map(String.init) }
    }
    let plain = withoutNumber(head)
    return [called.contains(plain) ? plain : word]
  }

  /// Legal and administrative parts of a neighbourhood are the neighbourhood: 성수동2가, 성수2가, 성수2동, 성수2가3동 and 성수2가제3동 are 성수동, 명동1가
  /// is 명동.
  private static func withoutNumber(_ word: String) -> String {
    func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }
    if word.hasSuffix("가") {
      let head = word.dropLast(), name = String(head.reversed().drop(while: isDigit).reversed())
      guard name.count > 1, name.count < head.count else { return word }
      return neighbourhoods.contains(name) ? name : neighbourhoods.contains(name + "동") ? name + "동" : name.hasSuffix("동") && name.count > 2 || called.contains(name) ? name : word
    }
    guard word.hasSuffix("동") else { return word }
    let head = word.dropLast(), name = String(head.reversed().drop(while: isDigit).reversed())
    guard name.count > 1, name.count < head.count else { return inStreet(String(head)) ?? word }
    // 성수2가3동 is a part of 성수2가, and 자양제1동 of 자양동.
    return inStreet(name) ?? (name.hasSuffix("제") ? inStreet(String(name.dropLast())) ?? known(String(name.dropLast())) : nil) ?? name + "동"
  }

  /// 성수동 of 성수2가; nil where it is no part of a neighbourhood that is known.
  private static func inStreet(_ name: String) -> String? {
    guard name.hasSuffix("가") else { return nil }
    let plain = withoutNumber(name)
    return plain == name ? nil : plain
  }

  private static func known(_ name: String) -> String? { neighbourhoods.contains(name + "동") ? name + "동" : nil }

  /// Every way in which people write where a district is, one word each: 부산광역시, 부산시, 부산, 해운대구, Busan.
  package static func spellings(of code: String) -> [String] {
    find(code).map { trail(to: $0).flatMap(names).reduce(into: []) { all, name in if !all.contains(name) { all.append(name) } } } ?? []
  }

  /// What a district is called in one word: whole, spoken, and what its parts are.
  private static func names(of district: District) -> [String] {
    let korean = district.name.korean.split(separator: " ").map(String.init), english = district.name.english.lowercased()
    let name = district.name.korean
    let old = ["강원특별자치도": ["강원도"], "전북특별자치도": ["전라북도"], "제주특별자치도": ["제주도"]][name] ?? (district.level == .province && name.hasSuffix("시") ? [district.short.korean + "시"] : [])
    return korean + [district.short.korean] + old + [english] + english.split { $0 == "," || $0 == " " }.map(String.init)
  }
}
