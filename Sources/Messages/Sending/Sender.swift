import Kernel

/// The way out for one channel: a mail server, a provider of text messages.
package struct Sender: Sendable {
  /// What the peer made of it.
  package enum Outcome: Sendable, Equatable {
    /// It has it; `peer` is what it calls it.
    case taken(peer: String)
    /// It never will: no such address, not allowed.
    case refused(String)
    /// It surely has it not: the line was down, it was busy, it did not let us in.
    case later(String)
    /// It may have it or not: the answer was lost.
    case unknown(String)
    /// The messenger does not reach this number: the same words go as a text message.
    case wantsText(String)
  }

  package let channel: Message.Channel
  /// Whether the peer keeps what it has by our key, so that asking again after a silence sends nothing twice.
  package let isIdempotent: Bool
  /// How long an answer may take before another worker looks at the message.
  package let patience: Span
  /// Messages a minute, at most.
  package let perMinute: Int
  /// Sends, and waits for the answer; runs outside any transaction.
  package let send: @Sendable (Outgoing) -> Outcome

  package init(
    _ channel: Message.Channel, isIdempotent: Bool, patience: Span = .minutes(3), perMinute: Int = 600,
    send: @escaping @Sendable (Outgoing) -> Outcome
  ) {
    self.channel = channel
    self.isIdempotent = isIdempotent
    self.patience = patience
    self.perMinute = perMinute
    self.send = send
  }
}
