import HTTPTypes
import Hummingbird
import Kernel
import Testing
import Web

@testable import Wire

/// What every route gets without asking: methods, headers, cross-site refusal, limits.
struct GateTests {
  let door: Door

  init() throws {
    door = try Door(
      FruitRoutes.routes + [
        .get("/page") { _ in .html(Array("<!doctype html>".utf8)) },
        .post("/page") { call in
          let form = try await call.form()
          do {
            let basket = try form.read(FruitRoutes.basket).get()
            return .text("\(basket.owner) \(basket.fruits.count)")
          } catch let faults as FormFaults {
            return .text(faults.list.map(\.pointer).joined(separator: " "), status: .unprocessableContent)
          }
        },
      ])
  }

  @Test func namesWithinNamesOfAnyDepthAreAForm() async throws {
    let deep = "a" + String(repeating: ".a", count: 60_000) + "=1&owner=ab"
    let answer = try await door.post("/page", deep, ["Content-Type": "application/x-www-form-urlencoded"])
    #expect(answer.status == 422)
  }

  @Test func aPageCarriesAStrictPolicy() async throws {
    let page = try await door.get("/page")
    let policy = try #require(page.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(page.headers[.xContentTypeOptions] == "nosniff")
    #expect(page.headers[HTTPField.Name("Referrer-Policy")!] == "strict-origin-when-cross-origin")
    #expect(page.headers[.strictTransportSecurity] == nil)
    let secure = try Door([], settings: ["base-url": "https://shop.test"])
    #expect(try await secure.get("/plaintext").headers[.strictTransportSecurity] == "max-age=63072000; includeSubDomains")
  }

  @Test func theWrongMethodIsToldTheRightOnes() async throws {
    let wrong = try await door.send(.delete, "/api/v1/me")
    #expect(wrong.status == 405)
    #expect(wrong.headers[.allow] == "GET, HEAD, OPTIONS")
    #expect(wrong.code == "web/method")
    let options = try await door.send(.options, "/page")
    #expect(options.status == 204)
    #expect(options.headers[.allow] == "GET, HEAD, OPTIONS, POST")
    #expect(try await door.send(.head, "/page").status == 200)
    #expect(try await door.send(HTTPRequest.Method("BREW")!, "/page").status == 405)
  }

  @Test func whatIsNotThereIsAProblemOnTheAPIAndAPageElsewhere() async throws {
    let api = try await door.get("/api/v1/nothing")
    #expect(api.status == 404)
    #expect(api.headers[.contentType] == "application/problem+json")
    let page = try await door.get("/nothing", ["Accept-Language": "en"])
    #expect(page.status == 404)
    #expect(page.headers[.contentType] == "text/html; charset=utf-8")
    #expect(page.text.contains("Not found"))
    #expect(try await door.get("/nothing").text.contains("찾을 수 없어요"))
    #expect(try await door.get("//evil.example/page/").headers[.location] == nil)
    #expect(try await door.get("/page/?a=b").headers[.location] == "/page?a=b")
    #expect(try await door.get("/" + String(repeating: "a/", count: 40)).status == 404)
    #expect(try await door.get("/" + String(repeating: "a", count: 9000)).status == 414)
  }

  struct Sender: Sendable {
    let headers: [String: String]
    let isTaken: Bool
  }

  static let senders = [
    Sender(headers: [:], isTaken: true),
    Sender(headers: ["Sec-Fetch-Site": "same-origin", "Origin": "http://shop.test"], isTaken: true),
    Sender(headers: ["Sec-Fetch-Site": "none"], isTaken: true),
    Sender(headers: ["Sec-Fetch-Site": "cross-site"], isTaken: false),
    Sender(headers: ["Sec-Fetch-Site": "same-site", "Origin": "http://other.shop.test"], isTaken: false),
    Sender(headers: ["Origin": "http://shop.test"], isTaken: true),
    Sender(headers: ["Origin": "http://evil.test"], isTaken: false),
    Sender(headers: ["Origin": "null"], isTaken: false),
    Sender(headers: ["Origin": "http://shop.test.evil.test"], isTaken: false),
    Sender(headers: ["Sec-Fetch-Site": "cross-site", "Authorization": "Bearer 7"], isTaken: true),
  ]

  @Test(arguments: senders.indices)
  func anUnsafeRequestOfAnotherSiteIsRefused(_ index: Int) async throws {
    let sender = Self.senders[index]
    let answer = try await door.send(.post, "/api/v1/pick", ["Cookie": "madang=x"].merging(sender.headers) { $1 })
    #expect((answer.code == "web/cross-site") == !sender.isTaken)
    #expect(try await door.send(.get, "/page", sender.headers).status == 200)
  }

  @Test func aFormIsReadByTheSameShapes() async throws {
    let type = ["Content-Type": "application/x-www-form-urlencoded"]
    let good = try await door.send(.post, "/page", type, body: Array("owner=%EA%B9%80+%EC%84%9C&fruits.fruit=pear&fruits.count=2".utf8))
    #expect(good.text == "김 서 1")
    let bad = try await door.send(.post, "/page", type, body: Array("owner=+a+&fruits.fruit=plum&fruits.count=x&note=&extra=1".utf8))
    #expect(bad.status == 422)
    #expect(bad.text == "/owner /fruits/0/fruit /fruits/0/count")
    #expect(try await door.send(.post, "/page", ["Content-Type": "text/plain"], body: []).status == 415)
    #expect(try await door.send(.post, "/page", type, body: Array("a=%zz".utf8)).status == 400)
  }

  @Test func oneClientCannotTakeEverything() async throws {
    let door = try Door([], settings: ["rate-per-minute": "60"])
    let far = ClientAddress(high: 0, low: 0x0A00_0001, isLoopback: false)
    var statuses: [Int] = []
    for _ in 0..<61 { statuses.append(try await door.send(.get, "/plaintext", from: far).status) }
    #expect(statuses == Array(repeating: 200, count: 60) + [429])
    let refused = try await door.send(.get, "/plaintext", from: far)
    #expect(refused.headers[.retryAfter] == "1")
    #expect(try await door.send(.get, "/plaintext").status == 200)
  }

  @Test func metricsAreForThisMachineOnly() async throws {
    #expect(try await door.get("/metrics").text.contains("madang_http_requests_total{status=\"2xx\"}"))
    let far = ClientAddress(high: 0, low: 0x0A00_0001, isLoopback: false)
    #expect(try await door.send(.get, "/metrics", from: far).status == 404)
  }
}
