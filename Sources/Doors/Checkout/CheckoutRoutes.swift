import Assembly
import Catalog
import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// From a cart to an offer: who receives, how, on what terms.
enum CheckoutRoutes {
  static func routes() -> [Route] {
    [
      .get("/checkout") { call in
        let chosen = CartForm.only(try call.query())
        // Of the boxes in the cart none was ticked.
        if chosen.isEmpty, call.query("choose") != nil { return .seeOther(Paths.cart(choosing: [ID<Variant>]()).with("none", "1").text) }
        return try await call.show { visit, tx in
          let only = visit.cart?.isWhole(chosen) == true ? [] : visit.cart?.cut(chosen) ?? chosen
          let cart = try ViewCart.of(visit.cart?.only(only), site: visit.site.id, buyer: visit.party, in: tx)
          guard cart.canBeOrdered else { return .away(only.isEmpty ? Paths.cart : Paths.cart(choosing: only.map { ID<Variant>($0.variant) })) }
          var typed = try known(visit, in: tx)
          typed.only = only
          return .page(try page(cart, typed, [:], visit, in: tx))
        }
      },
      .post("/checkout", start),
    ]
  }

  /// What starting came to: an offer to be paid, or the form again.
  private enum Outcome: Sendable {
    /// The form with the fields of another saved address, and the total of what is chosen now.
    case filled(HTML)
    /// The offer, what opens a guest's cart from now on, and what the page that was sent said of its sums, where they are others.
    case offer(ID<Offer>, Secret?, was: ShownSums)
    case again(HTML)
  }

  @Sendable private static func start(_ call: Call) async throws -> Response {
    let form = try await call.form()
    // Two buttons ask for the form again: with the fields of a saved address, with the total of what is chosen.
    let sent = CheckoutForm.read(form), fills = form["fill"] == "1" || form["count"] == "1"
    // Both leave a code as it was typed, which every other way of sending gives.
    let asked = fills && form[CodeBox.button].isEmpty ? .nothing : CodeTries.asked(form), code = asked.code
    if code != nil { try call.brake(CodeTries.rule) }
    do {
      let outcome = try await call.house.database.write { tx -> Outcome in
        let visit = try Visit.of(call, in: tx)
        let typed = try chosen(sent, visit, in: tx)
        let shown = visit.party == nil ? call.cartSecret : nil
        let former = try visit.cart == nil ? shown.flatMap { try Cart.former(by: $0, in: tx) } : nil
        guard let id = visit.cart?.id ?? (former?.site == visit.site.id.raw ? former?.id : nil) else { throw NoCheckout.cartEmpty }
        try Cart.take(id, in: tx)
        if let code, visit.cart != nil { try GiveCode(code, to: id).run(in: tx) }
        guard let cart = try Cart.open(id, in: tx) else { throw NoCheckout.cartEmpty }
        if fills || asked != .nothing {
          var again = typed
          if code != nil { again.code = "" }
          return .filled(try page(try ViewCart.of(cart.only(typed.only), site: visit.site.id, buyer: visit.party, in: tx), again, [:], visit, in: tx))
        }
        if let again = try repeated(typed, cart, visit, call, in: tx) { return again }
        // What opened it until a moment ago repeats its own form, and begins nothing.
        if let shown, try Cart.open(id, by: shown, in: tx) == nil { throw NoCheckout.cartEmpty }
        let view = try ViewCart.of(cart.only(typed.only), site: visit.site.id, buyer: visit.party, in: tx)
        let faults = CheckoutForm.faults(typed, view)
        guard faults.isEmpty else { return .again(try page(view, typed, faults, visit, in: tx)) }
        let offer = try offer(typed, cart, visit, call, in: tx)
        // Whoever planted this browser's cart, or learned what opens it, sees nothing of the order.
        let secret = try shown.map { try RenewSecret(of: cart.id, shown: $0).run(in: tx) }
        return .offer(offer.id, secret, was: was(typed, offer))
      }
      switch outcome {
      case .offer(let id, let secret, let was):
        return Response.seeOther(Paths.payment(id.description).with("was", was.goods.map { String($0.minor) }).with("fee", was.delivery.map { String($0.minor) }).text).keepingCart(secret, for: call)
      case .filled(let html): return .html(html.bytes)
      case .again(let html): return .html(html.bytes, status: .unprocessableContent)
      }
    } catch let no as any Refusal {
      let field = CheckoutForm.field(of: no)
      var response = try await call.show { visit, tx in
        let typed = try chosen(sent, visit, in: tx)
        let cart = try ViewCart.of(visit.cart?.only(typed.only), site: visit.site.id, buyer: visit.party, in: tx)
        var again = typed
        again.only = visit.cart?.cut(typed.only) ?? typed.only
        return cart.isEmpty ? .away(Paths.cart) : .page(try page(cart, again, [field: no.sentence], visit, in: tx))
      }
      if response.status == .ok { response.status = HTTPResponse.Status(code: no.sort == .limited ? no.sort.status : 422) }
      if let seconds = no.facts["retryAfterSeconds"] { response.headers[.retryAfter] = seconds }
      return response
    }
  }

