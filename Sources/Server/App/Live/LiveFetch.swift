import CCurl
import Kernel
import Synchronization
import Wire

/// The real way out: libcurl on a few threads of its own.
///
/// Only http and https; the address is checked when it is connected to, after every redirect too; no proxy of the
/// environment, no cookies, no credentials.
package enum LiveFetch {
  /// Requests under way at one time.
  package static let threads = 4
  /// Requests that wait; more are refused.
  package static let waitingMax = 256

  /// - Parameter reachesPrivate: lets requests reach private and loopback addresses (tests, a proxy inside the house).
  package static func make(reachesPrivate: Bool) -> Fetch {
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    let lane = WorkLane(threads: threads, waitingMax: waitingMax)
    return Fetch { request throws(Fetch.Fault) in
      let result: Result<Fetch.Answer, Fetch.Fault>? = await lane.run { Transfer(request, reachesPrivate: reachesPrivate).perform() }
      guard let result else { throw .busy }
      return try result.get()
    }
  }
}

/// One request and what has come of it so far.
private final class Transfer {
  private let request: Fetch.Errand
  private let reachesPrivate: Bool
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var isForbidden = false

  init(_ request: Fetch.Errand, reachesPrivate: Bool) {
    self.request = request
    self.reachesPrivate = reachesPrivate
  }

  func perform() -> Result<Fetch.Answer, Fetch.Fault> {
    guard request.url.hasPrefix("https://") || request.url.hasPrefix("http://"), !request.url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return .failure(.badAddress) }
    guard let handle = curl_easy_init() else { return .failure(.failed("libcurl gives no handle")) }
    defer { curl_easy_cleanup(handle) }
    var lines: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(lines) }
    for header in request.headers {
      guard !(header.name + header.value).utf8.contains(where: { $0 < 0x20 && $0 != 9 }) else { return .failure(.badAddress) }
      lines = curl_slist_append(lines, "\(header.name): \(header.value)")
    }
    set(handle)
    madang_curl_lines(handle, lines)
    var watch = madang_transfer(
      take: { bytes, count, owner in
        Unmanaged<Transfer>.fromOpaque(owner!).takeUnretainedValue().take(UnsafeRawBufferPointer(start: bytes, count: count))
      },
      may_connect: { address, owner in
        Unmanaged<Transfer>.fromOpaque(owner!).takeUnretainedValue().mayConnect(address!) ? 1 : 0
      }, owner: Unmanaged.passUnretained(self).toOpaque())
    let code = request.body.withUnsafeBytes { bytes in
      if !bytes.isEmpty { madang_curl_body(handle, bytes.baseAddress, Int64(bytes.count)) }
      madang_curl_text(handle, CURLOPT_CUSTOMREQUEST, request.method)
      return withUnsafeMutablePointer(to: &watch) { watch in
        madang_curl_watch(handle, watch)
        return curl_easy_perform(handle)
      }
    }
    return answer(code, handle)
  }

  private func set(_ handle: UnsafeMutableRawPointer) {
    madang_curl_text(handle, CURLOPT_URL, request.url)
    madang_curl_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    madang_curl_text(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    madang_curl_text(handle, CURLOPT_PROXY, "")
    madang_curl_text(handle, CURLOPT_USERAGENT, "Madang/1")
    madang_curl_text(handle, CURLOPT_ACCEPT_ENCODING, nil)
    madang_curl_number(handle, CURLOPT_NOSIGNAL, 1)
    madang_curl_number(handle, CURLOPT_TIMEOUT, request.seconds)
    madang_curl_number(handle, CURLOPT_CONNECTTIMEOUT, min(5, request.seconds))
    madang_curl_number(handle, CURLOPT_FOLLOWLOCATION, request.redirectsMax > 0 ? 1 : 0)
    madang_curl_number(handle, CURLOPT_MAXREDIRS, request.redirectsMax)
    madang_curl_size(handle, CURLOPT_MAXFILESIZE_LARGE, Int64(request.bytesMax))
  }

  private func answer(_ code: CURLcode, _ handle: UnsafeMutableRawPointer) -> Result<Fetch.Answer, Fetch.Fault> {
    if isForbidden { return .failure(.forbiddenAddress) }
    if isTooLarge { return .failure(.tooLarge) }
    switch code {
    case CURLE_OK:
      let type = madang_curl_type(handle).map { String(cString: $0) } ?? ""
      return .success(Fetch.Answer(status: madang_curl_status(handle), contentType: type, body: body))
    case CURLE_OPERATION_TIMEDOUT: return .failure(.tooSlow)
    case CURLE_TOO_MANY_REDIRECTS: return .failure(.tooManyRedirects)
    case CURLE_FILESIZE_EXCEEDED: return .failure(.tooLarge)
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return .failure(.noConnection)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR: return .failure(.tls)
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return .failure(.badAddress)
    default: return .failure(.failed(String(cString: curl_easy_strerror(code))))
    }
  }

  private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= request.bytesMax else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  private func mayConnect(_ address: UnsafePointer<sockaddr>) -> Bool {
    if reachesPrivate || PublicAddress.isPublic(address) { return true }
    isForbidden = true
    return false
  }
}
