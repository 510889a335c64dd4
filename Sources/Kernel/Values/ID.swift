/// The identity of one row: 41 bits of milliseconds, 10 of node, 12 of sequence. JSON carries it as text.
///
/// `Of` is a phantom: an order's id cannot be handed where a product's is wanted.
package struct ID<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var raw: Int64

  package init(_ raw: Int64) { self.raw = raw }

  /// Reads an id from its decimal text; nil when it is not a positive 63-bit number.
  package init?(text: some StringProtocol) {
    guard text.utf8.count <= 19, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let raw = Int64(text), raw > 0
    else { return nil }
    self.raw = raw
  }

  package static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
  package var description: String { String(raw) }

  /// The same number under another noun, where one thing is seen in two roles (a store is a party and a place).
  package func `as`<Other>(_: Other.Type) -> ID<Other> { ID<Other>(raw) }
}

/// Everyone who acts: members, guests, merchants, brands, stores, devices, remote actors share one id space.
package enum AnyParty {}
/// The id of anybody who acts, whatever kind of party it is.
package typealias PartyID = ID<AnyParty>
