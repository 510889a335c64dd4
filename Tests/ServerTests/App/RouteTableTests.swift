import HTTPTypes
import Hummingbird
import Testing

@testable import Wire

/// Which route a path leads to.
struct RouteTableTests {
  private let table = RouteTable(
    ["/", "/a", "/a/{x}", "/a/b", "/a/{x}/c", "/{y}/d", "/f/{rest...}"].map { path in Route(.get, path) { _ in .text(path) } })

  private func find(_ path: String) -> String {
    guard case .route(let route, let names, let values) = table.find(.get, path[...]) else { return "none" }
    return ([route.path] + zip(names, values).map { "\($0)=\($1)" }).joined(separator: " ")
  }

  @Test(arguments: [
    ("/", "/"), ("/a", "/a"), ("/a/b", "/a/b"), ("/a/7", "/a/{x} x=7"), ("/a/b/c", "/a/{x}/c x=b"), ("/a/d", "/a/{x} x=d"),
    ("/z/d", "/{y}/d y=z"), ("/f/1/2", "/f/{rest...} rest=1/2"), ("/a/%EA%B9%80", "/a/{x} x=김"), ("/a/%2F", "/a/{x} x=/"),
    ("/a/%zz", "none"), ("/a/%00", "none"), ("/a/%ff", "none"), ("/a/", "none"), ("", "none"), ("a", "none"), ("/b", "none"), ("//", "none"),
  ])
  func aPathLeadsToItsRoute(_ path: String, _ wanted: String) {
    #expect(find(path) == wanted)
  }
}
