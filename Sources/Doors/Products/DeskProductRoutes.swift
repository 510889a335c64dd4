import Catalog
import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// A merchant's products: the list, the form, and going on and off sale.
enum DeskProductRoutes {
  static let pageSize = 40

  static func routes() -> [Route] {
    [
      .get("/console/products", permissions: .editCatalog) { call in try await list(call) },
      .get("/console/products/new", permissions: .editCatalog) { call in try await form(call, nil, ProductDraft.blank.typed) },
      .post("/console/products/new", permissions: .editCatalog) { call in try await create(call) },
      .get("/console/products/{product}", permissions: .editCatalog) { call in try await edit(call, typed: nil) },
      .post("/console/products/{product}", permissions: .editCatalog) { call in try await revise(call) },
      .post("/console/descriptions/preview", permissions: .editCatalog) { call in try await preview(call) },
      .post("/console/products/{product}/end-sale", permissions: .editPrices) { call in
        try await call.act(else: { try await edit(call, typed: $0, status: $1) }) { seat, _, tx in
          let id = try call.id("product", of: Product.self)
          try EndSales(id, merchant: seat.merchant, by: seat.party).run(in: tx)
          return After(.saleEnded, Paths.consoleProduct(id))
        }
      },
      move("publish", .published) { .publish($0, merchant: $1, by: $2, mayPrice: $3) }, move("hide", .hidden) { product, merchant, by, _ in .hide(product, merchant: merchant, by: by) },
      move("archive", .archived) { product, merchant, by, _ in .archive(product, merchant: merchant, by: by) },
    ]
  }

  /// What a description becomes, for the page that asks while somebody types.
  private static func preview(_ call: Call) async throws -> Response {
    let typed = FormText.tidy(try await call.form()["text"])
    return try await call.desk { seat, tx in
      let product = call.query("product").flatMap { ID<Product>(text: $0) }
      let found = try product.flatMap { try ConsoleProducts.sheet(of: $0, in: tx)?.product }, isOwn = try found?.merchant == seat.merchant
      let own = isOwn ? try found.map { try pictures(of: $0.id, in: tx) } ?? [] : []
      let clean = Sanitizer.clean(LightMarkup.html(typed, pictures: own))
      let shown = InsetPictures.shown(clean) { _, alt in (#"<span class="badge">🖼 \#(alt)</span>"# as HTML).text }
      return HTML(trusted: shown)
    }
  }

  /// Where the pictures of a product stand, by which its description names them.
  private static func pictures(of product: ID<Product>, in tx: Transaction) throws -> [String] {
    try ConsolePictures.of(product, in: tx).map { $0.photo.map { "/media/\($0)" } ?? $0.address ?? "" }
  }

  private static func list(_ call: Call) async throws -> Response {
    try await call.desk { seat, tx in
      let words = FormText.tidy((call.query("q") ?? "").cut(100))
      let status = call.query("status").flatMap(Product.Status.init(rawValue:))
      let cursor = call.after
      let rows = try ConsoleProducts.withSales(
        ConsoleProducts.page(merchant: seat.merchant, status: status, words: words, cursor: cursor, size: pageSize, in: tx), in: tx)
      let facts = rows.items.isEmpty ? [] : Array(try VariantFacts.of(products: rows.items.map(\.product), in: tx).values)
      let totals = try Availability.total(facts.map(\.variant.id.raw), in: tx)
      var stock: [ID<Product>: Int64] = [:]
      for fact in facts { stock[fact.variant.product, default: 0] += totals[fact.variant.id.raw] ?? 0 }
      let pictures = try ConsolePictures.ofEach(rows.items, in: tx)
      return DeskProducts(rows: rows, stock: stock, pictures: pictures, words: words, status: status, cursor: cursor).html(seat.desk)
    }
  }

  private static func form(
    _ call: Call, _ known: DeskProductForm.Known?, _ typed: FormEntry, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      var form = DeskProductForm(known: known, categories: try CategoryTree.load(in: tx), typed: typed, mayPrice: seat.may(.editPrices))
      form.places = try stockable(seat, in: tx)
      return form.html(seat.desk)
    }
  }

  /// What a product's form asks for: to be kept, or to be looked at first with other rows or fields.
  private enum Asked {
    case toLookAt(Response)
    case meant(ProductDraft, Form)
  }

  private static func read(_ call: Call, again: (FormEntry, HTTPResponse.Status) async throws -> Response) async throws -> Asked {
    let read = try await call.form()
    var draft = ProductDraft(read)
    if draft.value("step") == "grid" { return .toLookAt(try await again(draft.gridded(call.language), .ok)) }
    if draft.value("step") == "notice" { return .toLookAt(try await again(draft.typed, .ok)) }
    let (sent, look) = draft.following(read, call.language)
    if let look { return .toLookAt(try await again(look, .unprocessableContent)) }
    return .meant(draft, sent)
  }

  private static func create(_ call: Call) async throws -> Response {
    let again: @Sendable (FormEntry, HTTPResponse.Status) async throws -> Response = { try await form(call, nil, $0, status: $1) }
    let typed: ProductDraft, sent: Form
    switch try await read(call, again: again) {
    case .toLookAt(let page): return page
    case .meant(let draft, let form): (typed, sent) = (draft, form)
    }
    return try await call.act(form: sent, else: again) { seat, _, tx in
      var sheet = try typed.sheet(handle: "", on: seat.desk.reader.format.day(of: tx.now))
      sheet.status = typed.value("status") == "active" ? .active : .draft
      let opening = try typed.opening(at: stockable(seat, in: tx).map(\.id))
      let made = try OpenProduct(authority: seat.authority, merchant: seat.merchant, sheet: sheet, opening: opening).run(in: tx)
      return After(made.saved.waitsForPrice ? .createdWaiting : .registered, Paths.consoleProduct(made.saved.product))
    }
  }

  /// Where a new product's stock may be written down: the shop's first places, as many as a form has room for.
  private static func stockable(_ seat: Seat, in tx: Transaction) throws -> [StockLocation] {
    Array(try DeskPlaces.seen(seat, .moveStock, in: tx).prefix(DeskProductForm.placesMax))
  }

  /// The page of a product. What was typed into another of its forms stands beside what the catalogue holds.
  static func edit(_ call: Call, typed: FormEntry?, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let found = try find(call, seat, in: tx)
      var known = DeskProductForm.Known(
        id: found.product.id, slug: found.product.slug, status: found.product.status, pictures: try ConsolePictures.of(found.product.id, in: tx),
        variants: found.variants)
      known.chosen = try VariantPictures.chosen(of: found.product.id, in: tx)
      known.waitsForPrice = found.sheet.waitsForPrice
      known.failed = try InsetPictures.failed(of: found.product.id, in: tx)
      known.bare = try bare(found.variants, in: tx)
      known.sales = try StandingSale.of([found.product.id], in: tx).map(\.sale)
      let shelves = try ShelfStock.of(found.variants.filter(\.isRetired).map(\.id.raw), in: tx)
      for (variant, places) in shelves { known.left[ID(variant)] = places.values.reduce(0) { $0.plus($1.standing) } }
      let held = ProductDraft(found.sheet).showing().typed
      let isWhole = typed?.values["v0-price"] != nil
      var entry = typed.map { isWhole ? $0 : FormEntry(values: held.values.merging($0.values) { $1 }, errors: $0.errors) } ?? held
      // A form that did not say what it showed shows what stands now.
      entry.values[ShownFields.field] = entry.values[ShownFields.field] ?? held.values[ShownFields.field]
      return DeskProductForm(known: known, categories: try CategoryTree.load(in: tx), typed: entry, mayPrice: seat.may(.editPrices)).html(seat.desk)
    }
  }

