import Kernel

/// Where a reader says to be: a district of the list, or a point to about a hundred metres. It is told, never looked up, and kept by the reader alone.
package enum Whereabouts: Hashable, Sendable {
  case district(District)
  /// Thousandths of a degree.
  case point(GeoPoint)

  /// Millionths of a degree to which a point is rounded: about a hundred metres.
  package static let grain: Int64 = 1_000
  /// Bytes of its text, at most.
  package static let textMax = 40

  /// A point, rounded.
  package init(near point: GeoPoint) {
    func rounded(_ micro: Int64) -> Int64 { (micro + (micro < 0 ? -Self.grain : Self.grain) / 2) / Self.grain * Self.grain }
    self = .point(GeoPoint(latitudeMicro: rounded(point.latitudeMicro), longitudeMicro: rounded(point.longitudeMicro)) ?? point)
  }

  /// Reads `11200-seongsu` or `37.544~127.056`; nil for anything else, an unknown district and a point that is not on the globe.
  package init?(text: String) {
    guard text.utf8.count <= Self.textMax, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    if let district = Districts.find(text), district.level != .province {
      self = .district(district)
      return
    }
    let parts = text.split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Self.degrees(parts[0]), let longitude = Self.degrees(parts[1]),
      let point = GeoPoint(latitude: latitude, longitude: longitude)
    else { return nil }
    self = Whereabouts(near: point)
  }

  /// Plain decimals alone: no exponent, no infinity.
  private static func degrees(_ text: Substring) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }) else { return nil }
    return Double(text)
  }

  /// What `init(text:)` reads; of letters, digits and signs that need no escaping.
  package var text: String {
    switch self {
    case .district(let district): district.code
    case .point(let point): "\(Self.thousandths(point.latitudeMicro))~\(Self.thousandths(point.longitudeMicro))"
    }
  }

  private static func thousandths(_ micro: Int64) -> String {
    let whole = abs(micro) / grain
    let part = String(whole % 1000)
    return "\(micro < 0 ? "-" : "")\(whole / 1000).\(String(repeating: "0", count: 3 - part.count))\(part)"
  }

  /// From where distances are measured.
  package var point: GeoPoint {
    switch self {
    case .district(let district): district.centre
    case .point(let point): point
    }
  }

  /// The district that it is, or is near to; nil far away from all.
  package var district: District? {
    switch self {
    case .district(let district): district
    case .point(let point): Districts.nearest(to: point)
    }
  }
}

/// What a browser says of its reader's place.
package enum PlaceSaid: Hashable, Sendable {
  /// Never asked.
  case nothing
  /// Asked, and not now.
  case later
  case at(Whereabouts)

  /// Reads what was kept; anything unreadable counts as nothing.
  package init(text: String?) {
    switch text {
    case nil: self = .nothing
    case Self.laterText: self = .later
    case let text?: self = Whereabouts(text: text).map { .at($0) } ?? .nothing
    }
  }

  package static let laterText = "later"

  package var whereabouts: Whereabouts? { if case .at(let place) = self { place } else { nil } }
}
