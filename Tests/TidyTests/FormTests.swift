import Testing

/// Forms speak the page's language: a browser's own bubbles speak the browser's.
struct FormTests {
  @Test func everyFormSaysItsFaultsItself() {
    let found = SourceTree.current.sources.filter { ["Web", "Doors"].contains($0.target) }.flatMap { file in
      file.lines.enumerated().flatMap { index, line in
        Self.forms(in: line).filter { !$0.hasPrefix("<form novalidate") }.map { _ in "\(file.path):\(index + 1)" }
      }
    }
    expectNone(found, "Write <form novalidate …>: our script says what is wrong beside the field, and the command behind the form says it to readers without scripts.")
  }

  @Test func theRuleSeesAFormThatLeavesItToTheBrowser() {
    #expect(Self.forms(in: #"<p><form novalidate method="post"></form><form action="/x">"#).map { $0.hasPrefix("<form novalidate") } == [true, false])
  }

  /// What stands from each `<form` on.
  private static func forms(in line: Substring) -> [Substring] {
    var found: [Substring] = []
    var rest = line
    while let start = rest.firstRange(of: "<form") {
      if let next = rest[start.upperBound...].first, next == " " || next == ">" { found.append(rest[start.lowerBound...]) }
      rest = rest[start.upperBound...]
    }
    return found
  }
}
