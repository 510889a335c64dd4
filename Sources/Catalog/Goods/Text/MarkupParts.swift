/// A description in which tags stand, cut at blank lines into parts of HTML and parts that were typed.
enum MarkupParts {
  struct Part {
    var lines: [Substring]
    /// The bytes at which they begin.
    var starts: [Int] = []
    /// An element that makes lines of its own stands in it.
    var isHTML = false
    /// Some tag stands in it.
    var hasTags = false
  }

  /// Lines that stand in HTML, or are some, part from those beside them.
  static func of(_ text: String, _ tags: MarkupTags) -> [Part] {
    var parts: [Part] = [], part = Part(lines: [])
    func end() {
      if !part.lines.isEmpty { parts.append(part) }
      part = Part(lines: [])
    }
    var place = 0, next = 0, holds = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let start = place
      place += line.utf8.count + 1
      var isHTML = start < holds, hasTags = false
      while next < tags.all.count, tags.all[next].place < place {
        let tag = tags.all[next]
        next += 1
        hasTags = true
        guard MarkupNames.holding.contains(tag.name) || MarkupNames.lines.contains(tag.name) else { continue }
        isHTML = true
        if !tag.isEnd { holds = max(holds, tag.close ?? (MarkupNames.holding.contains(tag.name) ? .max : 0)) }
      }
      if !isHTML, line.allSatisfy(\.isWhitespace) {
        end()
        continue
      }
      if part.isHTML != isHTML { end() }
      part.isHTML = isHTML
      part.hasTags = part.hasTags || hasTags
      part.lines.append(line)
      part.starts.append(start)
    }
    end()
    return parts
  }

  /// A line without the tags in it; a sign that begins none stays, as in `a < b` and `<3kg>`.
  static func withoutTags(_ text: String) -> String {
    let signs = MarkupTags(Array(text.utf8)).signs
    var out = "", rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let after = rest.index(after: start), body = rest[after...].drop { $0 == "/" }
      let name = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
      guard !signs.contains(text.utf8.distance(from: text.startIndex, to: start)), MarkupNames.known.contains(name), let end = body.firstIndex(of: ">") else {
        out += rest[..<after]
        rest = rest[after...]
        continue
      }
      out += rest[..<start] + (MarkupNames.breaksOut.contains(name) && !MarkupNames.runsOn.contains(name) ? " " : "")
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }
}
