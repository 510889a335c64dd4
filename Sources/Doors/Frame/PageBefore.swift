import HTTPTypes
import Kernel
import Web
import Wire

extension Call {
  /// The page from which this request was sent, when the browser says so and it is ours.
  var pageBefore: Path? {
    guard let text = request.headers[.referer], let scheme = text.range(of: "://"), let slash = text[scheme.upperBound...].firstIndex(of: "/"),
      text[scheme.upperBound..<slash] == (request.head.authority ?? "")
    else { return nil }
    return Path(ours: String(text[slash...]))
  }
}
