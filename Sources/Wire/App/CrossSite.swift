import HTTPTypes
import Hummingbird
import Kernel

/// Refuses unsafe requests that a browser sends for another site (CSRF), by Sec-Fetch-Site and Origin; no tokens, so that
/// pages stay cacheable. Method after F. Valsorda, "Cross-Site Request Forgery" (2025); the session cookie is SameSite=Lax besides.
enum CrossSite {
  static func check(_ request: Request, settings: Settings) throws(Problem) {
    switch request.method {
    case .get, .head, .options: return
    default: break
    }
    // A key is shown on purpose; browsers never add it by themselves.
    if request.headers.contains(.authorization) { return }
    if let site = request.headers[.secFetchSite] {
      guard site == "same-origin" || site == "none" else { throw .crossSite() }
      return
    }
    // Neither header: no browser, so no cookie that a third party could make it send.
    guard let origin = request.headers[.origin] else { return }
    let host = origin.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first.map(String.init)
    guard let host, host == request.head.authority || origin == settings.baseURL else { throw .crossSite() }
  }
}
