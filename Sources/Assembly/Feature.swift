import Parties
import Payments
import Storage
import Trade

/// What one capability brings along for the whole installation. Whatever is left out, it has none of.
///
/// The values stand with the capability's rules, in its own target; here they are tied together, in one file of `Features` for each.
package struct Feature: Sendable {
  /// Its name for the machine, unique: `gift-cards`.
  package let name: String
  /// The steps of its schema, in order. The tables of features that stand before it in the list are there already.
  package let migrations: [Migration]
  /// Its tables that name people, and what becomes of their rows when somebody leaves.
  package let persons: [PersonalTable]
  /// What it destroys when a member is erased.
  package let erasures: [EraseMember.Part]
  /// Its tables whose rows never change.
  package let seals: [SealedTable]
  /// What others may hear of it.
  package let events: [EventKind]
  /// Topics of its events that are kept for good, because somebody hears them from the beginning again.
  package let lastingTopics: [String]
  /// What it hears, of itself and of others.
  package let subscriptions: [Subscription]
  /// Beginnings of the topics after which a kept page may be wrong.
  package let pageTopics: [String]
  /// Keys of the notices that it puts into inboxes; each has its words at the rim.
  package let notices: [String]
  /// Kinds of the messages that it sends to people; each has its writer at the rim.
  package let messages: [String]
  /// What it does again and again.
  package let rounds: [Round]
  /// Who does its jobs, those that need the database and nothing else.
  package let jobs: [JobHandler]
  /// What takes part in the price of a sale; parts of earlier features change prices first.
  package let saleParts: [SalePart]
  /// Who settles payments of its purposes, given what takes part in every sale.
  package let settlers: @Sendable (SaleParts) -> [Settler]
  /// What `madang verify` proves of it.
  package let proofs: [Proof]

  package init(
    _ name: String, migrations: [Migration] = [], persons: [PersonalTable] = [], erasures: [EraseMember.Part] = [], seals: [SealedTable] = [],
    events: [EventKind] = [], lastingTopics: [String] = [], subscriptions: [Subscription] = [], pageTopics: [String] = [], notices: [String] = [],
    messages: [String] = [], rounds: [Round] = [], jobs: [JobHandler] = [],
    saleParts: [SalePart] = [], settlers: @escaping @Sendable (SaleParts) -> [Settler] = { _ in [] }, proofs: [Proof] = []
  ) {
    self.name = name
    self.migrations = migrations
    self.persons = persons
    self.erasures = erasures
    self.seals = seals
    self.events = events
    self.lastingTopics = lastingTopics
    self.subscriptions = subscriptions
    self.pageTopics = pageTopics
    self.notices = notices
    self.messages = messages
    self.rounds = rounds
    self.jobs = jobs
    self.saleParts = saleParts
    self.settlers = settlers
    self.proofs = proofs
  }
}
