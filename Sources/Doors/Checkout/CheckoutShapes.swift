import Assembly
import Catalog
import Inventory
import Kernel
import Messages
import Parties
import Storage
import Trade
import Wire

/// What comes in and goes out about checkouts.
enum CheckoutShapes {
  struct Start: Sendable {
    let cart: ID<Cart>
    let recipient: Recipient
    /// A saved address of the member's, which fills what the recipient leaves out.
    let address: ID<Address>?
    let collectAt: [ID<StockLocation>]
    /// The exceptions from withdrawal that the buyer was told of and agreed to.
    let consents: Set<Product.Withdrawal>
    /// The lines of the cart that are ordered; none for all.
    let only: [LoneLine]
  }

  static let chosen = Shape<LoneLine>.object(
    "CheckoutLineInput", .required("variant", .id(Variant.self)), .optional("quantity", CartShapes.quantity)
  ) { LoneLine(variant: $0.raw, quantity: $1) }

  static let recipient = Shape<Recipient>.object(
    "RecipientInput",
    .optional("name", .text(0...Party.nameMax), or: ""),
    .optional("phone", .text(0...40), or: ""),
    .optional("email", .text(0...254), or: ""),
    .optional("postcode", .text(0...12), or: ""),
    .optional("address", .text(0...200), or: ""),
    .optional("detail", .text(0...200), or: ""),
    .optional("note", .lines(0...200), or: "")
  ) { name, phone, email, postcode, address, detail, note in
    Recipient(name: name, phone: phone, email: email, postcode: postcode, address: address, detail: detail, note: note)
  }

  /// Each line once; who names none orders the whole cart.
  private static let chosenLines = Shape<[LoneLine]>.list(of: chosen, 1...Cart.linesMax).making { lines in
    guard Set(lines.map(\.variant)).count == lines.count else { throw InvalidInput("", InputPhrases.twice) }
    return lines
  }

  /// Whoever names no saved address says who receives, and at which number.
  static let start = Shape<Start>(schema: given.schema) { json, at, faults in
    guard let start = given.read(json, at, &faults) else { return nil }
    for (member, value) in [("name", start.recipient.name), ("phone", start.recipient.phone)] where start.address == nil && value.isEmpty {
      faults.add(.member(.member(at, "recipient"), member), InputPhrases.missing)
    }
    return start
  }

  private static let given = Shape<Start>.object(
    "CheckoutInput",
    .required("cart", .id(Cart.self)),
    .optional("recipient", recipient, or: Recipient(name: "", phone: "")),
    .optional("address", .id(Address.self)),
    .optional("collectAt", .list(of: .id(StockLocation.self), 0...20), or: []),
    .optional("consents", .list(of: .choice(Product.Withdrawal.self), 0...10), or: []),
    .optional("lines", chosenLines, or: [])
  ) { Start(cart: $0, recipient: $1, address: $2, collectAt: $3, consents: Set($4), only: $5) }

  static let line = View<Offer.Line>.object(
    "CheckoutLine",
    .member("number", .int64) { $0.number },
    .member("part", .int64) { $0.part },
    .member("variant", .text) { String($0.variant) },
    .member("product", .text) { String($0.product) },
    .member("title", .words) { $0.title },
    .member("options", .words) { $0.options },
    .member("sku", .text) { $0.sku },
    .member("quantity", .int64) { $0.quantity.count },
    .member("unitPrice", .money) { $0.unitPrice },
    .member("total", .money) { $0.total },
    .member("vat", .money) { $0.vat },
    .member("withdrawal", .text) { $0.withdrawal })

  static let part = View<Offer.Part>.object(
    "CheckoutPart",
    .member("number", .int64) { $0.number },
    .member("merchant", .id()) { $0.merchant },
    .member("location", .id()) { $0.location },
    .member("method", .choice()) { $0.method },
    .member("goods", .money) { $0.goods },
    .member("delivery", .money) { $0.delivery },
    .member("vat", .money) { $0.vat })

  static let adjustment = View<Offer.Adjustment>.object(
    "CheckoutAdjustment", saying: "What changed the price of a line; it is part of the line's total already.",
    .member("line", .int64) { $0.line },
    .member("kind", .text) { $0.kind },
    .member("label", .text) { $0.label },
    .member("amount", .money) { $0.amount })

  /// An offer, and the ways by which its buyer hears how the order goes.
  struct Shown: Sendable {
    let offer: Offer
    let news: [Message.Channel]

    init(_ offer: Offer, _ call: Call, in tx: Transaction) throws {
      self.offer = offer
      let tells = call.house.settings.tells
      news = try tells.isAnything ? OrderMessages.reached(by: offer, in: tx).filter(tells.reaches).map(\.channel) : []
    }
  }

  static let offer = View<Shown>.object(
    "Checkout",
    .member("id", .id()) { $0.offer.id },
    .member("cart", .text) { String($0.offer.cart) },
    .member("goods", .money) { $0.offer.goods },
    .member("delivery", .money) { $0.offer.delivery },
    .member("total", .money) { $0.offer.total },
    .member("vat", .money) { $0.offer.vat },
    .member("policy", .text) { $0.offer.policy },
    .member("consents", View<Product.Withdrawal>.choice().list) { $0.offer.consents },
    .member("madeAt", .instant) { $0.offer.madeAt },
    .member("expiresAt", .instant) { $0.offer.expiresAt },
    .member("parts", part.list) { $0.offer.parts },
    .member("lines", line.list) { $0.offer.lines },
    .member("adjustments", adjustment.list) { $0.offer.adjustments },
    .member("news", View<Message.Channel>.choice().list) { $0.news })
}
