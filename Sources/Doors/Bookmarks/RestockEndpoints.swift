import Catalog
import Community
import Kernel
import Storage
import Wire

/// What a member waits for that is sold out.
enum RestockEndpoints {
  static func routes() -> [Route] { [list, wish, drop] }

  private static let variant = Input<ID<Variant>>.path("variant", .id(Variant.self))
  private static let view = View<StockWish>.object("StockWish", .member("variant", .id()) { $0.variant }, .member("at", .instant) { $0.at })

  private static let list = Endpoint(
    "listStockWishes", .get, "/api/v1/me/restocks", Phrase("재입고 알림 목록", "What one waits for that is sold out"), tag: "bookmarks", access: .signedIn,
    takes: ListInputs.cursor, ListInputs.limit, answers: .page("StockWishPage", of: view)
  ).read { tx, call, cursor, limit in try StockWish.page(of: call.someone(), after: cursor, size: limit, in: tx) }

  private static let wish = Endpoint(
    "wishStock", .put, "/api/v1/me/restocks/{variant}", Phrase("재입고 알림 받기", "Ask to be told when a variant is back; again changes nothing"),
    tag: "bookmarks", access: .signedIn, problems: [ProblemKind(WishStock.No.unknown), ProblemKind(WishStock.No.inStock), ProblemKind(WishStock.No.tooMany)],
    takes: variant, answers: .nothing
  ).write { tx, call, variant in try WishStock(variant, by: call.someone()).run(in: tx) }

  private static let drop = Endpoint(
    "dropStockWish", .delete, "/api/v1/me/restocks/{variant}", Phrase("재입고 알림 끄기", "Wait for it no longer"), tag: "bookmarks", access: .signedIn,
    takes: variant, answers: .nothing
  ).write { tx, call, variant in try DropStockWish(variant, by: call.someone()).run(in: tx) }
}
