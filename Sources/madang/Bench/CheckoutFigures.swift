import Catalog
import Glibc
import Inventory
import Kernel
import Storage
import Synchronization
import Trade
import Wire

/// Complete checkouts over HTTP, from an empty cart to a paid order: three requests each, many callers at once.
enum CheckoutFigures {
  static let callers = 64
  static let ordersEach = 25

  static func run(_ name: String, server: String?, rounds: Int) throws -> Figure {
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    let scratch = try server.map { try BenchPostgres(server: $0) }
    defer { scratch?.drop() }
    let place = scratch.map { ["--database", $0.url, "--data", folder] } ?? ["--data", folder]
    try Child.loadDemo(place)
    let variants = try goods(folder: folder, url: scratch?.url)
    let databaseCPU = try scratch.flatMap { try ServerCPU(url: $0.url, world: World.live(node: 902)) }
    let log = "\(folder)/bench.log"
    let yard = try BenchYard(["demo"] + place, log: log)
    defer { yard.end() }
    do { _ = try round(yard, variants, seed: 0) } catch { throw Self.told(error, log) }
    var rates: [Double] = [], cpu: [Double] = [], p99: [Double] = []
    for number in 1...rounds {
      let serverBefore = yard.server.cpuMicros
      let databaseBefore = databaseCPU?.micros ?? 0
      let watch = Watch()
      let times: [Double]
      do { times = try round(yard, variants, seed: number) } catch { throw Self.told(error, log) }
      let seconds = watch.seconds
      let used = yard.server.cpuMicros - serverBefore + (databaseCPU?.micros ?? 0) - databaseBefore
      rates.append(Double(times.count) / seconds)
      cpu.append(used / Double(times.count))
      p99.append(Rounds.percentile(times, 0.99) * 1000)
    }
    let least = server == nil ? 800.0 : 300.0
    let cpuMost = server == nil ? 1200.0 : 4000.0
    let used = Rounds.median(cpu)
    return Figure(
      name: name, value: Rounds.median(rates), unit: "orders/s", ratio: nil,
      reference: "cpu goal \(Figure.plain(cpuMost)) us an order: \(used <= cpuMost ? "reached" : "MISSED")", goal: .valueAtLeast(least),
      cpuMicros: used, p99Millis: Rounds.median(p99),
      note: "\(callers) callers, guest, one line, test card; 3 requests an order; \(variants.count) variants; CPU of server\(scratch == nil ? "" : " and database"); the callers share the machine")
  }

  /// What went wrong, with the server's own last words.
  private static func told(_ error: any Error, _ log: String) -> Child.Failed {
    Child.Failed(description: "\(error)\nthe server said: \((RunFiles.text(log) ?? "").suffix(2000))")
  }

  /// Variants with plenty on the shelves.
  static func goods(folder: String, url: String?) throws -> [Int64] {
    let world = World(node: 901, now: { Instant(milliseconds: 1_800_000_000_000) }, random: Secret.systemRandom)
    let database =
      try url.map { try Database.postgres(url: $0, world: world, connections: 2, readers: 1) }
      ?? Database.sqlite(path: "\(folder)/madang.sqlite", world: world, readers: 1)
    defer { database.close() }
    return try database.readNow { tx in
      guard let site = try SiteQueries.all(in: tx).first else { return [] }
      var found: [Int64] = []
      var cursor: Cursor?
      repeat {
        let page = try CardList(site: site.id, scope: .site, cursor: cursor).page(in: tx)
        let facts = try VariantFacts.of(products: page.items.map(\.product), in: tx)
        let locations = try StockLocation.all(ofEach: Set(page.items.map(\.merchant)).sorted(), in: tx).filter(\.ships).map(\.id)
        let free = try Availability.free(facts.keys.map(\.raw), in: tx)
        found += free.filter { entry in locations.contains { entry.value[$0] ?? 0 > 30 } }.keys.sorted()
        cursor = page.next
      } while cursor != nil && found.count < 3000
      return found
    }
  }

  /// Every caller places its orders; the seconds each order took.
  private static func round(_ yard: BenchYard, _ variants: [Int64], seed: Int) throws -> [Double] {
    let times = Mutex<[Double]>([])
    let fault = Mutex<String?>(nil)
    let port = yard.port
    let threads = (0..<callers).map { number in
      OSThread(name: "caller-\(number)") {
        do {
          let caller = try Caller(port: port)
          var dice = Dice(seed: UInt64(seed * 1000 + number))
          for turn in 0..<ordersEach {
            let watch = Watch()
            _ = try order(caller, variants[dice.below(variants.count)], key: "bench-\(seed)-\(number)-\(turn)")
            let seconds = watch.seconds
            times.withLock { $0.append(seconds) }
          }
        } catch { fault.withLock { $0 = "\(error)" } }
      }
    }
    for thread in threads { thread.join() }
    if let why = fault.withLock({ $0 }) { throw Child.Failed(description: why) }
    return times.withLock { $0 }
  }

  /// An order that the server said it has placed, and what opens it to its guest.
  struct Placed: Sendable {
    let id: String
    let secret: String
  }

  /// One guest's way from an empty cart to a paid order.
  static func order(_ caller: Caller, _ variant: Int64, key: String) throws -> Placed {
    let opened = try caller.post(
      "/api/v1/carts", json: "{\"lines\":[{\"variant\":\"\(variant)\",\"quantity\":1}]}", headers: ["Idempotency-Key: \(key)-cart-0000"])
    let cart = try read(opened, 201)
    guard let id = cart["id"]?.text ?? cart["cart"]?["id"]?.text, let secret = cart["secret"]?.text else {
      throw Child.Failed(description: "no cart in \(opened.text)")
    }
    let started = try caller.post(
      "/api/v1/checkouts",
      json: """
        {"cart":"\(id)","recipient":{"name":"김하늘","phone":"010-0000-1234","postcode":"04778","address":"서울특별시 성동구 마당로 12","detail":"301호"},"consents":["perishable"]}
        """, headers: ["Cart-Secret: \(secret)", "Idempotency-Key: \(key)-checkout"])
    guard let offer = try read(started, 201)["id"]?.text else { throw Child.Failed(description: "no offer in \(started.text)") }
    let paid = try caller.post(
      "/api/v1/checkouts/\(offer)/payment", json: "{\"method\":\"test-card\",\"instrument\":\"test-approve\"}",
      headers: ["Cart-Secret: \(secret)", "Idempotency-Key: \(key)-payment-00"])
    guard (200...201).contains(paid.status), let order = try JSONReader.read(paid.body)["order"] else {
      throw Child.Failed(description: "payment answered \(paid.status): \(paid.text)")
    }
    return Placed(id: order["id"]?.text ?? order.text ?? "", secret: secret)
  }

  private static func read(_ answer: Caller.Answer, _ status: Int) throws -> JSON {
    guard answer.status == status else { throw Child.Failed(description: "answered \(answer.status): \(answer.text)") }
    return try JSONReader.read(answer.body)
  }
}
