import Kernel
import Parties
import Storage
import Wire

/// A folder of the owner's own texts: `terms.2026-12-01.ko.txt` and `terms.2026-12-01.en.txt` are one edition of the terms,
/// in force from that day; so are `privacy` and `collection`. Lines that begin with `#` are headings.
package struct PapersFolder: Sendable {
  /// Bytes of one file, at most.
  static let sizeMax = 200_000
  /// Files in the folder, at most.
  static let filesMax = 1_000

  package let path: String
  /// Somebody named it.
  package let mustBeThere: Bool

  package init(path: String, mustBeThere: Bool = false) {
    self.path = path
    self.mustBeThere = mustBeThere
  }

  /// The editions in the folder; none where it is not there and nobody named it. A file that cannot be used is named, and nothing opens.
  package func read() throws -> [LegalText] {
    guard !mustBeThere || DiskFile.exists(path) else { throw SettingFault(description: "papers: there is no folder \(path)") }
    let names = try DiskFile.names(in: path).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
    guard names.count <= Self.filesMax else { throw SettingFault(description: "\(path) holds more than \(Self.filesMax) texts") }
    var found: [Edition: [String: [LegalText.Part]]] = [:]
    for name in names {
      guard let (edition, language) = Self.parse(name) else {
        throw SettingFault(
          description: "\(path)/\(name): texts are called terms, privacy or collection, a day and ko or en, such as terms.2026-12-01.ko.txt")
      }
      let bytes = try DiskFile.readingIfThere("\(path)/\(name)")?.read(at: 0, count: Self.sizeMax + 1) ?? []
      guard bytes.count <= Self.sizeMax, let text = String(validating: bytes, as: UTF8.self), let parts = LegalText.parts(of: text) else {
        throw SettingFault(description: "\(path)/\(name) is empty, longer than \(Self.sizeMax) bytes, or no UTF-8")
      }
      found[edition, default: [:]][language] = parts
    }
    return try found.map { edition, texts in
      guard let korean = texts["ko"] else {
        throw SettingFault(description: "\(path): \(edition.paper.rawValue).\(edition.since) has no Korean text (….ko.txt)")
      }
      return LegalText(edition.paper, since: edition.since, korean: korean, english: texts["en"] ?? [])
    }
  }

  private struct Edition: Hashable {
    let paper: Paper
    let since: Day
  }

  private static func parse(_ name: String) -> (Edition, language: String)? {
    let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4, let paper = Paper(rawValue: words[0]), let day = Day(text: words[1]), ["ko", "en"].contains(words[2]) else { return nil }
    return (Edition(paper: paper, since: day), words[2])
  }
}
