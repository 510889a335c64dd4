import Kernel

/// A name under which products are made; many merchants may sell it.
package struct Brand: Hashable, Sendable {
  package var id: ID<Brand>
  package var code: String
  package var name: Words
  package var story: Words
}
