import Kernel

/// One measured figure beside its reference of the same run.
struct Figure {
  let name: String
  /// The median of the rounds.
  let value: Double
  let unit: String
  /// Ours against the reference, larger is better; nil where there is none.
  var ratio: Double?
  var reference: String
  /// What the issue of the figure is to be: a ratio, or a value in `unit`.
  var goal: Goal
  var cpuMicros: Double?
  var p99Millis: Double?
  var note: String

  enum Goal {
    case ratioAtLeast(Double)
    case valueAtLeast(Double)
    case valueAtMost(Double)
    case none
  }

  /// Whether the goal is reached; nil where there is none.
  var isReached: Bool? {
    switch goal {
    case .ratioAtLeast(let least): ratio.map { $0 >= least } ?? false
    case .valueAtLeast(let least): value >= least
    case .valueAtMost(let most): value <= most
    case .none: nil
    }
  }

  /// One object a line, for programs.
  var json: String {
    var writer = JSONWriter()
    writer.object { w in
      w.member("name", name)
      w.name("value")
      w.raw(Self.plain(value))
      w.member("unit", unit)
      w.name("ratio")
      if let ratio { w.raw(Self.plain(ratio)) } else { w.null() }
      w.member("reference", reference)
      w.name("cpuMicros")
      if let cpuMicros { w.raw(Self.plain(cpuMicros)) } else { w.null() }
      w.name("p99Millis")
      if let p99Millis { w.raw(Self.plain(p99Millis)) } else { w.null() }
      w.member("note", note)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A line of the table for people.
  var row: String {
    let mark = switch isReached { case true?: "reached"; case false?: "MISSED"; case nil: "" }
    let goalText = switch goal {
    case .ratioAtLeast(let least): "ratio >= \(Self.plain(least))"
    case .valueAtLeast(let least): ">= \(Self.plain(least)) \(unit)"
    case .valueAtMost(let most): "<= \(Self.plain(most)) \(unit)"
    case .none: ""
    }
    return [
      Self.cell(name, 22), Self.cell("\(Self.plain(value)) \(unit)", 20), Self.cell(ratio.map(Self.plain) ?? "-", 7),
      Self.cell(goalText, 20), Self.cell(mark, 8), Self.cell(cpuMicros.map { "\(Self.plain($0)) us" } ?? "-", 11),
      Self.cell(p99Millis.map { "\(Self.plain($0)) ms" } ?? "-", 10), "[\(reference)] \(note)",
    ].joined(separator: " ")
  }

  static let head = [
    cell("name", 22), cell("median", 20), cell("ratio", 7), cell("goal", 20), cell("", 8), cell("cpu", 11), cell("p99", 10), "[reference] note",
  ].joined(separator: " ")

  private static func cell(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  /// Two decimals below ten, one below a thousand, none above.
  static func plain(_ value: Double) -> String {
    let scale: Double = value < 10 ? 100 : value < 1000 ? 10 : 1
    let rounded = (value * scale).rounded() / scale
    return scale == 1 ? String(Int64(rounded)) : "\(rounded)"
  }
}

/// Numbers of several rounds.
enum Rounds {
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted.count % 2 == 1 ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
  }

  static func percentile(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}
