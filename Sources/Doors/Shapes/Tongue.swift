import Kernel

/// A language that a member may choose.
enum Tongue: String, CaseIterable, Sendable {
  case ko, en
  var language: Language { self == .ko ? .korean : .english }
}
