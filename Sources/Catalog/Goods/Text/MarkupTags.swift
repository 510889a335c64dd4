/// The tags of a text, as whoever wrote it means them: the name of an element that is closed, that need not be, or that says something besides its name.
///
/// Every other `<` is a letter like any other: `<SIZE>`, `<MADE IN KOREA>`, `<S> 44 <M> 55`, `a < b`.
struct MarkupTags {
  struct Tag {
    /// The byte at which its sign stands.
    let place: Int
    /// In small letters; empty for a comment or declaration.
    let name: String
    let isEnd: Bool
    /// Its name begins with a capital letter.
    var isCapital = false
    /// Where the tag begins that closes it.
    fileprivate(set) var close: Int?
    /// Nothing but a closing tag shows that it is one.
    fileprivate var isDoubtful = false
  }

  /// In the order in which they stand.
  private(set) var all: [Tag] = []
  /// Bytes at which a sign stands that begins none.
  private(set) var signs: Set<Int> = []

  /// Letters of a name.
  private static let nameMax = 40

  init(_ bytes: [UInt8]) {
    var open: [String: [Int]] = [:]
    var at = 0, endless: Set<String> = []
    while at < bytes.count, let place = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = place + 1
      if Self.isRemark(bytes, place) {
        all.append(Tag(place: place, name: "", isEnd: false))
        // What stands inside is no markup.
        if bytes[place...].starts(with: Self.comment) { at = Self.behind("-->", bytes, place + 4, &endless) ?? at }
        continue
      }
      guard let (name, isEnd, rest) = Self.head(bytes, place) else {
        signs.insert(place)
        continue
      }
      if isEnd {
        let opening = open[name]?.popLast()
        if let opening { all[opening].close = place }
        if opening == nil, !MarkupNames.known.contains(name) { signs.insert(place) } else { all.append(Tag(place: place, name: name, isEnd: true, isCapital: Self.isCapital(bytes, place + 2))) }
        continue
      }
      guard let isDoubtful = Self.doubt(name, rest), !(isDoubtful && MarkupNames.alone.contains(name)) else {
        signs.insert(place)
        continue
      }
      all.append(Tag(place: place, name: name, isEnd: false, isCapital: Self.isCapital(bytes, place + 1), isDoubtful: isDoubtful))
      if !MarkupNames.alone.contains(name) { open[name, default: []].append(all.count - 1) }
      if name == "script" || name == "style", let end = Self.behind("</\(name)", bytes, rest.endIndex, &endless) { at = end - name.utf8.count - 2 }
    }
    var isWord: Set<Int> = []
    let blocks = (small: hasBlocks(isCapital: false), capital: hasBlocks(isCapital: true))
    for place in open.values.joined() where all[place].isDoubtful && !Self.isSheet(all[place], bytes) {
      if !Self.isLeftOpen(all[place], amongBlocks: all[place].isCapital ? blocks.capital : blocks.small) { isWord.insert(place) }
    }
    guard !isWord.isEmpty else { return }
    for place in isWord { signs.insert(all[place].place) }
    all = all.indices.filter { !isWord.contains($0) }.map { all[$0] }
  }

  /// Whether a tag that nothing closes is one that somebody forgot to close: among blocks that are written as it is, or more than a letter.
  private static func isLeftOpen(_ tag: Tag, amongBlocks: Bool) -> Bool {
    MarkupNames.runsOn.contains(tag.name) && (amongBlocks || !tag.isCapital && tag.name.utf8.count > 2)
  }

  /// Whether blocks stand in the text whose names are written so.
  private func hasBlocks(isCapital: Bool) -> Bool {
    all.contains { $0.isCapital == isCapital && MarkupNames.needsNoEnd.contains($0.name) && (!isCapital || !MarkupNames.alone.contains($0.name)) }
  }

  private static func isCapital(_ bytes: [UInt8], _ place: Int) -> Bool { place < bytes.count && (65...90).contains(bytes[place]) }

  /// A piece of the text that begins at a byte, with each sign in it escaped that begins no tag.
  func escaped(_ piece: Substring, at start: Int) -> String {
    guard !signs.isEmpty, piece.utf8.contains(UInt8(ascii: "<")) else { return String(piece) }
    var out: [UInt8] = []
    for (place, byte) in piece.utf8.enumerated() {
      if byte == UInt8(ascii: "<"), signs.contains(start + place) { out += Array("&lt;".utf8) } else { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let comment = Array("<!--".utf8)
  private static let remarks = ["<!--", "<![", "<!doctype", "<?xml", "<?php", "<?="].map { Array($0.utf8) }

  /// Comments and declarations; `<!필독!>` is none.
  private static func isRemark(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "!") || bytes[place + 1] == UInt8(ascii: "?") else { return false }
    return remarks.contains { $0.elementsEqual(bytes[place...].prefix($0.count).map { (65...90).contains($0) ? $0 | 32 : $0 }) }
  }

  /// The name behind a sign, and what stands between it and the tag's end; nil where no name stands.
  private static func head(_ bytes: [UInt8], _ place: Int) -> (name: String, isEnd: Bool, rest: ArraySlice<UInt8>)? {
    var at = place + 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let start = at
    guard at < bytes.count, isLetter(bytes[at]) else { return nil }
    while at < bytes.count, at - start < nameMax, isLetter(bytes[at]) || (48...58).contains(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
    guard at == bytes.count || [62, 47, 32, 9, 10, 13].contains(bytes[at]) else { return nil }
    var end = at
    while end < bytes.count, end - at < MarkupTidy.tagMax, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
    return (String(decoding: bytes[start..<at], as: UTF8.self).lowercased(), isEnd, bytes[at..<end])
  }

  /// Whether only a closing tag can show that an opening one is a tag; nil where nothing can.
  private static func doubt(_ name: String, _ rest: ArraySlice<UInt8>) -> Bool? {
    let said = attributes(rest)
    // `<A 세트>`
    if said == nil, rest.contains(where: { $0 >= 128 }) { return nil }
    if MarkupNames.known.contains(name) { return said == nil && !MarkupNames.needsNoEnd.contains(name) && rest.last != UInt8(ascii: "/") }
    // Elements of an application's own: `<o:p>`, `<product-form>`.
    if name.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }) { return said == nil && rest.last != UInt8(ascii: "/") }
    return said == true ? false : nil
  }

  /// Whether the value of an attribute stands in quotes; nil where there is no attribute.
  private static func attributes(_ rest: ArraySlice<UInt8>) -> Bool? {
    var found: Bool?
    for equals in rest.indices where rest[equals] == UInt8(ascii: "=") {
      guard let end = rest[..<equals].lastIndex(where: { $0 > 32 }), isLetter(rest[end]) || (48...57).contains(rest[end]) else { continue }
      let value = rest[(equals + 1)...].first { $0 > 32 }
      if value == UInt8(ascii: "\"") || value == UInt8(ascii: "'") { return true }
      found = false
    }
    return found
  }

  /// Whether what stands behind an open `<style>` is a style sheet.
  private static func isSheet(_ tag: Tag, _ bytes: [UInt8]) -> Bool {
    guard tag.name == "style" else { return false }
    return bytes[(tag.place + 1)...].prefix { $0 != UInt8(ascii: "<") }.contains { [UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: ";"), UInt8(ascii: "=")].contains($0) }
  }

  /// Behind the next such text, in whatever letters; a search that once failed is not repeated.
  private static func behind(_ text: String, _ bytes: [UInt8], _ start: Int, _ endless: inout Set<String>) -> Int? {
    guard !endless.contains(text) else { return nil }
    let wanted = Array(text.utf8)
    var at = start
    while at + wanted.count <= bytes.count {
      if bytes[at] == wanted[0], wanted.indices.allSatisfy({ (isLetter(bytes[at + $0]) ? bytes[at + $0] | 32 : bytes[at + $0]) == wanted[$0] }) { return at + wanted.count }
      at += 1
    }
    endless.insert(text)
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
