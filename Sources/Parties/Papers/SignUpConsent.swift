import Kernel
import Storage

/// What somebody agreed to when joining: each paper apart, their age, and what is optional. Nothing is agreed to by silence.
package struct SignUpConsent: Sendable {
  /// What the person says of their age.
  package enum Age: String, Column, CaseIterable {
    case ofAge = "of-age"
    /// Below the age from which one consents alone; the guardian has to.
    case under
  }

  /// What is refused about it; free of databases.
  package enum No: Refusal, Equatable, CaseIterable {
    case agreementMissing
    case ageUnsaid
    case guardianNeeded
  }

  package var papers: Set<Paper>
  package var age: Age?
  /// Optional purposes that were ticked.
  package var purposes: [Purpose]
  /// The texts that were shown.
  package var texts: LegalTexts

  package init(papers: Set<Paper>, age: Age?, purposes: [Purpose] = [], texts: LegalTexts) {
    self.papers = papers
    self.age = age
    self.purposes = purposes
    self.texts = texts
  }

  /// All that is missing, in the order of the form.
  package var faults: [No] {
    var faults: [No] = Paper.required.allSatisfy(papers.contains) ? [] : [.agreementMissing]
    switch age {
    case .ofAge: break
    case .under: faults.append(.guardianNeeded)
    case nil: faults.append(.ageUnsaid)
    }
    return faults
  }

  func decide() throws(No) { if let first = faults.first { throw first } }

  /// Keeps which edition was agreed to, and by which rule the age was asked.
  func record(for party: PartyID, in tx: Transaction) throws {
    let today = Zone.seoul.local(tx.now).day
    let rule = try PolicyValue.standing(PolicyKey.guardianAge, on: today, in: tx)
    for paper in Paper.required {
      guard let text = texts.inForce(paper, on: today) else { continue }
      try tx.run(
        """
        INSERT INTO party_agreement (party, paper, since, digest, policy, at)
        VALUES (\(party), \(paper), \(text.since), \(text.digest), \(rule.version), \(tx.now))
        ON CONFLICT DO NOTHING
        """)
    }
    for purpose in Purpose.allCases where purposes.contains(purpose) { try Consent.set(purpose, true, for: .party(party), in: tx) }
  }
}

/// One edition that a member agreed to.
package struct Agreement: Sendable, Equatable {
  package let paper: Paper
  /// The edition's first day.
  package let since: Day
  /// The fingerprint of its words.
  package let digest: [UInt8]
  /// The rule on the age of consent that was in force.
  package let policy: String
  package let at: Instant

  /// All that a member agreed to, oldest first.
  package static func all(of party: PartyID, in tx: Transaction) throws -> [Agreement] {
    try tx.rows("SELECT paper, since, digest, policy, at FROM party_agreement WHERE party = \(party) ORDER BY at, paper, since LIMIT 200") { row in
      Agreement(paper: try row.next(), since: try row.next(), digest: try row.next(), policy: try row.next(), at: try row.next())
    }
  }
}

extension SignUpConsent.No {
  package var code: String {
    switch self {
    case .agreementMissing: "sign-up/agreement-missing"
    case .ageUnsaid: "sign-up/age-unsaid"
    case .guardianNeeded: "sign-up/guardian-needed"
    }
  }
  package var sort: RefusalSort { .invalid }
  package var sentence: Sentence {
    switch self {
    case .agreementMissing: Sentence(PartiesPhrases.agreementMissing)
    case .ageUnsaid: Sentence(PartiesPhrases.ageUnsaid)
    case .guardianNeeded: Sentence(PartiesPhrases.guardianNeeded)
    }
  }
  package var pointer: String? { self == .agreementMissing ? "/agreements" : "/age" }
}
