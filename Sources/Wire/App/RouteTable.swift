import Hummingbird
import Kernel

/// Finds the route of a request by walking its path, segment by segment. Literals win over captures.
package struct RouteTable: Sendable {
  /// Segments of one address, at most.
  package static let segmentsMax = 32

  /// What stands at an address.
  struct Place: Sendable {
    let methods: [(method: HTTPRequest.Method, route: Route)]
    let names: [String]
    let allow: String
  }

  enum Found {
    case nothing
    case wrongMethod(Place)
    case route(Route, names: [String], values: [String])
  }

  private final class Node: Sendable {
    let literals: [Substring: Node]
    let capture: Node?
    let rest: Place?
    let place: Place?

    init(_ draft: Draft) {
      literals = draft.literals.mapValues { Node($0) }
      capture = draft.capture.map { Node($0) }
      rest = draft.rest.map(Place.init)
      place = draft.place.map(Place.init)
    }
  }

  private final class Draft {
    var literals: [Substring: Draft] = [:]
    var capture: Draft?
    var rest: (names: [String], routes: [Route])?
    var place: (names: [String], routes: [Route])?
  }

  package let routes: [Route]
  private let root: Node

  package init(_ routes: [Route]) {
    self.routes = routes
    let draft = Draft()
    for route in routes { Self.add(route, to: draft) }
    root = Node(draft)
  }

  private static func add(_ route: Route, to root: Draft) {
    var node = root
    var names: [String] = []
    for segment in route.path.split(separator: "/") {
      guard segment.hasPrefix("{") else {
        let next = node.literals[segment] ?? Draft()
        node.literals[segment] = next
        node = next
        continue
      }
      let name = String(segment.dropFirst().dropLast())
      if name.hasSuffix("...") {
        names.append(String(name.dropLast(3)))
        check(node.rest?.routes, route)
        node.rest = (names, (node.rest?.routes ?? []) + [route])
        return
      }
      names.append(name)
      let next = node.capture ?? Draft()
      node.capture = next
      node = next
    }
    check(node.place?.routes, route)
    precondition(node.place.map { $0.names == names } ?? true, "\(route.path) names its parts in two ways")
    node.place = (names, (node.place?.routes ?? []) + [route])
  }

  private static func check(_ others: [Route]?, _ route: Route) {
    precondition(!(others ?? []).contains { $0.method == route.method }, "\(route.method) \(route.path) is declared twice")
  }

  func find(_ method: HTTPRequest.Method, _ path: Substring) -> Found {
    let segments = path.split(separator: "/", maxSplits: Self.segmentsMax, omittingEmptySubsequences: false).dropFirst()
    guard path.first == "/", segments.count <= Self.segmentsMax else { return .nothing }
    var values: [String] = []
    let isRoot = segments.count == 1 && segments.first == ""
    guard let place = Self.walk(root, isRoot ? [] : segments, &values) else { return .nothing }
    for (offered, route) in place.methods where offered == method { return .route(route, names: place.names, values: values) }
    if method == .head, let (_, route) = place.methods.first(where: { $0.method == .get }) {
      return .route(route, names: place.names, values: values)
    }
    return .wrongMethod(place)
  }

  private static func walk(_ node: Node, _ segments: ArraySlice<Substring>, _ values: inout [String]) -> Place? {
    guard let segment = segments.first else { return node.place }
    if let next = node.literals[segment], let place = walk(next, segments.dropFirst(), &values) { return place }
    if let next = node.capture, !segment.isEmpty, let value = Percent.decoded(segment) {
      values.append(value)
      if let place = walk(next, segments.dropFirst(), &values) { return place }
      values.removeLast()
    }
    guard let rest = node.rest, let value = Percent.decoded(segments.joined(separator: "/")[...]) else { return nil }
    values.append(value)
    return rest
  }
}

extension RouteTable.Place {
  init(_ draft: (names: [String], routes: [Route])) {
    names = draft.names
    methods = draft.routes.map { ($0.method, $0) }
    var offered = Set(draft.routes.map(\.method.rawValue))
    if offered.contains("GET") { offered.insert("HEAD") }
    offered.insert("OPTIONS")
    allow = offered.sorted().joined(separator: ", ")
  }
}
