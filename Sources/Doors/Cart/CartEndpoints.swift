import Catalog
import Kernel
import Storage
import Trade
import Wire

/// Carts: opened with lines at once, changed under their revision.
enum CartEndpoints {
  private static let refusals = [
    ProblemKind(NoCartChange.gone), ProblemKind(NoCartChange.goesOn(in: ID(1))), ProblemKind(NoCartChange.full), ProblemKind(NoCartChange.quantityOutOfRange),
    ProblemKind(NoCartChange.notSold),
  ]

  static func routes() -> [Route] { [open, show, summary, add, set, remove, restore, giveCode, takeCode] }

  private static let open = Endpoint(
    "openCart", .post, "/api/v1/carts", Phrase("장바구니 만들기", "Open a cart, with lines at once"), tag: "carts", isIdempotent: true,
    problems: refusals + [ProblemKind(CatalogAbsence.site)],
    takes: .body(CartShapes.opening), answers: .created(CartShapes.opened) { "/api/v1/carts/\($0.cart.id)" }
  ).write { tx, call, opening in
    let site = try APISite.find(opening.site, call, in: tx)
    let lines = opening.lines.map {
      Cart.Line(variant: $0.variant.raw, quantity: Quantity($0.quantity), provenance: $0.provenance.map(Provenance.init) ?? .unknown)
    }
    try ChooseGoods.check(opening.lines.map(\.variant), on: site.id, in: tx)
    let opened = try OpenCart(site: site.id.raw, owner: call.signedIn?.party).run(with: lines, in: tx)
    return CartShapes.Opened(cart: opened.cart, secret: opened.secret)
  }

  private static let show = Endpoint(
    "getCart", .get, "/api/v1/carts/{cart}", Phrase("장바구니 보기", "Read a cart"), tag: "carts",
    problems: [ProblemKind(NoCartChange.gone), ProblemKind(NoCartChange.goesOn(in: ID(1)))],
    takes: .path("cart", .id(Cart.self)), CartAccess.header, answers: .ok(CartShapes.cart) { Revision($0.revision) }
  ).read { tx, call, id, _ in try CartAccess.cart(id, call, in: tx) }

  private static let summary = Endpoint(
    "getCartSummary", .get, "/api/v1/carts/{cart}/summary", Phrase("장바구니의 가격과 재고", "What a cart costs now, and what of it can be had"),
    tag: "carts", problems: [ProblemKind(NoCartChange.gone), ProblemKind(NoCartChange.goesOn(in: ID(1)))],
    takes: .path("cart", .id(Cart.self)), CartAccess.header, answers: .ok(CartSummary.view)
  ).read { tx, call, id, _ in try CartSummary.of(CartAccess.cart(id, call, in: tx), call.signedIn?.party, in: tx) }

  private static let add = Endpoint(
    "addToCart", .post, "/api/v1/carts/{cart}/lines", Phrase("장바구니에 담기", "Put pieces on top of those in the cart"), tag: "carts",
    isIdempotent: true, problems: refusals + [ProblemKind(NoCartChange.overfilled(has: 998))],
    takes: .path("cart", .id(Cart.self)), CartAccess.header, .body(CartShapes.wish),
    answers: .ok(CartShapes.cart) { Revision($0.revision) }
  ).write { tx, call, id, _, wish in
    let cart = try CartAccess.cart(id, call, in: tx)
    try put(wish, into: cart, in: tx)
    return try opened(id, in: tx)
  }

  private static let set = Endpoint(
    "setCartLine", .put, "/api/v1/carts/{cart}/lines/{variant}", Phrase("수량 바꾸기", "Set how many of a variant the cart holds"), tag: "carts",
    problems: refusals,
    takes: .path("cart", .id(Cart.self)), .path("variant", .id(Variant.self)), CartAccess.header, .revision, .body(CartShapes.quantityOnly),
    answers: .ok(CartShapes.cart) { Revision($0.revision) }
  ).write { tx, call, id, variant, _, revision, quantity in
    try change(id, variant, Quantity(quantity), revision, call, in: tx)
  }

