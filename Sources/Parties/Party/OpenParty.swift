import Kernel
import Storage

/// Gives someone new a place in the id space. Members come through `SignUp`, merchants through `CreateMerchant`.
package struct OpenParty: Sendable {
  package var kind: Party.Kind
  package var name: Phrase
  package var language: Language

  package init(_ kind: Party.Kind, name: Phrase, language: Language = .korean) {
    self.kind = kind
    self.name = name
    self.language = language
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> PartyID {
    let id = tx.id(PartyID.self)
    try run(as: id, in: tx)
    return id
  }

  /// Under an id that was drawn before.
  func run(as id: PartyID, in tx: Transaction) throws {
    try tx.send(
      """
      INSERT INTO party_party (id, kind, actor_path, name_ko, name_en, language, created_at)
      VALUES (\(id), \(kind), \(Party.actorPath(id)), \(name.korean), \(name.english), \(language), \(tx.now))
      """)
  }
}
