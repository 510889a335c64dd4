import Assembly
import Kernel
import Storage

/// What the web says of itself, for `madang describe` and the documents under docs/.
package enum Description {
  /// The OpenAPI document of these routes.
  package static func openapi(_ groups: [[Route]]) -> String {
    let routes = groups.flatMap { $0 }
    return String(decoding: OpenAPI.document((routes + DocumentRoutes.routes(describing: routes)).compactMap(\.operation)), as: UTF8.self)
  }

  /// Every flag and environment variable in Markdown.
  package static func config() -> String {
    let tools = ToolVariable.all.map { "| `\($0.name)` | \($0.meaning) |\n" }.joined()
    return """
      # Settings

      A flag wins over its environment variable, the variable over the default. `serve`, `demo` and every other command that opens the database take the same flags.

      \(Setting.table)
      ## Scripts and tests

      | Environment | Meaning |
      |---|---|
      \(tools)
      """
  }

  /// Every kind of problem in Markdown.
  package static func problems(_ groups: [[Route]]) -> String {
    var out = "# Problems\n\nEvery kind of problem that the API answers with (RFC 9457); its `type` is `/problems/` and the kind.\n\n"
    out += "| Kind | Status | Korean | English |\n|---|---|---|---|\n"
    for kind in DocumentRoutes.problemList(groups.flatMap { $0 }) {
      out += "| `\(kind.code)` | \(kind.status) | \(kind.korean) | \(kind.english) |\n"
    }
    return out
  }

  /// Every kind of event in Markdown.
  package static func events(_ kinds: [EventKind] = AllEvents.list) -> String {
    var out = "# Events\n\nWhat may be heard: by subscriptions inside the house, later by webhooks. Facts are ids and numbers, never words of a person.\n"
    for kind in kinds.sorted(by: { $0.topic < $1.topic }) {
      out += "\n## `\(kind.topic)` (version \(kind.version))\n\n\(kind.sentence) In order by \(kind.key).\n"
      if !kind.facts.isEmpty { out += "\n| Fact | Meaning |\n|---|---|\n" }
      for fact in kind.facts { out += "| `\(fact.name)` | \(fact.meaning) |\n" }
    }
    return out
  }
}
