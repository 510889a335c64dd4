#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point on the earth in whole millionths of a degree (WGS 84), so that it is stored and compared exactly.
package struct GeoPoint: Hashable, Sendable {
  package var latitudeMicro: Int64
  package var longitudeMicro: Int64

  /// Nil when the point is not on the globe.
  package init?(latitudeMicro: Int64, longitudeMicro: Int64) {
    guard (-90_000_000...90_000_000).contains(latitudeMicro), (-180_000_000...180_000_000).contains(longitudeMicro) else { return nil }
    self.latitudeMicro = latitudeMicro
    self.longitudeMicro = longitudeMicro
  }

  /// From degrees; nil when not finite or not on the globe.
  package init?(latitude: Double, longitude: Double) {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    self.init(latitudeMicro: Int64((latitude * 1e6).rounded()), longitudeMicro: Int64((longitude * 1e6).rounded()))
  }

  package var latitude: Double { Double(latitudeMicro) / 1e6 }
  package var longitude: Double { Double(longitudeMicro) / 1e6 }

  /// Great-circle distance in metres (haversine, mean earth radius 6,371,008.8 m).
  package func metres(to other: GeoPoint) -> Double {
    let radians = Double.pi / 180
    let dLat = (other.latitude - latitude) * radians
    let dLon = (other.longitude - longitude) * radians
    let a = sin(dLat / 2) * sin(dLat / 2)
      + cos(latitude * radians) * cos(other.latitude * radians) * sin(dLon / 2) * sin(dLon / 2)
    return 2 * 6_371_008.8 * asin(min(1, a.squareRoot()))
  }
}
