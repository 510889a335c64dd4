import Kernel

/// One item of a Google Merchant feed: attributes by name, each with the line where it begins.
struct GoogleItem {
  struct Field {
    var text: String
    var line: Int64
  }

  /// Attributes of one item, at most.
  static let fieldsMax = 512

  var line: Int64
  /// Which item of the file it is, from 1; 0 where the line tells.
  var number: Int64 = 0
  var fields: [String: [Field]] = [:]
  /// What was wrong with the item's form.
  var fault: RowFault?
  /// Rows of the file for which it stands.
  var rows: Int64 = 1
  /// How many fields its row has and the first line, where it has fewer.
  var short: (has: Int, wanted: Int)?

  init(line: Int64) { self.line = line }

  func text(_ name: String) -> String { fields[name]?.first?.text ?? "" }
  func line(_ name: String) -> Int64 { fields[name]?.first?.line ?? line }

  mutating func add(_ name: String, _ text: String, line: Int64) {
    guard !text.isEmpty, fields.count < Self.fieldsMax, fields[name, default: []].count < 64 else { return }
    fields[name, default: []].append(Field(text: Self.plain(name, text), line: line))
  }

  /// An address is the other shop's bytes, and hard blanks of a description are meant.
  private static func plain(_ name: String, _ text: String) -> String {
    guard !name.hasSuffix("link") else { return text }
    return name.hasPrefix("description") || name == "summary" ? Composed.text(text) : Composed.text(text).withPlainBlanks
  }

  /// `g:Image Link` and `image_link` are one name.
  static func name(_ written: some StringProtocol) -> String {
    let plain = SheetHead.plain(String(written))
    return String((plain.hasPrefix("g:") ? plain.dropFirst(2) : plain[...]).map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  /// What holds the variants of one product together: the group, else the item's own id.
  var group: String {
    let group = text("item_group_id")
    return group.isEmpty ? text("id") : group
  }
}