  /// The same form twice leads to one offer, by the same cookie whichever answer the browser keeps.
  private static func repeated(_ typed: CheckoutPage.Typed, _ cart: Cart, _ visit: Visit, _ call: Call, in tx: Transaction) throws -> Outcome? {
    guard let offer = try begin(typed, cart, visit.party ?? Party.house, visit, call).repeated(.catalog, on: cart, by: visit.party, in: tx) else { return nil }
    guard visit.party == nil, let shown = call.cartSecret else { return .offer(offer.id, nil, was: was(typed, offer)) }
    return .offer(offer.id, try RenewSecret(of: cart.id, shown: shown).again(in: tx), was: was(typed, offer))
  }

  private static func was(_ typed: CheckoutPage.Typed, _ offer: Offer) -> ShownSums { ShownSums(goods: typed.goods, delivery: typed.fee, than: offer) }

  private static func offer(_ typed: CheckoutPage.Typed, _ cart: Cart, _ visit: Visit, _ call: Call, in tx: Transaction) throws -> Offer {
    let language = visit.reader.language
    let guest = OpenGuest(name: typed.name, phone: typed.phone, email: typed.email, language: language)
    let buyer = try visit.party ?? MeetGuest(cart.id, guest: guest).run(in: tx)
    return try begin(typed, cart, buyer, visit, call).run(.catalog, on: cart, in: tx)
  }

  private static func begin(_ typed: CheckoutPage.Typed, _ cart: Cart, _ buyer: PartyID, _ visit: Visit, _ call: Call) -> StartCheckout {
    let recipient = Recipient(
      name: typed.name, phone: PhoneNumber(text: typed.phone)?.description ?? typed.phone, email: typed.email, postcode: typed.postcode,
      address: typed.road, detail: typed.detail, note: typed.note)
    return StartCheckout(
      cart: cart.id, buyer: buyer, recipient: recipient, collectAt: typed.places.values.sorted(), language: visit.reader.language,
      consents: typed.consents ? Set(Product.Withdrawal.exceptions) : [], share: call.holdShare(of: cart.id, visit.party), only: typed.only, parts: AllSaleParts.list)
  }

  /// What was typed, with the saved address that was chosen.
  private static func chosen(_ typed: CheckoutPage.Typed, _ visit: Visit, in tx: Transaction) throws -> CheckoutPage.Typed {
    guard let member = visit.party, !typed.saved.isEmpty else { return typed }
    var chosen = typed
    chosen.choose(among: try AddressBook.of(member, in: tx))
    return chosen
  }

  /// What we know of a member already: the default address, the name and number.
  private static func known(_ visit: Visit, in tx: Transaction) throws -> CheckoutPage.Typed {
    var typed = CheckoutPage.Typed()
    guard let session = visit.session else { return typed }
    typed.name = session.name.text(in: visit.reader.language)
    for contact in try Contact.of(session.party, in: tx) {
      switch contact {
      case .phone(let phone) where typed.phone.isEmpty: typed.phone = phone.description
      case .email(let email) where typed.email.isEmpty: typed.email = email.text
      default: break
      }
    }
    if let entry = try AddressBook.of(session.party, in: tx).first {
      let address = entry.address
      (typed.name, typed.phone) = (address.recipient, address.phone.description)
      (typed.postcode, typed.road, typed.detail) = (address.postcode, address.road, address.detail)
      (typed.saved, typed.filled) = (entry.id.description, entry.id.description)
    }
    return typed
  }

  private static func page(
    _ cart: CartView, _ typed: CheckoutPage.Typed, _ faults: [String: Sentence], _ visit: Visit, in tx: Transaction
  ) throws -> HTML {
    let today = visit.reader.format.day(of: tx.now)
    let days = try PolicyValue.standing(PolicyKey.withdrawalDays, on: today, in: tx).value
    let shops = try CollectPlaces.of(cart.groups.flatMap(\.places), in: tx)
    let rest = typed.only.isEmpty ? 0 : max(0, (visit.cart?.pieces ?? 0).minus(visit.cart?.only(typed.only).pieces ?? 0))
    return CheckoutPage(cart: cart, typed: typed, faults: faults, withdrawalDays: days, shops: shops, rest: rest, saved: try visit.party.map { try AddressBook.of($0, in: tx) } ?? []).html(visit.reader)
  }
}
