import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Web
import Wire

/// Saying where one is, and taking it back. The server keeps nothing of it.
enum ReaderPlaceRoutes {
  static func routes() -> [Route] {
    [
      .get("/place") { call in try await page(call, next: next(call.query("next"))) },
      .post("/place", say),
      .post("/place/later") { call in .seeOther(next(try await call.form()["next"]).text).keeping(.later, for: call) },
      // Whoever cleared it was asked before.
      .post("/place/clear") { call in .seeOther(next(try await call.form()["next"]).text).keeping(.later, for: call) },
    ]
  }

  /// Back to where the reader came from.
  private static func next(_ text: String?) -> Path {
    guard let text, let path = Path(ours: text), path.text.split(separator: "?").first != "/place" else { return Paths.home }
    return path
  }

  @Sendable private static func say(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let next = next(form["next"])
    if let place = said(form) { return .seeOther(next.text).keeping(.at(place), for: call) }
    let isEmpty = ["text", "district", "latitude"].allSatisfy { FormText.tidy(form[$0]).isEmpty }
    let typed = FormText.tidy(form["text"]).cut(Districts.textMax)
    let found = Districts.meant(by: typed)
    if found.count == 1, let only = found.first { return .seeOther(next.text).keeping(.at(.district(only)), for: call) }
    return try await page(call, next: next, typed: typed, found: found, fault: found.isEmpty ? Sentence(isEmpty ? PlacePhrases.nothingTyped : PlacePhrases.notFound) : nil)
  }

  /// A district that was pressed, or a point of the browser's.
  private static func said(_ form: Form) -> Whereabouts? {
    if !form["district"].isEmpty { return Whereabouts(text: form["district"]) }
    if !form["latitude"].isEmpty { return Whereabouts(text: form["latitude"] + "~" + form["longitude"]) }
    return nil
  }

  private static func page(_ call: Call, next: Path, typed: String = "", found: [District] = [], fault: Sentence? = nil) async throws -> Response {
    var response = try await call.show { visit, tx in
      let saved = try visit.party.map { try AddressBook.of($0, in: tx) } ?? []
      let lines = saved.compactMap { entry in
        Districts.of(address: entry.address.road + " " + entry.address.detail).map { PlacePage.Saved(line: entry.address.line, district: $0) }
      }
      return .page(PlacePage(next: next, saved: lines, typed: typed, found: found, fault: fault).html(visit.reader))
    }
    if fault != nil { response.status = .unprocessableContent }
    return response
  }
}
