import CXML2

/// What HTML itself names: entities, as libxml2 knows them.
enum HTMLNames {
  /// Whether a name is that of a character: `eacute`.
  static func isEntity(_ name: String) -> Bool { htmlEntityLookup(name) != nil }
}
