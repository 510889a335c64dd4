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
  /// The statuses that came of each route.
  private(set) var byRoute: [String: Set<Int>] = [:]
  /// Forms as pages drew them and addresses to which they led, by the route that takes them, with the person who saw them.
  private var forms: [String: [(sheet: FuzzSheet, person: FuzzYard.Person)]] = [:]
  private var links: [String: [(target: String, person: FuzzYard.Person)]] = [:]
  /// What a browser keeps for the house, and what may be planted there.
  private static let cookies = ["madang", "cart", "lang", "orders", "desk", "visitor", "device", "place", "__Host-orders"]
  /// Kept of each route, at most.
  private static let keptMax = 24

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
    values.named = try FuzzNames(yard.door.database)
    let pages = routes.filter { $0.operation == nil && $0.method == .get && Self.isWalked($0) }
    for route in routes.filter(Self.isWalked).shuffled(using: &values.dice) {
      guard ContinuousClock.now < deadline else { return }
      let person = values.one(of: yard.people)
      try await send(route, person)
      if route.method != .get, values.chance(25) { try await send(values.one(of: pages), values.one(of: yard.people)) }
      if values.chance(2) { yard.door.staged.pass(values.one(of: [.seconds(1), .minutes(11), .hours(5)])) }
    }
    failures += try await FuzzBehind.work(yard.door.app.house)
  }

  mutating func send(_ route: Route, _ person: FuzzYard.Person) async throws {
    values.isCareful = values.chance(45)
    defer { values.isCareful = false }
    if route.operation != nil { return try await send(asProgram(route, person), by: person) }
    if route.method == .post {
      if let shown = forms[route.path], values.chance(65) { return try await send(values.one(of: shown), route) }
      let fields = (FuzzForms.fields(of: route) ?? []).filter { _ in values.chance(90) }.map { name in
        (name.replacingOccurrences(of: "{id}", with: values.id()), values.field(name.replacingOccurrences(of: "-{id}", with: "")))
      }
      return try await send(form(route, target(route), fields, person), by: person)
    }
    if let shown = links[route.path], values.chance(50) {
      let (target, person) = values.one(of: shown)
      return try await send(FuzzCase(method: .get, target: target, headers: headers(person), who: person.name), by: person)
    }
    var pairs: [(String, String)] = []
    for name in FuzzForms.queries where values.chance(12) { pairs.append((name, values.field(name))) }
    try await send(FuzzCase(method: route.method, target: Self.target(target(route), pairs), headers: headers(person), who: person.name), by: person)
  }

  /// A form as it was drawn, with a field or two of another mind.
  private mutating func send(_ shown: (sheet: FuzzSheet, person: FuzzYard.Person), _ route: Route) async throws {
    let mutations = values.one(of: [0, 0, 1, 1, 2, 4])
    let chosen = Set((0..<mutations).map { _ in values.dice.below(max(1, shown.sheet.fields.count)) })
    var fields: [(String, String)] = []
    for (index, field) in shown.sheet.fields.enumerated() {
      guard chosen.contains(index) else {
        fields.append((field.name, values.one(of: field.choices)))
        continue
      }
      switch values.dice.below(5) {
      case 0: continue
      case 1: fields += [(field.name, values.one(of: field.choices)), (field.name, values.text())]
      default: fields.append((field.name, values.field(field.name)))
      }
    }
    try await send(form(route, shown.sheet.action, fields, shown.person), by: shown.person)
  }

  private mutating func form(_ route: Route, _ target: String, _ fields: [(String, String)], _ person: FuzzYard.Person) -> FuzzCase {
    var headers = headers(person)
    headers["Sec-Fetch-Site"] = "same-origin"
    if let field = route.form.filesField, values.chance(80) {
      headers["Content-Type"] = "multipart/form-data; boundary=edge"
      return FuzzCase(method: .post, target: target, headers: headers, body: FuzzFiles.body(fields, field, &values), who: person.name)
    }
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    let body = fields.map { Percent.encoded($0.0) + "=" + Percent.encoded($0.1) }.joined(separator: "&")
    return FuzzCase(method: .post, target: target, headers: headers, body: Array(body.utf8), who: person.name)
  }

  private mutating func headers(_ person: FuzzYard.Person) -> [String: String] {
    var headers = person.headers
    headers["Accept-Language"] = values.one(of: ["ko", "en", "de;q=0.5", "ko;q=x", ""])
    if !values.isCareful, values.chance(12) {
      let name = values.one(of: Self.cookies)
      let planted = "\(name)=\(Percent.encoded(values.field(name)))"
      headers["Cookie"] = headers["Cookie"].map { values.chance(50) ? $0 + "; " + planted : planted + "; " + $0 } ?? planted
    }
    return headers
  }

  /// The route's address with names in its places.
  private mutating func target(_ route: Route) -> String {
    "/" + route.path.split(separator: "/").map { segment -> String in
      guard segment.hasPrefix("{") else { return String(segment) }
      let name = segment.dropFirst().dropLast()
      let value = ["kind", "rest...", "part", "slug", "code", "name", "file", "picture"].contains(name) && values.chance(values.named[String(name)].isEmpty ? 100 : 30)
        ? values.one(of: ["product", "store", "mall", "wool-scarf", "1.xml", "fashion", "11200", "bag-3.svg", "x"]) : values.isCareful || values.chance(92) ? values.id(named: String(name)) : values.text()
      return Percent.encoded(value.isEmpty ? "1" : value)
    }.joined(separator: "/")
  }

  private static func target(_ path: String, _ pairs: [(String, String)]) -> String {
    pairs.isEmpty ? path : path + "?" + pairs.map { Percent.encoded($0.0) + "=" + Percent.encoded($0.1) }.joined(separator: "&")
  }

  private mutating func asProgram(_ route: Route, _ person: FuzzYard.Person) -> FuzzCase {
    var headers = headers(person)
    var pairs: [(String, String)] = []
    var body: [UInt8]?
    for part in route.operation?.parts ?? [] {
      switch part.place {
      case .query where values.chance(part.isRequired ? 95 : 40):
        let value = values.json(part.schema.json, named: part.schema.named, name: part.name)
        for item in value.items ?? [value] { pairs.append((part.name, item.text ?? item.string)) }
      case .header:
        if part.name == "If-Match" { headers["If-Match"] = values.one(of: ["\"r0\"", "\"r1\"", "\"r1\"", "\"r2\"", "\"r3\"", "\"r9223372036854775807\"", "r1", "*", ""]) }
      case .body:
        headers["Content-Type"] = values.isCareful || values.chance(96) ? part.contentType : "text/plain"
        let fits = part.contentType == "application/json" && (values.isCareful || !values.chance(3))
        body = fits ? values.json(part.schema.json, named: part.schema.named).bytes : Array(values.text().utf8)
      default: break
      }
    }
    if route.operation?.isIdempotent == true, values.chance(40) {
      headers["Idempotency-Key"] = values.one(of: ["k", "key-\(values.dice.below(50))-0123456789", "한", String(repeating: "k", count: 200)])
    }
    return FuzzCase(method: route.method, target: Self.target(target(route), pairs), headers: headers, body: body, who: person.name)
  }

  private mutating func send(_ sent: FuzzCase, by person: FuzzYard.Person) async throws {
    // Kept before it is sent: if the process ends, the file says by what.
    FuzzRun.note?(sent)
    let answer = try await yard.door.send(sent.method, sent.target, sent.headers, body: sent.body)
    requests += 1
    byStatus[answer.status, default: 0] += 1
    if let route = route(sent.method, sent.target) { byRoute[route.name, default: []].insert(answer.status) }
    if answer.status >= 500 { failures.append("\(answer.status) to \(sent)") }
    learn(answer)
    learn(answer, as: person)
    // Where a form leads is looked at.
    if answer.status == 303, let next = answer.headers[.location], next.hasPrefix("/"), values.chance(60) {
      try await send(FuzzCase(method: .get, target: next, headers: headers(person), who: person.name), by: person)
    }
  }

  private func route(_ method: HTTPRequest.Method, _ target: String) -> Route? {
    guard case .route(let route, _, _) = yard.door.app.table.find(method, target.prefix { $0 != "?" && $0 != "#" }) else { return nil }
    return route
  }

  /// Forms and addresses on pages are taken up by whoever saw them.
  private mutating func learn(_ answer: Door.Answered, as person: FuzzYard.Person) {
    guard answer.status < 500, answer.body.count < 400_000, answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
    let (forms, links) = FuzzSheet.read(answer.text)
    for form in forms {
      let method: HTTPRequest.Method = form.isPost ? .post : .get
      guard let route = route(method, form.action), Self.isWalked(route) else { continue }
      if form.isPost {
        Self.keep((form, person), in: &self.forms[route.path, default: []], &values)
      } else {
        let pairs = form.fields.map { ($0.name, values.chance(60) ? values.one(of: $0.choices) : values.field($0.name)) }
        Self.keep((Self.target(String(form.action.prefix { $0 != "?" }), pairs), person), in: &self.links[route.path, default: []], &values)
      }
    }
    for link in links {
      guard let route = route(.get, link), route.operation == nil, Self.isWalked(route) else { continue }
      Self.keep((link, person), in: &self.links[route.path, default: []], &values)
    }
  }

  private static func keep<T>(_ one: T, in list: inout [T], _ values: inout FuzzValues) {
    if list.count < Self.keptMax { list.append(one) } else if values.chance(20) { list[values.dice.below(list.count)] = one }
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
