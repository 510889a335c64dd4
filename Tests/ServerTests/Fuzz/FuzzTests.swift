import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@testable import Doors
@testable import Wire

/// Generated input through every door of the web: no request ends the process, none is answered with a 5xx.
///
/// A short walk runs with every test; `make fuzz` walks on (`MADANG_FUZZ_SECONDS`, `MADANG_FUZZ_SEED`). A request that ever failed is kept below.
@Suite(.everyEngine) struct FuzzTests {
  private static let routes = RouteGroups.all().flatMap { $0 }
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["MADANG_FUZZ_SECONDS"].flatMap { Int($0) } ?? 20
  private static let seed = environment["MADANG_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_121

  @Test func noInputThroughAnyDoorEndsTheProcessOrFails() async throws {
    var seed = Self.seed, requests = 0, rounds = 0
    var yard = try await FuzzYard()
    // What the machine needs to make the house ready is no part of the walk.
    let deadline = ContinuousClock.now + .seconds(Self.seconds)
    var byStatus: [Int: Int] = [:], byRoute: [String: Set<Int>] = [:], refusals: [String: [String: Int]] = [:]
    repeat {
      if rounds > 0 { yard = try await FuzzYard() }
      var run = FuzzRun(yard, routes: Self.routes, seed: seed)
      for _ in 0..<7 where ContinuousClock.now < deadline { try await run.round(until: deadline) }
      try await run.end()
      #expect(run.failures.isEmpty, "seed \(seed): \(Set(run.failures).sorted().prefix(10).joined(separator: "\n"))")
      requests += run.requests
      byStatus.merge(run.byStatus) { $0 + $1 }
      byRoute.merge(run.byRoute) { $0.union($1) }
      refusals.merge(run.refusals) { $0.merging($1) { $0 + $1 } }
      (seed, rounds) = (seed + 1, rounds + 1)
    } while ContinuousClock.now < deadline
    print("fuzz: seeds \(Self.seed)..<\(seed), \(requests) requests, \(byStatus.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))")
    let done = byRoute.filter { !$0.value.allSatisfy { $0 >= 400 } }
    let walked = Self.routes.filter(FuzzRun.isWalked), never = Set(walked.map(\.name)).subtracting(done.keys).sorted()
    print("fuzz: \(done.count) of \(walked.count) routes did what was asked; never: \(never.count > 60 ? ["\(never.count) of them, the walk was short"] : never)")
    for name in never.prefix(30) {
      let why = (refusals[name] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map { "\($0.value) × \($0.key)" }
      print("fuzz: never \(name): \(why.joined(separator: "; "))")
    }
  }

  @Test func everyFormIsAmongThoseThatAreSent() {
    let forms = Self.routes.filter { $0.operation == nil && $0.method == .post }
    #expect(forms.count > 50)
    for form in forms { #expect(FuzzForms.byRoute[form.path] != nil, "\(form.path) has no fields in FuzzForms") }
    let paths = Set(forms.map(\.path))
    for path in FuzzForms.byRoute.keys { #expect(paths.contains(path), "\(path) is no form any more") }
  }

  /// Requests that once ended the process or were answered with a 5xx.
  private static let kept: [(HTTPRequest.Method, String)] = [
    (.get, "/search?q=knit&price=0--9223372036854775808"), (.get, "/search?price=-9223372036854775808-5"), (.get, "/popular/stores?rank=9223372036854775807"),
  ]

  @Test func whatOnceFailedIsAnsweredNow() async throws {
    let yard = try await FuzzYard()
    for (method, target) in Self.kept {
      for person in yard.people { #expect(try await yard.door.send(method, target, person.asBrowser).status < 500, "\(target) as \(person.name)") }
    }
    // A member's statement with a cursor of extremes.
    let cursors = [[Int64.max, .max, .max], [.min, .min, .min], [.max, .min, .max], [-1, .max, .min]].map { keys in
      Encoding.base64url(JSON.array(keys.map { JSON.string(String($0)) }).bytes)
    }
    for cursor in cursors {
      for path in ["/me/wallet", "/api/v1/me/wallet/statement", "/me/orders", "/console/orders", "/console/stock", "/search", "/products", "/malls", "/me/reviews", "/me/notices"] {
        for person in yard.people { #expect(try await yard.door.get("\(path)?after=\(cursor)", path.hasPrefix("/api") ? person.headers : person.asBrowser).status < 500, "\(path) \(person.name)") }
      }
    }
  }

  /// Streams without end are begun and not listened to.
  @Test func noAddressMakesALiveStreamFail() async throws {
    let yard = try await FuzzYard()
    let names = try FuzzNames(yard.door.database)
    let live = Self.routes.filter { $0.method == .get && !FuzzRun.isWalked($0) && !$0.path.hasPrefix("/assets/") }
    #expect(live.count > 3)
    for route in live {
      for (person, sent) in yard.people.flatMap({ person in ["", "1", "9223372036854775807", "한글"].map { (person, $0) } }) {
        let path = "/" + route.path.split(separator: "/").map { segment in
          segment.hasPrefix("{") ? Percent.encoded(sent.isEmpty ? names[String(segment.dropFirst().dropLast())].first ?? "1" : sent) : String(segment)
        }.joined(separator: "/")
        for target in [path, path + "?after=\(Percent.encoded(sent))", path + "?topics=\(Percent.encoded(sent))&revision=\(Percent.encoded(sent))"] {
          let headers = (route.operation == nil ? person.asBrowser : person.headers).merging(["Last-Event-ID": sent]) { $1 }
          let status = await yard.door.begun(target, headers)
          #expect(status < 500, "\(target) as \(person.name)")
        }
      }
    }
  }

  @Test func aStrangerIsLedToTheDoorOfEveryConsolePage() async throws {
    let yard = try await FuzzYard()
    for route in Self.routes where route.operation == nil && route.path.hasPrefix("/console") && route.method == .get {
      let path = "/" + route.path.split(separator: "/").map { $0.hasPrefix("{") ? "7" : String($0) }.joined(separator: "/")
      let answer = try await yard.door.get(path)
      #expect(answer.status == 303, "\(route.path): \(answer.status)")
      #expect(answer.headers[.location]?.hasPrefix("/sign-in") == true, "\(route.path)")
    }
  }

  @Test func aPileOfMarksIsRefusedAtOnceAtEveryDoor() async throws {
    let yard = try await FuzzYard()
    let pile = "a" + String(repeating: "\u{301}\u{323}", count: 9_000)
    let form = Array("login=\(Percent.encoded(pile))&password=x".utf8)
    let lines = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://shop.test"]
    #expect(try await yard.door.send(.post, "/sign-in", lines, body: form).status == 400)
    let named = Array("\(Percent.encoded(pile))=x".utf8)
    #expect(try await yard.door.send(.post, "/sign-in", lines, body: named).status == 400)
    #expect(try await yard.door.post("/api/v1/sessions", #"{"login":"\#(pile)","password":"x"}"#).status == 400)
    let parts = Array("--b\r\nContent-Disposition: form-data; name=\"login\"\r\n\r\n\(pile)\r\n--b--\r\n".utf8)
    let mixed = ["Content-Type": "multipart/form-data; boundary=b", "Origin": "http://shop.test"]
    let answered = try await yard.door.send(.post, "/sign-in", mixed, body: parts).status
    #expect([400, 415].contains(answered))
    let short = "a" + String(repeating: "\u{301}", count: 400)
    for path in ["/search?q=", "/products/"] {
      let answered = try await yard.door.get(path + Percent.encoded(short)).status
      #expect([400, 404].contains(answered), "\(path)")
    }
  }
}
