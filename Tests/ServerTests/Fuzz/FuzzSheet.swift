/// A form as a page drew it: where it leads, and what may stand in each of its fields.
struct FuzzSheet: Sendable {
  struct Field: Sendable {
    let name: String
    var choices: [String]
    /// Somebody types it: what stands there may be empty.
    var isTyped = false
    /// Any number of them may be ticked.
    var isTicked = false
  }

  var action: String
  var fields: [Field] = []
  var isPost = true

  private mutating func offer(_ name: String, _ value: String, typed: Bool = false, ticked: Bool = false) {
    if let place = fields.firstIndex(where: { $0.name == name }) { fields[place].choices.append(value) } else {
      fields.append(Field(name: name, choices: [value], isTyped: typed, isTicked: ticked))
    }
  }

  /// What somebody sends who fills it in as it is meant.
  func filled(_ values: inout FuzzValues) -> [(String, String)] {
    var sent: [(String, String)] = []
    for field in fields {
      if field.isTicked {
        for choice in field.choices where values.chance(80) { sent.append((field.name, choice)) }
      } else if field.isTyped, field.choices.contains(where: \.isEmpty) || values.chance(30) {
        if values.chance(85) { sent.append((field.name, values.careful { $0.field(field.name) })) } else { sent.append((field.name, field.choices[0])) }
      } else {
        sent.append((field.name, values.one(of: field.choices)))
      }
    }
    return sent
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
        let type = tag.name == "textarea" ? "text" : tag.name == "button" ? "submit" : tag.lines["type"] ?? "text"
        if let name, type != "file" {
          open?.offer(name, tag.name == "textarea" ? tag.text : value, typed: !["hidden", "submit", "radio", "checkbox"].contains(type), ticked: type == "checkbox")
        }
        if let action = tag.lines["formaction"] { elsewhere.append(action) }
      case "select": select = name
      case "/select": select = nil
      case "option": if let select { open?.offer(select, value) }
      case "img": if let link = tag.lines["src"], link.hasPrefix("/") { links.append(link) }
      case "a": if let link = tag.lines["href"], link.hasPrefix("/"), !link.hasPrefix("//") { links.append(link) }
      default: break
      }
    }
    return (forms, links)
  }

  private static func tags(_ page: [UInt8]) -> [(name: String, lines: [String: String], text: String)] {
    var found: [(name: String, lines: [String: String], text: String)] = []
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
      let text = page[min(page.count, place + 1)...].prefix { $0 != UInt8(ascii: "<") }.prefix(5000)
      found.append((String(decoding: name, as: UTF8.self), lines, name.count == 8 ? plain(String(decoding: text, as: UTF8.self)) : ""))
    }
    return found
  }

  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
