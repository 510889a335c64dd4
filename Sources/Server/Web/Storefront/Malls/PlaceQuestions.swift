import Kernel
import Places
import Web

/// What lists of places are asked with: a region, a point, where the page begins.
struct PlaceQuestions: Sendable {
  let region: String?
  let near: Near?
  let brand: String?
  let after: Cursor?
  /// This list without its cursor.
  let here: Path

  init(_ call: Call, _ path: Path, region: String? = nil) {
    let asked = call.query("region").flatMap { $0.isEmpty || $0.count > 10 ? nil : $0 }
    self.region = region ?? asked
    let parts = (call.query("near") ?? "").split(separator: ",").compactMap { Double($0) }
    near = parts.count == 2 ? GeoPoint(latitude: parts[0], longitude: parts[1]).map { Near($0, metres: 30_000) } : nil
    brand = call.query("brand")
    after = call.after
    here = path.with("region", asked).with("near", near == nil ? nil : call.query("near")).with("brand", brand)
  }
}
