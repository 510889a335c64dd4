import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Parties

/// Guessing gets slower and slower; the owner gets in.
@Suite struct SignInPaceTests {
  private static let lane = PasswordLane(threads: 2, queueMax: 64, cost: .light)
  private static let login = "haneul@example.kr", right = "푸른하늘은하수길", wrong = "틀린비밀번호요"

  /// How long callers were held.
  private final class Held: Sendable {
    let spans = Mutex<[Int64]>([])
    var seconds: [Int64] { spans.withLock { $0.map { $0 / 1000 } } }
  }

  private func atTheDoor(_ engine: Engine, _ body: @escaping @Sendable (FrontDoor, StagedWorld, Held, FrontDoor.Entry) async throws -> Void) async throws {
    try await onFreshDatabaseAsync(engine, migrations: partiesMigrations) { yard in
      let held = Held(), clock = yard.clock
      let door = FrontDoor(database: yard.database, passwords: Self.lane) { span, _ in
        held.spans.withLock { $0.append(span.milliseconds) }
        clock.pass(span)
        return true
      }
      let owner = try await door.signUp(SignUp(name: "하늘", login: Self.login, password: Self.right), agreed: .whole, device: "", address: "192.0.2.1")
      try await body(door, clock, held, owner)
    }
  }

  /// What a try comes to: in, wrong, or seconds to wait.
  private enum Outcome: Equatable { case isIn, wrong, later(Int64) }

  private func attempt(_ door: FrontDoor, _ login: String = login, _ password: String = wrong, from address: String?, known: Secret? = nil) async throws -> Outcome {
    do {
      _ = try await door.signIn(login: login, password: password, device: "", address: address, known: known)
      return .isIn
    } catch FrontDoor.No.wrong {
      return .wrong
    } catch let no as TryLimit.No {
      return .later(no.retryAfterSeconds)
    }
  }