  /// What is to be sold and of which no place has a piece.
  private static func bare(_ variants: [Variant], in tx: Transaction) throws -> [Variant] {
    let sold = variants.filter { !$0.isRetired }
    let free = Set(try Availability.anyFree(sold.map(\.id.raw), in: tx))
    return sold.filter { !free.contains($0.id.raw) }
  }

  private static func revise(_ call: Call) async throws -> Response {
    let again: @Sendable (FormEntry, HTTPResponse.Status) async throws -> Response = { try await edit(call, typed: $0, status: $1) }
    let typed: ProductDraft, sent: Form
    switch try await read(call, again: again) {
    case .toLookAt(let page): return page
    case .meant(let draft, let form): (typed, sent) = (draft, form)
    }
    return try await call.act(form: sent, else: again) { seat, _, tx in
      let found = try find(call, seat, in: tx)
      let draft = try typed.over(ProductDraft(found.sheet), seat.language)
      // A form shows what things cost; who may not set prices types none, and what stands is sent back.
      let stands = found.variants.filter { !$0.isRetired } + found.variants.filter(\.isRetired)
      let prices = Dictionary(stands.map { ($0.choices, (price: $0.price, was: $0.was)) }) { first, _ in first }
      let sheet = try draft.sheet(handle: found.product.handle, kept: seat.may(.editPrices) ? nil : prices,
        pictures: pictures(of: found.product.id, in: tx), body: found.sheet.body, on: seat.desk.reader.format.day(of: tx.now))
      _ = try ReviseProduct(
        by: seat.party, merchant: seat.merchant, product: found.product.id, sheet: sheet, mayPrice: seat.may(.editPrices)
      ).run(in: tx)
      return After(.saved, Paths.consoleProduct(found.product.id))
    }
  }

  private static func move(_ name: String, _ done: Done, _ make: @escaping @Sendable (ID<Product>, PartyID, PartyID, Bool) -> MoveProduct) -> Route {
    .post("/console/products/{product}/\(name)", permissions: .editCatalog) { call in
      try await call.act(else: { try await edit(call, typed: $0, status: $1) }) { seat, _, tx in
        let id = try call.id("product", of: Product.self)
        try make(id, seat.merchant, seat.party, seat.may(.editPrices)).run(in: tx)
        return After(done, Paths.consoleProduct(id))
      }
    }
  }

  private static func find(_ call: Call, _ seat: Seat, in tx: Transaction) throws -> (product: Product, sheet: ProductSheet, variants: [Variant]) {
    let id = try call.id("product", of: Product.self)
    guard let found = try ConsoleProducts.sheet(of: id, in: tx), try found.product.merchant == seat.merchant else { throw CatalogAbsence.product }
    return found
  }
}

extension ProductDraft {
  var typed: FormEntry { FormEntry(values: values) }
}
