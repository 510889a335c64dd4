import Catalog
import Kernel
import Places
import Storage
import Wire

/// What lists of places may be asked with.
enum PlaceQueries {
  static let region = Input<String?>.query("region", .text(1...10))
  static let brand = Input<String?>.query("brand", .text(1...200))
  static let near = Input<GeoPoint?>.query("near", .point)
  static let metres = Input<Int?>.query("metres", .int(1...50_000))
  /// How far around a point, where nobody says.
  static let usualMetres = 5_000
  static let limit = Input<Int>.query("limit", .int(1...100), or: 20)

  static func around(_ point: GeoPoint?, _ metres: Int?) throws -> Near? {
    let metres = try reach(of: point, metres)
    return point.map { Near($0, metres: metres) }
  }

  /// How far around the point; a reach around none would be passed over without a word, so it is refused.
  static func reach(of point: GeoPoint?, _ metres: Int?) throws -> Int {
    guard point != nil || metres == nil else { throw needsNear(InputPhrases.nearMissing) }
    return metres ?? usualMetres
  }

  /// A parameter that means nothing without a point.
  static func needsNear(_ words: Phrase) -> Problem { Problem.faulty([InputFault(place: .query, pointer: "/near", sentence: Sentence(words))]) }

  /// The catalogue's number of a brand's code.
  static func brand(_ code: String?, in tx: Transaction) throws -> Int64? {
    guard let code else { return nil }
    guard let brand = try BrandQueries.find(code: code, in: tx) else { throw NoBrand.unknown }
    return brand.id.raw
  }
}

extension Shape where Value == GeoPoint {
  /// A latitude and a longitude in degrees: `37.5445,127.0557`.
  static var point: Shape {
    let degrees = #"-?[0-9]{1,3}(\.[0-9]{1,6})?"#
    return plain(Schema(["type": "string", "pattern": .string("^\(degrees),\(degrees)$")]), InputPhrases.notPoint) { text in
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
      guard parts.count == 2, let latitude = parts[0], let longitude = parts[1] else { return nil }
      return GeoPoint(latitude: latitude, longitude: longitude)
    }
  }
}
