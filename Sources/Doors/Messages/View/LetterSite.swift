/// From whom a letter is: the storefront, and where its operator is asked.
package struct LetterSite: Sendable {
  package var name: String
  /// Telephone and e-mail of the operator; empty where the settings say none.
  package var contact: String

  package init(_ name: String, contact: String = "") {
    self.name = name
    self.contact = contact
  }
}
