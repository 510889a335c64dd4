import CXML2
import Kernel

/// Takes XML in pieces and gives out items (`item` of RSS 2.0, `entry` of Atom). Entities, DTDs and the network are never touched.
final class FeedParser {
  static let depthMax = 32
  static let fieldMax = 1 << 20
  static let itemMax = 4 << 20

  private var context: xmlParserCtxtPtr?
  private var items: [GoogleItem] = []
  private var taken = 0
  private(set) var isAtEnd = false
  private var hasDeclarations = false
  private var tooBig: String?
  /// The line of the first letter that XML does not have.
  private var forbidden: Int64?

  private var depth = 0
  /// Items begun.
  private(set) var count: Int64 = 0
  /// The outermost element is one that feeds have.
  private(set) var isFeed = false
  private var current: GoogleItem?
  /// The page of the whole feed, as it says itself.
  private(set) var page = ""
  private var isPage = false
  private var itemDepth = 0
  private var itemSize = 0
  private var googleNames: Set<String> = []
  private var field: (name: String, isGoogle: Bool, line: Int64)?
  private var text: [UInt8] = []
  /// Parts of an attribute that has parts, joined by colons.
  private var parts: [String] = []

  init() throws(FileFault) {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, _, _, _ in FeedParser.of(context)?.declare() }
    handler.entityDecl = { context, _, _, _, _, _ in FeedParser.of(context)?.declare() }
    handler.startElementNs = { context, name, prefix, _, _, _, _, _, _ in
      FeedParser.of(context)?.start(String(cString: name!), prefix: prefix.map { String(cString: $0) } ?? "")
    }
    handler.endElementNs = { context, name, _, _ in FeedParser.of(context)?.end(String(cString: name!)) }
    handler.characters = { context, start, count in FeedParser.of(context)?.append(start!, Int(count)) }
    handler.cdataBlock = { context, start, count in FeedParser.of(context)?.append(start!, Int(count)) }
    handler.serror = { context, error in if let error { FeedParser.of(context)?.note(code: error.pointee.code, line: Int64(error.pointee.line)) } }
    let me = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&handler, me, nil, 0, nil)
    guard let context else { throw .brokenXML(line: 1, why: "no memory") }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
  }

  deinit { if let context { xmlFreeParserCtxt(context) } }

  var isEmpty: Bool { taken == items.count }
  var line: Int64 { Int64(context.map { xmlSAX2GetLineNumber(Self.pointer($0)) } ?? 0) }

  /// Gives out the next item; nil when more must be fed.
  func take() -> GoogleItem? {
    guard taken < items.count else { return nil }
    taken += 1
    defer {
      if taken == items.count {
        items = []
        taken = 0
      }
    }
    return items[taken - 1]
  }

  /// Reads a piece; an empty one is the end.
  func feed(_ bytes: [UInt8]) throws(FileFault) {
    isAtEnd = bytes.isEmpty
    let code = bytes.withUnsafeBytes { xmlParseChunk(context, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), isAtEnd ? 1 : 0) }
    if hasDeclarations { throw .xmlEntities }
    if let tooBig { throw .brokenXML(line: line, why: tooBig) }
    if let forbidden { throw .xmlCharacter(line: forbidden) }
    guard code != 0 else { return }
    if code == Int32(XML_ERR_INVALID_ENCODING.rawValue) { throw .notUTF8(line: line) }
    if code == Int32(XML_ERR_UNDECLARED_ENTITY.rawValue) || code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue) { throw .xmlEntities }
    // Namespace slips (a prefix that nobody declared) do not break a feed.
    guard context?.pointee.wellFormed == 0 else { return }
    let why = xmlCtxtGetLastError(Self.pointer(context!)).flatMap { $0.pointee.message }.map { String(cString: $0).trimmed } ?? "error \(code)"
    throw .brokenXML(line: line, why: String(why.prefix(200)))
  }

  /// A letter that XML does not have, as it is or as a reference.
  private static let letterFaults = Set([XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_CHAR, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF].map { Int32($0.rawValue) })

  private func note(code: Int32, line: Int64) {
    if forbidden == nil, Self.letterFaults.contains(code) { forbidden = max(1, line) }
  }

  // What the parser calls.

  private static func pointer(_ context: xmlParserCtxtPtr) -> UnsafeMutableRawPointer { UnsafeMutableRawPointer(context) }
  private static func of(_ context: UnsafeMutableRawPointer?) -> FeedParser? { context.map { Unmanaged<FeedParser>.fromOpaque($0).takeUnretainedValue() } }

  private func stop() { xmlStopParser(context) }

  private func declare() {
    hasDeclarations = true
    stop()
  }

  private func refuse(_ why: String) {
    tooBig = tooBig ?? why
    stop()
  }

  private func start(_ name: String, prefix: String) {
    depth += 1
    if depth == 1 { isFeed = ["rss", "feed", "rdf"].contains(name.lowercased()) }
    if depth > Self.depthMax { return refuse("elements are nested more than \(Self.depthMax) deep") }
    guard current != nil else {
      isPage = name == "link" && prefix.isEmpty && page.isEmpty
      guard name == "item" || name == "entry" else { return }
      current = GoogleItem(line: line)
      count += 1
      current?.number = count
      itemDepth = depth
      itemSize = 0
      googleNames = []
      return
    }
    if depth == itemDepth + 1 {
      field = (GoogleItem.name(name), prefix == "g", line)
      parts = []
    }
    text = []
  }

  private func end(_ name: String) {
    defer { depth -= 1 }
    isPage = false
    guard current != nil else { return }
    if depth == itemDepth {
      items.append(current!)
      current = nil
      field = nil
    } else if depth == itemDepth + 1, let ended = field {
      keep(ended.name, parts.isEmpty ? MarkPile.lowered(String(decoding: text, as: UTF8.self)).trimmed : parts.joined(separator: ":"), ended.isGoogle, line: ended.line)
      field = nil
    } else if depth == itemDepth + 2 {
      parts.append(MarkPile.lowered(String(decoding: text, as: UTF8.self)).trimmed)
    }
    text = []
  }

  /// Google's own attribute comes before the feed's of the same name: `g:title` before `title`.
  private func keep(_ name: String, _ said: String, _ isGoogle: Bool, line: Int64) {
    if isGoogle, googleNames.insert(name).inserted { current?.fields[name] = nil }
    guard isGoogle || !googleNames.contains(name) else { return }
    current?.add(name, said, line: line)
  }

  private func append(_ start: UnsafePointer<UInt8>, _ count: Int) {
    if isPage, page.utf8.count + count <= MarkupAddress.lengthMax { page += String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }
    guard field != nil else { return }
    itemSize += count
    // It costs its item only, and nothing of what is too much is kept.
    guard itemSize <= Self.itemMax else {
      text = []
      if current?.fault == nil, let field { current?.fault = RowFault(line: field.line, column: field.name, what: .rowTooLong) }
      return
    }
    guard text.count + count <= Self.fieldMax else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }
}
