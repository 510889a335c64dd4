import Catalog
import Community
import Kernel
import Places
import Storage
import Wire

/// What a member keeps for later: products, places, brands.
enum BookmarkEndpoints {
  static func routes() -> [Route] { [list, add, remove, arrange] }

  private static let kind = Input<Bookmark.Kind>.path("kind", .choice(Bookmark.Kind.self))
  private static let thing = Input<Int64>.path("thing", .number63)
  private static let order = Shape<[Int64]>.object("BookmarkOrder", .required("things", .list(of: .number63, 1...ArrangeBookmarks.thingsMax))) { things in things }
  private static let view = View<Bookmark>.object(
    "Bookmark", .member("kind", .choice()) { $0.kind }, .member("thing", .text) { String($0.thing) }, .member("at", .instant) { $0.at })

  private static let list = Endpoint(
    "listBookmarks", .get, "/api/v1/me/bookmarks/{kind}", Phrase("찜 목록", "What one keeps for later, in one's order"), tag: "bookmarks", access: .signedIn,
    takes: kind, ListInputs.cursor, ListInputs.limit, answers: .page("BookmarkPage", of: view)
  ).read { tx, call, kind, cursor, limit in try Bookmark.page(of: call.someone(), kind, after: cursor, size: limit, in: tx) }

  private static let add = Endpoint(
    "addBookmark", .put, "/api/v1/me/bookmarks/{kind}/{thing}", Phrase("찜하기", "Keep something for later; again changes nothing"), tag: "bookmarks",
    access: .signedIn, problems: [ProblemKind(CatalogAbsence.product), ProblemKind(PlaceRefusal.unknownUnit), ProblemKind(NoBrand.unknown)],
    takes: kind, thing, answers: .nothing
  ).write { tx, call, kind, thing in
    try exists(kind, thing, in: tx)
    try AddBookmark(kind, thing, by: call.someone()).run(in: tx)
  }

  private static let remove = Endpoint(
    "removeBookmark", .delete, "/api/v1/me/bookmarks/{kind}/{thing}", Phrase("찜 풀기", "Keep it no longer"), tag: "bookmarks", access: .signedIn,
    takes: kind, thing, answers: .nothing
  ).write { tx, call, kind, thing in try RemoveBookmark(kind, thing, by: call.someone()).run(in: tx) }

  private static let arrange = Endpoint(
    "arrangeBookmarks", .put, "/api/v1/me/bookmarks/{kind}", Phrase("찜 순서 바꾸기", "Put what one keeps into another order"), tag: "bookmarks",
    access: .signedIn, takes: kind, .body(order), answers: .nothing
  ).write { tx, call, kind, things in try ArrangeBookmarks(kind, things, by: call.someone()).run(in: tx) }

  private static func exists(_ kind: Bookmark.Kind, _ thing: Int64, in tx: Transaction) throws {
    switch kind {
    case .product: guard try ProductFacts.find(ID(thing), in: tx) != nil else { throw CatalogAbsence.product }
    case .place:
      if try Unit.find(PartyID(thing), in: tx) != nil { return }
      guard try Mall.find(PartyID(thing), in: tx) != nil else { throw PlaceRefusal.unknownUnit }
    case .brand: guard try !BrandQueries.brands([ID(thing)], in: tx).isEmpty else { throw NoBrand.unknown }
    }
  }
}

extension Shape where Value == Int64 {
  /// The number of a thing whose kind stands elsewhere, written as text like every id.
  static var number63: Shape {
    plain(Schema(["type": "string", "format": "int64", "pattern": "^[1-9][0-9]{0,18}$"]), InputPhrases.notID) { ID<AnyParty>(text: $0)?.raw }
  }
}
