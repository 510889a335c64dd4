import Testing

/// Names say what a thing is in the business's words.
struct NamingTests {
  static let emptyWords = ["Service", "Manager", "Helper", "Util", "Utils", "Controller", "Repository", "Impl", "DTO", "Model", "Base"]
  private static let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]

  private struct Declaration {
    let name: Substring
    let words: [Substring]
    let line: Int
    let isTopLevel: Bool
  }

  private func declarations(in file: SourceFile) -> [Declaration] {
    file.codeLines.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard let kind = words.firstIndex(where: Self.kinds.contains), kind + 1 < words.count else { return nil }
      let modifiers: Set<Substring> = ["package", "private", "fileprivate", "internal", "final", "indirect", "public", "static"]
      guard words[..<kind].allSatisfy({ modifiers.contains($0) || $0.hasPrefix("@") }) else { return nil }
      let name = words[kind + 1].prefix { isNamePart($0.utf8.first!) }
      guard name.first?.isUppercase == true else { return nil }
      return Declaration(name: name, words: words, line: index + 1, isTopLevel: line.first != " ")
    }
  }

  @Test func noTypeHidesBehindAnEmptyWord() {
    let found = SourceTree.current.sources.flatMap { file in
      declarations(in: file).filter { type in Self.emptyWords.contains { type.name.hasSuffix($0) } }
        .map { "\(file.path):\($0.line) \($0.name)" }
    }
    expectNone(found, "Name the type after the noun or verb of the business that it is.")
  }

  @Test func everyTypeOfAFacadeSaysWhatItIs() {
    let found = SourceTree.current.sources.flatMap { file -> [String] in
      let lines = file.lines
      return declarations(in: file).filter { $0.isTopLevel && $0.words.contains("package") }.filter { type in
        var above = type.line - 2
        while above >= 0, lines[above].hasPrefix("@") { above -= 1 }
        return above < 0 || !lines[above].hasPrefix("///")
      }.map { "\(file.path):\($0.line) \($0.name)" }
    }
    expectNone(found, "Write one sentence above it, beginning with ///: what it is, its units, its errors, the source of its rule.")
  }
}
