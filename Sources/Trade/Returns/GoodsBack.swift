import Inventory
import Kernel
import Storage

/// What came back of one consignment, and what is to come: for whoever sold it.
package struct GoodsBack: Sendable {
  /// Of the consignment, oldest first.
  package var returns: [Return] = []
  /// What was asked for, line by line.
  package var lines: [ID<Return>: [Return.Line]] = [:]

  /// Consignments looked at together, at most.
  package static let consignmentsMax = 500
  private static let rowsMax = 20_000

  package init() {}

  /// Whether somebody waits for a decision.
  package var isAsked: Bool { returns.contains { $0.state == .asked } }
  /// What went back in money, fees and delivery reckoned in.
  package var refund: Int64 { taken.reduce(0) { $0.plus($1.refund.minor) } }
  private var taken: [Return] { returns.filter { $0.state == .accepted || $0.state == .partlyAccepted } }

  /// Pieces of a line that were taken back, and what the goods are worth.
  package func accepted(of line: Int64) -> (pieces: Int64, worth: Int64) {
    taken.flatMap { lines[$0.id] ?? [] }.filter { $0.number == line }.reduce((0, 0)) { ($0.0.plus($1.accepted), $0.1.plus($1.worth($1.accepted))) }
  }

  /// The fees that were kept for fetching goods, each with the numbers of the lines that were fetched for it.
  var fees: [(fee: Money, lines: [Int64])] {
    taken.filter { $0.returnFee.minor > 0 }.map { asked in
      (asked.returnFee, (lines[asked.id] ?? []).filter { $0.accepted > 0 }.map(\.number))
    }
  }

  /// How it stands in a word; nil where nothing was asked back.
  /// - Parameter sold: pieces of the consignment.
  package func standing(sold: Int64) -> Standing? {
    let pieces = taken.flatMap { lines[$0.id] ?? [] }.reduce(Int64(0)) { $0.plus($1.accepted) }
    if isAsked { return .asked }
    return pieces == 0 ? nil : pieces < sold ? .partly : taken.allSatisfy(\.isLost) ? .lost : .whole
  }

  /// Asked for and not decided, come back in part, come back as a whole, lost as a whole.
  package enum Standing: Sendable { case asked, partly, whole, lost }

  /// By consignment; those of which nothing was asked back are left out.
  package static func ofEach(_ consignments: [Consignment], in tx: Transaction) throws -> [ID<Consignment>: GoodsBack] {
    guard consignments.count <= consignmentsMax else {
      var found: [ID<Consignment>: GoodsBack] = [:]
      for start in stride(from: 0, to: consignments.count, by: consignmentsMax) {
        found.merge(try ofEach(Array(consignments[start..<min(consignments.count, start + consignmentsMax)]), in: tx)) { $1 }
      }
      return found
    }
    let orders = Set(consignments.map(\.order)).sorted()
    guard !orders.isEmpty else { return [:] }
    let wanted = Set(consignments.map(\.id))
    let returns = try tx.rows(
      "SELECT \(raw: Return.columns) FROM returns_return WHERE order_id IN \(list: orders) ORDER BY id LIMIT \(raw: "\(rowsMax)")"
    ) { try Return(&$0) }.filter { wanted.contains($0.consignment) }
    guard !returns.isEmpty else { return [:] }
    var found: [ID<Consignment>: GoodsBack] = [:]
    for asked in returns {
      found[asked.consignment, default: GoodsBack()].returns.append(asked)
      found[asked.consignment, default: GoodsBack()].lines[asked.id] = try asked.lines(in: tx)
    }
    return found
  }

  /// Of one consignment.
  package static func of(_ consignment: Consignment, in tx: Transaction) throws -> GoodsBack {
    try ofEach([consignment], in: tx)[consignment.id] ?? GoodsBack()
  }

  /// What a merchant gave back for returns that were decided from a moment on, in one currency.
  package static func refunded(since: Instant, merchant: PartyID, _ currency: Currency = .krw, in tx: Transaction) throws -> Int64 {
    try tx.value(
      """
      SELECT CAST(COALESCE(SUM(refund), 0) AS BIGINT) FROM returns_return
      WHERE merchant = \(merchant) AND state IN ('accepted', 'partly-accepted') AND changed_at >= \(since) AND currency = \(currency)
      """, as: Int64.self) ?? 0
  }
}

extension Return {
  /// What was decided or withdrawn at a merchant, newest first.
  package static func closed(
    merchant: PartyID, within places: [ID<StockLocation>]? = nil, after cursor: Cursor?, size: Int, in tx: Transaction
  ) throws -> Page<Return> {
    let last = cursor.flatMap { ID<Return>(text: $0.keys[0]) } ?? ID<Return>(Int64.max)
    let here: SQL = if let places {
      places.isEmpty ? "AND 1 = 0" : "AND consignment IN (\(Consignment.ids(at: places)))"
    } else { "" }
    let rows = try tx.rows(
      """
      SELECT \(raw: columns) FROM returns_return
      WHERE merchant = \(merchant) AND state IN ('accepted', 'partly-accepted', 'refused', 'withdrawn') AND id < \(last) \(here)
      ORDER BY id DESC
      LIMIT \(size + 1)
      """
    ) { try Return(&$0) }
    return Page(fetched: rows, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
  }
}
