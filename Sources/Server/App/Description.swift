import Kernel

/// What the web says of itself, for `madang describe` and the documents under docs/.
package enum Description {
  /// The OpenAPI document of these routes.
  package static func openapi(_ groups: [[Route]]) -> String {
    let routes = groups.flatMap { $0 }
    return String(decoding: OpenAPI.document((routes + DocumentRoutes.routes(describing: routes)).compactMap(\.operation)), as: UTF8.self)
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
}
