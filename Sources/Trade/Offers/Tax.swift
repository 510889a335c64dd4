import Kernel
import Parties
import Storage

/// The tax rates that one offer uses, each with the version of its policy.
struct Tax {
  private let values: [String: PolicyValue]

  /// Rates that were asked for and are read later.
  struct Asked {
    let keys: Set<String>
    let day: Day
    let values: PolicyValue.Asked

    /// A key without a value is a fault of the installation.
    func rates() throws -> Tax {
      let values = try values.values()
      for key in keys where values[key] == nil { throw StorageFault.noRow(sql: "policy \(key) on \(day)") }
      return Tax(values: values)
    }
  }

  /// Asks for the rates in force on `day`.
  static func ask(_ keys: Set<String>, on day: Day, in tx: Transaction) throws -> Asked {
    Asked(keys: keys, day: day, values: try PolicyValue.ask(keys.sorted(), on: day, in: tx))
  }

  func rate(_ key: String) -> Rate { Rate(millionths: values[key]!.value) }

  /// What the offer keeps: every version, in order.
  var version: String { values.values.map(\.version).sorted().joined(separator: " ") }
}
