import Assembly
import Kernel
import Parties
import Storage
import Trade
import Wire

/// Checkouts: a cart becomes an offer whose goods are held for fifteen minutes.
enum CheckoutEndpoints {
  static let refusals: [ProblemKind] = [
    ProblemKind(NoCartChange.gone), ProblemKind(NoCartChange.goesOn(in: ID(1))), ProblemKind(NoCheckout.cartEmpty), ProblemKind(NoCheckout.itemUnknown),
    ProblemKind(NoCheckout.fewerInCart(variant: 0, count: 2)),
    ProblemKind(NoCheckout.soldOut(title: Phrase("상품", "item"), variant: 0, left: 0)),
    ProblemKind(NoCheckout.soldOut(title: Phrase("상품", "item"), variant: 0, left: 0, elsewhere: Elsewhere(stores: 2, isSent: true, isDelivery: false))), ProblemKind(NoCheckout.recipientWanted),
    ProblemKind(NoCheckout.addressWanted), ProblemKind(NoCheckout.addressWrong(.postcode)), ProblemKind(NoCheckout.addressWrong(.road)),
    ProblemKind(NoCheckout.addressWrong(.roadLong)), ProblemKind(NoCheckout.addressWrong(.detail)), ProblemKind(NoCheckout.cannotCollectThere),
    ProblemKind(NoCheckout.cannotBeDelivered(title: Phrase("상품", "item"))), ProblemKind(NoCheckout.currenciesMixed),
    ProblemKind(CodePart.usedUp), ProblemKind(NoCheckout.consentWanted([.perishable])), ProblemKind(NoCheckout.tooManyOpen(count: 30, isGuest: true, retryAfterSeconds: 900)),
    ProblemKind(NoCheckout.overShare(title: Phrase("상품", "item"), variant: 0, most: 3, isGuest: true)),
  ] + [ProblemKind(Address.No.absent)] + OpenGuest.No.allCases.map { ProblemKind($0) } + MoneyFault.examples.map { ProblemKind($0) }

  static func routes() -> [Route] { [start, show] }

  private static let start = Endpoint(
    "startCheckout", .post, "/api/v1/checkouts", Phrase("주문서 만들기", "Make an offer of a cart, or of some of its lines, and hold the goods; `address` is a saved address of the member's, which fills what `recipient` leaves out; `news` says by which ways the buyer hears of the order: a landline, a 070 or a 050 number takes no text messages"), tag: "checkouts",
    isIdempotent: true, problems: refusals,
    takes: CartAccess.header, .body(CheckoutShapes.start), answers: .created(CheckoutShapes.offer) { "/api/v1/checkouts/\($0.offer.id)" }
  ).write { tx, call, _, start in
    let recipient = try CheckoutAccess.recipient(start, call, in: tx)
    let (cart, buyer) = try CheckoutAccess.opened(start.cart, call, recipient, in: tx)
    let offer = try StartCheckout(
      cart: cart.id, buyer: buyer, recipient: recipient, collectAt: start.collectAt, language: call.language, consents: start.consents,
      share: call.holdShare(of: cart.id, call.signedIn?.party), only: start.only, parts: AllSaleParts.list
    ).once(.catalog, on: cart, by: call.signedIn?.party, in: tx)
    return try CheckoutShapes.Shown(offer, call, in: tx)
  }

  private static let show = Endpoint(
    "getCheckout", .get, "/api/v1/checkouts/{checkout}", Phrase("주문서 보기", "Read an offer"), tag: "checkouts",
    problems: [ProblemKind(NoOrder.offerGone)],
    takes: .path("checkout", .id(Offer.self)), CartAccess.header, answers: .ok(CheckoutShapes.offer)
  ).read { tx, call, id, _ in
    try CheckoutShapes.Shown(call.shopper.offer(id, in: tx), call, in: tx)
  }
}