  @Test(arguments: enginesHere) func theNextTryFromOnePlaceWaitsLongerAndLonger(_ engine: Engine) async throws {
    try await atTheDoor(engine) { door, clock, held, _ in
      for _ in 1...9 { #expect(try await attempt(door, from: "198.51.100.9") == .wrong) }
      #expect(held.seconds == [1, 2, 4, 8])
      #expect(try await attempt(door, from: "198.51.100.9") == .later(16))
      // What is refused does not push the next try away.
      for _ in 1...50 { #expect(try await attempt(door, from: "198.51.100.9") == .later(16)) }
      clock.pass(.seconds(16))
      #expect(try await attempt(door, from: "198.51.100.9") == .wrong)
      #expect(try await attempt(door, from: "198.51.100.9") == .later(32))
      // It never waits longer than a minute, and after a quiet while everything is as before.
      for _ in 1...20 {
        clock.pass(.minutes(1))
        _ = try await attempt(door, from: "198.51.100.9")
      }
      guard case .later(let most) = try await attempt(door, from: "198.51.100.9") else { throw FrontDoor.No.wrong }
      #expect(most <= 60)
      clock.pass(.hours(2))
      #expect(try await attempt(door, Self.login, Self.right, from: "198.51.100.9") == .isIn)
    }
  }

  @Test(arguments: enginesHere) func aThousandStrangersDoNotKeepTheOwnerOutOnAnyDevice(_ engine: Engine) async throws {
    try await atTheDoor(engine) { door, clock, held, owner in
      for number in 1...200 { #expect(try await attempt(door, from: "198.51.\(number).1") == .wrong) }
      #expect(held.seconds.max() == 8)
      // The own browser waits for nothing, wherever it is.
      let before = held.seconds.count
      #expect(try await attempt(door, Self.login, Self.right, from: "198.51.7.1", known: owner.device) == .isIn)
      #expect(held.seconds.count == before)
      // A new device waits some seconds and gets in.
      #expect(try await attempt(door, Self.login, Self.right, from: "203.0.113.5") == .isIn)
      #expect(held.seconds.count == before + 1)
      // A secret that nobody gave out, and one of another account, make a stranger.
      let other = try await door.signUp(SignUp(name: "바다", login: "bada@example.kr", password: Self.right), agreed: .whole, device: "", address: "192.0.2.1")
      for known in [Secret(from: { 7 }), try #require(other.device)] {
        let count = held.seconds.count
        #expect(try await attempt(door, from: "203.0.113.6", known: known) == .wrong)
        #expect(held.seconds.count == count + 1)
      }
    }
  }

  @Test(arguments: enginesHere) func aGuesserWithAnAccountOfItsOwnClearsNothing(_ engine: Engine) async throws {
    try await atTheDoor(engine) { door, clock, _, _ in
      let own = try await door.signUp(SignUp(name: "손님", login: "guest@example.kr", password: Self.right), agreed: .whole, device: "", address: "198.51.100.9")
      for _ in 1...9 { #expect(try await attempt(door, from: "198.51.100.9") == .wrong) }
      for known in [nil, own.device] { #expect(try await attempt(door, "guest@example.kr", Self.right, from: "198.51.100.9", known: known) == .isIn) }
      #expect(try await attempt(door, from: "198.51.100.9") == .later(16))
      // The owner's success elsewhere does not clear the guesser's count either.
      #expect(try await attempt(door, Self.login, Self.right, from: "203.0.113.5") == .isIn)
      #expect(try await attempt(door, from: "198.51.100.9") == .later(16))
    }
  }

  @Test(arguments: enginesHere) func whereAllSeemToBeOneAddressOnlyTheAccountCounts(_ engine: Engine) async throws {
    try await atTheDoor(engine) { door, _, held, _ in
      for number in 1...700 { _ = try await attempt(door, "nobody\(number)@example.kr", from: nil) }
      #expect(try await attempt(door, Self.login, Self.right, from: nil) == .isIn)
      #expect(held.seconds == [])
      // Guesses at one account wait longer and longer all the same.
      for _ in 1...9 { _ = try await attempt(door, from: nil) }
      guard case .later = try await attempt(door, from: nil) else { throw FrontDoor.No.wrong }
    }
  }

  @Test(arguments: enginesHere) func aMallBehindOneAddressSignsInAllDay(_ engine: Engine) async throws {
    try await atTheDoor(engine) { door, clock, held, _ in
      // One phone guesses at many accounts from the mall's Wi-Fi.
      for number in 1...700 { _ = try await attempt(door, "nobody\(number)@example.kr", from: "192.0.2.200") }
      #expect(held.seconds.max() ?? 0 <= 8)
      #expect(try await attempt(door, Self.login, Self.right, from: "192.0.2.200") == .isIn)
      // Those who get in count for nothing.
      clock.pass(.hours(2))
      let before = held.seconds.count
      for _ in 1...400 { #expect(try await attempt(door, Self.login, Self.right, from: "192.0.2.201") == .isIn) }
      #expect(held.seconds.count == before)
    }
  }

  @Test(arguments: enginesHere) func twoAtTheSameMomentAreTwoTries(_ engine: Engine) async throws {
    try await atTheDoor(engine) { door, _, _, _ in
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { _ = try? await attempt(door, from: "198.51.100.9") } }
      }
      let level = try await door.database.read { tx in
        try tx.value("SELECT level FROM party_effort WHERE subject = \(Effort.key("stranger", "198.51.100.9 \(Self.login)"))", as: Int64.self)
      }
      #expect(level ?? 0 >= 5500)
    }
  }

  @Test func noTwoSubjectsShareACount() {
    var seen = Set<[UInt8]>()
    for number in 0..<200_000 { #expect(seen.insert(Effort.key("account", "member\(number)@example.kr")).inserted) }
    #expect(Effort.key("account", "a") != Effort.key("address", "a"))
  }

  @Test func theDelayGrowsAndHasAnEnd() {
    #expect((1...16).map { SignInTry.spacing($0, free: 5).milliseconds / 1000 } == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60])
    #expect(SignInTry.spacing(Int64.max, free: 5) == .seconds(60))
    #expect([20, 21, 30, 31, 100, Int64.max].map { SignInTry.hold($0, free: 20, step: 10).milliseconds / 1000 } == [0, 1, 1, 2, 8, 8])
  }
}
