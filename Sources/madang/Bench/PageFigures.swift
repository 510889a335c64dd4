import Kernel
import Server

/// Pages and JSON against the same server's plaintext route: CPU of the reference over CPU of ours.
enum PageFigures {
  struct Page {
    let name: String
    let path: String
    let goal: Double
    let note: String
  }

  static func run(rounds: Int, only: Set<String>) throws -> [Figure] {
    let folder = try RunFiles.scratch()
    defer { RunFiles.remove(folder) }
    _ = try Child([RunFiles.program, "demo", "--data", folder, "--load-only"]).finish()
    let yard = try BenchYard(["demo", "--data", folder])
    defer { yard.end() }
    let (listing, product) = try findPaths(yard)
    let api = "/api/v1/products/by-slug/\(product.split(separator: "/").last ?? "")"
    let pages = [
      Page(name: "product-page", path: product, goal: 0.35, note: "drawn anew each time (a visitor with a cart of her own), Korean"),
      Page(name: "product-page-cached", path: product, goal: 0.7, note: "from the shelf of pages, Korean"),
      Page(name: "listing-page", path: listing, goal: 0.25, note: "drawn anew each time, 40 cards from projections"),
      Page(name: "product-api", path: api, goal: 0.5, note: "JSON"),
    ].filter { only.isEmpty || only.contains($0.name) }
    guard !pages.isEmpty else { return [] }
    let cart = try cartCookie(yard)
    var figures: [Figure] = []
    for page in pages {
      let cookie = page.name.hasSuffix("-page") ? [cart] : []
      let probe = try Caller(port: yard.port).get(page.path, headers: cookie)
      guard probe.status == 200 else {
        figures.append(
          Figure(name: page.name, value: 0, unit: "us", reference: "plaintext", goal: .ratioAtLeast(page.goal), note: "\(page.path) answers \(probe.status)"))
        continue
      }
      _ = try yard.load(page.path, seconds: 1, headers: cookie)
      var ours: [Double] = [], ratios: [Double] = [], p99: [Double] = []
      for _ in 0..<rounds {
        let plain = try yard.load("/plaintext")
        let mine = try yard.load(page.path, headers: cookie)
        ours.append(mine.cpu)
        ratios.append(plain.cpu / mine.cpu)
        p99.append(mine.p99)
      }
      figures.append(
        Figure(
          name: page.name, value: Rounds.median(ours), unit: "us", ratio: Rounds.median(ratios), reference: "plaintext",
          goal: .ratioAtLeast(page.goal), cpuMicros: Rounds.median(ours), p99Millis: Rounds.median(p99),
          note: "\(page.note); \(probe.body.count) bytes, 32 callers"))
    }
    return figures
  }

  /// A browser with an empty cart of its own is never shown a page from the shelf.
  private static func cartCookie(_ yard: BenchYard) throws -> String {
    let opened = try Caller(port: yard.port).post("/api/v1/carts", json: "{}", headers: ["Idempotency-Key: bench-pages-cart-0001"])
    guard opened.status == 201, let secret = try JSONReader.read(opened.body)["secret"]?.text else {
      throw Child.Failed(description: "no cart: \(opened.text)")
    }
    return "Cookie: \(CartCookie.name)=\(secret)"
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
