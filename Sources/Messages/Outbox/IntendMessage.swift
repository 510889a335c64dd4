import Kernel
import Parties
import Storage

/// Writes down that somebody is to be told something, in the transaction that made it true. Sending follows after the commit.
package struct IntendMessage: Sendable {
  /// How long a message may wait for its sender before it is no news any more.
  package static let life = Span.days(3)

  package var kind: String
  package var address: Contact
  package var party: PartyID
  package var language: Language
  /// Ids and numbers that the words are found by; no names, no secrets.
  package var facts: JSON
  /// What it tells of; telling the same cause to the same address again tells nothing new.
  package var cause: String
  package var reference: String
  /// The merchants whose orders it is about: they see it at their console.
  package var merchants: [PartyID]
  package var isAdvertising: Bool
  package var life: Span
  /// Whether a telephone that takes no text messages is noted as one that was not written to.
  package var notesUntold: Bool

  package init(
    _ kind: String, to address: Contact, of party: PartyID, language: Language, facts: JSON = [:], cause: String, reference: String = "",
    merchants: [PartyID] = [], isAdvertising: Bool = false, life: Span = IntendMessage.life, notesUntold: Bool = false
  ) {
    self.kind = kind
    self.address = address
    self.party = party
    self.language = language
    self.facts = facts
    self.cause = cause
    self.reference = reference
    self.merchants = merchants
    self.isAdvertising = isAdvertising
    self.life = life
    self.notesUntold = notesUntold
  }

  /// Why nothing goes to a landline, an internet telephone (070) or a number that stands for another (050).
  package static let takesNoTexts = "takes no text messages"

  /// The new message, or nil when this cause was told to this address before, or when it is a telephone that takes no text messages.
  @discardableResult
  package func run(in tx: Transaction) throws -> ID<Message>? {
    let isTold = address.takesMessages
    guard isTold || notesUntold else { return nil }
    let id = tx.id(ID<Message>.self)
    let state: Message.State = isTold ? .intended : .dropped
    let made = try tx.run(
      """
      INSERT INTO messages_message
        (id, kind, channel, party, address, language, facts, cause, reference, is_advertising, is_plain, state, tries, due_at, ends_at, intended_at,
         sent_at, settled_at, why, peer)
      VALUES (\(id), \(kind), \(address.channel), \(party), \(address.value), \(language), \(facts.string), \(cause), \(reference), \(isAdvertising), \(false),
        \(state), 0, \(tx.now), \(tx.now + life), \(tx.now), NULL, \(isTold ? nil : tx.now), \(isTold ? "" : Self.takesNoTexts), '')
      ON CONFLICT (cause, address, kind) DO NOTHING
      """)
    guard made == 1 else { return nil }
    for merchant in Set(merchants).sorted() {
      try tx.send("INSERT INTO messages_merchant (merchant, message) VALUES (\(merchant), \(id))")
    }
    return isTold ? id : nil
  }
}
