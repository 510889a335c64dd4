import HTTPTypes
import Kernel
import NIOCore
import NIOHTTPTypes
import Web
import Wire

/// What one connection is about to read: the line that names an address, or what comes after it.
///
/// Links in chats and some programs write an address as people read it (`/search?q=가방`), with bytes that RFC 9112 wants escaped. They
/// are escaped here as every browser does, before the parser sees them; nothing after that line is touched.
final class RequestLine {
  /// The next byte belongs to the line with method and address.
  fileprivate var isNext = true
  /// A part of that line was read already: a long one comes in pieces.
  private var isBegun = false
  /// The line asks for the API, so that a refusal is told as such.
  fileprivate var isAPI = false

  /// The bytes with those beyond ASCII in a request's first line escaped; nil where none are.
  fileprivate func escaped(_ bytes: ByteBufferView) -> [UInt8]? {
    // Empty lines before a request are passed over, as the parser does (RFC 9112, 2.2).
    let start = bytes.firstIndex { $0 != 13 && $0 != 10 } ?? bytes.endIndex
    guard start < bytes.endIndex else { return nil }
    let end = bytes[start...].firstIndex(of: 10)
    let line = bytes[start..<(end ?? bytes.endIndex)]
    if !isBegun, let space = line.firstIndex(of: 32) { isAPI = line[line.index(after: space)...].starts(with: "/api/".utf8) }
    isNext = end == nil
    isBegun = isNext
    guard line.contains(where: { $0 >= 0x80 }) else { return nil }
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    for byte in line {
      if byte < 0x80 { out.append(byte) } else { out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]] }
    }
    if let end { out += bytes[end...] }
    return out
  }
}

/// Escapes what an address should not hold as it is; stands before the parser.
private final class RawTargetHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let line: RequestLine

  init(_ line: RequestLine) { self.line = line }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard line.isNext, let bytes = line.escaped(unwrapInboundIn(data).readableBytesView) else { return context.fireChannelRead(data) }
    context.fireChannelRead(wrapInboundOut(ByteBuffer(bytes: bytes)))
  }
}

/// Stands behind the parser: knows where a request ends, and says in words why one could not be read, where the parser's own refusal
/// has no body.
final class UnreadableHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let line = RequestLine()
  private let language: Language

  /// - Parameter language: what a refused program is answered in; a page has both.
  init(_ language: Language) { self.language = language }

  func handlerAdded(context: ChannelHandlerContext) {
    // At the very front; where that fails addresses must be escaped by those who send them.
    try? context.pipeline.syncOperations.addHandler(RawTargetHandler(line), position: .first)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: line.isNext = false
    case .end: line.isNext = true
    case .body: break
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data), head.status == .badRequest, head.headerFields[.contentLength] == "0" else {
      return context.write(data, promise: promise)
    }
    let body = Self.body(isAPI: line.isAPI, language)
    head.headerFields[.contentLength] = String(body.count)
    head.headerFields[.contentType] = line.isAPI ? "application/problem+json" : "text/html; charset=utf-8"
    head.headerFields[.cacheControl] = Caching.never.rawValue
    head.headerFields[.xContentTypeOptions] = "nosniff"
    if !line.isAPI { head.headerFields[.contentSecurityPolicy] = "default-src 'none'" }
    context.write(wrapOutboundOut(.head(head)), promise: promise)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
  }

  /// Nothing of the request is known, so it says what could not be read in both languages.
  static func body(isAPI: Bool, _ language: Language) -> [UInt8] {
    let problem = Problem.unreadableHead()
    if isAPI { return problem.json(in: language, instance: "unread") }
    func words(_ language: Language) -> HTML {
      "<section lang=\"\(language.tag)\"><h1>\(problem.title.text(in: language))</h1><p>\(problem.detail.text(in: language))</p><p><a href=\"/\">\(ProblemPhrases.home.text(in: language))</a></p></section>"
    }
    let page: HTML = """
      <!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(problem.title.text(in: .korean))</title>
      \(words(.korean))\(words(.english))</html>
      """
    return page.bytes
  }
}
