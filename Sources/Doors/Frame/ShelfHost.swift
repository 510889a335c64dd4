import Wire

extension Call {
  /// What a page depends on of how it was asked for: the storefront, and how its addresses begin.
  var shelfHost: String { "\(host) \(origin)" }
}
