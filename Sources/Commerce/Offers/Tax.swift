import Kernel
import Parties
import Storage

/// The tax rates that one offer uses, each with the version of its policy.
struct Tax {
  private let values: [String: PolicyValue]

  /// Rates that were asked for and are read later.
  struct Asked {
    let day: Day
    let values: [String: Ahead<PolicyValue>]

    /// A key without a value is a fault of the installation.
    func rates() throws -> Tax {
      Tax(
        values: Dictionary(
          uniqueKeysWithValues: try values.map { key, asked in
            guard let value = try asked.first() else { throw StorageFault.noRow(sql: "policy \(key) on \(day)") }
            return (key, value)
          }))
    }
  }

  /// Asks for the rates in force on `day`.
  static func ask(_ keys: Set<String>, on day: Day, in tx: Transaction) throws -> Asked {
    Asked(day: day, values: Dictionary(uniqueKeysWithValues: try keys.sorted().map { ($0, try PolicyValue.ask($0, on: day, in: tx)) }))
  }

  func rate(_ key: String) -> Rate { Rate(millionths: values[key]!.value) }

  /// What the offer keeps: every version, in order.
  var version: String { values.values.map(\.version).sorted().joined(separator: " ") }
}
