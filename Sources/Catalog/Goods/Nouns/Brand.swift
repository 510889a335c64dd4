import Kernel

/// A name under which products are made; many merchants may sell it.
package struct Brand: Hashable, Sendable {
  package var id: ID<Brand>
  package var code: String
  package var name: Words
  package var story: Words
  /// Other names under which it is sought: in the other script, short, of old.
  package var aliases: [String] = []

  /// Other names, at most.
  package static let aliasesMax = 8
}
