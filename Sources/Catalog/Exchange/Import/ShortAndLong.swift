/// A product's short and long description in one text.
enum ShortAndLong {
  /// The short one stands before the long one, unless that begins with it.
  static func text(_ short: String, _ long: String) -> String {
    guard !short.isEmpty, !long.hasPrefix(short) else { return long }
    return long.isEmpty ? short : short + "\n\n" + long
  }
}
