import Assembly
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Signals
import Storage
import Synchronization
import Testing

@testable import Doors
@testable import Wire

/// What is noted of a visitor, seen from outside: nothing before the consent.
@Suite(.everyEngine) struct SignalTests {
  private func rows(_ market: Market) throws -> Int64 {
    _ = try market.door.app.house.signals.step(market.door.database)
    return try market.door.database.readNow { try $0.value("SELECT COUNT(*) FROM signals_signal", as: Int64.self)! }
  }

  @Test func beforeConsentThereIsNoCookieAndNoRowAndAfterItOne() async throws {
    let market = try Market()
    let browser = Browser(market.door)
    for page in ["/products/wool-scarf", "/search?q=scarf", "/me/consents", "/"] {
      let answer = try await browser.get(page)
      #expect(answer.status == 200)
      #expect(answer.headers[values: .setCookie] == [])
    }
    #expect(market.door.app.house.signals.waiting == 0)
    #expect(try rows(market) == 0)

    #expect(try await browser.post("/me/consents", ["purpose": "analytics", "given": "1"]).status == 303)
    #expect(browser.cookies["visitor"] != nil)
    for _ in 1...2 { #expect(try await browser.get("/products/wool-scarf").status == 200) }
    #expect(try rows(market) == 1)
    #expect(try await browser.get("/search?q=Scarf").status == 200)
    #expect(try rows(market) == 2)

    #expect(try await browser.post("/me/consents", ["purpose": "analytics", "given": "0"]).status == 303)
    #expect(try rows(market) == 0)
    #expect(try await browser.get("/products/wool-scarf").status == 200)
    #expect(try rows(market) == 0)
  }

  @Test func aMemberWhoDidNotAgreeIsNotCounted() async throws {
    let market = try Market()
    let browser = Browser(market.door)
    try await browser.signUp()
    #expect(try await browser.get("/products/wool-scarf").status == 200)
    #expect(try rows(market) == 0)
    #expect(try await browser.post("/me/consents", ["purpose": "analytics", "given": "1"]).status == 303)
    #expect(try await browser.get("/products/wool-scarf").status == 200)
    #expect(try rows(market) == 1)
  }

  @Test func aStoresPageIsNotedUnderTheSameConsentAndShownAsPopularFromFivePeopleOn() async throws {
    let town = try Town()
    let page = "/stores/\(town.cafe)"
    let browser = Browser(town.door)
    #expect(try await browser.get(page).status == 200)
    let member = Browser(town.door)
    try await member.signUp()
    #expect(try await member.get(page).status == 200)
    #expect(try rows(town.market) == 0)
    for number in 1...5 {
      let visitor = number == 1 ? browser : Browser(town.door)
      #expect(try await visitor.post("/me/consents", ["purpose": "analytics", "given": "1"]).status == 303)
      for _ in 1...2 { #expect(try await visitor.get(page).status == 200) }
      #expect(try await visitor.get("/stores/\(town.kiosk)").status == (number < 5 ? 200 : 200))
      #expect(try rows(town.market) == Int64(2 * number))
    }
    #expect(try await town.door.get("/api/v1/popular/stores").json["items"]?.items?.isEmpty == true)
    _ = try SignalSteps.step(town.door.database)
    let first = try await town.door.get("/api/v1/popular/stores?limit=1").json
    #expect(first["items"]?.items?.map { $0["visitors"]?.integer } == [5])
    let next = try #require(first["next"]?.text)
    let second = try await town.door.get("/api/v1/popular/stores?limit=1&cursor=\(next)").json
    let both = [first, second].compactMap { $0["items"]?.items?.first?.at("store", "id")?.text }
    #expect(Set(both) == [town.cafe.description, town.kiosk.description])
    #expect(second["next"] == nil || second["next"] == .null)
    #expect(try await browser.post("/me/consents", ["purpose": "analytics", "given": "0"]).status == 303)
    #expect(try rows(town.market) == 8)
  }

  @Test func theLogKnowsNothingOfThePerson() async throws {
    let market = try Market()
    let lines = Lines()
    var logger = Logger(label: "test", factory: { _ in lines })
    logger.logLevel = .trace
    let app = ServerApp(
      Surroundings(settings: try Settings(flags: ["log-requests": "on"]), database: market.door.database, logger: logger),
      groups: RouteGroups.all())
    var fields = HTTPFields()
    fields[.userAgent] = "Palantir 9"
    let head = HTTPRequest(method: .get, scheme: "http", authority: "shop.test", path: "/search?q=secretgift", headerFields: fields)
    let peer = ClientAddress(high: 0, low: 0xCB00_714D, isLoopback: false)
    let (response, _) = await app.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())), from: peer)
    #expect(response.status.code == 200)
    let said = lines.all.withLock { $0 }
    #expect(said.count == 1)
    for word in ["Palantir", "secretgift", "203.0.113.77"] { #expect(!said.contains { $0.contains(word) }, "\(word)") }
  }

  /// Keeps what is logged.
  private final class Lines: LogHandler, Sendable {
    let all = Mutex<[String]>([])
    var metadata: Logger.Metadata { get { [:] } set {} }
    var logLevel: Logger.Level { get { .trace } set {} }
    subscript(metadataKey _: String) -> Logger.Metadata.Value? { get { nil } set {} }

    func log(
      level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata?, source: String, file: String, function: String, line: UInt
    ) {
      all.withLock { $0.append("\(message) \(metadata ?? [:])") }
    }
  }
}
