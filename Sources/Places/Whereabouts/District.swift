import Kernel

/// A part of the country that people say they are in: 시·도, in it 시·군·구, and in the large ones the neighbourhoods that people name.
package struct District: Hashable, Sendable {
  /// Two figures for 시·도 (`11`), five for 시·군·구 (`11200`), `11200-seongsu` for a neighbourhood.
  package let code: String
  package let parent: String?
  package let name: Phrase
  /// Its hall, its station or its middle, to about a hundred metres for neighbourhoods and a kilometre for the others.
  package let centre: GeoPoint

  package var level: Level {
    guard code.utf8.count > 2 else { return .province }
    return code.utf8.count == 5 ? .town : .neighbourhood
  }

  package enum Level: Int, Sendable, Comparable {
    case province, town, neighbourhood
    package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// 서울특별시 as it is said: 서울.
  package var short: Phrase { level == .province ? Phrase(RegionNames.spoken(name.korean), name.english) : name }
}

/// The written list: code, Korean and English name, latitude and longitude. Written for this house from the public administrative codes.
enum DistrictLines {
  /// Reads one line; nil when it is none.
  static func read(_ line: Substring) -> District? {
    let parts = line.split(separator: "|")
    guard parts.count == 5, let latitude = Double(parts[3]), let longitude = Double(parts[4]),
      let centre = GeoPoint(latitude: latitude, longitude: longitude)
    else { return nil }
    let code = String(parts[0]), english = String(parts[2])
    let parent = code.utf8.count == 2 ? nil : String(code.prefix(2))
    return District(code: code, parent: parent, name: Phrase(String(parts[1]), english), centre: centre)
  }

  /// The same of a neighbourhood, whose line begins with the code of what it lies in.
  static func readTown(_ line: Substring) -> District? {
    guard let district = read(line) else { return nil }
    let word = district.name.english.lowercased().map { $0 == " " ? "-" : $0 }
    return District(code: "\(district.code)-\(String(word))", parent: district.code, name: district.name, centre: district.centre)
  }
}
