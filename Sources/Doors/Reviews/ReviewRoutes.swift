import Catalog
import Community
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Stream
import Trade
import Web
import Wire

/// All reviews of a product, and writing one.
enum ReviewRoutes {
  static func routes() -> [Route] {
    [
      .get("/products/{product}/reviews") { call in
        let id = try call.id("product", of: Product.self)
        let asked = Asked(call)
        return try await call.showPublic { visit, tx in .page(try page(id, asked, visit, in: tx)) }
      },
      Route(.post, "/products/{product}/reviews", form: .files("photos", atMost: ReviewPhotos.most + 1), write),
    ] + ReviewEditRoutes.routes() + ReviewClaimRoutes.routes()
  }

  /// How the list is wanted, and whether the form stands open.
  private struct Asked: Sendable {
    var order: ProductReviews.Order
    var cursor: Cursor?
    var writes: Bool
    var isThanked: Bool

    init(_ call: Call) {
      order = call.query("sort").flatMap(ProductReviews.Order.init(rawValue:)) ?? .helpful
      cursor = call.after
      writes = call.query("write") == "1"
      isThanked = call.query("done") == "1"
    }
  }

  private static func page(_ id: ID<Product>, _ asked: Asked, _ visit: Visit, typed: Typed = .untouched, in tx: Transaction) throws -> HTML {
    guard let facts = try ProductFacts.find(id, in: tx) else { throw Problem.noSuchPage() }
    let page = try ProductReviews.page(of: facts.family, order: asked.order, after: asked.cursor, reader: visit.party, in: tx)
    return ReviewsScreen(
      product: facts, summary: try RatingSummary.of(facts.family, in: tx), reviews: page.items, order: asked.order, cursor: asked.cursor,
      next: page.next, writes: asked.writes, typed: typed, isThanked: asked.isThanked,
      standing: try visit.party.map { try ReviewStanding.of($0, facts.family, in: tx) } ?? .open, comesInSizes: try ProductFacts.comesInSizes(id, in: tx)
    ).html(visit.reader)
  }

  @Sendable private static func write(_ call: Call) async throws -> Response {
    let id = try call.id("product", of: Product.self)
    // Whoever may not is refused before any file is read.
    let refusal = try await call.house.database.read { tx -> NoReview? in
      guard let facts = try ProductFacts.find(id, in: tx) else { return .noProduct }
      return try ReviewStanding.of(call.knowing(.signedIn, tx).someone(), facts.family, in: tx) == .notReceived ? .notReceived : nil
    }
    let form = try await refusal == nil ? call.form() : Form(fields: [])
    let words = FormText.lines(form["words"])
    let sent = try SentReview.photos(form, call)
    let way = Paths.productReviews(id).with("sort", ProductReviews.Order.newest.rawValue).with("done", "1")
    do {
      if let refusal { throw refusal }
      let language = call.shownLanguage
      return try await call.change(then: way) { party, tx in
        try WriteReview(
          product: id, by: party, stars: Int64(form["stars"]) ?? 0, wordings: words.isEmpty ? [] : [Wording(words, language: language)],
          isRewarded: form["rewarded"] == "1", wearer: try SentReview.wearer(form), photos: sent.get()
        ).run(in: tx)
      }
    } catch let refusal as any Refusal where refusal.sort != .signInNeeded {
      var response = try await call.show { visit, tx in
        .page(try page(id, Asked(call), visit, typed: Typed(form, refusal, in: visit.reader.language), in: tx))
      }
      response.status = HTTPResponse.Status(code: refusal.sort.formStatus)
      return response
    }
  }
}
