/// A form as a page drew it: where it leads, and what may stand in each of its fields.
struct FuzzSheet: Sendable {
  var action: String
  var fields: [(name: String, choices: [String])] = []
  var isPost = true

  private mutating func offer(_ name: String, _ value: String) {
    if let place = fields.firstIndex(where: { $0.name == name }) { fields[place].choices.append(value) } else { fields.append((name, [value])) }
  }

  /// The forms of a page, and the addresses inside the house to which it leads.
  static func read(_ page: String) -> (forms: [FuzzSheet], links: [String]) {
    var forms: [FuzzSheet] = [], links: [String] = []
    var open: FuzzSheet?
    var elsewhere: [String] = []
    var select: String?
    for tag in tags(Array(page.utf8)) {
      let name = tag.lines["name"], value = tag.lines["value"] ?? ""
      switch tag.name {
      case "form": open = FuzzSheet(action: tag.lines["action"] ?? "", isPost: tag.lines["method"] == "post")
      case "/form":
        guard let form = open else { continue }
        forms.append(form)
        for action in elsewhere {
          var other = form
          (other.action, other.isPost) = (action, true)
          forms.append(other)
        }
        (open, elsewhere) = (nil, [])
      case "input", "button", "textarea":
        if let name, tag.lines["type"] != "file" { open?.offer(name, value) }
        if let action = tag.lines["formaction"] { elsewhere.append(action) }
      case "select": select = name
      case "/select": select = nil
      case "option": if let select { open?.offer(select, value) }
      case "a": if let link = tag.lines["href"], link.hasPrefix("/"), !link.hasPrefix("//") { links.append(link) }
      default: break
      }
    }
    return (forms, links)
  }

  private static func tags(_ page: [UInt8]) -> [(name: String, lines: [String: String])] {
    var found: [(name: String, lines: [String: String])] = []
    var place = 0
    while let start = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = start + 1
      let name = page[place...].prefix { $0 == UInt8(ascii: "/") || (97...122).contains($0) || (48...57).contains($0) }
      guard !name.isEmpty else { continue }
      place = name.endIndex
      var lines: [String: String] = [:]
      while place < page.count, page[place] != UInt8(ascii: ">") {
        let word = page[place...].prefix { $0 == UInt8(ascii: "-") || (97...122).contains($0) || (48...57).contains($0) }
        guard !word.isEmpty else {
          place += 1
          continue
        }
        place = word.endIndex
        var value: ArraySlice<UInt8> = []
        if place + 1 < page.count, page[place] == UInt8(ascii: "="), page[place + 1] == UInt8(ascii: "\"") {
          value = page[(place + 2)...].prefix { $0 != UInt8(ascii: "\"") }
          place = min(page.count, value.endIndex + 1)
        }
        lines[String(decoding: word, as: UTF8.self)] = plain(String(decoding: value, as: UTF8.self))
      }
      found.append((String(decoding: name, as: UTF8.self), lines))
    }
    return found
  }

  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
