import Hummingbird
import Kernel
import Parties
import Web
import Wire

/// What somebody seeks in a list of people at the console: names, telephone numbers and addresses never stand in the page's address,
/// which browsers and servers keep. They stay in a cookie of this browser for an hour, and the address says that there are some.
enum SoughtWords: String, CaseIterable {
  case orders, members, messages

  private static let seconds: Int64 = 3600
  private static let lengthMax = 100

  private var cookie: String { "sought-" + rawValue }
  private var list: Path {
    switch self {
    case .orders: Paths.consoleOrders
    case .members: Paths.consoleMembers
    case .messages: Paths.consoleMessages
    }
  }

  /// What is sought on this page; empty for all.
  func read(_ call: Call) -> String {
    guard call.query("sought") == "1", let kept = call.cookie(cookie).flatMap({ Percent.decoded($0[...]) }) else { return "" }
    return FormText.tidy(kept.cut(Self.lengthMax))
  }

  /// Takes a list's form: the words go into the cookie, what else narrows the list into the address.
  func route(permissions first: Permission, _ others: Permission..., keeping names: [String]) -> Route {
    Route(.post, Paths.sought(list).text, permissions: [first] + others) { call in
      let refused = try await call.desk { _, _ in HTML.empty }
      guard refused.status == .ok else { return refused }
      let form = try await call.form()
      let words = FormText.tidy(form["q"]).cut(Self.lengthMax)
      let address = names.reduce(words.isEmpty ? list : list.with("sought", "1")) { $0.with($1, form[$1].isEmpty ? nil : form[$1].cut(40)) }
      return Response.seeOther(address.text).choosing(cookie, words, seconds: words.isEmpty ? 0 : Self.seconds, for: call)
    }
  }

  /// Whoever comes after somebody who signed out finds nothing of what they sought.
  static func forget(_ response: Response, for call: Call) -> Response {
    allCases.reduce(response) { call.cookie($1.cookie) == nil ? $0 : $0.choosing($1.cookie, "", seconds: 0, for: call) }
  }
}
