import Assembly
import Kernel
import Parties
import Storage
import Wire

/// What the web says of itself, for `madang describe` and the documents under docs/.
package enum Description {
  /// The OpenAPI document of these routes, a line for each operation and each schema.
  package static func openapi(_ groups: [[Route]]) -> String {
    let routes = groups.flatMap { $0 }
    let document = OpenAPI.document((routes + DocumentRoutes.routes(describing: routes)).compactMap(\.operation))
    return String(decoding: DocumentLines.of(document), as: UTF8.self)
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

  /// Who may do what, and what every operation and page of the console needs, in Markdown.
  package static func permissions(_ groups: [[Route]]) -> String {
    let permissions = Permission.allCases
    var out = """
      # Permissions

      A role is held at one place: a store, a merchant, a mall, or the whole installation. Everybody signed in is a shopper besides; that needs no role.
      What a role may do is said in `Role.permissions`, what a route needs where it is declared, and both are checked by `Authority`: who holds the permission
      nowhere is refused at the gate, who holds it at another place by the work itself.

      ## Roles

      | Role | \(permissions.map { "`\($0.rawValue)`" }.joined(separator: " | ")) | May hand out |
      |---|\(permissions.map { _ in "---" }.joined(separator: "|"))|---|

      """
    for role in Role.allCases {
      let cells = permissions.map { role.permissions.contains($0) ? "yes" : "" }.joined(separator: " | ")
      let gives = role.grantable.map(\.rawValue).sorted().map { "`\($0)`" }.joined(separator: ", ")
      out += "| \(role.name.english) (`\(role.rawValue)`) | \(cells) | \(gives) |\n"
    }
    let routes = (groups.flatMap { $0 } + DocumentRoutes.routes(describing: [])).sorted { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }
    out += "\n## Operations of the API\n\n| Operation | Request | Needs |\n|---|---|---|\n"
    for route in routes {
      guard let operation = route.operation else { continue }
      let needs = route.permissions.isEmpty ? (operation.access == .open ? "" : "to be signed in") : needs(of: route)
      out += "| `\(operation.name)` | `\(operation.method.rawValue) \(operation.path)` | \(needs) |\n"
    }
    out += "\n## Pages and forms of the console\n\n| Request | Needs |\n|---|---|\n"
    for route in routes where route.path.hasPrefix("/console") { out += "| `\(route.name)` | \(needs(of: route)) |\n" }
    out += "\n## Forms of the storefront\n\nAll other pages and forms of a storefront need nobody's leave; what is one member's own is shown to that member.\n\n| Request | Needs |\n|---|---|\n"
    for route in routes where route.operation == nil && !route.path.hasPrefix("/console") && !route.permissions.isEmpty {
      out += "| `\(route.name)` | \(needs(of: route)) |\n"
    }
    return out
  }

  private static func needs(of route: Route) -> String { route.permissions.map { "`\($0.rawValue)`" }.joined(separator: " or ") }

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
