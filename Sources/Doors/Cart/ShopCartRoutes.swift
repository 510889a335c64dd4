import Catalog
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Trade
import Web
import Wire

/// The cart: adding, changing, taking out. A guest's is opened by a cookie when the first thing goes in.
enum ShopCartRoutes {
  static func routes() -> [Route] {
    [
      .get("/cart") { call in
        let removed = call.query("removed").flatMap { ID<Variant>(text: $0) }
        let ticked = CartForm.choice(of: try call.query())
        let fault = call.query("none") == "1" && ticked?.isEmpty == true ? Sentence(SalePhrases.chooseFirst) : nil
        return try await call.show { visit, tx in .page(try page(visit, fault, removed: removed, chosen: ticked, in: tx)) }
      },
      .post("/cart") { call in try await send(call) { $0.way } },
      .post("/cart/lines", add),
      .post("/cart/code") { call in try await send(call) { Paths.cart(choosing: $0.choice?.sorted()) } },
      .post("/cart/lines/{variant}/remove") { call in
        let variant = try call.id("variant", of: Variant.self), form = CartForm(try await call.form())
        return try await change(call, keeping: form.choice, then: Paths.cart(choosing: form.choice?.sorted()).with("removed", variant)) {
          try set(form.counts.filter { $0.variant != variant } + [(variant, 0)], $0, in: $1)
        }
      },
      .post("/cart/lines/{variant}/restore") { call in
        let variant = try call.id("variant", of: Variant.self), choice = CartForm.choice(of: try call.query())
        return try await change(call, keeping: choice, then: Paths.cart(choosing: choice?.sorted())) { try PutBackIntoCart(cart: $0.id, variant: variant.raw).run(in: $1) }
      },
    ]
  }

  /// Takes in the counts that were typed over, and after them the code: one that nobody knows undoes no count.
  private static func send(_ call: Call, then way: (CartForm) -> Path) async throws -> Response {
    let sent = try await call.form(), form = CartForm(sent), way = way(form)
    let counted = try await change(call, keeping: form.choice, then: way) { try set(form.counts, $0, in: $1) }
    guard let code = CodeTries.asked(sent).code, counted.status == .seeOther else { return counted }
    try call.brake(CodeTries.rule)
    return try await change(call, keeping: form.choice, then: way) { try GiveCode(code, to: $0.id).run(in: $1) }
  }

  /// What adding came to.
  private struct Added: Sendable {
    let secret: Secret?
    let count: Int64
    /// Where what was chosen is ordered by itself.
    let checkout: Path
    /// The page on which it was chosen.
    let back: Path
    let sheet: HTML?
  }

  @Sendable private static func add(_ call: Call) async throws -> Response {
    let form = try await call.form()
    guard let variant = ID<Variant>(text: form["variant"]) else { throw Problem.noSuchPage() }
    let quantity = form["quantity"].isEmpty ? 1 : (try? WrittenNumber.read(form["quantity"])) ?? -1
    let isGoingOn = form["then"] == "checkout"
    do {
      let added = try await put(call, variant, quantity, Provenance(form["via"]), isGoingOn: isGoingOn)
      return answer(call, added, isGoingOn).keepingCart(added.secret, for: call)
    } catch let no as NoCartChange {
      guard !call.wantsJSON else { throw no }
      return try await refused(no, call)
    }
  }

  private static func put(_ call: Call, _ variant: ID<Variant>, _ quantity: Int64, _ provenance: Provenance, isGoingOn: Bool) async throws -> Added {
    let wantsSheet = call.wantsJSON && !isGoingOn
    return try await call.house.database.write { tx in
      let visit = try Visit.of(call, in: tx)
      let opened = try visit.cart == nil ? OpenCart(site: visit.site.id.raw, owner: visit.party).run(with: [], in: tx) : nil
      guard let held = visit.cart ?? opened?.cart else { throw NoCartChange.gone }
      try ChooseGoods(cart: held, variant: variant, .add(Quantity(quantity), provenance, isFilledUp: isGoingOn)).run(in: tx)
      let cart = try Cart.open(held.id, in: tx)
      return Added(
        secret: visit.party == nil ? opened?.secret : nil, count: cart?.pieces ?? 0, checkout: checkout(variant, quantity, cart),
        back: try AddedGoods.page(of: variant, in: tx),
        sheet: wantsSheet ? try AddedGoods.notice(variant, cart, visit, isSheet: true, in: tx)?.sheet(visit.reader) : nil)
    }
  }

  /// Buying now takes what was chosen alone; a cart that holds nothing else is ordered as it is.
  private static func checkout(_ variant: ID<Variant>, _ quantity: Int64, _ cart: Cart?) -> Path {
    cart?.isOnly(LoneLine(variant: variant.raw, quantity: quantity)) == true ? Paths.checkout : Paths.checkout(only: variant, pieces: quantity)
  }

  private static func answer(_ call: Call, _ added: Added, _ isGoingOn: Bool) -> Response {
    let way = isGoingOn ? added.checkout : added.back
    guard call.wantsJSON else { return .seeOther(way.text) }
    guard !isGoingOn, let sheet = added.sheet else { return .json((["redirect": .string(way.text)] as JSON).bytes) }
    return .json((["count": .int(added.count), "sheet": .string(sheet.text)] as JSON).bytes)
  }

  private static func set(_ counts: [CartForm.Count], _ cart: Cart, in tx: Transaction) throws {
    for count in counts { try ChooseGoods(cart: cart, variant: count.variant, .set(Quantity(count.quantity))).run(in: tx) }
  }

  private static func change(
    _ call: Call, keeping choice: Set<ID<Variant>>?, then way: Path, _ work: @escaping @Sendable (Cart, Transaction) throws -> Void
  ) async throws -> Response {
    do {
      try await call.house.database.write { tx in
        guard let cart = try Visit.of(call, in: tx).cart else { throw NoCartChange.gone }
        try work(cart, tx)
      }
      return .seeOther(way.text)
    } catch let no as NoCartChange {
      return try await refused(no, call, keeping: choice)
    } catch let no as NoGivenCode {
      return try await refused(no, call, keeping: choice)
    }
  }

  /// The cart with what was refused said above it.
  private static func refused(_ no: some Refusal, _ call: Call, keeping choice: Set<ID<Variant>>? = nil) async throws -> Response {
    var response = try await call.show { visit, tx in .page(try page(visit, no.sentence, chosen: choice, in: tx)) }
    response.status = .unprocessableContent
    return response
  }

  private static func page(
    _ visit: Visit, _ fault: Sentence?, removed: ID<Variant>? = nil, chosen: Set<ID<Variant>>? = nil, in tx: Transaction
  ) throws -> HTML {
    CartPage(
      cart: try ViewCart.of(visit.cart, site: visit.site.id, buyer: visit.party, in: tx), fault: fault, removed: try gone(removed, visit.cart, in: tx), chosen: chosen
    ).html(visit.reader)
  }

  /// What was taken out of this cart and is not back yet.
  private static func gone(_ variant: ID<Variant>?, _ cart: Cart?, in tx: Transaction) throws -> VariantFacts? {
    guard let variant, let cart, try RemovedLine.find(variant.raw, in: cart.id, in: tx) != nil else { return nil }
    return try VariantFacts.of([variant], in: tx)[variant]
  }
}
