/// Writes allowed markup in one canonical form from what a parser tells: blocks never lie inside paragraphs, marks (bold, links) are opened where their words begin and closed where the block ends.
final class MarkupWriter {
  /// Blocks inside one another, at most; deeper ones are passed over and their words kept.
  static let depthMax = 24
  /// Elements inside one another that are looked at.
  static let openMax = 200
  /// Marks around one word.
  static let marksMax = 6

  /// What stands open, as the parser tells it.
  private struct Entry {
    var name: String
    var kind: Kind
    /// Containers that were written for it and are still to be closed.
    var written: [String] = []
    /// Whether words straight in it stand in a paragraph of their own.
    var wraps = false
    /// The heading that words in it stand in.
    var heading: String?
    var isBlock: Bool { if case .block = kind { true } else { false } }
  }
  private enum Kind { case block, mark(open: String, name: String), silent, nothing }

  private var out: [UInt8] = []
  private let bytesMax: Int
  private var stack: [Entry] = []
  /// Containers that are open in what was written (`ul`, `li`, `table`, `tr`, `td`, `blockquote`), and whether only for room.
  private var containers: [(tag: String, isRoom: Bool)] = []
  /// The paragraph or heading in which words stand now; empty where they stand alone.
  private var line: String?
  private var openMarks: [(open: String, name: String)] = []
  /// A blank or a line's end between the words so far and those that come; 0 for none.
  private var blank: UInt8 = 0
  private var hasWords = false
  /// The last thing written were words that stand alone.
  private var endedAlone = false
  private(set) var pictures: MarkupPictures
  private var silence = 0
  /// Elements deeper than are looked at; their words are kept.
  private var deeper = 0
  /// Not everything had room; what was written may end with something empty.
  private(set) var isFull = false

  /// - Parameters:
  ///   - bytesMax: what is written, closing tags included.
  ///   - base: where addresses of pictures are sought that are not whole.
  init(bytesMax: Int, base: PageAddress? = nil) {
    self.bytesMax = bytesMax - 1_000
    pictures = MarkupPictures(base: base)
  }

  private var block: Entry? { stack.last(where: \.isBlock) }

  func open(_ name: String, _ attributes: [String: String]) {
    guard deeper == 0, stack.count < Self.openMax else {
      deeper += 1
      return leaf(name, attributes)
    }
    if MarkupNames.skipped.contains(name) { return }
    if silence > 0, MarkupNames.breaksOut.contains(name) { speak() }
    if MarkupNames.silent.contains(name) {
      silence += 1
      stack.append(Entry(name: name, kind: .silent))
    } else if silence > 0 {
      return
    } else if ["br", "img", "hr"].contains(name) {
      leaf(name, attributes)
    } else if let mark = MarkupNames.marks[name] {
      stack.append(Entry(name: name, kind: .mark(open: "<\(mark)>", name: mark)))
    } else if name == "a" {
      let address = attributes["href"].flatMap(MarkupAddress.link)
      stack.append(Entry(name: name, kind: address.map { .mark(open: "<a href=\"\($0)\" rel=\"nofollow noopener\">", name: "a") } ?? .nothing))
    } else if MarkupNames.runsOn.contains(name) {
      stack.append(Entry(name: name, kind: .nothing))
    } else {
      openBlock(name, attributes)
    }
  }

  private func leaf(_ name: String, _ attributes: [String: String]) {
    guard silence == 0 else { return }
    switch name {
    case "br": put(Array("<br>".utf8), isBreak: true)
    case "img": picture(attributes)
    case "hr":
      endLine()
      makeRoom()
      write("<hr>")
    default: break
    }
  }

  func close(_ name: String) {
    guard deeper == 0 else {
      deeper -= 1
      return
    }
    guard let place = stack.lastIndex(where: { $0.name == name }) else { return }
    // The parser closes in order; what it left out is closed with it.
    while stack.count > place {
      let entry = stack.removeLast()
      switch entry.kind {
      case .silent: silence = max(0, silence - 1)
      case .block:
        endLine()
        for tag in entry.written.reversed() { shut(tag) }
      case .mark, .nothing: break
      }
    }
  }

