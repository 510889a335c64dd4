extension Tokens {
  /// Carried by what is for them.
  static func gender(_ gender: Lexicon.Gender) -> String { "xg" + String(gender.rawValue) }
}
