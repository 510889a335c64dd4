import Kernel
import Storage

/// A shopper gives a code for a cart: the one deed of cart, checkout and API. A code that counts for other goods, or not yet, is kept:
/// the cart says why it takes nothing off. What nobody called a code is refused.
package struct GiveCode: Sendable {
  package var cart: ID<Cart>
  /// As it was typed; nothing takes the code away.
  package var typed: String

  package init(_ typed: String, to cart: ID<Cart>) {
    self.cart = cart
    self.typed = typed
  }

  package func run(in tx: Transaction) throws {
    guard !typed.isBlank else { return try SetCartCode(cart, code: "").run(in: tx) }
    let text = PromotionCode.written(typed)
    guard !text.isEmpty, try PromotionCode.isAny(called: text, in: tx) else { throw NoGivenCode() }
    try SetCartCode(cart, code: text).run(in: tx)
  }
}

/// There is no such code.
package struct NoGivenCode: Refusal, Equatable {
  package init() {}

  package var code: String { "code/not-known" }
  package var sort: RefusalSort { .invalid }
  package var sentence: Sentence { Sentence(.codeUnknown) }
  package var pointer: String? { "/code" }
}
