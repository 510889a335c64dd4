import Kernel

/// Options as Cafe24 writes them in one cell: `색상{블랙|화이트}//사이즈{S|M|L}`.
enum Cafe24Options {
  /// The options with their values; nil for what is not written so.
  static func axes(_ text: String) -> [OptionGrid.Axis]? {
    var axes: [OptionGrid.Axis] = []
    var rest = text.trimmed.utf8[...]
    while !rest.isEmpty {
      guard axes.count <= ProductOption.optionsMax, let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let name = String(decoding: rest[..<open], as: UTF8.self).trimmed
      let values = rest[rest.index(after: open)..<close].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self).trimmed }
      // A brace that is missing somewhere would make a choice of what is none.
      guard !name.contains("}"), !values.contains(where: { $0.contains("{") || $0.contains("//") }), values.count > 1 || !values.contains(where: isList) else { return nil }
      axes.append(OptionGrid.Axis(name: name, values: values))
      rest = rest[rest.index(after: close)...].drop { $0 <= 32 }
      guard !rest.isEmpty else { break }
      guard rest.starts(with: "//".utf8) else { return nil }
      rest = rest.dropFirst(2).drop { $0 <= 32 }
    }
    return axes
  }

  /// Whether one value looks like several: `블랙,화이트`, and not `1,000ml`.
  private static func isList(_ value: String) -> Bool {
    let parts = value.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.contains { part in !String(part).trimmed.allSatisfy(\.isNumber) } && !zip(parts, parts.dropFirst()).contains { $0.last?.isNumber == true && $1.first?.isNumber == true }
  }

  /// What the values of each option add, written as the options are, with or without their names: `색상{0|1000}//{0|0}`, `0|1000//0|0`.
  static func extras(_ text: String) -> [[String]] {
    if text.contains("{") { return axes(text)?.map(\.values) ?? [] }
    return text.split(separator: "//", omittingEmptySubsequences: false).prefix(ProductOption.optionsMax + 1).map { part in
      part.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    }
  }

  /// `XL(+2,000원)`: a value with what it adds behind it.
  static func parts(_ value: String) -> (value: String, extra: String) {
    guard value.hasSuffix(")"), let open = value.lastIndex(of: "(") else { return (value, "") }
    let inside = value[value.index(after: open)...].dropLast()
    guard inside.hasPrefix("+") || inside.hasPrefix("-"), inside.dropFirst().contains(where: \.isNumber), inside.dropFirst().allSatisfy({ $0.isNumber || $0 == "," || $0 == "원" || $0 == " " }) else { return (value, "") }
    return (String(value[..<open]).trimmed, String(inside))
  }
}
