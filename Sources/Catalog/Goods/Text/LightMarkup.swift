/// What a merchant types into a description without knowing HTML: blank lines part paragraphs, `# ` is a heading, `- ` and `1. ` are lists, `**bold**`, `[words](https://…)`, `![words](2)` is the product's second picture.
///
/// Whoever writes tags writes HTML; that passes as it is, to be sanitised like everything else. Between such parts, and around tags
/// inside a line (`<b>`), the signs mean what they mean elsewhere.
package enum LightMarkup {
  /// The HTML of what was typed; still to be sanitised.
  ///
  /// - Parameter pictures: addresses of the product's pictures, in their order.
  package static func html(_ typed: String, pictures: [String] = []) -> String {
    let text = typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), tags = MarkupTags(Array(text.utf8))
    guard !tags.all.isEmpty else { return html(text.split(separator: "\n", omittingEmptySubsequences: false), pictures, MarkupAddress.escaped) }
    let parts = MarkupParts.of(text, tags)
    return parts.map { part in
      if part.isHTML { return part.lines.joined(separator: "\n") }
      guard part.hasTags else { return html(part.lines, pictures, isPart: parts.count > 1, MarkupAddress.escaped) }
      let lines = zip(part.lines, part.starts).map { tags.escaped($0, at: $1)[...] }
      return html(lines, pictures, isPart: parts.count > 1) { $0 }
    }.joined(separator: "\n")
  }

  /// - Parameter isPart: others stand around it, so that a lone line is a paragraph too.
  private static func html(_ lines: [Substring], _ pictures: [String], isPart: Bool = false, _ escaped: (String) -> String) -> String {
    if lines.count == 1, !isPart, block(lines[0]) == nil { return inline(String(lines[0]), pictures, escaped) }
    var out = "", list: String?, paragraph: [String] = [], count = 0
    func end(keeping kept: String? = nil) {
      // A line that ends with a break of its own needs no second one.
      let lines = paragraph.enumerated().map { $0.offset + 1 < paragraph.count && !endsWithBreak($0.element) ? $0.element + "<br>" : $0.element }
      if !lines.isEmpty { out += "<p>\(lines.joined())</p>" }
      paragraph = []
      if let open = list, open != kept {
        out += "</\(open)>"
        list = nil
      }
    }
    for line in lines {
      // A list is numbered from one on; another number at the beginning of a line is a day or an edition: 11. 3 출시.
      guard let (tag, words, number) = block(line), number == nil || number == (list == "ol" ? count + 1 : 1) else {
        if line.allSatisfy(\.isWhitespace) {
          end()
        } else {
          if list != nil { end() }
          paragraph.append(inline(String(line), pictures, escaped))
        }
        continue
      }
      if tag == "ul" || tag == "ol" {
        end(keeping: tag)
        if list == nil { (out, count) = (out + "<\(tag)>", 0) }
        list = tag
        count += 1
        out += "<li>\(inline(words, pictures, escaped))</li>"
      } else {
        end()
        out += tag == "hr" ? "<hr>" : "<\(tag)>\(inline(words, pictures, escaped))</\(tag)>"
      }
    }
    end()
    return out
  }

  private static func endsWithBreak(_ line: String) -> Bool {
    let end = line.suffix(8).lowercased().filter { !$0.isWhitespace }
    return end.hasSuffix("<br>") || end.hasSuffix("<br/>")
  }

  /// What to type for sanitised HTML; nil where it says more than can be typed, so that the HTML itself is shown.
  package static func typed(_ html: String) -> String? {
    guard html.contains("<") || html.contains("&") else { return html }
    var out = "", links: [String] = [], list: [(tag: String, number: Int)] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      out += Entities.decoded(String(rest[..<start]))
      let tag = rest[rest.index(after: start)..<end], name = tag.prefix { $0 != " " }
      rest = rest[rest.index(after: end)...]
      switch name {
      case "p", "/b", "b", "strong", "/strong": out += name.hasSuffix("p") ? "" : "**"
      case "/p", "/h2", "/h3", "/h4": out += "\n\n"
      case "br": out += "\n"
      case "h2": out += "# "
      case "h3": out += "## "
      case "h4": out += "### "
      case "hr": out += "---\n\n"
      case "ul", "ol": list.append((String(name), 0))
      case "/ul", "/ol":
        _ = list.popLast()
        out += "\n"
      case "li":
        guard let last = list.indices.last, list.count == 1 else { return nil }
        list[last].number += 1
        out += list[last].tag == "ul" ? "- " : "\(list[last].number). "
      case "/li": out += "\n"
      case "a":
        out += "["
        links.append(attribute("href", in: tag))
      case "/a": out += "](\(links.popLast() ?? ""))"
      case "img": out += "![\(attribute("alt", in: tag))](\(attribute("src", in: tag)))"
      default: return nil
      }
    }
    out += Entities.decoded(String(rest))
    while out.last?.isWhitespace == true { out.removeLast() }
    // Only what comes back as it was may be typed over; a single line needs no paragraph around it.
    let back = Sanitizer.clean(Self.html(out))
    return back == html || "<p>\(back)</p>" == html ? out : nil
  }

  private static func attribute(_ name: String, in tag: Substring) -> String {
    guard let start = tag.firstRange(of: "\(name)=\"")?.upperBound, let end = tag[start...].firstIndex(of: "\"") else { return "" }
    return Entities.decoded(String(tag[start..<end]))
  }

  private static func block(_ line: Substring) -> (tag: String, words: String, number: Int?)? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    for (mark, tag) in [("### ", "h4"), ("## ", "h3"), ("# ", "h2"), ("- ", "ul"), ("* ", "ul"), ("• ", "ul"), ("· ", "ul")] where text.hasPrefix(mark) {
      return (tag, String(text.dropFirst(mark.count)), nil)
    }
    if text.count >= 3, text.allSatisfy({ $0 == "-" }) { return ("hr", "", nil) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = Int(digits), let sign = text.dropFirst(digits.count).first, sign == "." || sign == ")", text.dropFirst(digits.count + 1).first == " " else { return nil }
    return ("ol", String(text.dropFirst(digits.count + 2)), number)
  }

  /// What stands within a line. Where each bracket closes is known beforehand, so that ten thousand that never close cost as much as their letters.
  private static func inline(_ text: String, _ pictures: [String], _ escaped: (String) -> String) -> String {
    let signs = LineSigns(text)
    var out = "", from = 0, place = 0, isBold = false
    func words(_ range: Range<Int>) -> String { String(decoding: signs.bytes[range], as: UTF8.self) }
    func flush() { if from < place { out += escaped(words(from..<place)) } }
    while let sign = signs.next(from: place) {
      place = sign
      flush()
      from = place
      if signs.isDouble(at: place), isBold || signs.hasDouble(from: place + 2) {
        out += isBold ? "</b>" : "<b>"
        isBold.toggle()
        place += 2
      } else if let link = signs.link(at: place) {
        // A sign in them that begins no tag may have been escaped with its line.
        let said = words(link.words).replacing("&lt;", with: "<"), address = words(link.address).replacing("&lt;", with: "<")
        if link.isPicture {
          let source = Int(address).flatMap { (1...pictures.count + 1).contains($0) ? pictures.dropFirst($0 - 1).first : nil } ?? address
          out += "<img src=\"\(MarkupAddress.escaped(source))\" alt=\"\(MarkupAddress.escaped(said))\">"
        } else {
          out += "<a href=\"\(MarkupAddress.escaped(address))\">\(MarkupAddress.escaped(said))</a>"
        }
        place = link.end
      } else {
        out += words(place..<place + 1)
        place += 1
      }
      from = place
    }
    place = signs.bytes.count
    flush()
    return out + (isBold ? "</b>" : "")
  }
}
