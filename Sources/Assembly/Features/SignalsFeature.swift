import Kernel
import Signals
import Storage

extension Feature {
  /// Observations under consent.
  static let signals = Feature(
    "signals",
    migrations: SignalsSchema.migrations,
    persons: SignalsSchema.persons,
    erasures: [{ try ForgetSignals(.party($0)).run(in: $1) }],
    subscriptions: [ForgetSignals.subscription],
    rounds: [Round("signals.publish", in: .upkeep, every: .minutes(10)) { try SignalSteps.step($0) }])
}
