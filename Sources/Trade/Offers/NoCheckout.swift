import Catalog
import Inventory
import Kernel
import Parties

/// What may be refused when a checkout starts.
package enum NoCheckout: Refusal, Equatable {
  case cartGone
  case cartEmpty
  case itemUnknown
  /// More pieces of a line were asked for than the cart holds.
  case fewerInCart(variant: Int64, count: Int64)
  /// Not enough where it was asked for; with what else there is, if anything.
  case soldOut(title: Phrase, variant: Int64, left: Int64, elsewhere: Elsewhere = .nowhere)
  case recipientWanted
  case addressWanted
  /// Something of the address is not as post wants it.
  case addressWrong(Address.No)
  case cannotCollectThere
  case cannotBeDelivered(title: Phrase)
  case currenciesMixed
  case consentWanted([Product.Withdrawal])
  /// So many checkouts of one address or account wait for payment.
  case tooManyOpen(count: Int64, isGuest: Bool, retryAfterSeconds: Int64)
  /// More of a product than one who has not paid may keep from the others; so many more can be had now.
  case overShare(title: Phrase, variant: Int64, most: Int64, isGuest: Bool)

  package var code: String {
    switch self {
    case .cartGone: "cart/gone"
    case .cartEmpty: "checkout/cart-empty"
    case .itemUnknown: "checkout/item-not-on-sale"
    case .fewerInCart: "checkout/fewer-in-cart"
    case .soldOut(_, _, _, let elsewhere): elsewhere.isAnything ? "stock/not-there" : "stock/sold-out"
    case .recipientWanted: "checkout/recipient-wanted"
    case .addressWanted: "checkout/address-wanted"
    case .addressWrong(let no): no.code
    case .cannotCollectThere: "checkout/cannot-collect-there"
    case .cannotBeDelivered: "checkout/cannot-be-delivered"
    case .currenciesMixed: "checkout/currencies-mixed"
    case .consentWanted: "checkout/consent-wanted"
    case .tooManyOpen: "checkout/too-many-open"
    case .overShare: "checkout/over-share"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .cartGone: .absent
    case .recipientWanted, .addressWanted, .addressWrong, .cannotCollectThere, .consentWanted: .invalid
    case .tooManyOpen: .limited
    default: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .cartGone: Sentence(.cartGone)
    case .cartEmpty: Sentence(.cartEmpty)
    case .itemUnknown: Sentence(.itemUnknown)
    case .fewerInCart(_, let count): Sentence(.fewerInCart, ["count": String(count)])
    case .soldOut(let title, _, let left, let elsewhere):
      Sentence(
        elsewhere.phrase ?? (left > 0 ? .soldOut : .soldOutNone), phrases: ["title": title], ["left": String(left), "count": String(elsewhere.stores)])
    case .recipientWanted: Sentence(.recipientWanted)
    case .addressWanted: Sentence(.addressWanted)
    case .addressWrong(let no): no.sentence
    case .cannotCollectThere: Sentence(.cannotCollectThere)
    case .cannotBeDelivered(let title): Sentence(.cannotBeDelivered, phrases: ["title": title])
    case .currenciesMixed: Sentence(.currenciesMixed)
    case .consentWanted: Sentence(.consentWanted)
    case .tooManyOpen(let count, let isGuest, let seconds):
      Sentence(isGuest ? .tooManyOpenHere : .tooManyOpen, ["count": String(count), "minutes": String((seconds + 59) / 60)])
    case .overShare(let title, _, let most, let isGuest):
      Sentence(
        most > 0 ? (isGuest ? .overShareHere : .overShare) : isGuest ? .shareTakenHere : .shareTaken, phrases: ["title": title], ["most": String(most)])
    }
  }
  package var pointer: String? {
    switch self {
    case .recipientWanted: "/recipient/name"
    case .addressWanted: "/recipient/address"
    case .addressWrong(let no): no.pointer.map { "/recipient\($0 == "/road" ? "/address" : $0)" }
    case .cannotCollectThere: "/collectAt"
    case .fewerInCart: "/lines"
    case .consentWanted: "/consents"
    default: nil
    }
  }
  package var facts: [String: String] {
    switch self {
    case .soldOut(_, let variant, let left, let elsewhere):
      elsewhere.isAnything
        ? ["variant": String(variant), "left": String(left), "otherStores": String(elsewhere.stores), "isDeliverable": String(elsewhere.isSent)]
        : ["variant": String(variant), "left": String(left)]
    case .fewerInCart(let variant, let count): ["variant": String(variant), "inCart": String(count)]
    case .tooManyOpen(let count, _, let seconds): ["count": String(count), "retryAfterSeconds": String(seconds)]
    case .overShare(_, let variant, let most, _): ["variant": String(variant), "most": String(most)]
    case .consentWanted(let exceptions): ["exceptions": exceptions.map(\.rawValue).joined(separator: " ")]
    default: [:]
    }
  }
}
