/// An e-mail address, lower-cased whole: two people never differ by capitals only.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  package let text: String
  package var description: String { text }

  /// Accepts what HTML's e-mail field accepts (WHATWG, "valid e-mail address") with a dot in the domain, at most 254 bytes.
  package init?(text given: String) {
    let trimmed = given.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }
    guard let end else { return nil }
    let lowered = String(trimmed[...end]).lowercased()
    let parts = lowered.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, lowered.utf8.count <= 254 else { return nil }
    guard (1...64).contains(parts[0].utf8.count), parts[0].utf8.allSatisfy(Self.isLocal),
      !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..")
    else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(Self.isLabel) else { return nil }
    text = lowered
  }

  init(stored: String) { text = stored }

  /// For those who need to recognise and not to know it: `ha***@example.kr`.
  package var masked: String {
    let parts = text.split(separator: "@")
    guard parts.count == 2 else { return "***" }
    return String(parts[0].prefix(2)) + "***@" + parts[1]
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
}
