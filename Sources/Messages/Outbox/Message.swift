import Kernel
import Parties
import Storage

/// Something told to a person outside the house: which words, to which address, and what became of it.
///
/// The row stands before anything is sent; its id is what the peer knows it by (decision 9). The words are written when it is sent, in the
/// reader's language; facts hold ids and numbers, and codes and links that open something are drawn at that moment and kept as digests only.
package struct Message: Sendable, Equatable {
  /// The way it takes.
  package enum Channel: String, Column, Sendable, CaseIterable {
    case mail, phone
  }

  /// Where it stands.
  package enum State: String, Column, Sendable, CaseIterable {
    /// Written down, not sent.
    case intended
    /// On its way; the answer is awaited.
    case sent
    /// Answered: the peer took it. Whether somebody read it is not known.
    case taken
    /// Answered: it cannot be delivered.
    case refused
    /// Nobody answered: it may have arrived or not. People decide.
    case unknown
    /// Not sent, because no sender is set for its channel.
    case withheld
    /// Not sent, because it is no longer true, wanted or in time.
    case dropped

    /// The table of legal transitions.
    package var next: Set<State> {
      switch self {
      case .intended: [.sent, .refused, .withheld, .dropped]
      case .sent: [.intended, .taken, .refused, .unknown, .dropped]
      case .taken: [.refused]
      case .refused, .withheld: [.intended]
      case .unknown: [.taken, .refused, .intended]
      case .dropped: []
      }
    }
  }

  package let id: ID<Message>
  /// Which words: `orders.ready`.
  package let kind: String
  package let channel: Channel
  package let party: PartyID
  /// An e-mail address, or a telephone number in international form.
  package let address: String
  package let language: Language
  package let facts: JSON
  /// What people look it up by: an order's number; may be empty.
  package let reference: String
  package let isAdvertising: Bool
  /// Whether a messenger could not take it and it goes as a plain text message.
  package let isPlain: Bool
  package let state: State
  package let tries: Int64
  package let dueAt: Instant
  /// It is not begun after that.
  package let endsAt: Instant
  package let intendedAt: Instant
  /// When it was last sent; nil when never.
  package let sentAt: Instant?
  /// Why it is where it is, in the peer's words or ours; never a secret.
  package let why: String

  /// What the peer knows it by, however often it is sent.
  package var key: String { isPlain ? "madang-\(id)-text" : "madang-\(id)" }

  /// Where it goes; nil when the row holds what is no address.
  package var contact: Contact? { Contact(text: address) }

  /// For those who need to recognise and not to know it.
  package var masked: String {
    switch contact {
    case .email(let email): email.masked
    case .phone(let phone): phone.masked
    case nil: "***"
    }
  }

  /// An id among the facts.
  package func id<Of>(_ name: String, of: Of.Type = Of.self) -> ID<Of>? { facts[name]?.text.flatMap { ID<Of>(text: $0) } }

  /// The number of the storefront where it was caused; nil where it was none.
  package var site: Int64? { facts["site"]?.text.flatMap { Int64($0) } }

  /// The facts of a message that was caused at a storefront.
  package static func facts(at site: Int64?) -> JSON { site.map { ["site": .string(String($0))] } ?? [:] }

  static let columns = """
    id, kind, channel, party, address, language, facts, reference, is_advertising, is_plain, state, tries, due_at, ends_at, intended_at, sent_at, why
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    kind = try row.next()
    channel = try row.next()
    party = try row.next()
    address = try row.next()
    language = try row.next()
    facts = try row.nextJSON()
    reference = try row.next()
    isAdvertising = try row.next()
    isPlain = try row.next()
    state = try row.next()
    tries = try row.next()
    dueAt = try row.next()
    endsAt = try row.next()
    intendedAt = try row.next()
    sentAt = try row.next()
    why = try row.next()
  }

  /// The message of that id; nil when there is none.
  package static func find(_ id: ID<Message>, in tx: Transaction) throws -> Message? {
    try tx.first("SELECT \(raw: columns) FROM messages_message WHERE id = \(id)") { try Message(&$0) }
  }
}

extension Contact {
  /// The way by which it is written to.
  package var channel: Message.Channel { if case .email = self { .mail } else { .phone } }
}
