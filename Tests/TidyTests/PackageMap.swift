import Foundation

/// What Package.swift says about targets, read as text.
struct PackageMap: Sendable {
  /// Names of what each target may import, from its `dependencies:`.
  let dependencies: [String: Set<String>]

  static let current = PackageMap(SourceTree.current.text(of: "Package.swift") ?? "")

  init(_ text: String) {
    let centre = Self.names(in: Self.block(after: "let centre: [Target.Dependency] =", in: text) ?? "")
    var found: [String: Set<String>] = [:]
    for kind in [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("] {
      for piece in text.components(separatedBy: kind).dropFirst() {
        guard let name = Self.names(in: piece).first else { continue }
        let declared = kind == ".systemLibrary(" ? nil : Self.dependencyText(in: piece)
        var uses = Set(Self.names(in: declared ?? ""))
        if declared?.contains("centre") == true { uses.formUnion(centre) }
        found[name] = uses
      }
    }
    dependencies = found
  }

  /// The text from `dependencies:` up to the next argument, so that `centre + [...]` is whole.
  private static func dependencyText(in piece: String) -> String? {
    guard let start = piece.range(of: "dependencies:")?.upperBound else { return nil }
    let rest = piece[start...]
    let ends = ["path:", "swiftSettings:"].compactMap { rest.range(of: $0)?.lowerBound }
    return String(rest[..<(ends.min() ?? rest.endIndex)])
  }

  private static func block(after mark: String, in text: String) -> String? {
    guard let start = text.range(of: mark)?.upperBound, let end = text.range(of: "]\n", range: start..<text.endIndex)?.lowerBound else { return nil }
    return String(text[start..<end])
  }

  /// What stands between quotes.
  private static func names(in text: String) -> [String] {
    text.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
