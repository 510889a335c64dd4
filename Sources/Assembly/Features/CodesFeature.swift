import Storage
import Trade

extension Feature {
  /// Promotion codes.
  static let codes = Feature(
    "codes",
    migrations: CodesSchema.migrations,
    persons: CodesSchema.persons,
    saleParts: [CodePart.part])
}
