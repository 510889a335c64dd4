import CArgon2
import Kernel

/// An Argon2id hash as a PHC string (RFC 9106): algorithm, parameters, salt and hash in one text.
package struct PasswordHash: Hashable, Sendable {
  let phc: String

  /// The cost of one hash.
  package struct Cost: Hashable, Sendable {
    package var kibibytes: UInt32
    package var passes: UInt32
    package init(kibibytes: UInt32, passes: UInt32) {
      self.kibibytes = kibibytes
      self.passes = passes
    }

    /// 19 MiB and two passes (OWASP Password Storage Cheat Sheet).
    package static let standard = Cost(kibibytes: 19 * 1024, passes: 2)
    /// The least the library takes: tests and demos only.
    package static let light = Cost(kibibytes: 8, passes: 1)
  }

  /// A hash that no password matches: accounts that sign in another way, and tests.
  package static let ofNobody = PasswordHash(phc: "!")

  /// A hash of no password that takes as long to check as a real one of this cost: salt and hash are all zero.
  static func decoy(at cost: Cost) -> PasswordHash {
    let zeros = (salt: String(repeating: "A", count: 22), hash: String(repeating: "A", count: 43))
    return PasswordHash(phc: "$argon2id$v=19$m=\(cost.kibibytes),t=\(cost.passes),p=1$\(zeros.salt)$\(zeros.hash)")
  }

  /// Hashes; takes tens of milliseconds at standard cost, so it runs in the `PasswordLane` only.
  static func make(_ password: Password, salt: [UInt8], cost: Cost) throws -> PasswordHash {
    let size = argon2_encodedlen(cost.passes, cost.kibibytes, 1, UInt32(salt.count), 32, Argon2_id)
    var encoded = [CChar](repeating: 0, count: size)
    let bytes = Array(password.text.utf8)
    let status = argon2id_hash_encoded(cost.passes, cost.kibibytes, 1, bytes, bytes.count, salt, salt.count, 32, &encoded, size)
    guard status == 0 else { throw PasswordFault.hashing(code: status) }
    return PasswordHash(phc: String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  func matches(_ password: Password) -> Bool {
    // A stored hash says what reckoning it takes: more than anybody sets is not reckoned.
    guard isAffordable else { return false }
    let bytes = Array(password.text.utf8)
    return argon2id_verify(phc, bytes, bytes.count) == 0
  }

  /// Whether it was made at another cost than is asked for today.
  /// The most that a hash may cost: memory in kibibytes, passes, threads.
  private static let costMax: [Substring: UInt32] = ["m": 1 << 20, "t": 64, "p": 16]

  private var isAffordable: Bool {
    let fields = phc.split(separator: "$")
    guard fields.count == 5 else { return false }
    return fields[2].split(separator: ",").allSatisfy { field in
      let pair = field.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, let most = Self.costMax[pair[0]], let said = UInt32(pair[1]) else { return false }
      return said <= most
    }
  }

  func isOutdated(for cost: Cost) -> Bool { !phc.contains("$m=\(cost.kibibytes),t=\(cost.passes),p=1$") }
}

/// The machine could not hash: no memory, or no room in the queue.
package enum PasswordFault: Error, Sendable, Equatable {
  case hashing(code: Int32)
  /// Too many people sign in at this moment; try again in so many seconds (503).
  case overloaded(retryAfterSeconds: Int)
  case closed
}
