import Foundation
import Kernel
import Parties
import Storage
import TestSupport
import Testing

@Suite struct SignInTests {
  private static let lane = PasswordLane(threads: 2, queueMax: 64, cost: .light)

  /// Runs an asynchronous body on a fresh database; the database's own file is thrown away afterwards.
  private func atTheDoor(_ engine: Engine, _ body: @escaping @Sendable (FrontDoor, StagedWorld) async throws -> Void) async throws {
    try await onFreshDatabaseAsync(engine, migrations: partiesMigrations) { yard in
      try await body(FrontDoor(database: yard.database, passwords: Self.lane), yard.clock)
    }
  }

  private let form = SignUp(name: " 김  하늘 ", login: "Haneul@Example.kr", password: "푸른하늘은하수길")

  @Test(arguments: [
    ("", "a@example.kr", "푸른하늘은하수길", SignUp.No.nameMalformed), ("  ", "a@example.kr", "푸른하늘은하수길", .nameMalformed),
    ("하늘", "haneul", "푸른하늘은하수길", .loginMalformed), ("하늘", "a@example.kr", "1234567", .passwordShort),
    ("하늘", "a@example.kr", "Qwer1234", .passwordCommon), ("하늘", "a@example.kr", "aaaaaaaaaa", .passwordCommon),
    ("하늘", "a@example.kr", "23456789", .passwordCommon), ("하늘", "haneul.kim@example.kr", "Haneul.Kim", .passwordLikeLogin),
    ("하늘", "010-9274-5618", "01092745618", .passwordLikeLogin),
    ("하늘", "a@example.kr", String(repeating: "길", count: 90), .passwordLong),
  ])
  func aFormIsRefusedForWhatIsWrong(_ name: String, _ login: String, _ password: String, _ no: SignUp.No) {
    #expect(throws: no) { try SignUp(name: name, login: login, password: password).decide() }
    #expect(SignUp(name: name, login: login, password: password).faults == [no])
  }

  @Test func allThatIsWrongIsToldAtOnce() {
    #expect(SignUp(name: "", login: "", password: "").faults == [.nameMalformed, .loginMalformed, .passwordShort])
    #expect(SignUp(name: "하늘", login: "haneul", password: "Qwer1234").faults == [.loginMalformed, .passwordCommon])
    #expect(form.faults == [])
  }

  @Test(arguments: enginesHere) func threeFieldsMakeAMemberWhoIsSignedIn(_ engine: Engine) async throws {
    let form = form
    try await atTheDoor(engine) { door, _ in
      let entry = try await door.signUp(form, agreed: .whole, device: "Firefox", address: "192.0.2.1")
      let session = try await door.database.read { try Session.find(entry.secret.digest, in: $0) }
      #expect(session?.party == entry.party)
      #expect(session?.name.korean == "김 하늘")
      #expect(session?.language == .korean)
      #expect(session?.authority == Authority(party: entry.party))
      let contacts = try await door.database.read { try Contact.of(entry.party, in: $0) }
      #expect(contacts == [Contact(text: "haneul@example.kr")!])
    }
  }

  @Test(arguments: enginesHere) func aTakenLoginIsRefusedAndLeavesNothing(_ engine: Engine) async throws {
    let form = form
    try await atTheDoor(engine) { door, _ in
      _ = try await door.signUp(form, agreed: .whole, device: "", address: "192.0.2.1")
      await #expect(throws: SignUp.No.loginTaken) { try await door.signUp(form, agreed: .whole, device: "", address: "192.0.2.1") }
      let members = try await door.database.read { try $0.value("SELECT COUNT(*) FROM party_party", as: Int64.self) }
      #expect(members == 1)
    }
  }

  @Test(arguments: enginesHere) func onePhoneInAnySpellingSignsIn(_ engine: Engine) async throws {
    try await atTheDoor(engine) { door, _ in
      let joined = try await door.signUp(
        SignUp(name: "하늘", login: "010-9274-5618", password: "푸른하늘은하수길"), agreed: .whole, device: "", address: "192.0.2.1")
      let back = try await door.signIn(login: "+82 10 9274 5618", password: "푸른하늘은하수길", device: "", address: "192.0.2.1")
      #expect(back.party == joined.party)
      #expect(back.secret != joined.secret)
    }
  }

