import Foundation
import HTTPTypes
import Hummingbird
import Kernel

@testable import Server

/// One seed's walk through all doors: requests are drawn, sent and judged one after the other.
struct FuzzRun {
  let yard: FuzzYard
  let routes: [Route]
  var values: FuzzValues
  private(set) var requests = 0
  private(set) var byStatus: [Int: Int] = [:]
  /// What was answered with a 5xx, as it was sent.
  private(set) var failures: [String] = []

  init(_ yard: FuzzYard, routes: [Route], seed: UInt64) {
    self.yard = yard
    self.routes = routes
    values = FuzzValues(seed: seed, ids: yard.ids)
  }

  /// Live streams answer without end, and signing everybody out would end the walk.
  static func isWalked(_ route: Route) -> Bool {
    let path = route.path
    return !path.hasSuffix("/live") && !path.hasSuffix("/changes") && !path.contains("stream/events") && !path.hasPrefix("/assets/")
      && ![HTTPRequest.Method.head, .options].contains(route.method) && !(route.operation?.contentType.hasPrefix("text/event-stream") ?? false)
      && !["/sign-out/everywhere", "/me/erase", "/sign-out"].contains(path) && !["signOut", "signOutEverywhere", "eraseMe", "leave"].contains(route.name)
  }

  /// Sends one request to each route, in an order of its own, and looks at some pages in between.
  mutating func round(until deadline: ContinuousClock.Instant) async throws {
    let pages = routes.filter { $0.operation == nil && $0.method == .get && Self.isWalked($0) }
    for route in routes.filter(Self.isWalked).shuffled(using: &values.dice) {
      guard ContinuousClock.now < deadline else { return }
      let person = values.one(of: yard.people)
      try await send(route, person)
      if route.method != .get, values.chance(25) { try await send(values.one(of: pages), values.one(of: yard.people)) }
      if values.chance(2) { yard.door.staged.pass(values.one(of: [.seconds(1), .minutes(11), .hours(5)])) }
    }
  }

  mutating func send(_ route: Route, _ person: FuzzYard.Person) async throws {
    var headers = person.headers
    headers["Accept-Language"] = values.one(of: ["ko", "en", "de;q=0.5", "ko;q=x", ""])
    var target = route.path.split(separator: "/").map { segment -> String in
      guard segment.hasPrefix("{") else { return String(segment) }
      let name = segment.dropFirst().dropLast()
      let value = ["kind", "rest...", "part", "slug", "code", "name", "file", "picture"].contains(name) && values.chance(60)
        ? values.one(of: ["product", "store", "mall", "wool-scarf", "1.xml", "fashion", "11200", "bag-3.svg", "x"]) : values.chance(88) ? values.id() : values.text()
      return Percent.encoded(value.isEmpty ? "1" : value)
    }.joined(separator: "/")
    target = "/" + target
    var pairs: [(String, String)] = []
    var body: [UInt8]?
    if let operation = route.operation {
      for part in operation.parts {
        switch part.place {
        case .query where values.chance(part.isRequired ? 95 : 40):
          let value = values.json(part.schema.json, named: part.schema.named, name: part.name)
          for item in value.items ?? [value] { pairs.append((part.name, item.text ?? item.string)) }
        case .header:
          if part.name == "If-Match" { headers["If-Match"] = values.one(of: ["\"r0\"", "\"r1\"", "\"r2\"", "\"r9223372036854775807\"", "r1", "*", ""]) }
        case .body:
          headers["Content-Type"] = values.chance(96) ? part.contentType : "text/plain"
          body = part.contentType == "application/json" ? values.json(part.schema.json, named: part.schema.named).bytes : Array(values.text().utf8)
          if values.chance(3) { body = Array(values.text().utf8) }
        default: break
        }
      }
      if operation.isIdempotent, values.chance(40) { headers["Idempotency-Key"] = values.one(of: ["k", "key-\(values.dice.below(50))-0123456789", "한", String(repeating: "k", count: 200)]) }
    } else if route.method == .post {
      let fields = (FuzzForms.fields(of: route) ?? []).filter { _ in values.chance(90) }.map { name in
        (name.replacingOccurrences(of: "{id}", with: values.id()), values.field(name.replacingOccurrences(of: "-{id}", with: "")))
      }
      body = Array(fields.map { Percent.encoded($0.0) + "=" + Percent.encoded($0.1) }.joined(separator: "&").utf8)
      headers["Content-Type"] = "application/x-www-form-urlencoded"
      headers["Sec-Fetch-Site"] = "same-origin"
    } else {
      for name in FuzzForms.queries where values.chance(12) { pairs.append((name, values.field(name))) }
    }
    if !pairs.isEmpty { target += "?" + pairs.map { Percent.encoded($0.0) + "=" + Percent.encoded($0.1) }.joined(separator: "&") }
    try await send(FuzzCase(method: route.method, target: target, headers: headers, body: body, who: person.name))
  }

  mutating func send(_ sent: FuzzCase) async throws {
    // Kept before it is sent: if the process ends, the file says by what.
    FuzzRun.note?(sent)
    let answer = try await yard.door.send(sent.method, sent.target, sent.headers, body: sent.body)
    requests += 1
    byStatus[answer.status, default: 0] += 1
    if answer.status >= 500 { failures.append("\(answer.status) to \(sent)") }
    learn(answer)
  }

  /// Ids in answers are sent back to other doors.
  private mutating func learn(_ answer: Door.Answered) {
    guard answer.status < 300, answer.body.count < 200_000, values.ids.count < 3000 else { return }
    var found: [String] = []
    func look(_ json: JSON) {
      switch json {
      case .string(let text): if (8...19).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) { found.append(text) }
      case .array(let items): items.prefix(20).forEach(look)
      case .object(let members): members.forEach { look($0.value) }
      default: return
      }
    }
    look(answer.json)
    for id in found.prefix(8) where !values.ids.contains(id) { values.ids.append(id) }
  }

  nonisolated(unsafe) static var note: (@Sendable (FuzzCase) -> Void)? = {
    guard let path = ProcessInfo.processInfo.environment["MADANG_FUZZ_LAST"] else { return nil }
    return { sent in try? sent.description.write(toFile: path, atomically: false, encoding: .utf8) }
  }()
}

/// One request as it was sent.
struct FuzzCase: Sendable, CustomStringConvertible {
  var method: HTTPRequest.Method
  var target: String
  var headers: [String: String]
  var body: [UInt8]?
  var who: String

  var description: String {
    let text = body.map { String(decoding: $0.prefix(1500), as: UTF8.self) } ?? ""
    return "\(method.rawValue) \(target.prefix(1500)) as \(who) \(text)"
  }
}
