import Kernel
import Places
import Web
import Wire

/// What lists of places are asked with: a region, where the page begins; and what they are sorted by, the reader's own place.
struct PlaceQuestions: Sendable {
  let region: String?
  let near: Near?
  /// Only so far away; nil for any distance.
  let withinKm: Int?
  /// What the address says of whether they are open: `1`, `all`, or nothing.
  let open: String?
  let brand: String?
  /// Words that name them; nil for none.
  let words: String?
  let after: Cursor?
  /// This list without its cursor.
  let here: Path

  init(_ call: Call, _ path: Path, region: String? = nil) {
    let asked = call.query("region").flatMap { $0.isEmpty || $0.count > 10 ? nil : $0 }
    self.region = region ?? asked
    let place = call.placeSaid.whereabouts
    let within = place == nil ? nil : call.query("within").flatMap { Int($0) }.flatMap { PlaceFilters.kilometres.contains($0) ? $0 : nil }
    withinKm = within
    near = place.map { place in within.map { Near(place.point, metres: $0 * 1000) } ?? Near(everythingFrom: place.point) }
    open = call.query("open").flatMap { ["1", "all"].contains($0) ? $0 : nil }
    brand = call.query("brand")
    words = call.query("q").map { FormText.tidy($0.cut(SearchRoutes.wordsMax)) }.flatMap { $0.isEmpty ? nil : $0 }
    after = call.after
    here = path.with("q", words).with("region", asked).with("brand", brand).with("within", withinKm).with("open", open)
  }

  /// - Parameter wantsOpen: whether only what is open is shown unless the address says otherwise.
  func filters(wantsOpen: Bool = false) -> PlaceFilters {
    PlaceFilters(region: region, withinKm: withinKm, isOpenNow: wantsOpen ? open != "all" : open == "1")
  }
}
