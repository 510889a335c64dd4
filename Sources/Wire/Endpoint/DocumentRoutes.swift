import Kernel
import Synchronization
import Web

/// Routes that describe the API: its document and the kinds of problem it answers with.
package enum DocumentRoutes {
  package static func routes(describing others: [Route]) -> [Route] {
    let problems = problemList(others)
    let view = View<[Kind]>.object("ProblemKinds", .member("items", kindView.list) { $0 })
    let kinds = Endpoint(
      "listProblems", .get, "/api/v1/problems", Phrase("문제의 종류", "The kinds of problem"), tag: "about",
      answers: Answer.ok(view)
    ).handle { _ in problems }
    let operations = (others + [kinds]).compactMap(\.operation)
    // Written when somebody first asks: it is large, and a program starts without it.
    let kept = Written()
    let openapi = Route(.get, "/api/v1/openapi.json", name: "getOpenAPI") { call in
      let bytes = kept.document.withLock { written in
        if let written { return written }
        let document = OpenAPI.document(operations)
        written = document
        return document
      }
      return .tagged(bytes, caching: .shared, for: call)
    }
    return [kinds, openapi]
  }

  /// The API's document, once it was asked for.
  private final class Written: Sendable {
    let document = Mutex<[UInt8]?>(nil)
  }

  /// One kind, as programs read it.
  package struct Kind: Sendable {
    package let code: String
    package let status: Int
    package let korean: String
    package let english: String
  }

  static let kindView = View<Kind>.object(
    "ProblemKind", .member("type", .text) { "/problems/\($0.code)" }, .member("code", .text) { $0.code },
    .member("status", .int) { $0.status }, .member("ko", .text) { $0.korean }, .member("en", .text) { $0.english })

  /// Every kind of problem that the web itself and these routes answer with, by its code.
  package static func problemList(_ routes: [Route]) -> [Kind] {
    var kinds: [String: Kind] = [:]
    for problem in Problem.webKinds {
      kinds[problem.code] = Kind(
        code: problem.code, status: problem.status, korean: problem.detail.phrase.korean, english: problem.detail.phrase.english)
    }
    for kind in routes.compactMap(\.operation).flatMap(\.problems) {
      kinds[kind.code] = Kind(
        code: kind.code, status: kind.sort.status, korean: kind.sentence.phrase.korean, english: kind.sentence.phrase.english)
    }
    return kinds.values.sorted { $0.code < $1.code }
  }
}
