/// A line of a sheet as readers saw it over there, where the sheet has it as HTML: `머그 &amp; <b>컵</b>` is `머그 & 컵`.
enum PlainLine {
  static func of(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return text }
    // Sheets that went through two programs are written for HTML twice.
    let plain = MarkupParts.withoutTags(Entities.decoded(Entities.decoded(text)))
    guard plain != text else { return text }
    return plain.split(separator: " ").joined(separator: " ").trimmed
  }

  static func of(_ words: Words) -> Words { Words(of(words.korean), of(words.english)) }
}
