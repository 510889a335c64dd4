import Assembly
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Web

@testable import Doors
@testable import Wire

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
  /// Why each route refused, and how often.
  private(set) var refusals: [String: [String: Int]] = [:]
  var people: [FuzzPerson]
  private var aims = FuzzAims()
  /// What letters told: keys of a new password, codes with the contacts that they prove.
  var keys: [String] = []
  var codes: [[String: String]] = []
  /// How many places of what is sent are put out of joint: one of these.
  private var twists = [0]
  /// What opens carts, by the cart.
  var secrets: [String: String]
  /// Forms as pages drew them and addresses to which they led, by the route that takes them, with the person who saw them.
  var forms: [String: [(sheet: FuzzSheet, person: FuzzPerson)]] = [:]
  var links: [String: [(target: String, person: FuzzPerson)]] = [:]
  /// What a browser keeps for the house, and what may be planted there.
  private static let cookies = ["madang", "cart", "lang", "orders", "desk", "visitor", "device", "place", "__Host-orders"]
  /// How often a page of a route was read.
  var readings: [String: Int] = [:]
  /// Kept of each route, at most.
  static let keptMax = 24

  init(_ yard: FuzzYard, routes: [Route], seed: UInt64) {
    self.yard = yard
    self.routes = routes
    values = FuzzValues(seed: seed, ids: yard.ids)
    people = yard.people
    secrets = yard.secrets
    learn(yard.letters)
  }

  /// Live streams answer without end, and whoever is erased would not come back.
  static func isWalked(_ route: Route) -> Bool {
    let path = route.path
    return !path.hasSuffix("/live") && !path.hasSuffix("/changes") && !path.contains("stream/events") && !path.hasPrefix("/assets/")
      && ![HTTPRequest.Method.head, .options].contains(route.method) && !(route.operation?.contentType.hasPrefix("text/event-stream") ?? false)
      && path != "/me/erase"
  }

  /// Sends one request to each route, in an order of its own, and looks at some pages in between.
  mutating func round(until deadline: ContinuousClock.Instant) async throws {
    // Orders and offers are used up by whoever moves them on.
    if requests > 0 { try yard.door.database.writeNow { [yard] tx in try yard.restock(in: tx) } }
    try FuzzBehind.breakSome(yard.door.database)
    try look()
    let pages = routes.filter { $0.operation == nil && $0.method == .get && Self.isWalked($0) }
    for (number, route) in routes.filter(Self.isWalked).shuffled(using: &values.dice).enumerated() {
      guard ContinuousClock.now < deadline else { return }
      // What there was is used up on the way.
      if number % 60 == 59 { try look() }
      // What was only ever refused is asked for again, as it is meant, until it is done once.
      if isRefused(route) {
        if aims.knows(route) { try look() }
        for _ in 0..<3 where isRefused(route) { try await send(route, surely: true) }
      }
      try await send(route)
      if route.method != .get, values.chance(25) { try await send(values.one(of: pages)) }
      if values.chance(1) { yard.door.staged.pass(values.one(of: [.seconds(1), .seconds(40), .minutes(11)])) }
    }
    yard.door.staged.pass(values.one(of: [.minutes(1), .minutes(31), .hours(5), .hours(49)]))
    try await work()
  }

  private func isRefused(_ route: Route) -> Bool { byRoute[route.name]?.allSatisfy { $0 >= 400 } ?? true }

  /// What is due beside the web; letters are read.
  private mutating func work() async throws {
    let done = try await FuzzBehind.work(yard.door.app.house, takesLetters: values.chance(80))
    failures += done.faults
    learn(done.letters)
  }

  /// The shopper leaves with all that there is of them; what stays must be whole.
  mutating func end() async throws {
    if let shopper = people.first(where: { $0.name == "shopper" }), let party = shopper.party {
      try yard.door.database.writeNow { tx in
        if try Party.find(party, in: tx)?.erased == nil { _ = try EraseMember(party, by: party, parts: AllErasures.list).run(in: tx) }
      }
    }
    try await work()
    failures += try await FuzzBooks.broken(yard.door.app.house)
  }

  /// Looks at what there is now.
  private mutating func look() throws {
    values.named = try FuzzNames(yard.door.database)
    aims = try FuzzAims(yard.door.database)
  }

  /// Whoever was signed out on the way comes back.
  private mutating func backAgain(_ person: FuzzPerson) throws -> FuzzPerson {
    guard let place = people.firstIndex(where: { $0.name == person.name }), try yard.door.database.readNow({ try person.isAway(in: $0) }) else { return person }
    people[place] = try yard.door.database.writeNow { tx in
      var person = person
      try person.comeBack(in: tx)
      return person
    }
    return people[place]
  }

  /// Something to ask of a route, and somebody who may; now and then anything, of anybody.
  private mutating func choose(_ route: Route, surely: Bool) -> FuzzPerson {
    values.fixed = [:]
    let known = aims.of(route)
    let people = route.operation == nil ? people.filter { !$0.name.hasSuffix("program") } : people
    var able = people
    switch route.name {
    case "signUp", "POST /sign-up": values.fixed = ["login": "new\(values.dice.below(1_000_000))@example.kr"]
    case "POST /forgotten/{key}": values.fixed = keys.last.map { ["key": $0] } ?? [:]
    case "POST /me/contacts/verify":
      if let told = codes.last {
        values.fixed = told
        let own = people.filter { $0.contact == told["contact"] }
        if !own.isEmpty { able = own }
      }
    default: break
    }
    if !known.isEmpty, surely || values.chance(80) {
      var aim = values.one(of: known)
      if let id = aim["id"], let name = FuzzAims.names(of: route).last {
        aim[name] = id
        if route.method == .post || name != "id" { aim["id"] = id }
      }
      values.fixed = aim
      if let cart = aim["cart"], let secret = secrets[cart] {
        if let own = people.first(where: { $0.headers["Cart-Secret"] == secret }), surely || values.chance(85) { return own }
      } else if let who = aim["who"] {
        let own = people.filter { $0.party?.description == who }
        if !own.isEmpty { able = own }
      }
    }
    guard surely || values.chance(85) else { return values.one(of: people) }
    if !route.permissions.isEmpty {
      able = people.filter { $0.role.map { !$0.permissions.isDisjoint(with: route.permissions) } ?? false }
    } else if able.count == people.count, route.operation?.access == .signedIn || route.path.hasPrefix("/me") {
      able = people.filter { $0.party != nil && $0.role == nil }
    }
    return values.one(of: able.isEmpty ? people : able)
  }

  mutating func send(_ route: Route, surely: Bool = false) async throws {
    let person = try backAgain(choose(route, surely: surely))
    values.isCareful = surely || values.chance(route.operation == nil ? 55 : 75)
    twists = surely ? [0] : [0, 0, 1, 1, 2]
    defer { (values.isCareful, values.fixed) = (false, [:]) }
    if route.operation != nil { return try await send(asProgram(route, person), by: person) }
    if route.method == .post {
      if let shown = forms[route.path], values.chance(70) { return try await send(values.one(of: shown), route) }
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
  private mutating func send(_ shown: (sheet: FuzzSheet, person: FuzzPerson), _ route: Route) async throws {
    var fields = shown.sheet.filled(&values)
    for _ in 0..<values.one(of: twists) where !fields.isEmpty {
      let place = values.dice.below(fields.count)
      switch values.dice.below(5) {
      case 0: fields.remove(at: place)
      case 1: fields.append((fields[place].0, values.text()))
      case 2: fields[place].1 = values.text()
      default:
        values.isCareful = false
        fields[place].1 = values.field(fields[place].0)
      }
    }
    try await send(form(route, shown.sheet.action, fields, shown.person), by: shown.person)
  }

  private mutating func form(_ route: Route, _ target: String, _ fields: [(String, String)], _ person: FuzzPerson) -> FuzzCase {
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

  private mutating func headers(_ person: FuzzPerson, isProgram: Bool = false) -> [String: String] {
    var headers = isProgram ? person.headers : person.asBrowser
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
      if let known = values.fixed[String(name)], values.chance(97) { return Percent.encoded(known) }
      let part = route.operation?.parts.first { $0.place == .path && $0.name == name }
      if let offered = part?.schema.json["enum"]?.items, values.isCareful || values.chance(80) { return Percent.encoded(values.one(of: offered).text ?? "") }
      let value = ["kind", "rest...", "part", "slug", "code", "name", "file", "picture"].contains(name) && values.chance(values.named[String(name)].isEmpty ? 100 : 30)
        ? values.one(of: ["product", "store", "mall", "wool-scarf", "1.xml", "fashion", "11200", "bag-3.svg", "x"]) : values.isCareful || values.chance(92) ? values.id(named: String(name)) : values.text()
      return Percent.encoded(value.isEmpty ? "1" : value)
    }.joined(separator: "/")
  }

  static func target(_ path: String, _ pairs: [(String, String)]) -> String {
    pairs.isEmpty ? path : path + "?" + pairs.map { Percent.encoded($0.0) + "=" + Percent.encoded($0.1) }.joined(separator: "&")
  }

  private mutating func asProgram(_ route: Route, _ person: FuzzPerson) -> FuzzCase {
    var headers = headers(person, isProgram: true)
    var pairs: [(String, String)] = []
    var body: [UInt8]?
    if let cart = values.fixed["cart"], let secret = secrets[cart], values.chance(90) { headers["Cart-Secret"] = secret }
    for part in route.operation?.parts ?? [] {
      switch part.place {
      case .query where values.chance(part.isRequired ? 97 : values.isCareful ? part.name == "after" ? 8 : 25 : 40):
        let value = values.json(part.schema.json, named: part.schema.named, name: part.name)
        for item in value.items ?? [value] { pairs.append((part.name, item.text ?? item.string)) }
      case .header:
        if part.name == "If-Match", let revision = values.fixed["revision"], values.chance(85) { headers["If-Match"] = "\"r\(revision)\"" } else if part.name == "If-Match" { headers["If-Match"] = values.one(of: ["\"r0\"", "\"r1\"", "\"r1\"", "\"r2\"", "\"r3\"", "\"r9223372036854775807\"", "r1", "*", ""]) }
      case .body:
        headers["Content-Type"] = values.isCareful || values.chance(96) ? part.contentType : "text/plain"
        body = self.body(part)
      default: break
      }
    }
    if route.operation?.isIdempotent == true, values.chance(40) {
      headers["Idempotency-Key"] = values.isCareful ? "key-\(values.dice.below(300))-0123456789" : values.one(of: ["k", "key-\(values.dice.below(50))-0123456789", "한", String(repeating: "k", count: 200)])
    }
    let target = target(route)
    if route.name == "answerPayment", values.chance(80) {
      let payment = target.split(separator: "/").dropLast().last.map(String.init) ?? ""
      headers["Gateway-Signature"] = GatewaySignature.text(of: body ?? [], payment: payment, at: yard.door.staged.world.now(), secret: Market.secret)
    }
    return FuzzCase(method: route.method, target: Self.target(target, pairs), headers: headers, body: body, who: person.name)
  }

  /// What the operation asks for, with a place or two out of joint; now and then no JSON at all.
  private mutating func body(_ part: Wire.Operation.Part) -> [UInt8] {
    guard part.contentType == "application/json" else { return part.contentType == "text/csv" && values.isCareful ? Array(FuzzFiles.table(&values)) : Array(values.text().utf8) }
    guard values.isCareful || !values.chance(4) else { return Array(values.text().utf8) }
    var body = values.json(part.schema.json, named: part.schema.named)
    for _ in 0..<(values.isCareful ? values.one(of: twists) : 0) { body = FuzzTwist.twisted(body, &values) }
    return body.bytes
  }

  private mutating func send(_ sent: FuzzCase, by person: FuzzPerson) async throws {
    // Kept before it is sent: if the process ends, the file says by what.
    FuzzRun.note?(sent)
    let answer = try await yard.door.send(sent.method, sent.target, sent.headers, body: sent.body)
    requests += 1
    byStatus[answer.status, default: 0] += 1
    if let route = route(sent.method, sent.target) {
      // Who is led to the door is refused, as kindly as it is.
      let isLedAway = answer.status == 303 && !sent.target.hasPrefix("/sign-") && answer.headers[.location]?.hasPrefix("/sign-in") == true
      byRoute[route.name, default: []].insert(isLedAway ? 401 : answer.status)
      if answer.status >= 400 { refusals[route.name, default: [:]]["\(answer.status) \(answer.code ?? "") \(answer.faults.joined(separator: ", "))", default: 0] += 1 }
    }
    if answer.status >= 500 { failures.append("\(answer.status) to \(sent)") }
    learn(answer)
    learn(answer, of: "\(route(sent.method, sent.target)?.name ?? "") \(answer.status)", as: person)
    learnSecrets(answer, as: person)
    // Where a form leads is looked at.
    if answer.status == 303, let next = answer.headers[.location], next.hasPrefix("/"), values.chance(60) {
      try await send(FuzzCase(method: .get, target: next, headers: headers(person), who: person.name), by: person)
    }
  }

  func route(_ method: HTTPRequest.Method, _ target: some StringProtocol) -> Route? {
    guard case .route(let route, _, _) = yard.door.app.table.find(method, target.prefix { $0 != "?" && $0 != "#" }.description[...]) else { return nil }
    return route
  }
}
