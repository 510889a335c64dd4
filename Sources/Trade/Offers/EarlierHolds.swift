import Inventory
import Kernel
import Ledger
import Payments
import Storage

/// What a cart held for its earlier offers, in the shops and in its owner's wallet.
struct EarlierHolds {
  private let holds: Ahead<ID<Hold>>

  /// - Parameters:
  ///   - kept: an offer whose goods and claims are needed still; nil for none.
  ///   - payment: the attempt whose part from the wallet is needed still.
  static func of(_ cart: ID<Cart>, besides kept: ID<Offer>? = nil, payment: ID<Payment>? = nil, in tx: Transaction) throws -> EarlierHolds {
    EarlierHolds(
      holds: try tx.ahead(
        """
        SELECT h.hold FROM (
          SELECT o.id, 0 AS kind, l.number, l.hold
          FROM offer_offer o JOIN offer_line l ON l.offer = o.id
          WHERE o.cart = \(cart) AND o.expires_at > \(tx.now - KeepGoods.mostPast) AND o.id <> \(kept ?? ID(0))
          UNION ALL
          SELECT o.id, 1 AS kind, c.number, c.hold
          FROM offer_offer o JOIN offer_claim c ON c.offer = o.id
          WHERE o.cart = \(cart) AND o.expires_at > \(tx.now - KeepGoods.mostPast) AND o.id <> \(kept ?? ID(0))
          UNION ALL
          SELECT o.id, 2 AS kind, w.payment, w.hold
          FROM offer_offer o JOIN offer_wallet w ON w.offer = o.id
          WHERE o.cart = \(cart) AND o.expires_at > \(tx.now - KeepGoods.mostPast) AND w.payment <> \(payment ?? ID(0))
        ) AS h
        ORDER BY h.id, h.kind, h.number
        LIMIT 1000
        """
      ) { try $0.next() })
  }

  /// True where it held nothing.
  var areNone: Bool { get throws { try holds.rows().isEmpty } }

  /// Voids those that still stand.
  func release(in tx: Transaction) throws {
    let holds = try holds.rows()
    if !holds.isEmpty { try StockPostings.release(holds, in: tx) }
  }
}
