import Catalog
import Kernel
import Parties
import Storage
import Trade
import Wire

/// A merchant's products: written, published, priced, taken off.
enum ConsoleProductEndpoints {
  private static let sheetRefusals =
    ProductFault.examples.map { ProblemKind($0) } + SetPrice.No.examples.map { ProblemKind($0) }
    + [ProblemKind(CatalogAbsence.product), ProblemKind(MoveProduct.No.priceWaits)]
  private static let moves = MoveProduct.No.examples.map { ProblemKind($0) } + [ProblemKind(CatalogAbsence.product)]
  private static let merchant = Input<PartyID>.path("merchant", .id(AnyParty.self))
  private static let id = Input<ID<Product>>.path("product", .id(Product.self))

  static func routes() -> [Route] { [list, create, show, revise, publish, archive, price, endSales] }

  private static let list = Endpoint(
    "listMerchantProducts", .get, "/api/v1/merchants/{merchant}/products", Phrase("판매자의 상품 목록", "A merchant's own products, newest first"),
    tag: "console", permissions: .editCatalog,
    takes: merchant, .query("status", .choice(Product.Status.self)), ListInputs.cursor, ListInputs.limit,
    answers: .page("MerchantProductPage", of: ConsoleViews.product)
  ).read { tx, call, merchant, status, cursor, limit in
    try ConsoleAccess.require(.editCatalog, at: merchant, call, in: tx)
    return try ConsoleProducts.withSales(ConsoleProducts.page(merchant: merchant, status: status, cursor: cursor, size: limit, in: tx), in: tx)
  }

  private static let create = Endpoint(
    "createProduct", .post, "/api/v1/merchants/{merchant}/products", Phrase("상품 등록", "Put a new product into the catalogue"), tag: "console",
    permissions: .editCatalog, isIdempotent: true, problems: sheetRefusals + CreateProduct.No.examples.map { ProblemKind($0) },
    takes: merchant, .body(ProductInputs.sheet), answers: .created(ConsoleViews.opened) { "/api/v1/products/\($0.saved.product)" }
  ).write { tx, call, merchant, written in
    try ConsoleAccess.require(.editCatalog, at: merchant, call, in: tx)
    return try OpenProduct(authority: call.authority, merchant: merchant, sheet: written.sheet, opening: written.opening).run(in: tx)
  }

  private static let show = Endpoint(
    "getMerchantProduct", .get, "/api/v1/merchants/{merchant}/products/{product}", Phrase("상품 원본 보기", "A product as its form shows it"),
    tag: "console", permissions: .editCatalog, problems: [ProblemKind(CatalogAbsence.product)],
    takes: merchant, id, answers: .ok(ConsoleViews.sheet)
  ).read { tx, call, merchant, id in
    try ConsoleAccess.require(.editCatalog, at: merchant, call, in: tx)
    guard let found = try ConsoleProducts.sheet(of: id, in: tx), found.product.merchant == merchant else { throw CatalogAbsence.product }
    return ConsoleViews.Sheet(product: found.product, sheet: found.sheet, variants: found.variants, sales: try StandingSale.of([id], in: tx), pictures: try ConsolePictures.of(id, in: tx))
  }

  private static let revise = Endpoint(
    "reviseProduct", .patch, "/api/v1/merchants/{merchant}/products/{product}", Phrase("상품 고치기", "Change a product; what is left out stays"),
    tag: "console", permissions: .editCatalog, isIdempotent: true, problems: sheetRefusals,
    takes: merchant, id, .body(ProductInputs.sheet), answers: .ok(ConsoleViews.saved)
  ).write { tx, call, merchant, id, written in
    let by = try ConsoleAccess.require(.editCatalog, at: merchant, call, in: tx)
    let mayPrice = call.authority.allows(.editPrices, on: .merchant(merchant))
    return try ReviseProduct(by: by, merchant: merchant, product: id, sheet: written.revised(), mayPrice: mayPrice).run(in: tx)
  }

  private static let publish = Endpoint(
    "publishProduct", .post, "/api/v1/merchants/{merchant}/products/{product}/publish", Phrase("상품 판매 시작", "Show a product on its sites"),
    tag: "console", permissions: .editCatalog, isIdempotent: true, problems: moves, takes: merchant, id, answers: .nothing
  ).write { tx, call, merchant, id in
    let by = try ConsoleAccess.require(.editCatalog, at: merchant, call, in: tx)
    try MoveProduct.publish(id, merchant: merchant, by: by, mayPrice: call.authority.allows(.editPrices, on: .merchant(merchant))).run(in: tx)
  }

  private static let archive = Endpoint(
    "archiveProduct", .post, "/api/v1/merchants/{merchant}/products/{product}/archive", Phrase("상품 판매 종료", "Take a product off every site"),
    tag: "console", permissions: .editCatalog, isIdempotent: true, problems: moves, takes: merchant, id, answers: .nothing
  ).write { tx, call, merchant, id in
    let by = try ConsoleAccess.require(.editCatalog, at: merchant, call, in: tx)
    try MoveProduct.archive(id, merchant: merchant, by: by).run(in: tx)
  }

  private static let endSales = Endpoint(
    "endSales", .delete, "/api/v1/merchants/{merchant}/products/{product}/sales",
    Phrase("세일 끝내기", "End the sales of a product that an imported file stated, those that run and those to come"), tag: "console", permissions: .editPrices,
    problems: [ProblemKind(CatalogAbsence.product)], takes: merchant, id, answers: .nothing
  ).write { tx, call, merchant, id in
    let by = try ConsoleAccess.require(.editPrices, at: merchant, call, in: tx)
    try EndSales(id, merchant: merchant, by: by).run(in: tx)
  }

  private static let price = Endpoint(
    "setPrice", .put, "/api/v1/merchants/{merchant}/variants/{variant}/price", Phrase("가격 정하기", "Set what a variant costs"), tag: "console",
    permissions: .editPrices,
    problems: SetPrice.No.examples.map { ProblemKind($0) }
      + [ProblemKind(SetPrice.No.negative), ProblemKind(SetPrice.No.otherCurrency(wanted: .krw)), ProblemKind(CatalogAbsence.variant), ProblemKind(CatalogAbsence.priceList)],
    takes: merchant, .path("variant", .id(Variant.self)), .body(ProductInputs.price), answers: .nothing
  ).write { tx, call, merchant, variant, change in
    let by = try ConsoleAccess.require(.editPrices, at: merchant, call, in: tx)
    try SetPrice(by: by, merchant: merchant, variant: variant, price: change.price, was: change.was, list: change.list).run(in: tx)
  }
}
