import Kernel
import Ledger
import Storage

/// The money's side of an order's one batch: a transfer a line and one for each delivery fee, so that each can be
/// taken back exactly.
package struct OrderMoney {
  /// By the line's place in the offer.
  private(set) var lineTransfers: [Int64]
  /// By the part's place in the offer; nil where delivery is free.
  private(set) var deliveryTransfers: [Int64?]
  private(set) var postings: [Posting] = []

  init(order: Order, offer: Offer, tender: Tender, in tx: Transaction) {
    let source: AccountKey? =
      switch tender {
      case .wallet: Self.wallet(offer)
      case .provider(_, let gateway): Self.receivable(gateway, offer.total.currency)
      case .nothing: nil
      }
    let merchants = Dictionary(offer.parts.map { ($0.number, $0.merchant) }, uniquingKeysWith: { first, _ in first })
    lineTransfers = []
    deliveryTransfers = []
    func pay(_ amount: Money, to merchant: PartyID, _ code: String) -> Int64? {
      guard let source, amount.minor > 0 else { return nil }
      let id = tx.id(ID<Transfer>.self)
      postings.append(
        .transfer(
          Transfer(
            id: id, debit: source, credit: Self.payable(merchant, amount.currency), amount: amount.minor, code: code,
            reference: order.id.raw)))
      return id.raw
    }
    for line in offer.lines { lineTransfers.append(pay(line.total, to: merchants[line.part]!, "order.sale") ?? 0) }
    for part in offer.parts { deliveryTransfers.append(pay(part.delivery, to: part.merchant, "order.delivery")) }
  }

  /// The buyer's own money.
  static func wallet(_ offer: Offer) -> AccountKey { wallet(offer.buyer, offer.total.currency) }

  static func wallet(_ buyer: PartyID, _ currency: Currency) -> AccountKey { .limited(.money(currency), buyer, "wallet") }

  /// What a provider owes the house.
  static func receivable(_ gateway: String, _ currency: Currency) -> AccountKey {
    .house(.money(currency), "receivable.\(gateway)")
  }

  /// What the house owes a merchant.
  package static func payable(_ merchant: PartyID, _ currency: Currency) -> AccountKey {
    .unlimited(.money(currency), merchant, "payable")
  }
}