  private static let remove = Endpoint(
    "removeCartLine", .delete, "/api/v1/carts/{cart}/lines/{variant}", Phrase("장바구니에서 삭제", "Take a variant out of the cart"), tag: "carts",
    problems: refusals,
    takes: .path("cart", .id(Cart.self)), .path("variant", .id(Variant.self)), CartAccess.header, .revision,
    answers: .ok(CartShapes.cart) { Revision($0.revision) }
  ).write { tx, call, id, variant, _, revision in try change(id, variant, 0, revision, call, in: tx) }

  private static let restore = Endpoint(
    "restoreCartLine", .post, "/api/v1/carts/{cart}/lines/{variant}/restore", Phrase("삭제한 상품 되돌리기", "Put a line back that was taken out today; a second time changes nothing"),
    tag: "carts", isIdempotent: true, problems: refusals,
    takes: .path("cart", .id(Cart.self)), .path("variant", .id(Variant.self)), CartAccess.header,
    answers: .ok(CartShapes.cart) { Revision($0.revision) }
  ).write { tx, call, id, variant, _ in
    try PutBackIntoCart(cart: CartAccess.cart(id, call, in: tx).id, variant: variant.raw).run(in: tx)
    return try opened(id, in: tx)
  }

  private static let giveCode = Endpoint(
    "giveCartCode", .put, "/api/v1/carts/{cart}/code", Phrase("할인 코드 적용", "Give a promotion code for the cart; its summary says what came off, or why nothing did"),
    tag: "carts", problems: [ProblemKind(NoCartChange.gone), ProblemKind(NoCartChange.goesOn(in: ID(1))), ProblemKind(NoGivenCode())],
    takes: .path("cart", .id(Cart.self)), CartAccess.header, .body(CartShapes.code), answers: .ok(CartShapes.cart) { Revision($0.revision) }
  ).write { tx, call, id, _, code in
    try call.brake(CodeTries.rule)
    try GiveCode(code, to: CartAccess.cart(id, call, in: tx).id).run(in: tx)
    return try opened(id, in: tx)
  }

  private static let takeCode = Endpoint(
    "takeCartCode", .delete, "/api/v1/carts/{cart}/code", Phrase("할인 코드 빼기", "Take the promotion code out of the cart"),
    tag: "carts", problems: [ProblemKind(NoCartChange.gone), ProblemKind(NoCartChange.goesOn(in: ID(1)))],
    takes: .path("cart", .id(Cart.self)), CartAccess.header, answers: .ok(CartShapes.cart) { Revision($0.revision) }
  ).write { tx, call, id, _ in
    try GiveCode("", to: CartAccess.cart(id, call, in: tx).id).run(in: tx)
    return try opened(id, in: tx)
  }

  private static func opened(_ id: ID<Cart>, in tx: Transaction) throws -> Cart {
    guard let cart = try Cart.open(id, in: tx) else { throw NoCartChange.gone }
    return cart
  }

  private static func put(_ wish: CartShapes.Wish, into cart: Cart, in tx: Transaction) throws {
    let provenance = wish.provenance.map(Provenance.init) ?? .unknown
    try ChooseGoods(cart: cart, variant: wish.variant, .add(Quantity(wish.quantity), provenance, isFilledUp: false)).run(in: tx)
  }

  private static func change(
    _ id: ID<Cart>, _ variant: ID<Variant>, _ quantity: Quantity, _ read: Revision, _ call: Call, in tx: Transaction
  ) throws -> Cart {
    let cart = try CartAccess.cart(id, call, in: tx)
    try ChooseGoods(cart: cart, variant: variant, .set(quantity)).run(in: tx)
    let changed = try opened(id, in: tx)
    try CartAccess.check(read, changed)
    return changed
  }
}
