import Foundation
import Testing

/// What stands in the documents can be followed.
struct DocumentTests {
  private var documents: [(path: String, text: String)] {
    let tree = SourceTree.current
    let paths = SourceTree.paths(under: "docs", of: tree.root) + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]
    return paths.filter { $0.hasSuffix(".md") }.compactMap { path in tree.text(of: path).map { (path, $0) } }
  }

  @Test func everyLinkInsideTheProjectLeadsSomewhere() {
    let root = SourceTree.current.root
    let found = documents.flatMap { path, text in
      text.components(separatedBy: "](").dropFirst().compactMap { piece -> String? in
        let target = String(piece.prefix { $0 != ")" && $0 != "#" && $0 != " " })
        guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else { return nil }
        let place = root.appending(path: path).deletingLastPathComponent().appending(path: target)
        return FileManager.default.fileExists(atPath: place.path) ? nil : "\(path) leads to \(target)"
      }
    }
    expectNone(found, "Mend the link or write what it promises.")
  }

  @Test func everyDecisionSaysWhatWhyAndHowWeWouldLeaveIt() {
    let decisions = documents.filter { $0.path.hasPrefix("docs/decisions/") }
    let incomplete = decisions.filter { decision in !["**What.**", "**Why.**", "**Leaving.**"].allSatisfy(decision.text.contains) }.map(\.path)
    expectNone(incomplete, "A decision has three paragraphs, which begin **What.**, **Why.** and **Leaving.**")
    let numbers = decisions.compactMap { Int($0.path.dropFirst("docs/decisions/".count).prefix(4)) }
    #expect(numbers == Array(1...decisions.count), "Number decisions 0001-name.md, 0002-name.md, without gaps.")
  }
}
