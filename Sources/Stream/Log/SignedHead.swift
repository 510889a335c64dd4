import Kernel
import Storage

/// The public log at one size, signed: whoever keeps it can show later that nothing before it was changed.
package struct SignedHead: Hashable, Sendable {
  package let size: Int64
  package let root: Merkle.Hash
  package let at: Instant
  /// Which key signed it (`VerifyingKey.id`).
  package let key: String
  package let signature: [UInt8]

  package init(size: Int64, root: Merkle.Hash, at: Instant, key: String, signature: [UInt8]) {
    self.size = size
    self.root = root
    self.at = at
    self.key = key
    self.signature = signature
  }

  static func sign(size: Int64, root: Merkle.Hash, at: Instant, with key: SigningKey) throws -> SignedHead {
    guard let signature = key.sign(message(size: size, root: root, at: at)) else { throw StreamFault.cannotSign }
    return SignedHead(size: size, root: root, at: at, key: key.verifying.id, signature: signature)
  }

  /// What is signed: TreeHeadDataV2 of RFC 9162 section 4.10, without extensions.
  static func message(size: Int64, root: Merkle.Hash, at: Instant) -> [UInt8] {
    func number(_ value: Int64) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    return number(at.milliseconds) + number(size) + [UInt8(root.count)] + root + [0, 0]
  }

  package func isSigned(by key: VerifyingKey) -> Bool {
    root.count == 32 && key.id == self.key && key.verifies(signature, of: Self.message(size: size, root: root, at: at))
  }

  static let columns = "size, root, at, key_id, signature"
  init(_ row: inout Row) throws {
    self.init(size: try row.next(), root: try row.next(), at: try row.next(), key: try row.next(), signature: try row.next())
  }
}
