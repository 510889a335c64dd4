import CXML2

/// What HTML itself names: entities, as libxml2 knows them.
enum HTMLNames {
  /// Whether a name is that of a character: `eacute`.
  static func isEntity(_ name: String) -> Bool { htmlEntityLookup(name) != nil }

  /// The character of that name: `é` for `eacute`.
  static func character(_ name: String) -> String? {
    htmlEntityLookup(name).flatMap { Unicode.Scalar(UInt32($0.pointee.value)) }.map { String(Character($0)) }
  }
}
