import Messages
import Parties
import Wire

/// What one capability has at the rim: its ways in, and what only pages can say. Whatever is left out, it has none of.
///
/// Each folder of `Doors` has one, in the file that bears its name (`Codes/CodesDoors.swift`).
package struct FeatureDoors: Sendable {
  /// The folder's name for the machine, unique: `gift-cards`.
  package let name: String
  /// Operations of the API.
  package let api: @Sendable () -> [Route]
  /// Pages and forms of a storefront.
  package let shop: @Sendable () -> [Route]
  /// Pages and forms of the console.
  package let desk: @Sendable () -> [Route]
  /// What it adds to a member's own data.
  package let exports: [MemberExport.Part]
  /// Who writes each kind of its messages: given how addresses of the house begin, and where the operator is asked.
  package let letters: @Sendable (_ origin: String, _ contact: String) -> [String: Letter.Writer]

  package init(
    _ name: String, api: @autoclosure @escaping @Sendable () -> [Route] = [], shop: @autoclosure @escaping @Sendable () -> [Route] = [],
    desk: @autoclosure @escaping @Sendable () -> [Route] = [], exports: [MemberExport.Part] = [],
    letters: @escaping @Sendable (_ origin: String, _ contact: String) -> [String: Letter.Writer] = { _, _ in [:] }
  ) {
    self.name = name
    self.api = api
    self.shop = shop
    self.desk = desk
    self.exports = exports
    self.letters = letters
  }
}
