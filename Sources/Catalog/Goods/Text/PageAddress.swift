/// The address of a page, from which other addresses that are not whole are sought (RFC 3986, 5.2).
struct PageAddress: Hashable {
  /// `https://shop.example`
  private let origin: String
  /// The parts of its path without the last.
  private let folder: [String]

  /// Nil for what is no page of the web.
  init?(_ text: String) {
    let address = text.trimmed
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), address.utf8.count <= MarkupAddress.lengthMax else { return nil }
    let start = address.index(address.startIndex, offsetBy: lower.hasPrefix("https://") ? 8 : 7)
    let host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty, !host.contains("@") else { return nil }
    origin = String(address[..<host.endIndex])
    folder = address[host.endIndex...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init)
  }

  /// The whole address of what is written on the page; nil for what names a scheme of its own, or nothing.
  func whole(_ text: String) -> String? {
    let written = text.trimmed
    guard let first = written.first, first != "#", first != "?", !written.prefix(while: { $0 != "/" && $0 != "?" }).contains(":") else { return nil }
    if written.hasPrefix("//") { return String(origin.prefix { $0 != "/" }) + written }
    let path = written.prefix { $0 != "?" && $0 != "#" }
    var parts = first == "/" ? [] : folder
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.isEmpty ? nil : origin + "/" + parts.joined(separator: "/") + written[path.endIndex...]
  }
}
