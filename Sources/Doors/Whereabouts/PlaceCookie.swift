import Hummingbird
import Kernel
import Places
import Wire

/// The cookie that keeps where its reader says to be: a district's code or a rounded point, hidden from scripts, and nothing else.
enum PlaceCookie {
  /// With https the browser itself guards the name (`__Host-`).
  static func name(isSecure: Bool) -> String { isSecure ? "__Host-place" : "place" }
  /// Half a year.
  static let seconds: Int64 = 180 * 86_400
}

extension Call {
  /// Where this browser's reader says to be.
  package var placeSaid: PlaceSaid { PlaceSaid(text: cookie(PlaceCookie.name(isSecure: isSecure))) }
}

extension PlaceSaid {
  /// Under what pages drawn for this are kept; nil where they are one reader's own.
  var shelfKey: String? {
    switch self {
    case .nothing: ""
    case .later: Self.laterText
    case .at(.district(let district)): district.code
    case .at(.point): nil
    }
  }
}

extension Response {
  /// The browser keeps this of its reader's place.
  func keeping(_ said: PlaceSaid, for call: Call) -> Response {
    let text = switch said {
    case .nothing: ""
    case .later: PlaceSaid.laterText
    case .at(let place): place.text
    }
    return choosing(PlaceCookie.name(isSecure: call.isSecure), text, seconds: text.isEmpty ? 0 : PlaceCookie.seconds, for: call)
  }
}
