import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage
import Synchronization
import TestSupport

@testable import Wire

/// The web without a socket: requests go in, whole answers come out, on a fresh database of its own (`EveryEngine` says where).
struct Door: Sendable {
  /// What came out.
  struct Answered: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: [UInt8]
    let closes: Bool

    var text: String { String(decoding: body, as: UTF8.self) }
    var json: JSON { (try? JSONReader.read(body)) ?? .null }
    /// The faults as `in pointer`.
    var faults: [String] { (json["errors"]?.items ?? []).map { "\($0["in"]?.text ?? "") \($0["pointer"]?.text ?? "")" } }
    var code: String? { json["type"]?.text.map { String($0.dropFirst(10)) } }
  }

  let app: ServerApp
  let staged: StagedWorld

  /// - Parameter settings: flags, as on the command line.
  init(
    _ routes: [Route] = [], settings: [String: String] = [:], migrations: [Migration] = [], recognise: Recognise? = Door.byNumber,
    on open: ((StagedWorld) throws -> Database)? = nil
  ) throws {
    staged = StagedWorld(start: Instant(rfc3339: "2026-11-21T03:00:00Z")!)
    let own = Set(StorageSchema.migrations.map(\.name))
    let steps = StorageSchema.migrations + migrations.filter { !own.contains($0.name) }
    let database =
      try open?(staged) ?? PostgresYard.current?.open(staged, steps)
      ?? Self.embedded(staged, steps)
    try Migrator(steps).run(database)
    let clock = staged
    let pause: FrontDoor.Pause = { span, _ in
      clock.pass(span)
      return true
    }
    app = ServerApp(Surroundings(settings: try Settings(flags: ["hosts": "*"].merging(settings) { $1 }), database: database, recognise: recognise, pause: pause), groups: [routes])
  }

  var database: Database { app.house.database }

  private static func embedded(_ staged: StagedWorld, _ steps: [Migration]) throws -> Database {
    let path = Scratch.path("door.sqlite")
    try SQLiteTemplate.copy(steps, to: path)
    return try Database.sqlite(path: path, world: staged.world)
  }

  /// A bearer key `7` is party 7; `7 orders:read` has that scope only.
  static let byNumber: Recognise = { credential, _ in
    guard case .key(let text) = credential else { return nil }
    let words = text.split(separator: " ")
    guard let first = words.first, let party = PartyID(text: first) else { return nil }
    return SignedIn(party: party, scopes: words.count > 1 ? Set(words.dropFirst().map(String.init)) : nil)
  }

  func send(
    _ method: HTTPRequest.Method, _ target: String, _ headers: [String: String] = [:], body: [UInt8]? = nil,
    host: String = "shop.test", from peer: ClientAddress = .loopback
  ) async throws -> Answered {
    var fields = HTTPFields()
    for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
    let head = HTTPRequest(method: method, scheme: "http", authority: host, path: target, headerFields: fields)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body ?? [])))
    let (response, closes) = await app.answer(request, from: peer)
    let collector = Collector()
    try await response.body.write(collector)
    return Answered(
      status: response.status.code, headers: response.headers, body: collector.bytes.withLock { $0 }, closes: closes)
  }

  /// The status of an answer whose body is not waited for.
  func begun(_ target: String, _ headers: [String: String]) async -> Int {
    var fields = HTTPFields()
    for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
    let head = HTTPRequest(method: .get, scheme: "http", authority: "shop.test", path: target, headerFields: fields)
    return await app.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())), from: .loopback).response.status.code
  }

  func get(_ target: String, _ headers: [String: String] = [:], host: String = "shop.test") async throws -> Answered {
    try await send(.get, target, headers, host: host)
  }

  /// Sends JSON.
  func post(_ target: String, _ json: String, _ headers: [String: String] = [:]) async throws -> Answered {
    try await send(.post, target, headers.merging(["Content-Type": "application/json"]) { a, _ in a }, body: Array(json.utf8))
  }

  private final class Collector: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
