import Kernel
import Storage

/// Takes a promotion's benefit for a member, once each; a second time it is the same pass. Refuses with a `NoBenefit`.
package struct TakeBenefit: Sendable {
  package var promotion: ID<Promotion>
  package var party: PartyID

  package init(_ promotion: ID<Promotion>, for party: PartyID) {
    self.promotion = promotion
    self.party = party
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> BenefitPass {
    guard let found = try Promotion.find(promotion, in: tx), let benefit = try Benefit.find(promotion, in: tx) else { throw NoBenefit.absent }
    guard found.isRunning(at: tx.now) else { throw NoBenefit.notNow }
    if let mine = try BenefitPass.of(party, promotion, in: tx) { return mine }
    // The last one goes to whoever counts it: the row is the lock, and its count is checked by the table itself.
    let counted = try tx.run("UPDATE places_benefit SET taken = taken + 1 WHERE promotion = \(benefit.promotion) AND taken < uses")
    guard counted == 1 else {
      if let mine = try BenefitPass.of(party, promotion, in: tx) { return mine }
      throw NoBenefit.allTaken
    }
    let added = try tx.run(
      """
      INSERT INTO places_benefit_pass (id, promotion, party, code, taken_at, used)
      VALUES (\(tx.id(ID<BenefitPass>.self)), \(promotion), \(party), \(code(tx)), \(tx.now), 0)
      ON CONFLICT (promotion, party) DO NOTHING
      """)
    // The same press sent twice at once: the first has it, and nothing is counted twice.
    if added == 0 { try tx.run("UPDATE places_benefit SET taken = taken - 1 WHERE promotion = \(promotion)") }
    guard let mine = try BenefitPass.of(party, promotion, in: tx) else { throw NoBenefit.absent }
    return mine
  }

  private func code(_ tx: Transaction) -> String {
    var chance = tx.random()
    let letters = (0..<BenefitPass.length).map { _ -> UInt8 in
      defer { chance /= 32 }
      return BenefitPass.letters[Int(chance % 32)]
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// Gives the benefit of a pass that is shown at the counter, and records who gave it where. Refuses with a `NoBenefit`.
package struct GiveBenefit: Sendable {
  package var pass: ID<BenefitPass>
  package var by: PartyID

  package init(_ pass: ID<BenefitPass>, by: PartyID) {
    self.pass = pass
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let given = try tx.run(
      """
      UPDATE places_benefit_pass SET used = used + 1, used_at = \(tx.now)
      WHERE id = \(pass)
        AND (used = 0 OR (SELECT is_once FROM places_benefit WHERE places_benefit.promotion = places_benefit_pass.promotion) = 0)
        AND (
          SELECT COALESCE(ended_at, ends_at) FROM places_promotion WHERE places_promotion.id = places_benefit_pass.promotion
        ) > \(tx.now)
      """)
    guard given == 1 else { throw try refusal(in: tx) }
    try tx.run(
      """
      INSERT INTO places_benefit_use (id, pass, given_at, given_by) VALUES (\(tx.id(ID<BenefitPass>.self)), \(pass), \(tx.now), \(by))
      """)
  }

  private func refusal(in tx: Transaction) throws -> NoBenefit {
    let used = try tx.value("SELECT used FROM places_benefit_pass WHERE id = \(pass)", as: Int64.self)
    let promotion = try tx.value("SELECT promotion FROM places_benefit_pass WHERE id = \(pass)", as: Int64.self)
    guard let used, let promotion, let found = try Promotion.find(ID(promotion), in: tx) else { return .unknownCode }
    return found.isRunning(at: tx.now) && used > 0 ? .used : .over
  }
}
