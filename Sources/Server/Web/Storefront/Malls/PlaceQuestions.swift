import Kernel
import Places
import Web

/// What lists of places are asked with: a region, where the page begins; and what they are sorted by, the reader's own place.
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
    near = call.placeSaid.whereabouts.map { Near(everythingFrom: $0.point) }
    brand = call.query("brand")
    after = call.after
    here = path.with("region", asked).with("brand", brand)
  }
}
