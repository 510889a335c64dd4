import HTTPTypes
import Hummingbird
import Kernel
import Parties

/// What may be kept by whom follows from what a route shows: everything is its reader's own, but for what is listed here as shown to everybody.
extension Route {
  /// First parts of the addresses of pages, files and papers that show everybody the same, but for the frame around them.
  static let openPages: Set<Substring> = [
    "", "about", "assets", "brands", "categories", "collection", "favicon.ico", "help", "malls", "manifest.webmanifest", "media", "offline", "pictures", "plaintext", "popular", "privacy",
    "problems", "products", "promotions", "regions", "restaurants", "robots.txt", "search", "sitemap", "sitemap.xml", "stores", "stream", "terms", "worker.js",
  ]
  /// The same for the API, below `/api/v1/`: what is read there without saying who one is.
  static let openResources: Set<Substring> = [
    "brands", "categories", "districts", "floors", "legal-texts", "log", "malls", "merchants", "operator", "parties", "places", "popular", "problems", "products", "promotions", "publishers", "regions",
    "reviews", "search", "sites", "stream", "units",
  ]

  /// Whether a route is for one reader alone, by what it is: whatever is sent, what needs leave or a sign-in, and every address that is not listed.
  static func isPersonal(_ method: HTTPRequest.Method, _ path: String, _ operation: Operation?, _ permissions: [Permission]) -> Bool {
    guard method == .get || method == .head else { return true }
    let parts = path.split(separator: "/")
    guard let operation else { return parts.first != "api" && (!permissions.isEmpty || !openPages.contains(parts.first ?? "")) }
    guard operation.access == .open, permissions.isEmpty, parts.count > 2 else { return true }
    return !openResources.contains(parts[2])
  }
}

extension Response {
  /// Nobody keeps it, whatever the work said.
  mutating func keptByNobody() { headers[.cacheControl] = Caching.never.rawValue }
}
