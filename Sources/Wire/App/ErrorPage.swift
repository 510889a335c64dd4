import Kernel

/// Draws a problem for a person: the page's bytes, in the reader's language.
package typealias ErrorPage = @Sendable (Problem, Call) -> [UInt8]
