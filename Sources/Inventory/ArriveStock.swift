import Kernel
import Ledger
import Storage

/// Takes in what was dispatched; the second call is refused.
package struct ArriveStock: Sendable {
  package var movement: ID<StockMovement>
  package var merchant: PartyID

  package init(movement: ID<StockMovement>, merchant: PartyID) {
    self.movement = movement
    self.merchant = merchant
  }

  package func run(in tx: Transaction) throws {
    let destination = try tx.first(
      """
      UPDATE inventory_movement SET arrived_at = \(tx.now)
      WHERE id = \(movement) AND merchant = \(merchant) AND kind = 'dispatched' AND arrived_at IS NULL
      RETURNING destination
      """
    ) { try $0.next(ID<StockLocation>.self) }
    guard let destination else { throw NoStockMove.arrivedAlready }
    let lines = try tx.rows(
      "SELECT variant, quantity FROM inventory_movement_line WHERE movement = \(movement) ORDER BY variant LIMIT \(StockMovement.linesMax)"
    ) { StockMovement.Line(variant: try $0.next(), quantity: try $0.next()) }
    try tx.emit(
      Event(
        "inventory.moved", key: destination.raw,
        facts: ["movement": .string(movement.description), "variants": .array(lines.map { .string(String($0.variant)) })]))
    try StockPostings.post(
      lines.map { line in
        .transfer(
          Transfer(
            id: tx.id(), debit: StockAccounts.transit(line.variant, to: destination), credit: StockAccounts.free(line.variant, destination),
            amount: line.quantity, code: "stock.arrived", reference: movement.raw))
      }, in: tx)
  }
}
