import Kernel
import Testing

@testable import Parties

/// What is kept of people, where it is not what was written.
@Suite struct OddMemberTests {
  @Test(arguments: [("", "***"), ("@", "***"), ("nobody", "***"), ("a@b@c", "***"), ("haneul@example.kr", "ha***@example.kr")])
  func anAddressIsMaskedWhateverItIs(_ kept: String, _ shown: String) { #expect(EmailAddress(stored: kept).masked == shown) }

  /// Each of these would take a machine's whole memory, or years.
  @Test(arguments: ["m=4294967295,t=1,p=1", "m=8,t=4294967295,p=1", "m=8,t=1,p=16777215", "m=8,t=1", "m=-8,t=1,p=1", "m=8,t=1,p=1,m=99999999", ""])
  func aHashThatAsksForTooMuchIsNoPassword(_ cost: String) {
    let salt = String(repeating: "A", count: 22), hash = String(repeating: "A", count: 43)
    #expect(!PasswordHash(phc: "$argon2id$v=19$\(cost)$\(salt)$\(hash)").matches(Password("푸른하늘은하수길")))
  }

  @Test func aHashOfOursIsStillReckoned() throws {
    let word = Password("푸른하늘은하수길")
    let hash = try PasswordHash.make(word, salt: [UInt8](repeating: 7, count: 16), cost: .light)
    #expect(hash.matches(word) && !hash.matches(Password("다른말")))
    #expect(!PasswordHash.ofNobody.matches(word))
  }
}
