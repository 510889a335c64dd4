import Kernel

extension Shape where Value == String {
  /// One line of text, counted in Unicode scalars as JSON Schema does. Control characters are refused; other signs that break a line
  /// become blanks, and marks that turn the text go.
  /// - Parameter asTyped: leaves such signs in for a command that refuses them by itself.
  package static func text(_ length: ClosedRange<Int> = 1...200, asTyped: Bool = false) -> Shape {
    scalars(length, pattern: #"^[^\u0000-\u001F\u007F]*$"#, isLine: !asTyped) { $0.value < 0x20 || $0.value == 0x7F }
  }

  /// Text of several lines: tabs and every kind of line end may stand in it, which becomes a line feed; marks that turn the text go.
  package static func lines(_ length: ClosedRange<Int> = 1...4000) -> Shape {
    scalars(length, pattern: #"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$"#, isLines: true) {
      ($0.value < 0x20 && $0.value != 9 && $0.value != 10) || $0.value == 0x7F
    }
  }

  /// A secret typed by a person: never trimmed, never repeated in an answer.
  package static func password(_ length: ClosedRange<Int> = 8...200) -> Shape {
    scalars(length, pattern: #"^[^\u0000-\u001F\u007F]*$"#, trims: false) { $0.value < 0x20 || $0.value == 0x7F }
      .noting("format", "password")
  }

  private static func scalars(
    _ length: ClosedRange<Int>, pattern: String, trims: Bool = true, isLine: Bool = false, isLines: Bool = false, refusing: @escaping @Sendable (Unicode.Scalar) -> Bool
  ) -> Shape {
    let schema = Schema([
      "type": "string", "minLength": .int(Int64(length.lowerBound)), "maxLength": .int(Int64(length.upperBound)),
      "pattern": .string(pattern),
    ])
    return Shape(schema: schema) { json, at, faults in
      guard var text = json.text else {
        faults.add(at, InputPhrases.notText)
        return nil
      }
      if trims, faults.isTextual { text = isLine ? FormText.line(text) : FormText.tidy(text) }
      // JSON says what it means: control characters are refused below; only line ends and what no schema can name are smoothed.
      if isLines { text = faults.isTextual ? text.manyLines : text.withoutTurns.withLineFeeds }
      if isLine, !text.unicodeScalars.contains(where: refusing) { text = text.oneLine }
      // Two ways of typing the same word are one word, whatever the device; the length is looked at first. A password does that itself.
      if trims, text.utf8.count <= length.upperBound.multipliedReportingOverflow(by: 12).partialValue { text = Composed.text(text) }
      // What nobody can see is not there.
      if trims, text.isBlank { text = "" }
      let count = text.unicodeScalars.count
      guard count >= length.lowerBound else {
        faults.add(at, count == 0 ? InputPhrases.missing : InputPhrases.tooShort, ["min": "\(length.lowerBound)"])
        return nil
      }
      guard count <= length.upperBound else {
        faults.add(at, InputPhrases.tooLong, ["max": "\(length.upperBound)"])
        return nil
      }
      guard !text.unicodeScalars.contains(where: refusing) else {
        faults.add(at, InputPhrases.control)
        return nil
      }
      return text
    }
  }
}

extension Shape where Value == Int64 {
  /// A whole number within bounds.
  package static func int64(_ range: ClosedRange<Int64> = Int64.min...Int64.max) -> Shape {
    let schema = Schema([
      "type": "integer", "format": "int64", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound),
    ])
    return Shape(schema: schema) { json, at, faults in
      let value: Int64
      do throws(WrittenNumber.No) { value = try whole(json, isTextual: faults.isTextual) } catch {
        faults.add(at, error == .unreadable ? Sentence(InputPhrases.notWhole) : error.sentence(of: json.text ?? ""))
        return nil
      }
      guard value >= range.lowerBound else {
        faults.add(at, InputPhrases.tooSmall, ["min": "\(range.lowerBound)"])
        return nil
      }
      guard value <= range.upperBound else {
        faults.add(at, InputPhrases.tooLarge, ["max": "\(range.upperBound)"])
        return nil
      }
      return value
    }
  }

  /// A number of JSON; where only text travels, one as people write it.
  private static func whole(_ json: JSON, isTextual: Bool) throws(WrittenNumber.No) -> Int64 {
    if let number = json.integer { return number }
    guard isTextual, let text = json.text else { throw .unreadable }
    return try WrittenNumber.read(FormText.tidy(text))
  }
}

extension Shape where Value == Int {
  /// A whole number within bounds.
  package static func int(_ range: ClosedRange<Int>) -> Shape {
    let wide = Shape<Int64>.int64(Int64(range.lowerBound)...Int64(range.upperBound))
    return Shape(schema: wide.schema) { json, at, faults in wide.read(json, at, &faults).map(Int.init) }
  }
}

extension Shape where Value == Bool {
  /// True or false; in a form a ticked box.
  package static var flag: Shape {
    Shape(schema: Schema(["type": "boolean"])) { json, at, faults in
      if let flag = json.flag { return flag }
      if faults.isTextual, let text = json.text {
        if ["true", "on", "1"].contains(text) { return true }
        if ["false", "off", "0"].contains(text) { return false }
      }
      faults.add(at, InputPhrases.notFlag)
      return nil
    }
  }
}

extension Shape where Value == Double {
  /// A number within bounds, for degrees and distances; never for money.
  package static func number(_ range: ClosedRange<Double>) -> Shape {
    let schema = Schema(["type": "number", "minimum": .number("\(range.lowerBound)"), "maximum": .number("\(range.upperBound)")])
    return Shape(schema: schema) { json, at, faults in
      let text = if case .number(let digits) = json { digits } else { faults.isTextual ? json.text : nil }
      guard let value = text.flatMap({ Double($0) }), value.isFinite else {
        faults.add(at, InputPhrases.notNumber)
        return nil
      }
      guard value >= range.lowerBound else {
        faults.add(at, InputPhrases.tooSmall, ["min": "\(range.lowerBound)"])
        return nil
      }
      guard value <= range.upperBound else {
        faults.add(at, InputPhrases.tooLarge, ["max": "\(range.upperBound)"])
        return nil
      }
      return value
    }
  }
}
