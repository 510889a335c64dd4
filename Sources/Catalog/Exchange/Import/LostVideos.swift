import Kernel

/// Films in a description: they are left out, and whoever brings the file is told which.
enum LostVideos {
  /// Films of one text that are told, at most.
  static let countMax = 20
  /// Bytes of a tag that are looked at.
  private static let tagMax = 2_000
  private static let names = ["iframe", "video", "embed", "object"].map { Array($0.utf8) }

  /// Where they are, each once; the tag's name where it does not say.
  static func addresses(in html: String) -> [String] {
    var found: [String] = []
    var rest = html.utf8[...]
    while found.count < countMax, let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[mark...].dropFirst()
      guard let name = names.first(where: { name in rest.prefix(name.count).elementsEqual(name) { $0 | 32 == $1 } }) else { continue }
      let tag = String(Substring(rest.prefix(tagMax).prefix { $0 != UInt8(ascii: ">") }))
      let address = source(tag) ?? String(decoding: name, as: UTF8.self)
      if !found.contains(address) { found.append(address) }
    }
    return found
  }

  /// `src="…"`, `data='…'`
  private static func source(_ tag: String) -> String? {
    for word in tag.split(whereSeparator: \.isWhitespace) {
      guard let name = ["src=", "data="].first(where: { word.lowercased().hasPrefix($0) }) else { continue }
      let address = word.dropFirst(name.count).filter { $0 != "\"" && $0 != "'" }
      if !address.isEmpty { return address }
    }
    return nil
  }
}
