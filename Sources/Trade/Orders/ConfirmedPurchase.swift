import Kernel
import Storage

/// That a buyer keeps what came (구매확정), once and for good. It stands beside the state, which says where the goods are, because goods may
/// come back by law afterwards too.
package struct ConfirmedPurchase: Sendable, Equatable {
  /// Who said so.
  package enum Source: String, Column, Sendable, CaseIterable {
    case buyer
    /// Nobody: the days of the house's rule were over.
    case itself
  }

  package let at: Instant
  package let source: Source

  package init(at: Instant, source: Source) {
    self.at = at
    self.source = source
  }
}

extension Consignment {
  /// Where it is, or that the purchase is confirmed: in a reader's words.
  package var standing: Phrase { confirmation == nil ? state.phrase : .purchaseConfirmed }

  /// Writes down that the purchase is confirmed; nil where it was before, or nothing was received: of two at once one does it.
  /// - Parameter policy: the version of the rule by which it confirmed itself; empty where the buyer said so.
  static func confirm(_ id: ID<Consignment>, by source: ConfirmedPurchase.Source, policy: String, in tx: Transaction) throws -> Consignment? {
    try tx.first(
      """
      UPDATE orders_consignment
      SET confirmed_at = \(tx.now), confirmed_by = \(source), confirm_policy = \(policy), confirm_look_at = NULL, revision = revision + 1
      WHERE id = \(id) AND state IN \(list: State.allCases.filter(\.isReceived)) AND confirmed_at IS NULL
      RETURNING \(raw: columns)
      """
    ) { try Consignment(&$0) }
  }

  /// Those whose turn it is to be looked at, the longest waiting first: whether they confirm themselves.
  static func toConfirm(most: Int, in tx: Transaction) throws -> [Consignment] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM orders_consignment
      WHERE confirm_look_at IS NOT NULL AND confirm_look_at <= \(tx.now)
      ORDER BY confirm_look_at, id
      LIMIT \(most)
      """
    ) { try Consignment(&$0) }
  }

  /// Says when one that was looked at is looked at again; nil for never, as nothing of it can be confirmed any more.
  static func lookAgain(_ id: ID<Consignment>, at moment: Instant?, in tx: Transaction) throws {
    try tx.run("UPDATE orders_consignment SET confirm_look_at = \(moment) WHERE id = \(id) AND confirm_look_at IS NOT NULL")
  }
}
