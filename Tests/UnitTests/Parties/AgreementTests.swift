import Kernel
import Storage
import TestSupport
import Testing

@testable import Parties

/// What is agreed to when joining, which edition it was, and who may not agree alone.
struct AgreementTests {
  private static let lane = PasswordLane(threads: 2, queueMax: 64, cost: .light)
  private static let day = Day(year: 2026, month: 11, day: 21)!
  private let form = SignUp(name: "하늘", login: "haneul@example.kr", password: "푸른하늘은하수길")

  private func consent(_ papers: Set<Paper>, _ age: SignUpConsent.Age?, _ purposes: [Purpose] = []) -> SignUpConsent {
    SignUpConsent(papers: papers, age: age, purposes: purposes, texts: SignUpConsent.texts)
  }

  @Test func silenceAgreesToNothing() {
    #expect(consent([], nil).faults == [.agreementMissing, .ageUnsaid])
    #expect(consent([.terms], .ofAge).faults == [.agreementMissing])
    #expect(consent([.collection], .ofAge).faults == [.agreementMissing])
    #expect(consent([.terms, .collection], nil).faults == [.ageUnsaid])
    #expect(consent([.terms, .collection], .under).faults == [.guardianNeeded])
    #expect(consent([.terms, .collection], .ofAge).faults == [])
  }

  @Test(arguments: enginesHere) func anEditionThatSomebodyAgreedToIsKnownToBeChanged(_ engine: Engine) async throws {
    let form = form
    try await onFreshDatabaseAsync(engine, migrations: partiesMigrations) { yard in
      let door = FrontDoor(database: yard.database, passwords: Self.lane)
      let texts = SignUpConsent.texts
      #expect(try yard.database.readNow { try texts.changed(in: $0) } == [])
      _ = try await door.signUp(form, agreed: consent([.terms, .collection], .ofAge), device: "", address: "192.0.2.1")
      #expect(try yard.database.readNow { try texts.changed(in: $0) } == [])
      let other = LegalText(.terms, since: Self.day, korean: [.init("반품", "몰래 바꾼 말")], english: [])
      #expect(try yard.database.readNow { try LegalTexts(texts.all, own: [other]).changed(in: $0) } == [other])
      // New words from a later day change nothing that was agreed to.
      let later = LegalText(.terms, since: Self.day.adding(days: 30), korean: [.init("반품", "새 말")], english: [])
      #expect(try yard.database.readNow { try LegalTexts(texts.all, own: [later]).changed(in: $0) } == [])
    }
  }

  @Test(arguments: enginesHere) func nobodyJoinsWithoutTheRequiredConsents(_ engine: Engine) async throws {
    let form = form
    try await onFreshDatabaseAsync(engine, migrations: partiesMigrations) { yard in
      let door = FrontDoor(database: yard.database, passwords: Self.lane)
      for (agreed, no) in [
        (consent([.terms], .ofAge), SignUpConsent.No.agreementMissing), (consent([.terms, .collection], nil), .ageUnsaid),
        (consent([.terms, .collection], .under), .guardianNeeded),
      ] {
        await #expect(throws: no) { try await door.signUp(form, agreed: agreed, device: "", address: "192.0.2.1") }
      }
      #expect(try yard.count("party_party") == 0)
      #expect(try yard.count("party_contact") == 0)
      let entry = try await door.signUp(form, agreed: consent([.terms, .collection], .ofAge, [.marketing]), device: "", address: "192.0.2.1")
      let kept = try await yard.database.read { try Agreement.all(of: entry.party, in: $0) }
      #expect(kept.map(\.paper) == [.collection, .terms])
      #expect(kept.map(\.since) == [Self.day, Self.day])
      #expect(kept.map(\.digest) == [.collection, .terms].map { SignUpConsent.texts.inForce($0, on: Self.day)!.digest })
      #expect(Set(kept.map(\.policy)) == ["kr.consent.guardian.age@2011-09-30"])
      #expect(try await yard.database.read { try Consent.allows(.marketing, .party(entry.party), in: $0) })
      #expect(try await yard.database.read { try !Consent.allows(.analytics, .party(entry.party), in: $0) })
    }
  }

  @Test func theOwnersTextsStandFromTheirFirstDayOn() {
    let own = LegalText(.terms, since: Day(year: 2026, month: 12, day: 1)!, korean: [.init("우리 약관", "…")], english: [])
    let texts = LegalTexts(SignUpConsent.texts.all + [LegalText(.terms, since: Day(year: 2027, month: 1, day: 1)!, korean: [.init("새 판", "…")], english: [])], own: [own])
    #expect(texts.inForce(.terms, on: Self.day)?.korean.first?.heading == "가격")
    #expect(texts.inForce(.terms, on: Day(year: 2026, month: 12, day: 1)!) == own)
    // What comes with the program later never stands over the owner's own.
    #expect(texts.inForce(.terms, on: Day(year: 2027, month: 2, day: 1)!) == own)
    #expect(texts.editions(.terms).count == 2)
    #expect(texts.inForce(.collection, on: Day(year: 2020, month: 1, day: 1)!)?.since == Self.day)
  }

  @Test func aTextIsReadByItsHeadings() {
    let parts = LegalText.parts(of: "# 제1조 (목적)\n\n이 약관은\r\n둘째 줄\n\n## 제2조\n내용")
    #expect(parts == [.init("제1조 (목적)", "이 약관은\n둘째 줄"), .init("제2조", "내용")])
    #expect(LegalText.parts(of: "머리말만") == [.init("", "머리말만")])
    #expect(LegalText.parts(of: " \n\n") == nil)
  }
}
