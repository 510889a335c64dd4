import Kernel

/// A payment provider, seen through a few acts. Live and adversarial ones are values of this one type.
///
/// Every call carries the attempt's id, which is the provider's idempotency key: asked twice, it acts once.
/// `unknown` is an honest answer (time-out, lost line); the attempt is then looked up until it is known.
package struct Gateway: Sendable {
  /// As kept in rows: `test-card`.
  package let name: String
  package let authorise: @Sendable (Charge) async -> GatewayAnswer
  package let capture: @Sendable (Follow) async -> GatewayAnswer
  package let void: @Sendable (Follow) async -> GatewayAnswer
  package let refund: @Sendable (Follow) async -> GatewayAnswer
  /// What became of an attempt whose answer was lost, or whose buyer did not come back.
  package let lookUp: @Sendable (String) async -> GatewayAnswer
  /// The second half of a charge that asked the buyer: they came back with the provider's key, and only now the money is taken hold of.
  package let confirm: @Sendable (Confirmation) async -> GatewayAnswer

  package init(
    name: String,
    authorise: @escaping @Sendable (Charge) async -> GatewayAnswer,
    capture: @escaping @Sendable (Follow) async -> GatewayAnswer,
    void: @escaping @Sendable (Follow) async -> GatewayAnswer,
    refund: @escaping @Sendable (Follow) async -> GatewayAnswer,
    lookUp: @escaping @Sendable (String) async -> GatewayAnswer,
    confirm: @escaping @Sendable (Confirmation) async -> GatewayAnswer = { _ in .unknown(why: "this provider asks no buyer") }
  ) {
    self.name = name
    self.authorise = authorise
    self.capture = capture
    self.void = void
    self.refund = refund
    self.lookUp = lookUp
    self.confirm = confirm
  }

  /// A first charge: the instrument is the provider's token, never a card number.
  package struct Charge: Sendable, Equatable {
    package let key: String
    package let amount: Money
    package let instrument: String
    /// Where a provider that asks the buyer leads them back to.
    package let returnTo: String

    package init(key: String, amount: Money, instrument: String, returnTo: String = "") {
      self.key = key
      self.amount = amount
      self.instrument = instrument
      self.returnTo = returnTo
    }
  }

  /// The approval that follows when the buyer is back: never of another amount than the attempt's.
  package struct Confirmation: Sendable, Equatable {
    package let key: String
    /// What the buyer brought along.
    package let providerKey: String
    package let amount: Money

    package init(key: String, providerKey: String, amount: Money) {
      self.key = key
      self.providerKey = providerKey
      self.amount = amount
    }
  }

  /// An act on an earlier charge.
  package struct Follow: Sendable, Equatable {
    package let key: String
    package let reference: String
    package let amount: Money

    package init(key: String, reference: String, amount: Money) {
      self.key = key
      self.reference = reference
      self.amount = amount
    }
  }
}

/// What a provider said.
package enum GatewayAnswer: Sendable, Equatable {
  /// Done; the provider's own reference.
  case approved(reference: String)
  /// Not done and never will be under this key.
  case declined(DeclineReason)
  /// Nobody knows yet.
  case unknown(why: String)
  /// The buyer has to say yes at the provider's own page; it begins with a slash where that is one of ours.
  case asksBuyer(at: String)
}

/// Why a charge was declined, in words that help the shopper.
package enum DeclineReason: String, Sendable, CaseIterable {
  case refusedByIssuer = "refused-by-issuer"
  case limitExceeded = "limit-exceeded"
  case expiredInstrument = "expired-instrument"
  case unknownInstrument = "unknown-instrument"
  /// The buyer said no at the provider's page.
  case refusedByBuyer = "refused-by-buyer"
  /// The buyer did not come back in time.
  case timeRanOut = "time-ran-out"
  /// The provider knows no such charge. While a buyer may still be at its page this says nothing.
  case notFound = "not-found"
}
