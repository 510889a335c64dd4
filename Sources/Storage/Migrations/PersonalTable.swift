/// A table that names people, and what becomes of its rows when one of them leaves. It is said beside the migration that makes the table.
package struct PersonalTable: Sendable {
  package let name: String
  /// Why rows go on naming somebody who left; nil where they are destroyed or emptied. What they name then is a number with nobody behind it.
  package let reason: String?

  /// The rows about a person are destroyed or emptied.
  package static func erased(_ name: String) -> PersonalTable { PersonalTable(name: name, reason: nil) }

  /// The rows stay, for a reason: a law and its article, an audit, or that no private person stands in them.
  package static func kept(_ name: String, _ reason: String) -> PersonalTable { PersonalTable(name: name, reason: reason) }
}
