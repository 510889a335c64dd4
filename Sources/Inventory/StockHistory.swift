import Kernel
import Storage

/// One movement of stock as a list shows it: why, where, by whom, and what.
package struct StockHistory: Sendable {
  /// Lines shown of one movement, at most.
  package static let linesShown = 20

  package let id: ID<StockMovement>
  package let kind: StockMovement.Kind
  package let location: ID<StockLocation>
  package let destination: ID<StockLocation>?
  package let actor: PartyID
  package let note: String
  package let at: Instant
  /// When goods that were sent to another place were taken in there.
  package let arrivedAt: Instant?
  package var lines: [StockMovement.Line]

  /// Whether goods are still on their way.
  package var isOnItsWay: Bool { kind == .dispatched && arrivedAt == nil }

  /// A merchant's movements, newest first.
  package static func page(merchant: PartyID, after cursor: Cursor?, size: Int, in tx: Transaction) throws -> Page<StockHistory> {
    let below = cursor.flatMap { ID<StockMovement>(text: $0.keys[0]) } ?? ID(Int64.max)
    let found = try tx.rows(
      """
      SELECT id, kind, location, destination, actor, note, at, arrived_at
      FROM inventory_movement
      WHERE merchant = \(merchant) AND id < \(below)
      ORDER BY id DESC
      LIMIT \(size + 1)
      """
    ) { row in
      StockHistory(
        id: try row.next(), kind: try row.next(), location: try row.next(), destination: try row.next(), actor: try row.next(),
        note: try row.next(), at: try row.next(), arrivedAt: try row.next(), lines: [])
    }
    var page = Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
    for index in page.items.indices { page.items[index].lines = try lines(of: page.items[index].id, in: tx) }
    return page
  }

  private static func lines(of movement: ID<StockMovement>, in tx: Transaction) throws -> [StockMovement.Line] {
    try tx.rows(
      "SELECT variant, quantity FROM inventory_movement_line WHERE movement = \(movement) ORDER BY variant LIMIT \(linesShown)"
    ) { StockMovement.Line(variant: try $0.next(), quantity: try $0.next()) }
  }
}
