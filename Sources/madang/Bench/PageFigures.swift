import Doors
import Glibc
import Kernel

/// Pages and JSON against the same server's plaintext route: CPU of the reference over CPU of ours.
enum PageFigures {
  struct Page {
    let name: String
    let path: String
    let goal: Double?
    let note: String
    /// What the caller sends along.
    var headers: [String] = []
    /// Whether every request asks for an address that nobody asked for before, so that nothing kept can answer.
    var isCold = false
  }

  static func run(rounds: Int, only: Set<String>) throws -> [Figure] {
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    try Child.loadDemo(["--data", folder])
    let yard = try BenchYard(["demo", "--data", folder])
    defer { yard.end() }
    let (listing, product) = try findPaths(yard)
    let api = "/api/v1/products/by-slug/\(product.split(separator: "/").last ?? "")"
    let own = try [cartCookie(yard, product: api)]
    let pages = [
      Page(
        name: "product-page", path: product, goal: 0.35, note: "a visitor with two pieces in her cart: cart read, page confirmed by the database, Korean",
        headers: own),
      Page(name: "product-page-cold", path: product, goal: nil, note: "the same visitor, drawn anew each time", headers: own, isCold: true),
      Page(name: "product-page-cached", path: product, goal: 0.7, note: "a passer-by, from the shelf of pages, Korean"),
      Page(name: "listing-page", path: listing, goal: 0.25, note: "the visitor with a cart, 40 cards from projections, confirmed by the database", headers: own),
      Page(name: "listing-page-cold", path: listing, goal: nil, note: "the same visitor, drawn anew each time", headers: own, isCold: true),
      Page(name: "product-api", path: api, goal: 0.5, note: "JSON, confirmed by the database (Cache-Control: no-cache)", headers: ["Cache-Control: no-cache"]),
      Page(name: "product-api-cached", path: api, goal: nil, note: "JSON from the shelf"),
    ].filter { only.isEmpty || only.contains($0.name) }
    guard !pages.isEmpty else { return [] }
    var figures: [Figure] = []
    for page in pages {
      let probe = try Caller(port: yard.port).get(page.path, headers: page.headers)
      guard probe.status == 200 else {
        figures.append(
          Figure(name: page.name, value: 0, unit: "us", reference: "plaintext", goal: page.goal.map { .ratioAtLeast($0) } ?? .none, note: "\(page.path) answers \(probe.status)"))
        continue
      }
      let script = page.isCold ? try addresses(page.path, in: folder) : nil
      _ = try yard.load(page.path, seconds: 1, headers: page.headers, script: script)
      var ours: [Double] = [], ratios: [Double] = [], p99: [Double] = []
      for _ in 0..<rounds {
        let plain = try yard.load("/plaintext")
        let mine = try yard.load(page.path, headers: page.headers, script: script)
        ours.append(mine.cpu)
        ratios.append(plain.cpu / mine.cpu)
        p99.append(mine.p99)
      }
      figures.append(
        Figure(
          name: page.name, value: Rounds.median(ours), unit: "us", ratio: Rounds.median(ratios), reference: "plaintext",
          goal: page.goal.map { .ratioAtLeast($0) } ?? .none, cpuMicros: Rounds.median(ours), p99Millis: Rounds.median(p99),
          note: "\(page.note); \(probe.body.count) bytes, 32 callers"))
    }
    return figures
  }

  /// A browser with two pieces in a cart of its own.
  private static func cartCookie(_ yard: BenchYard, product api: String) throws -> String {
    let sold = try JSONReader.read(Caller(port: yard.port).get(api).body)["variants"]?.items?.first?["id"]?.text ?? ""
    let opened = try Caller(port: yard.port).post(
      "/api/v1/carts", json: #"{"lines":[{"variant":"\#(sold)","quantity":2}]}"#, headers: ["Idempotency-Key: bench-pages-cart-0001"])
    guard opened.status == 201, let secret = try JSONReader.read(opened.body)["secret"]?.text else {
      throw Child.Failed(description: "no cart: \(opened.text)")
    }
    return "Cookie: \(CartCookie.name(isSecure: false))=\(secret)"
  }

  /// What wrk asks for when no address may come twice: the script's file.
  private static func addresses(_ path: String, in folder: String) throws -> String {
    let file = "\(folder)/cold.lua"
    let text = "local n = \(getpid()) * 1000000\nlocal t = os.time()\nrequest = function()\n  n = n + 1\n  return wrk.format('GET', '\(path)?bench=' .. t .. n)\nend\n"
    try RunFiles.write(text, to: file)
    return file
  }

  /// A category of the home page and a product of that category.
  private static func findPaths(_ yard: BenchYard) throws -> (listing: String, product: String) {
    let home = try Caller(port: yard.port).get("/").text
    let listing = firstPath(in: home, beginning: "/categories/") ?? firstPath(in: home, beginning: "/c/") ?? "/search?q=%EC%85%94%EC%B8%A0"
    let product = firstPath(in: home, beginning: "/products/") ?? firstPath(in: home, beginning: "/p/") ?? "/"
    return (listing, product)
  }

  private static func firstPath(in page: String, beginning: String) -> String? {
    guard let at = page.range(of: "href=\"\(beginning)") else { return nil }
    let rest = page[page.index(at.lowerBound, offsetBy: 6)...]
    return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
  }
}
