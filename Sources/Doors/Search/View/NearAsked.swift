import Kernel

/// What an address asks of near: what can be collected today within the usual reach, `today`, or within so many kilometres, `today-50`.
package struct NearAsked: Hashable, Sendable {
  /// As far as a reader may look, in kilometres.
  package static let widest = 50

  /// Nil for the usual reach.
  package let km: Int?

  package init(km: Int?) { self.km = km }

  package init?(_ text: String?) {
    guard let text, text.hasPrefix(SearchPage.nearToday) else { return nil }
    let rest = text.dropFirst(SearchPage.nearToday.count)
    guard rest.isEmpty || rest == "-\(Self.widest)" else { return nil }
    km = rest.isEmpty ? nil : Self.widest
  }

  package var text: String { km.map { "\(SearchPage.nearToday)-\($0)" } ?? SearchPage.nearToday }
}
