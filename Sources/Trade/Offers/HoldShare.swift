import Kernel
import Parties
import Storage

/// How much of the stock somebody who has not paid yet may keep from everybody else: so many checkouts at one time, and no more than
/// a part of what is left of a product.
///
/// A member counts by the account. Guests count by the network address, which a whole mall may share: so their share is a part of what
/// is there, whoever wants a single piece is refused for no share, and only the number of checkouts bounds a crowd. Where no address is
/// known, each cart counts by itself.
package struct HoldShare: Sendable, Equatable {
  /// Pieces of one product that are never too many for guests of one address: what a household buys.
  package static let guestPieces: Int64 = 3
  /// Pieces of one product that are never too many for a member.
  package static let memberPieces: Int64 = 10
  /// Checkouts of one member that wait for payment at one time.
  package static let memberCheckouts: Int64 = 5

  /// What the table knows the holder by: a whole digest, nobody's address.
  let holder: [UInt8]
  let isGuest: Bool
  /// Checkouts that wait for payment at one time; 0 for no limit.
  let checkouts: Int64
  /// Percent of what is left of a product; 100 for no limit.
  let percent: Int64
  /// Pieces of one product that are never too many.
  let pieces: Int64

  /// What guests of one address share.
  package static func guest(_ cart: ID<Cart>, at address: String?, checkouts: Int64, percent: Int64) -> HoldShare {
    HoldShare(
      holder: Digest.sha256(address.map { "address\u{0}\($0)" } ?? "cart\u{0}\(cart)"), isGuest: true, checkouts: checkouts, percent: percent,
      pieces: guestPieces)
  }

  /// What one member has.
  package static func member(_ party: PartyID, percent: Int64) -> HoldShare {
    HoldShare(
      holder: Digest.sha256("member\u{0}\(party)"), isGuest: false, checkouts: percent == 100 ? 0 : memberCheckouts, percent: percent, pieces: memberPieces)
  }

  /// Pieces of a product that this holder may have at one time: the rule, free of databases. `free` is left besides the `held` ones.
  func most(free: Int64, held: Int64) -> Int64 {
    guard percent < 100 else { return Int64.max }
    let all = max(0, free) &+ max(0, held)
    return max(pieces, all / 100 * percent + all % 100 * percent / 100)
  }

  /// What the holder's other carts hold, asked for under the holder's lock: of two checkouts at once the second sees the first.
  struct Asked {
    fileprivate let share: HoldShare
    fileprivate let open: Ahead<(count: Int64, until: Instant?)>
    fileprivate let held: Ahead<(variant: Int64, pieces: Int64)>

    /// Refuses one checkout too many.
    func checkCount(at now: Instant) throws {
      guard share.checkouts > 0, let open = try open.first(), open.count >= share.checkouts else { return }
      let wait = max(1000, (open.until ?? now).milliseconds - now.milliseconds)
      throw NoCheckout.tooManyOpen(count: open.count, isGuest: share.isGuest, retryAfterSeconds: (wait + 999) / 1000)
    }

    /// Refuses a line of several pieces that takes more than the holder's share of what is left.
    func check(_ lines: [Cart.Line], free: Allocation.Free, title: (Int64) -> Phrase) throws {
      let held = Dictionary(try held.rows().map { ($0.variant, $0.pieces) }) { first, _ in first }
      for line in lines {
        guard line.quantity.count > 1 else { continue }
        let own = held[line.variant] ?? 0
        let most = share.most(free: free[line.variant]?.values.reduce(0) { $0 + max(0, $1) } ?? 0, held: own)
        guard line.quantity.count > most - own else { continue }
        throw NoCheckout.overShare(title: title(line.variant), variant: line.variant, most: max(0, most - own), isGuest: share.isGuest)
      }
    }
  }

  func ask(besides cart: ID<Cart>, _ variants: [Int64], in tx: Transaction) throws -> Asked {
    try tx.send(
      """
      INSERT INTO offer_holder (holder, came_at) VALUES (\(holder), \(tx.now))
      ON CONFLICT (holder) DO UPDATE SET came_at = excluded.came_at
      """)
    let open = try tx.ahead(
      "SELECT CAST(COUNT(*) AS BIGINT), MIN(expires_at) FROM offer_standing WHERE holder = \(holder) AND expires_at > \(tx.now) AND cart <> \(cart)"
    ) { (count: try $0.next(Int64.self), until: try $0.next(Instant?.self)) }
    let held = try tx.ahead(
      """
      SELECT l.variant, CAST(SUM(l.quantity) AS BIGINT)
      FROM offer_standing s JOIN offer_line l ON l.offer = s.offer
      WHERE s.holder = \(holder) AND s.expires_at > \(tx.now) AND s.cart <> \(cart) AND l.variant IN \(list: variants)
      GROUP BY l.variant
      ORDER BY l.variant
      LIMIT \(Cart.linesMax)
      """
    ) { (variant: try $0.next(Int64.self), pieces: try $0.next(Int64.self)) }
    return Asked(share: self, open: open, held: held)
  }

  /// The offer is what its cart holds goods for from now on.
  func keep(_ offer: Offer, in tx: Transaction) throws {
    try tx.send(
      """
      INSERT INTO offer_standing (cart, offer, holder, expires_at) VALUES (\(offer.cart), \(offer.id), \(holder), \(offer.expiresAt))
      ON CONFLICT (cart) DO UPDATE SET offer = excluded.offer, holder = excluded.holder, expires_at = excluded.expires_at
      """)
  }

  /// A cart that became an order holds nothing from others: it has bought.
  package static func end(cart: Int64, in tx: Transaction) throws { try tx.send("DELETE FROM offer_standing WHERE cart = \(cart)") }

  /// Rows that one sweep forgets, at most.
  package static let sweepMax = 1000

  /// Forgets checkouts that expired, and holders who did not come for an hour. Returns how many rows went.
  @discardableResult
  package static func sweep(in tx: Transaction) throws -> Int {
    let standing = try tx.run(
      """
      DELETE FROM offer_standing WHERE cart IN (
        SELECT cart FROM offer_standing WHERE expires_at <= \(tx.now) ORDER BY expires_at, cart LIMIT \(sweepMax / 2))
      """)
    return try standing
      + tx.run(
        """
        DELETE FROM offer_holder WHERE holder IN (
          SELECT holder FROM offer_holder WHERE came_at < \(tx.now - .hours(1)) ORDER BY came_at, holder LIMIT \(sweepMax / 2))
        """)
  }
}
