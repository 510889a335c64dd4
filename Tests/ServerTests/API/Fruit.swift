import Kernel

@testable import Wire

/// A small API to try endpoints on.
enum Fruit: String, CaseIterable, Sendable { case apple, pear }

struct Basket: Sendable, Equatable {
  var owner: String
  var fruits: [Piece]
  var note: String?
  var price: Money?

  struct Piece: Sendable, Equatable {
    var fruit: Fruit
    var count: Int
  }
}

enum FruitRoutes {
  static let piece = Shape<Basket.Piece>.object(
    "Piece", .required("fruit", .choice(Fruit.self)), .required("count", .int(1...99))
  ) { Basket.Piece(fruit: $0, count: $1) }

  static let basket = Shape<Basket>.object(
    "BasketInput",
    .required("owner", .text(2...10)),
    .required(
      "fruits",
      .list(of: piece, 1...3)),
    .optional("note", .lines(0...20)),
    .optional("price", .money())
  ) { Basket(owner: $0, fruits: $1, note: $2, price: $3) }

  static let view = View<Basket>.object(
    "Basket",
    .member("owner", .text) { $0.owner },
    .member("count", .int) { $0.fruits.map(\.count).reduce(0, +) },
    .member("note", View<String>.text.orNull) { $0.note })

  static let pageView = View<Int>.object("Row", .member("number", .int) { $0 })

  static let routes: [Route] = [
    Endpoint(
      "makeBasket", .post, "/api/v1/baskets", Phrase("담기", "Make a basket"), tag: "fruit", isIdempotent: true,
      takes: .body(basket), answers: .created(view) { "/api/v1/baskets/\($0.owner)" }
    ).write { _, _, basket in basket },

    Endpoint(
      "listRows", .get, "/api/v1/rows/{shelf}", Phrase("목록", "List"), tag: "fruit",
      takes: .path("shelf", .id(Basket.self)), .query("limit", .int(1...100), or: 20), .query("kind", .choice(Fruit.self)),
      .query("after", .cursor), answers: .page("Rows", of: pageView)
    ).read { _, _, _, limit, _, _ in Page(items: Array(1...limit), next: limit == 5 ? Cursor("5") : nil) },

    Endpoint(
      "whoAmI", .get, "/api/v1/me", Phrase("나", "Me"), tag: "fruit", access: .signedIn,
      answers: .ok(View<String>.text)
    ).read { _, call in try call.someone().description },

    Endpoint(
      "pick", .post, "/api/v1/pick", Phrase("따기", "Pick"), tag: "fruit", access: .scope("fruit:pick"), isIdempotent: true,
      takes: .query("n", .int(0...1000), or: 0), answers: .ok(View<String>.text)
    ).write { tx, _, n in
      if n == 13 { throw Unlucky.thirteen }
      return "\(n):\(tx.random() & 0xFFFF)"
    },

    Endpoint(
      "change", .put, "/api/v1/change", Phrase("고치기", "Change"), tag: "fruit", takes: .revision,
      answers: .ok(View<Int64>.int64) { Revision($0) }
    ).write { _, _, revision in
      guard revision == Revision(7) else { throw Problem.revisionStale() }
      return 8
    },

    Endpoint("break", .get, "/api/v1/break", Phrase("고장", "Break"), tag: "fruit", answers: .ok(View<String>.text)).handle { _ in
      throw CancellationError()
    },
  ]

  enum Unlucky: Refusal {
    case thirteen
    var code: String { "fruit/unlucky" }
    var sort: RefusalSort { .conflict }
    var sentence: Sentence { Sentence(Phrase("13개는 못 따요.", "Not thirteen.")) }
    var facts: [String: String] { ["left": "12"] }
  }
}
