import Commerce
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Web

/// The cart: adding, changing, taking out. A guest's is opened by a cookie when the first thing goes in.
enum ShopCartRoutes {
  static func routes() -> [Route] {
    [
      .get("/cart") { call in
        try await call.show { visit, tx in .page(try page(visit, nil, in: tx)) }
      },
      .post("/cart/lines", add),
      .post("/cart/lines/{variant}") { call in
        let variant = try call.id("variant", of: Variant.self)
        let quantity = Int64(FormText.tidy(try await call.form()["quantity"])) ?? -1
        return try await change(call, variant, quantity)
      },
      .post("/cart/lines/{variant}/remove") { call in try await change(call, try call.id("variant", of: Variant.self), 0) },
    ]
  }

  /// What adding came to.
  private struct Added: Sendable {
    let secret: Secret?
    let count: Int64
    let language: Language
  }

  @Sendable private static func add(_ call: Call) async throws -> Response {
    let form = try await call.form()
    guard let variant = ID<Variant>(text: form["variant"]) else { throw Problem.noSuchPage() }
    let quantity = form["quantity"].isEmpty ? 1 : Int64(FormText.tidy(form["quantity"])) ?? -1
    let provenance = Provenance(form["via"])
    let added = try await call.house.database.write { tx -> Added in
      let visit = try Visit.of(call, in: tx)
      let opened = try visit.cart == nil ? OpenCart(site: visit.site.id.raw, owner: visit.party).run(in: tx) : nil
      guard let cart = visit.cart?.id ?? opened?.id else { throw NoCartChange.gone }
      try AddToCart(cart: cart, variant: variant.raw, quantity: Quantity(quantity), provenance: provenance).run(in: tx)
      return Added(
        secret: visit.party == nil ? opened?.secret : nil, count: try Cart.open(cart, in: tx)?.pieces ?? 0, language: visit.reader.language)
    }
    let response: Response
    if call.wantsJSON, form["then"] != "checkout" {
      let said: JSON = [
        "message": .string(SalePhrases.added.text(in: added.language)), "count": .int(added.count),
        "link": ["href": .string(Paths.cart.text), "text": .string(SalePhrases.seeCart.text(in: added.language))],
      ]
      response = .json(said.bytes)
    } else {
      response = .seeOther((form["then"] == "checkout" ? Paths.checkout : Paths.cart).text)
    }
    return response.keepingCart(added.secret, for: call)
  }

  private static func change(_ call: Call, _ variant: ID<Variant>, _ quantity: Int64) async throws -> Response {
    do {
      try await call.house.database.write { tx in
        guard let cart = try Visit.of(call, in: tx).cart else { throw NoCartChange.gone }
        try SetCartQuantity(cart: cart.id, variant: variant.raw, quantity: Quantity(quantity)).run(in: tx)
      }
      return .seeOther(Paths.cart.text)
    } catch let no as NoCartChange {
      var response = try await call.show { visit, tx in .page(try page(visit, no.sentence, in: tx)) }
      response.status = .unprocessableContent
      return response
    }
  }

  private static func page(_ visit: Visit, _ fault: Sentence?, in tx: Transaction) throws -> HTML {
    CartPage(cart: try ViewCart.of(visit.cart, site: visit.site.id, buyer: visit.party, in: tx), fault: fault).html(visit.reader)
  }
}
