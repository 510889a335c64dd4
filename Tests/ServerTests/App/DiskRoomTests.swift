import HTTPTypes
import Kernel
import Parties
import Storage
import Synchronization
import Testing

@testable import Doors
@testable import Wire

/// A disk that fills up: files are refused first, orders last, and it is said so.
@Suite struct DiskRoomTests {
  private final class Disk: Sendable {
    let free = Mutex(1 << 30)
    var room: DiskRoom { DiskRoom(free: free.withLock { $0 }, whole: 1 << 30) }
  }

  private func market(_ disk: Disk, _ more: [String: String] = [:]) throws -> (Market, ServerApp) {
    let market = try Market()
    var settings = market.door.app.house.settings
    settings.database = more["database"] ?? ""
    var house = Surroundings(settings: settings, database: market.door.database)
    house.disk = DiskWatch(settings) { _ in disk.room }
    return (market, ServerApp(house, groups: RouteGroups.all()))
  }

  private func send(_ app: ServerApp, _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], body: String = "") async -> (Int, String?) {
    var fields = HTTPFields()
    for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
    let head = HTTPRequest(method: method, scheme: "http", authority: "shop.test", path: path, headerFields: fields)
    let (response, _) = await app.answer(.init(head: head, body: .init(buffer: .init(string: body))), from: .loopback)
    return (response.status.code, response.headers[.retryAfter])
  }

  @Test func filesAreRefusedFirstAndOrdersLast() async throws {
    let disk = Disk()
    let (market, app) = try market(disk)
    let (_, owner) = try market.member(role: .merchantOwner)
    let csv = owner.merging(["Content-Type": "text/csv"]) { $1 }, json = ["Content-Type": "application/json"]
    let imports = "/api/v1/merchants/\(market.merchant)/imports"
    #expect(await send(app, .post, imports, csv, body: "Handle\r\na\r\n").0 == 202)
    disk.free.withLock { $0 = 200 << 20 }
    let refused = await send(app, .post, imports, csv, body: "Handle\r\na\r\n")
    #expect(refused.0 == 503 && refused.1 == "300")
    #expect(await send(app, .post, "/api/v1/carts", json, body: "{}").0 == 201)
    #expect(await send(app, .get, "/health/ready").0 == 200)
    disk.free.withLock { $0 = 10 << 20 }
    let last = await send(app, .post, "/api/v1/carts", json, body: "{}")
    #expect(last.0 == 503 && last.1 == "60")
    #expect(await send(app, .get, "/health/ready").0 == 503)
    #expect(await send(app, .get, "/").0 == 200)
    disk.free.withLock { $0 = 1 << 30 }
    #expect(await send(app, .post, "/api/v1/carts", json, body: "{}").0 == 201)
  }

  @Test func aFileThatWouldEatIntoTheReserveIsRefusedByItsLength() async throws {
    let disk = Disk()
    let (market, app) = try market(disk)
    let (_, owner) = try market.member(role: .merchantOwner)
    disk.free.withLock { $0 = (256 << 20) + 5000 }
    let csv = owner.merging(["Content-Type": "text/csv", "Content-Length": "6000"]) { $1 }
    #expect(await send(app, .post, "/api/v1/merchants/\(market.merchant)/imports", csv, body: "a").0 == 503)
  }

  @Test func aSmallDiskKeepsAQuarterAndADatabaseElsewhereTakesOrdersInAnyCase() throws {
    var settings = try Settings()
    let small = DiskWatch(settings) { _ in DiskRoom(free: 20 << 20, whole: 32 << 20) }
    #expect(small.level == .plenty && small.holds(12 << 20) && !small.holds(13 << 20))
    #expect(DiskWatch(settings) { _ in DiskRoom(free: 1000, whole: 32 << 20) }.level == .full)
    settings.database = "postgres://elsewhere/yard"
    #expect(DiskWatch(settings) { _ in DiskRoom(free: 1000, whole: 32 << 20) }.level == .low)
    settings.diskReserve = 0
    #expect(DiskWatch(settings) { _ in DiskRoom(free: 0, whole: 1) }.level == .plenty)
    #expect(DiskWatch(settings) { _ in nil }.level == .plenty)
  }

  static let faults: [any Error & Sendable] = [
    StorageFault.statement(state: "13", message: "database or disk is full", sql: ""), StorageFault.statement(state: "778", message: "disk I/O error", sql: ""),
    StorageFault.statement(state: "53100", message: "could not extend file", sql: ""), StorageFault.file("uploads: No space left on device"),
    StorageFault.disconnected("gone"), StorageFault.statement(state: "53300", message: "too many clients", sql: ""),
    StorageFault.overloaded(retryAfterSeconds: 3), PasswordFault.overloaded(retryAfterSeconds: 1), PasswordFault.closed,
  ]

  @Test(arguments: faults.indices) func whatTheMachineCannotDoNowIsAnswered503WithWhenToComeBack(_ index: Int) async throws {
    let fault = Self.faults[index]
    let door = try Door([.post("/work") { _ in throw fault }, .get("/look") { _ in throw fault }])
    for answer in [try await door.send(.post, "/work"), try await door.get("/look")] {
      #expect(answer.status == 503)
      #expect(answer.headers[.retryAfter].flatMap { Int($0) } ?? 0 >= 1)
    }
    #expect(StorageFault.statement(state: "1", message: "no such table", sql: "").retryAfterSeconds == nil)
  }
}
