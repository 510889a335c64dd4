import Glibc
import Kernel
import Storage
import Synchronization

/// What the callers of a killed server know: what was acknowledged to them, and what got no answer.
final class Proof: Sendable {
  /// An order on its way: the names under which its three requests may be sent again.
  struct Errand: Sendable {
    let key: String
    let variant: Int64
  }

  /// What a merchant's callers need: the key to the API, the place and what is put there.
  struct Dock: Sendable {
    let base: String
    let authorisation: String
    let location: String
    let product: String
    let variant: String
  }

  private struct Known {
    var orders: [CheckoutFigures.Placed] = []
    var unanswered: [Errand] = []
    var finished = 0
    var deliveries = 0
    var undelivered: [String] = []
    var dock: Dock?
  }

  let variants: [Int64]
  private let known = Mutex(Known())

  init(variants: [Int64]) { self.variants = variants }

  var isEmpty: Bool { known.withLock { $0.orders.isEmpty || $0.deliveries == 0 } }
  var dock: Dock { known.withLock { $0.dock! } }
  var tally: String {
    known.withLock { "\($0.orders.count) orders acknowledged, \($0.finished) unanswered ones asked again, \($0.deliveries) deliveries of goods" }
  }

  func placed(_ order: CheckoutFigures.Placed) { known.withLock { $0.orders.append(order) } }
  func lost(_ errand: Errand) { known.withLock { $0.unanswered.append(errand) } }
  func delivered() { known.withLock { $0.deliveries += 1 } }
  func lost(delivery key: String) { known.withLock { $0.undelivered.append(key) } }

  /// Asks a restarted server for everything that it acknowledged, and again for what it did not answer.
  func look(port: Int) throws {
    let caller = try Caller(port: port)
    if known.withLock({ $0.dock == nil }) { try open(caller) }
    for order in known.withLock({ $0.orders }) {
      let answer = try caller.get("/api/v1/orders/\(order.id)", headers: ["Cart-Secret: \(order.secret)"])
      guard answer.status == 200 else { throw gone("the acknowledged order \(order.id)", answer) }
    }
    for errand in known.withLock({ known in defer { known.unanswered = [] }; return known.unanswered }) {
      if let order = try KillLoad.order(caller, errand, paying: errand.key + "-again") { placed(order) }
      known.withLock { $0.finished += 1 }
    }
    for key in known.withLock({ known in defer { known.undelivered = [] }; return known.undelivered }) {
      try KillLoad.deliver(caller, dock, key: key)
      delivered()
    }
    let wanted = known.withLock { $0.deliveries }
    let stock = try caller.get("\(dock.base)/products/\(dock.product)/stock", headers: [dock.authorisation])
    let places = try JSONReader.read(stock.body)["items"]?.items?.first?["places"]?.items ?? []
    let there = places.first { $0["location"]?.text == dock.location }?["free"]?.integer ?? 0
    guard Int64(wanted) == there else { throw Child.Failed(description: "\(wanted) pieces were delivered and \(there) are on the shelf") }
  }

  /// The demo's merchant opens a place of its own and makes a product to put there.
  private func open(_ caller: Caller) throws {
    func post(_ path: String, _ json: String, _ headers: [String] = []) throws -> JSON {
      let answer = try caller.post(path, json: json, headers: headers)
      guard answer.status == 201 else { throw gone(path, answer) }
      return try JSONReader.read(answer.body)
    }
    let entry = try post("/api/v1/sessions", #"{"login":"merchant@madang.example","password":"madang-demo-1"}"#)
    let authorisation = "Authorization: Bearer \(entry["secret"]?.text ?? "")"
    let me = try JSONReader.read(try caller.get("/api/v1/me", headers: [authorisation]).body)
    let grant = me["grants"]?.items?.first { $0["role"]?.text?.hasPrefix("merchant") == true }
    let base = "/api/v1/merchants/\(grant?["place"]?.text ?? "")"
    let place = try post(
      "\(base)/locations", #"{"kind":"warehouse","name":{"ko":"증명 창고","en":"Proof warehouse"},"ships":false,"collects":false}"#, [authorisation])
    let product = try post(
      "\(base)/products",
      #"{"handle":"proof-\#(getpid())","title":{"ko":"증명 상품","en":"Proven goods"},"status":"active","variants":[{"price":{"amount":10000,"currency":"KRW"}}]}"#,
      [authorisation])
    guard let location = place["id"]?.text, let id = product["product"]?.text, let variant = product["variants"]?.items?.first?.text else {
      throw Child.Failed(description: "the merchant's answers hold no ids")
    }
    known.withLock { $0.dock = Dock(base: base, authorisation: authorisation, location: location, product: id, variant: variant) }
  }

  private func gone(_ what: String, _ answer: Caller.Answer) -> Child.Failed {
    Child.Failed(description: "\(what): answered \(answer.status) \(answer.text.prefix(200))")
  }
}