  func text(_ bytes: [UInt8]) {
    guard silence == 0, !isFull else { return }
    let isPre = stack.contains { ["pre", "xmp", "textarea", "plaintext", "listing"].contains($0.name) }
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { put(word, isBreak: false) }
      word = []
    }
    for byte in bytes {
      switch byte {
      case 10 where isPre:
        end()
        if hasWords { put(Array("<br>".utf8), isBreak: true) }
      case 9, 10, 13, 32:
        end()
        if hasWords { blank = byte == 10 || blank == 10 ? 10 : 32 }
      case UInt8(ascii: "<"): word += Array("&lt;".utf8)
      case UInt8(ascii: ">"): word += Array("&gt;".utf8)
      case UInt8(ascii: "\""): word += Array("&quot;".utf8)
      case UInt8(ascii: "&"): word += Array("&amp;".utf8)
      case 0..<32, 127: continue
      default: word.append(byte)
      }
    }
    end()
  }

  /// Everything closed.
  func finish() -> [UInt8] {
    endLine()
    while let last = containers.last { shut(last.tag) }
    return out
  }

  /// What was silent is taken for never closed.
  private func speak() {
    silence = 0
    for index in stack.indices { if case .silent = stack[index].kind { stack[index].kind = .nothing } }
  }

  // Blocks

  private func openBlock(_ name: String, _ attributes: [String: String]) {
    endLine()
    var entry = Entry(name: name, kind: .block, wraps: true, heading: block?.heading)
    if let level = MarkupNames.headings[name] {
      entry.heading = level
    } else if containers.count < Self.depthMax {
      entry.written = containers(for: name, attributes)
      if !entry.written.isEmpty { entry.heading = nil }
      if ["li", "dt", "dd", "td", "th", "caption"].contains(name) { entry.wraps = entry.written.isEmpty }
    }
    stack.append(entry)
  }

  private func containers(for name: String, _ attributes: [String: String]) -> [String] {
    switch name {
    case "ul", "ol", "dl", "menu", "blockquote", "table":
      makeRoom()
      return begin(name == "dl" || name == "menu" ? "ul" : name)
    case "li", "dt", "dd":
      endRoom()
      if ["ul", "ol"].contains(containers.last?.tag) { return begin("li") }
      makeRoom()
      return begin("ul") + begin("li")
    case "thead", "tbody", "tfoot":
      endRoom()
      return containers.last?.tag == "table" ? begin(name == "thead" ? "thead" : "tbody") : []
    case "tr":
      endRoom()
      return isInTable ? begin("tr") : []
    case "td", "th", "caption":
      endRoom()
      let cell = name == "th" ? "th" : "td"
      if containers.last?.tag == "tr" { return begin(cell, MarkupAddress.spans(attributes)) }
      return isInTable ? begin("tr") + begin(cell, MarkupAddress.spans(attributes)) : []
    default: return []
    }
  }

  private var isInTable: Bool { ["table", "thead", "tbody"].contains(containers.last?.tag) }

  /// Where a block or words may not stand, what must stand around them is opened: an item in a list, a cell in a table.
  private func makeRoom() {
    switch containers.last?.tag {
    case "ul", "ol": _ = begin("li", isRoom: true)
    case "table", "thead", "tbody":
      _ = begin("tr", isRoom: true)
      _ = begin("td", isRoom: true)
    case "tr": _ = begin("td", isRoom: true)
    default: break
    }
  }

  private func endRoom() { while let last = containers.last, last.isRoom { shut(last.tag) } }

  private func begin(_ tag: String, _ attributes: String = "", isRoom: Bool = false) -> [String] {
    guard write("<\(tag)\(attributes)>") else { return [] }
    containers.append((tag, isRoom))
    return [tag]
  }

  /// Closes a container and what was opened in it for room.
  private func shut(_ tag: String) {
    guard let place = containers.lastIndex(where: { $0.tag == tag }) else { return }
    for container in containers[place...].reversed() { out += Array("</\(container.tag)>".utf8) }
    containers.removeSubrange(place...)
    endedAlone = false
  }

  // Words

  private func put(_ bytes: [UInt8], isBreak: Bool) {
    guard !isFull else { return }
    if line == nil {
      let block = block
      let tag = block?.heading ?? (block?.wraps == true ? "p" : "")
      // A break where no line has begun parts nothing.
      if isBreak, !tag.isEmpty { return }
      makeRoom()
      let isAlone = containers.last?.isRoom == true || tag.isEmpty
      if isAlone, endedAlone { write("<br>") }
      guard isAlone || write("<\(tag)>") else { return }
      line = isAlone ? "" : tag
      blank = 0
    }
    matchMarks()
    if !isBreak { writeBlank() }
    blank = 0
    guard out.count + bytes.count <= bytesMax else {
      isFull = true
      return
    }
    out += bytes
    hasWords = !isBreak
  }

  /// A line's end stays one where tags stand around it: alone it would be taken for a break the next time.
  private func writeBlank() {
    if blank != 0 { out.append(blank == 10 && (line != "" || !containers.isEmpty) ? 10 : 32) }
    blank = 0
  }

  private func endLine() {
    guard let tag = line else { return }
    closeMarks(downTo: 0)
    if !tag.isEmpty { out += Array("</\(tag)>".utf8) }
    endedAlone = tag.isEmpty
    line = nil
    blank = 0
    hasWords = false
  }

  /// Closes marks that no longer hold and opens those that do.
  private func matchMarks() {
    var wanted: [(open: String, name: String)] = []
    for entry in stack {
      guard case .mark(let open, let name) = entry.kind, wanted.count < Self.marksMax, !wanted.contains(where: { $0.name == name }) else { continue }
      wanted.append((open, name))
    }
    let same = zip(openMarks, wanted).prefix { $0.open == $1.open }.count
    closeMarks(downTo: same)
    guard same < wanted.count else { return }
    writeBlank()
    for mark in wanted[same...] where write(mark.open) { openMarks.append(mark) }
  }

  private func closeMarks(downTo count: Int) {
    while openMarks.count > count { out += Array("</\(openMarks.removeLast().name)>".utf8) }
  }

  private func picture(_ attributes: [String: String]) {
    if let tag = pictures.tag(attributes) { put(Array(tag.utf8), isBreak: false) }
  }

  @discardableResult
  private func write(_ tag: String) -> Bool {
    guard !isFull, out.count + tag.utf8.count <= bytesMax else {
      isFull = true
      return false
    }
    out += Array(tag.utf8)
    endedAlone = false
    return true
  }
}
