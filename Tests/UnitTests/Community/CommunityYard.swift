import Assembly
import Catalog
import Kernel
import Parties
import Storage
import Stream
import TestSupport
import Testing

@testable import Community

/// A seller with two products, three members and the operator's people, on a fresh database of the whole house.
struct CommunityYard {
  let database: Database
  let clock: StagedWorld
  let site: ID<Site>
  let merchant: PartyID
  let mina: PartyID
  let jun: PartyID
  let sol: PartyID
  let knit: ID<Product>
  let scarf: ID<Product>

  static let operators = [PartyID(9_001), PartyID(9_002)].map { Authority(party: $0, grants: [Grant(.operatorOfAll)]) }
  /// Only Mina received anything.
  var purchases: Purchases { Purchases { [mina] _, buyer, _ in buyer == mina } }

  init(_ yard: TestYard) throws {
    (database, clock) = (yard.database, yard.clock)
    let made = try yard.database.writeNow { tx in
      try SeedCategories.plant(in: tx)
      let look = Site.Look(accent: "#1F6F5C", hero: Words("마당", "Madang"))
      let site = try OpenSite(by: Party.house, code: "madang", domain: "madang.test", name: Words("마당", "Madang"), look: look).run(in: tx)
      let merchant = try OpenParty(.merchant, name: Phrase("온결 상점", "Ongyeol")).run(in: tx)
      let members = try ["미나", "준", "솔"].map { try OpenParty(.member, name: Phrase($0, $0)).run(in: tx) }
      let products = try ["soft-knit", "scarf"].map {
        try CreateProduct(by: merchant, merchant: merchant, sheet: knitSheet(handle: $0, sku: $0)).run(in: tx).product
      }
      return (site, merchant, members, products)
    }
    (site, merchant) = (made.0, made.1)
    (mina, jun, sol) = (made.2[0], made.2[1], made.2[2])
    (knit, scarf) = (made.3[0], made.3[1])
  }

  @discardableResult
  func review(_ product: ID<Product>? = nil, by member: PartyID, _ stars: Int64, _ text: String = "좋아요", isRewarded: Bool = false) throws -> Review {
    clock.pass(.seconds(1))
    return try database.writeNow { tx in
      let review = try WriteReview(
        product: product ?? knit, by: member, stars: stars, wordings: [Wording(text, language: .korean)], isRewarded: isRewarded
      ).run(Purchases { _, _, _ in true }, in: tx)
      guard member != mina else { return review }
      // Written in the days when nobody was asked for a receipt.
      try tx.run("UPDATE reviews_review SET is_verified = 0 WHERE id = \(review.id)")
      try RefreshRatings(family: review.family).run(in: tx)
      return try Review.find(review.id, in: tx)!
    }
  }

  func page(_ product: ID<Product>? = nil) throws -> ProductReviews { try database.readNow { try ProductReviews.open(product ?? knit, in: $0) } }
  func find(_ id: ID<Review>) throws -> Review { try database.readNow { try Review.find(id, in: $0)! } }
  func card(_ product: ID<Product>? = nil) throws -> Card? {
    try database.readNow { try CardQueries.cards([product ?? knit], site: site, in: $0).first }
  }
}

func withCommunity(_ engine: Engine, _ body: (CommunityYard) throws -> Void) throws {
  try onFreshDatabase(engine, migrations: AllMigrations.list) { try body(CommunityYard($0)) }
}

extension ShownReview {
  /// The Korean text; nil where a stub stands.
  var text: String? { if case .words(let wordings) = body { wordings.best(for: .korean)?.text } else { nil } }
}
