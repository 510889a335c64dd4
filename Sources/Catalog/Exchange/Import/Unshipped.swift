/// Variants of which no parcel is sent (vouchers, services), as an attribute that is not shown: their choices, one variant a line.
enum Unshipped {
  static let code = "feed.requires-shipping"
  static func key(_ choices: [String]) -> String { choices.isEmpty ? "-" : choices.joined(separator: " / ") }
}
