import Storage
import Trade

extension Feature {
  /// Goods that come back.
  static let returns = Feature(
    "returns",
    migrations: ReturnsSchema.migrations,
    persons: ReturnsSchema.persons,
    erasures: [{ try EraseReturner($0).run(in: $1) }],
    events: ReturnsEventKinds.all,
    pageTopics: ["returns."])
}
