import Kernel
import Web

/// What the fields of a form held when it was drawn. The form carries it along, so that only what somebody changed in it is written and
/// what others changed meanwhile stays; of each value a digest travels, not the value.
package struct ShownFields: Sendable, Equatable {
  /// The hidden field in which it travels.
  package static let field = "shown"
  /// Fields of one form, at most.
  private static let fieldsMax = 3_000

  private var digests: [String: String] = [:]

  package init(_ values: [String: String]) {
    // What is not listed was empty.
    for (name, value) in values where !Self.plain(value, of: name).isEmpty { digests[name] = Self.digest(value, of: name) }
  }

  /// As a form sent it; nil where it sent none.
  package init?(text: String) {
    guard text.hasPrefix("1") else { return nil }
    // Browsers send line ends in their own way.
    for pair in text.withLineFeeds.split(separator: "\n").dropFirst().prefix(Self.fieldsMax) {
      guard let mark = pair.lastIndex(of: "=") else { continue }
      digests[String(pair[..<mark])] = String(pair[pair.index(after: mark)...])
    }
  }

  package var text: String { (["1"] + digests.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: "\n") }

  /// The hidden field of a form: what was sent with it, where it is drawn again, else what it shows now.
  package static func hidden(_ values: [String: String], _ entry: FormEntry = .nothing) -> HTML {
    #"<input type="hidden" name="\#(field)" value="\#(entry.value(field, or: ShownFields(values).text))">"#
  }

  /// Whether the field was drawn with this value.
  package func held(_ name: String, _ value: String) -> Bool {
    digests[name] == (Self.plain(value, of: name).isEmpty ? nil : Self.digest(value, of: name))
  }

  /// Whether two values of a field are one to whoever fills it in: browsers write line ends in their own way, people amounts in theirs.
  package static func isSame(_ a: String, _ b: String, of name: String) -> Bool { plain(a, of: name) == plain(b, of: name) }

  private static func plain(_ value: String, of name: String) -> String {
    let whole = Composed.text(value.withLineFeeds)
    let text = String(whole.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    let isAmount = ["price", "was"].contains { name == $0 || name.hasSuffix(":\($0)") }
    return isAmount ? text.filter { $0 != "," && $0 != " " && $0 != "원" } : text
  }

  private static func digest(_ value: String, of name: String) -> String { Encoding.hex(Digest.sha256(plain(value, of: name)).prefix(6)) }
}
