import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Makes answers small for readers who can unpack them (gzip), and keeps the small form of what many readers get.
///
/// Only what is the same for everybody is compressed: files, shared pages and public answers of the API. The length of a compressed answer
/// tells about its content, so one that holds a reader's own words together with words of an address is sent as it is (BREACH, 2013).
package final class CompressedAnswers: Sendable {
  /// Smaller answers fit into one packet anyhow.
  static let bytesMin = 1024
  /// Larger ones are sent as they are.
  static let bytesMax = 1 << 20
  /// Bytes kept in each of two generations: answers used since the last change of generations, and those of the one before.
  static let keptMax = 8 << 20

  private struct State {
    var young: [String: ByteBuffer] = [:]
    var old: [String: ByteBuffer] = [:]
    var bytes = 0
  }
  private let state = Mutex(State())

  package init() {}

  /// Presses the answer when it may be and the reader takes it; what depends on that is said in `Vary` in any case.
  func compress(_ response: inout Response, for asked: HTTPFields) async {
    guard response.status == .ok, let tag = response.headers[.eTag], let length = response.body.contentLength,
      (Self.bytesMin...Self.bytesMax).contains(length), Self.isShared(response.headers)
    else { return }
    if response.headers[.vary]?.contains("Accept-Encoding") != true { response.headers.append(HTTPField(name: .vary, value: "Accept-Encoding")) }
    guard Self.takesGzip(asked), let small = await small(response, tag) else { return }
    response.headers[.contentEncoding] = "gzip"
    response.headers[.contentLength] = String(small.readableBytes)
    // The same page in other bytes: equal in meaning, not byte for byte (RFC 9110, 8.8.1).
    if !tag.hasPrefix("W/") { response.headers[.eTag] = "W/" + tag }
    response.body = ResponseBody(byteBuffer: small)
  }

  /// The small form of an answer with this tag; nil when it would not be smaller.
  private func small(_ response: Response, _ tag: String) async -> ByteBuffer? {
    let known = state.withLock { state in state.young[tag] ?? state.old[tag] }
    if let known { return known }
    let whole = Collector()
    guard (try? await response.body.write(Collector.Writer(whole))) != nil else { return nil }
    let isForever = response.headers[.cacheControl] == Caching.forever.rawValue
    guard let compressed = whole.bytes.withUnsafeReadableBytes({ Gzip.compressed($0, level: isForever ? 9 : 4) }), compressed.count < whole.bytes.readableBytes else {
      return nil
    }
    let small = ByteBuffer(bytes: compressed)
    state.withLock { state in
      state.young[tag] = small
      state.bytes += small.readableBytes
      if state.bytes > Self.keptMax { state = State(old: state.young) }
    }
    return small
  }

  /// Files, public answers, and pages that have a tag: those come from the shelf of shared pages.
  private static func isShared(_ headers: HTTPFields) -> Bool {
    guard !headers.contains(.contentEncoding), let type = headers[.contentType] else { return false }
    let isPage = type.hasPrefix("text/html")
    guard isPage || headers[.cacheControl]?.hasPrefix("public") == true else { return false }
    return isPage || ["text/", "application/json", "application/manifest+json", "application/xml", "image/svg+xml"].contains { type.hasPrefix($0) }
  }

  /// Whether gzip is among what the reader accepts, with a weight above 0 (RFC 9110, 12.5.3).
  static func takesGzip(_ asked: HTTPFields) -> Bool {
    guard let accepted = asked[.acceptEncoding] else { return false }
    var anything = false
    for part in accepted.split(separator: ",") {
      let words = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard let coding = words.first else { continue }
      let isWanted = words.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }.map { $0 > 0 } ?? true
      if coding == "gzip" { return isWanted }
      if coding == "*" { anything = isWanted }
    }
    return anything
  }
}

/// Keeps what a body writes.
private final class Collector {
  var bytes = ByteBuffer()

  struct Writer: ResponseBodyWriter {
    let collector: Collector
    init(_ collector: Collector) { self.collector = collector }
    mutating func write(_ buffer: ByteBuffer) async throws { collector.bytes.writeImmutableBuffer(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
