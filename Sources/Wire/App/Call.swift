import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Parties
import Storage

/// One request on its way: what was asked, by whom, and all that a handler may use.
package struct Call: Sendable {
  package let house: Surroundings
  package let request: Request
  /// The name of the route that answers.
  package let route: String
  /// Permissions of the route; the caller must hold at least one of them somewhere.
  package var permissions: [Permission] = []
  /// What the route's form may hold.
  var allowance = FormAllowance.plain
  /// Files that came with it; nil where none may come.
  var files: UploadBag?
  /// Under which name we are asked.
  package var asked = AskedHost.none
  /// Whether the body has been taken from the network.
  let once = ReadOnce()
  let number: RequestNumber
  package let peer: ClientAddress
  let names: [String]
  let values: [String]
  /// The body, once it was read.
  package internal(set) var body: [UInt8]?
  /// Who calls; known inside `read`, `write` and `handle` of an endpoint, and after `knowing`.
  package internal(set) var signedIn: SignedIn?

  /// The request's id for people: it stands in problems and in the log.
  package var id: String { number.description }

  /// A part of the path by the name it has in the route.
  package subscript(name: String) -> String? {
    names.firstIndex(of: name).map { values[$0] }
  }

  package var captures: [String: String] {
    names.isEmpty ? [:] : Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
  }

  /// A part of the path as an id; its absence is answered 404.
  package func id<Of>(_ name: String, of: Of.Type = Of.self) throws -> ID<Of> {
    guard let text = self[name], let id = ID<Of>(text: text) else { throw Problem.noSuchPage() }
    return id
  }

  /// The path without its query.
  package var path: Substring { Target(request.head.path ?? "/").path }

  /// Query parameters of one address, at most: more than a cart has lines.
  static let queryMax = 200

  /// The query's parameters in order; a query that cannot be read is a fault.
  package func query() throws(Problem) -> [(name: String, value: String)] {
    guard let query = Target(request.head.path ?? "/").query else { return [] }
    guard let pairs = FormText.pairs(query, max: Self.queryMax) else {
      throw .faulty([InputFault(place: .query, pointer: "", sentence: Sentence(InputPhrases.control))])
    }
    return pairs
  }

  /// One query parameter of a page, or nil; the first when it stands twice.
  package func query(_ name: String) -> String? {
    ((try? query()) ?? []).first { $0.name == name }?.value
  }

  /// The reader's language: cookie `lang`, then the member's, then Accept-Language, then the house's.
  package var language: Language {
    if let text = cookie("lang"), let chosen = Language(rawValue: text) { return chosen }
    if let language = signedIn?.language { return language }
    guard let header = request.headers[.acceptLanguage] else { return house.settings.language }
    return Language(accepting: header) ?? house.settings.language
  }

  /// Where a list on a page goes on, by its address.
  package var after: Cursor? { query("after").flatMap(Cursor.init(text:)) }

  /// The value of a cookie.
  package func cookie(_ name: String) -> String? { CookieJar.value(of: name, in: request.headers) }

  /// True when the browser reached us by https, itself or through a trusted proxy.
  package var isSecure: Bool { house.settings.isSecure }

  /// The address of a list's next page: this one with another `cursor`.
  func path(after next: Cursor) -> String {
    let others = ((try? query()) ?? []).filter { $0.name != "cursor" }
    let pairs = (others + [(name: "cursor", value: next.text)]).map { Percent.encoded($0.name) + "=" + Percent.encoded($0.value) }
    return "\(path)?\(pairs.joined(separator: "&"))"
  }
}

/// The number of a request in this process, shown as 16 hex digits.
struct RequestNumber: Sendable, CustomStringConvertible {
  let value: UInt64
  var description: String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// A request's target split at its question mark.
struct Target {
  let path: Substring
  let query: Substring?

  init(_ text: String) {
    let end = text.utf8.firstIndex(of: UInt8(ascii: "?"))
    path = text[..<(end ?? text.endIndex)]
    query = end.map { text[text.utf8.index(after: $0)...] }
  }
}
