import Catalog
import Community
import Inventory
import Kernel
import Parties
import Purse
import Storage
import Stream
import Trade

/// What people do at the mall, one command each; a story is a row of these.
extension MallYard {
  static let recipient = Recipient(
    name: "김미나", phone: "010-1234-5678", postcode: "04524", address: "서울특별시 중구 세종대로 110", detail: "1층")

  func cart(of owner: PartyID?, _ quantity: Int64 = 1, variant: ID<Variant>? = nil) throws -> ID<Cart> {
    try database.writeNow { tx in
      let cart = try OpenCart(site: site.raw, owner: owner).run(in: tx).id
      try AddToCart(cart: cart, variant: (variant ?? piece).raw, quantity: Quantity(quantity)).run(in: tx)
      return cart
    }
  }

  /// To be collected at the shop, or sent where `collects` is false.
  func checkout(_ cart: ID<Cart>, by buyer: PartyID, collects: Bool = true) throws -> Offer {
    try database.writeNow { tx in
      try StartCheckout(
        cart: cart, buyer: buyer, recipient: Self.recipient, collectAt: collects ? [shop] : [], language: .korean
      ).run(.catalog, in: tx)
    }
  }

  func pay(_ offer: Offer) throws -> Order {
    try database.writeNow { tx in try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order }
  }

  /// A cart, a checkout for the shop and the payment in one.
  func order(by buyer: PartyID, _ quantity: Int64 = 1, variant: ID<Variant>? = nil) throws -> Consignment {
    try consignment(of: try pay(try checkout(try cart(of: buyer, quantity, variant: variant), by: buyer)))
  }

  func consignment(of order: Order) throws -> Consignment {
    try database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0] }
  }

  func prepare(_ consignment: Consignment) throws {
    try database.writeNow { tx in
      _ = try AcceptConsignment(consignment: consignment.id, by: merchant).run(in: tx)
      _ = try ReadyConsignment(consignment: consignment.id, by: merchant).run(in: tx)
    }
  }

  /// Shows the code at the counter; the staff find the goods by it and hand them over.
  func collect(_ consignment: Consignment) throws {
    try database.writeNow { tx in
      let code = try Consignment.find(consignment.id, in: tx)!.pickupCode
      let found = try FindPickup(merchant: merchant, shown: code).run(in: tx)
      _ = try HandOver(consignment: found[0].id, shown: code, by: merchant).run(in: tx)
    }
  }

  func bringBack(_ consignment: Consignment, _ quantity: Int64 = 1, _ reason: Return.Reason = .changedMind) throws {
    try database.writeNow { tx in
      let asked = try AskReturn(
        consignment: consignment.id, buyer: Order.find(consignment.order, in: tx)!.buyer, reason: reason, note: "", pieces: [1: quantity]
      ).run(in: tx)
      try AcceptReturn(asked, by: merchant, restocks: true).run(in: tx)
    }
  }

  @discardableResult
  func review(_ product: ID<Product>? = nil, by author: PartyID, _ stars: Int64, _ text: String) throws -> Review {
    try database.writeNow { tx in
      try WriteReview(product: product ?? scarf, by: author, stars: stars, wordings: [Wording(text, language: .korean)]).run(in: tx)
    }
  }

  /// Stars that verified buyers gave a product's family, one star first.
  func verifiedStars(_ product: ID<Product>? = nil) throws -> [Int64] {
    try database.readNow { tx in
      let facts = try ProductFacts.find(product ?? scarf, in: tx)!
      return try RatingSummary.of(facts.family, in: tx).verified.counts
    }
  }

  func money(of party: PartyID) throws -> Int64 { try database.readNow { try Wallet.balance(of: party, in: $0).available.minor } }
  func free(at place: ID<StockLocation>, _ variant: ID<Variant>? = nil) throws -> Int64 {
    let id = (variant ?? piece).raw
    return try database.readNow { tx in try Availability.free([id], in: tx)[id]?[place] ?? 0 }
  }
}
