import Kernel

/// A password as it was typed; never printed, never kept.
package struct Password: Sendable, CustomStringConvertible {
  let text: String
  /// Composes it, so that every keyboard's spelling of one word is one password (RFC 8265, OpaqueString).
  package init(_ text: String) { self.text = Composed.text(text) }
  package var description: String { "(password)" }

  package static let lengthMin = 8
  /// Longer than any sentence; bounds the work of hashing.
  package static let bytesMax = 256

  enum Weakness: Sendable { case short, long, common, likeLogin }

  /// What is wrong with it for this login, where one is known; nil when nothing is. Length and a list of common ones, no rules about kinds of
  /// characters (NIST SP 800-63B, 5.1.1.2).
  func weakness(for login: Contact?) -> Weakness? {
    guard text.length >= Self.lengthMin else { return .short }
    guard text.utf8.count <= Self.bytesMax else { return .long }
    let lowered = text.lowercased()
    if CommonPasswords.all.contains(lowered) || CommonPasswords.isPattern(lowered) { return .common }
    if let login, isLike(lowered, login) { return .likeLogin }
    return nil
  }

  private func isLike(_ lowered: String, _ login: Contact) -> Bool {
    switch login {
    case .email(let email):
      let name = email.text.prefix { $0 != "@" }
      return lowered == email.text || lowered == name
    case .phone:
      guard let same = PhoneNumber(text: lowered) else { return lowered.allSatisfy(\.isNumber) && login.value.hasSuffix(lowered) }
      return Contact.phone(same) == login
    }
  }
}
