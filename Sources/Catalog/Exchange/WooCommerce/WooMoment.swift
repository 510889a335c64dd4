import Kernel

/// A day or moment as WooCommerce writes it (`2026-11-01 0:00:00`), in the shop's time.
enum WooMoment {
  /// - Parameter endsDay: a day without a clock means its end.
  static func read(_ text: String, endsDay: Bool) -> Instant? {
    let plain = text.trimmed
    guard plain.utf8.count <= 40 else { return nil }
    if plain.utf8.count == 10 { return FeedMoment.read(plain, endsDay: endsDay) }
    // An hour of one figure.
    let bytes = Array(plain.utf8)
    let isShort = bytes.count > 12 && bytes[12] == UInt8(ascii: ":")
    return FeedMoment.read(isShort ? "\(plain.prefix(10)) 0\(plain.dropFirst(11))" : plain)
  }
}