  @Test(arguments: enginesHere) func aWrongPasswordAndAnUnknownLoginSoundTheSame(_ engine: Engine) async throws {
    let form = form
    try await atTheDoor(engine) { door, _ in
      _ = try await door.signUp(form, agreed: .whole, device: "", address: "192.0.2.1")
      for login in ["haneul@example.kr", "nobody@example.kr", "없는 사람"] {
        await #expect(throws: FrontDoor.No.wrong) { try await door.signIn(login: login, password: "틀린비밀번호요", device: "", address: "192.0.2.1") }
      }
    }
  }

  @Test(arguments: enginesHere) func aPasswordTypedInSingleLettersIsTheSame(_ engine: Engine) async throws {
    let form = form
    try await atTheDoor(engine) { door, _ in
      let joined = try await door.signUp(form, agreed: .whole, device: "", address: "192.0.2.1")
      let letters = "푸른하늘은하수길".decomposedStringWithCanonicalMapping
      #expect(letters.unicodeScalars.count == 20)
      let back = try await door.signIn(login: "haneul@example.kr", password: letters, device: "", address: "192.0.2.1")
      #expect(back.party == joined.party)
    }
  }

  @Test(arguments: enginesHere) func aHashOfAnotherCostIsRenewed(_ engine: Engine) async throws {
    let form = form
    try await atTheDoor(engine) { door, _ in
      _ = try await door.signUp(form, agreed: .whole, device: "", address: "192.0.2.1")
      let dearer = PasswordLane(threads: 1, queueMax: 8, cost: PasswordHash.Cost(kibibytes: 16, passes: 2))
      defer { dearer.close() }
      _ = try await FrontDoor(database: door.database, passwords: dearer)
        .signIn(login: "haneul@example.kr", password: "푸른하늘은하수길", device: "", address: "192.0.2.1")
      let kept = try await door.database.read { try $0.one("SELECT secret FROM party_credential") { try $0.next(String.self) } }
      #expect(kept.hasPrefix("$argon2id$v=19$m=16,t=2,p=1$"))
      _ = try await door.signIn(login: "haneul@example.kr", password: "푸른하늘은하수길", device: "", address: "192.0.2.1")
    }
  }

  @Test(arguments: enginesHere) func aChangedPasswordSignsOutElsewhere(_ engine: Engine) async throws {
    let form = form
    try await atTheDoor(engine) { door, _ in
      let here = try await door.signUp(form, agreed: .whole, device: "", address: "192.0.2.1")
      let there = try await door.signIn(login: "haneul@example.kr", password: "푸른하늘은하수길", device: "", address: "192.0.2.1")
      await #expect(throws: FrontDoor.No.wrong) {
        try await door.changePassword(of: here.party, from: "틀린비밀번호요", to: "초록들판위에서도", keeping: here.secret.digest)
      }
      try await door.changePassword(of: here.party, from: "푸른하늘은하수길", to: "초록들판위에서도", keeping: here.secret.digest)
      #expect(try await door.database.read { try Session.find(here.secret.digest, in: $0) } != nil)
      #expect(try await door.database.read { try Session.find(there.secret.digest, in: $0) } == nil)
      _ = try await door.signIn(login: "haneul@example.kr", password: "초록들판위에서도", device: "", address: "192.0.2.1")
    }
  }

  @Test func aFullLaneRefusesInsteadOfGrowing() async throws {
    let lane = PasswordLane(threads: 1, queueMax: 1, cost: PasswordHash.Cost(kibibytes: 19 * 1024, passes: 4))
    let world = StagedWorld(start: TestYard.start).world
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do {
            _ = try await lane.hash(Password("푸른하늘은하수길"), world: world)
            return true
          } catch { return (error as? PasswordFault) != .overloaded(retryAfterSeconds: 1) }
        }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(outcomes.contains(false))
    #expect(outcomes.contains(true))
    lane.close()
  }
}
