import CXML2

/// Reads HTML as people write it and tells what opens, stands and closes, in a well-formed order: libxml2's HTML parser closes what was left open.
///
/// Nothing is fetched, no declaration inside the text changes its encoding, and no tree is built.
enum MarkupEvents {
  /// Who listens.
  final class Listener {
    var open: (_ name: String, _ attributes: [String: String]) -> Void
    var text: (_ text: [UInt8]) -> Void
    var close: (_ name: String) -> Void
    init(open: @escaping (String, [String: String]) -> Void, text: @escaping ([UInt8]) -> Void, close: @escaping (String) -> Void) {
      self.open = open
      self.text = text
      self.close = close
    }
  }

  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue)

  /// - Parameter bytes: UTF-8 that `MarkupTidy` went over.
  static func read(_ bytes: [UInt8], _ listener: Listener) {
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    var handler = htmlSAXHandler()
    handler.startElement = { me, name, attributes in
      guard let name else { return }
      MarkupEvents.of(me)?.open(String(cString: name), MarkupEvents.pairs(attributes))
    }
    handler.endElement = { me, name in if let name { MarkupEvents.of(me)?.close(String(cString: name)) } }
    handler.characters = { me, start, count in MarkupEvents.of(me)?.text(Array(UnsafeBufferPointer(start: start, count: Int(count)))) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { me, start, count in MarkupEvents.of(me)?.text(Array(UnsafeBufferPointer(start: start, count: Int(count)))) }
    handler.serror = { _, _ in }
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
    // Inside a body of our own, words that stand alone get no paragraph that nobody wrote.
    let whole = Array("<html><body>".utf8) + bytes
    withExtendedLifetime(listener) {
      whole.withUnsafeBytes { buffer in
        let document = htmlCtxtReadMemory(context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8", options)
        if let document { xmlFreeDoc(document) }
      }
    }
  }

  private static func of(_ me: UnsafeMutableRawPointer?) -> Listener? { me.map { Unmanaged<Listener>.fromOpaque($0).takeUnretainedValue() } }

  private static func pairs(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
    guard let attributes else { return [:] }
    var found: [String: String] = [:]
    var place = 0
    while let name = attributes[place], place < 200 {
      if let value = attributes[place + 1] { found[String(cString: name)] = String(cString: value) }
      place += 2
    }
    return found
  }
}
