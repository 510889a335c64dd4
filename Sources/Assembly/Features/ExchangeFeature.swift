import Catalog
import Storage

extension Feature {
  /// Files of other shops, read and written.
  static let exchange = Feature(
    "exchange",
    migrations: ExchangeSchema.migrations,
    persons: ExchangeSchema.persons)
}
