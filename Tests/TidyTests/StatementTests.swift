import Testing

/// What a machine can see of the rules about SQL text.
struct StatementTests {
  /// The literal that a call's parenthesis opens onto, for every call of that name.
  private func statements(of call: String, in file: SourceFile) -> [SourceText.Literal] {
    places(of: call, in: file.parts.code).compactMap { place in
      let after = place + call.utf8.count
      return file.parts.literals.first { $0.offset >= after }.flatMap { literal in
        file.parts.code[after..<literal.offset].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ? literal : nil
      }
    }
  }

  @Test func everyListHasALimit() {
    let found = SourceTree.current.sources.flatMap { file in
      statements(of: "tx.rows(", in: file).filter { $0.text.contains("SELECT") && !$0.text.contains("LIMIT") && !$0.text.contains("RETURNING") }
        .map { "\(file.path):\($0.line)" }
    }
    expectNone(found, "End the statement with a unique order and a LIMIT, and name that maximum.")
  }

  @Test func noPortableStatementUsesWhatOneEngineLacks() {
    let lacking = ["FOR UPDATE", "SKIP LOCKED", "NOW()", "CURRENT_TIMESTAMP", "ILIKE", "string_agg", "group_concat", "RANDOM()", "random()"]
    let found = SourceTree.current.sources.filter { $0.target != "Storage" }.flatMap { file in
      ["tx.run(", "tx.rows(", "tx.first(", "tx.one("].flatMap { statements(of: $0, in: file) }.flatMap { literal in
        lacking.filter(literal.text.contains).map { "\(file.path):\(literal.line) has \($0)" }
      }
    }
    expectNone(found, "Write it in the portable subset (docs/decisions/0013); time and chance come from the transaction.")
  }

  @Test func columnsAreNamed() {
    let found = SourceTree.current.sources.flatMap { file in
      file.parts.literals.filter { $0.text.contains("SELECT *") }.map { "\(file.path):\($0.line)" }
    }
    expectNone(found, "Name the columns: a row is read in the order in which they are named.")
  }
}
