/// What a mail server answers, line by line: the last answer's number and words are kept (RFC 5321, 4.2).
struct MailReplies {
  /// Bytes of one answer that are kept, at most.
  static let bytesMax = 1_000

  /// The number of the last answer; nil before there was one.
  private(set) var code: Int?
  private var kept: [UInt8] = []
  private var isOpen = false

  /// Its words, without the number that begins each line.
  var words: String { String(decoding: kept, as: UTF8.self) }

  /// Takes the next line. One without a number is none of an answer.
  mutating func take(_ line: UnsafeRawBufferPointer) {
    let digits = line.prefix(3)
    guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }) else { return }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    if !isOpen || number != code { kept = [] }
    code = number
    // A hyphen says that more lines follow.
    isOpen = line.count > 3 && line[3] == UInt8(ascii: "-")
    let text = line.dropFirst(4)
    if !kept.isEmpty, !text.isEmpty { kept.append(32) }
    kept += text.prefix(max(0, Self.bytesMax - kept.count))
  }
}
