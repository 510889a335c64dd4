import Kernel
import Storage

/// Says that one party is another from now on: a guest claimed by a member, a duplicate merged. Adds a row, rewrites nothing.
package struct SucceedParty: Sendable {
  package var party: PartyID
  package var successor: PartyID
  package var how: Way
  /// Who said so.
  package var by: PartyID

  package enum Way: String, Column { case claim, merge }

  package init(_ party: PartyID, by successor: PartyID, how: Way, told by: PartyID) {
    self.party = party
    self.successor = successor
    self.how = how
    self.by = by
  }

  package enum No: Refusal, Equatable, CaseIterable {
    case unknownParty
    case otherKind
    case alreadySucceeded
    case circle
  }

  package func run(in tx: Transaction) throws {
    // Two opposite merges at once would make a circle: both rows are taken first, the lower id before the higher.
    for id in [party, successor].sorted() {
      guard try tx.run("UPDATE party_party SET kind = kind WHERE id = \(id)") == 1 else { throw No.unknownParty }
    }
    let both = try Party.all([party, successor], in: tx)
    guard let old = both[party], let new = both[successor] else { throw No.unknownParty }
    try Self.decide(old.kind, becomes: new.kind, how: how)
    guard try Party.resolve(successor, in: tx) != party else { throw No.circle }
    let added = try tx.run(
      """
      INSERT INTO party_succession (party, successor, how, told_by, at)
      VALUES (\(party), \(successor), \(how), \(by), \(tx.now))
      ON CONFLICT (party) DO NOTHING
      """)
    guard added == 1 else { throw No.alreadySucceeded }
    // Whoever was signed in as the old self signs in again as the new one.
    try tx.run("DELETE FROM party_session WHERE party = \(party)")
    try tx.run("DELETE FROM party_known_device WHERE party = \(party)")
    try tx.emit(PartyEvents.succeeded(party, by: successor, how: how))
  }

  /// A guest, a device's guest or a remote actor may become a member; a merge stays within one kind.
  static func decide(_ kind: Party.Kind, becomes other: Party.Kind, how: Way) throws(No) {
    switch how {
    case .merge: guard kind == other else { throw .otherKind }
    case .claim:
      switch (kind, other) {
      case (.guest, .member), (.remote, .member), (.store, .merchant), (.brand, .merchant): return
      default: throw .otherKind
      }
    }
  }
}

extension SucceedParty.No {
  package var code: String {
    switch self {
    case .unknownParty: "parties/unknown"
    case .otherKind: "parties/other-kind"
    case .alreadySucceeded: "parties/already-joined"
    case .circle: "parties/circle"
    }
  }
  package var sort: RefusalSort { self == .unknownParty ? .absent : .conflict }
  package var sentence: Sentence {
    switch self {
    case .unknownParty: Sentence(PartiesPhrases.unknownParty)
    case .otherKind: Sentence(PartiesPhrases.otherKind)
    case .alreadySucceeded: Sentence(PartiesPhrases.alreadySucceeded)
    case .circle: Sentence(PartiesPhrases.circle)
    }
  }
}
