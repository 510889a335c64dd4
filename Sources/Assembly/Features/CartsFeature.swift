import Kernel
import Storage
import Trade

extension Feature {
  /// Carts.
  static let carts = Feature(
    "carts",
    migrations: CartsSchema.migrations,
    persons: CartsSchema.persons,
    erasures: [{ try EraseCarts($0).run(in: $1) }],
    rounds: [
      Round("carts.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try SweepCarts().run(in: $0) } == 500 }
    ])
}
