import Kernel
import Storage

/// The tax rates that one offer uses, each with the version of its policy.
struct Tax {
  private let values: [String: PolicyValue]

  /// The rates in force on `day`; a key without a value is a fault of the installation.
  static func rates(_ keys: Set<String>, on day: Day, in tx: Transaction) throws -> Tax {
    var values: [String: PolicyValue] = [:]
    for key in keys.sorted() {
      guard let value = try PolicyValue.inForce(key, on: day, in: tx) else {
        throw StorageFault.noRow(sql: "policy \(key) on \(day)")
      }
      values[key] = value
    }
    return Tax(values: values)
  }

  func rate(_ key: String) -> Rate { Rate(millionths: values[key]!.value) }

  /// What the offer keeps: every version, in order.
  var version: String { values.values.map(\.version).sorted().joined(separator: " ") }
}
