/// Swift source taken apart into code, comments and the words inside string literals.
struct SourceText: Sendable {
  /// A string literal: where it begins (line from 1), and what stands between its quotes, as written.
  struct Literal: Sendable {
    let line: Int
    let offset: Int
    let text: String
  }

  /// The source with comments and literals blanked out; same length, same lines.
  private(set) var code: [UInt8]
  private(set) var literals: [Literal] = []

  private let source: [UInt8]
  private var at = 0
  private var line = 1

  init(_ text: String) {
    source = Array(text.utf8)
    code = source
    readCode(untilParenthesis: false)
  }

  private func sees(_ text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= source.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where source[place + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where at < source.count {
      if source[at] == UInt8(ascii: "\n") { line += 1 } else { code[at] = UInt8(ascii: " ") }
      at += 1
    }
  }

  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while at < source.count {
      switch source[at] {
      case UInt8(ascii: "/") where sees("//", at: at): skipLine()
      case UInt8(ascii: "/") where sees("/*", at: at): skipBlock()
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        guard let fence = fenceHere() else { fallthrough }
        readLiteral(fence: fence)
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\n"), _:
        if source[at] == UInt8(ascii: "(") { depth += 1 }
        if source[at] == UInt8(ascii: "\n") { line += 1 }
        if source[at] == UInt8(ascii: ")") {
          if untilParenthesis && depth == 0 { return }
          depth -= 1
        }
        at += 1
      }
    }
  }

  private mutating func skipLine() {
    while at < source.count && source[at] != UInt8(ascii: "\n") { blank(1) }
  }

  private mutating func skipBlock() {
    var depth = 0
    repeat {
      if sees("/*", at: at) { depth += 1; blank(2) } else if sees("*/", at: at) { depth -= 1; blank(2) } else { blank(1) }
    } while depth > 0 && at < source.count
  }

  /// How many `#` stand before a quote here; nil when this is no literal.
  private func fenceHere() -> Int? {
    var end = at
    while end < source.count && source[end] == UInt8(ascii: "#") { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "\"") else { return nil }
    return end - at
  }

  private func countHashes(from place: Int) -> Int {
    var end = place
    while end < source.count && source[end] == UInt8(ascii: "#") { end += 1 }
    return end - place
  }

  private mutating func readLiteral(fence: Int) {
    let begin = (line, at)
    blank(fence)
    let isLong = sees("\"\"\"", at: at)
    let quotes = isLong ? 3 : 1
    blank(quotes)
    let first = at
    while at < source.count {
      if source[at] == UInt8(ascii: "\\"), countHashes(from: at + 1) >= fence {
        let escape = at + 1 + fence
        if escape < source.count, source[escape] == UInt8(ascii: "(") {
          blank(fence + 2)
          readCode(untilParenthesis: true)
          blank(1)
        } else {
          blank(fence + 2)
        }
      } else if isLong ? sees("\"\"\"", at: at) : source[at] == UInt8(ascii: "\""), countHashes(from: at + quotes) >= fence {
        break
      } else {
        blank(1)
      }
    }
    literals.append(Literal(line: begin.0, offset: begin.1, text: String(decoding: source[first..<at], as: UTF8.self)))
    blank(quotes + fence)
  }
}
