/// A description in which tags stand, cut at blank lines into parts of HTML and parts that were typed.
enum MarkupParts {
  struct Part {
    var lines: [Substring]
    /// An element that makes lines of its own stands in it.
    var isHTML = false
    /// Some tag stands in it.
    var hasTags = false
  }

  /// Elements that hold lines of their own and must be closed: a blank line inside them parts nothing.
  private static let holding: Set<String> = [
    "article", "aside", "audio", "blockquote", "center", "details", "div", "dl", "figure", "footer", "form", "header", "iframe", "main", "nav", "ol", "picture",
    "pre", "script", "section", "select", "style", "svg", "table", "ul", "video",
  ]
  /// Others that make lines of their own.
  private static let lines: Set<String> = [
    "body", "caption", "col", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "li", "link", "meta", "p", "source", "summary",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr",
  ]

  static func of(_ lines: [Substring]) -> [Part] {
    var parts: [Part] = []
    var part = Part(lines: [])
    var depth = 0
    for line in lines {
      if depth == 0, line.allSatisfy(\.isWhitespace) {
        if !part.lines.isEmpty { parts.append(part) }
        part = Part(lines: [])
        continue
      }
      part.lines.append(line)
      eachTag(of: line) { name, isEnd in
        part.hasTags = true
        if holding.contains(name) {
          depth = max(0, depth + (isEnd ? -1 : 1))
          part.isHTML = true
        } else if self.lines.contains(name) {
          part.isHTML = true
        }
      }
    }
    if !part.lines.isEmpty { parts.append(part) }
    return parts
  }

  /// A sign that begins a tag stands in it.
  static func isMarkup(_ text: Substring) -> Bool {
    var isFound = false
    eachTag(of: text) { _, _ in isFound = true }
    return isFound
  }

  /// Names of tags, in small letters; a comment's is empty.
  /// What was typed, with each sign escaped that begins no tag: `S<M<L` loses nothing.
  static func withTags(_ text: String) -> String {
    var out = "", rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let after = rest.index(after: start), isTag = beginsTag(rest.utf8[after...])
      out += rest[..<start] + (isTag || after == rest.endIndex ? "<" : "&lt;")
      rest = rest[after...]
    }
    return out + rest
  }

  /// A line without the tags in it; a sign that begins none stays, as in `a < b` and `<3kg>`.
  static func withoutTags(_ text: String) -> String {
    var out = "", rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let after = rest.index(after: start), body = rest[after...].drop { $0 == "/" }
      let name = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
      let next = body.dropFirst(name.count).first
      guard known.contains(name), next == ">" || next == "/" || next?.isWhitespace == true, let end = body.firstIndex(of: ">") else {
        out += rest[..<after]
        rest = rest[after...]
        continue
      }
      out += rest[..<start] + (MarkupNames.breaksOut.contains(name) && !MarkupNames.runsOn.contains(name) ? " " : "")
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  /// Whether what stands behind `<` is the name of an element, or of something that only HTML has.
  private static func beginsTag(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "?") { return true }
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let name = rest.prefix { (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) }
    guard let first = name.first, !(48...57).contains(first) else { return false }
    switch rest[name.endIndex...].first {
    case UInt8(ascii: ":"), UInt8(ascii: "-"): return true
    case nil, 62, 47, 32, 9, 10, 13: return known.contains(String(decoding: name, as: UTF8.self).lowercased())
    default: return false
    }
  }

  /// Elements that HTML has, or had.
  private static let known: Set<String> = MarkupNames.runsOn.union(MarkupNames.silent).union(MarkupNames.breaksOut).union(MarkupNames.skipped).union(MarkupNames.headings.keys)
    .union(holding).union(lines).union([
      "address", "bdi", "bdo", "button", "canvas", "data", "dfn", "dir", "fieldset", "hgroup", "legend", "map", "marquee", "menu", "meter", "nobr", "noscript", "optgroup", "option", "output",
      "progress", "rp", "rt", "ruby", "samp", "search", "slot", "textarea", "time", "var", "acronym",
    ])

  private static func eachTag(of text: Substring, _ body: (_ name: String, _ isEnd: Bool) -> Void) {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      guard beginsTag(rest) else { continue }
      let isEnd = rest.first == UInt8(ascii: "/")
      if isEnd { rest = rest.dropFirst() }
      let name = rest.prefix { (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) }
      body(String(decoding: name, as: UTF8.self).lowercased(), isEnd)
      rest = rest[name.endIndex...]
    }
  }
}
