import Kernel
import Storage

/// Changes what a place is called and what may happen there.
package struct ReviseStockLocation: Sendable {
  package var id: ID<StockLocation>
  package var merchant: PartyID
  /// The store in which it is from now on; nil leaves it where it is.
  package var unit: PartyID?
  package var name: Phrase
  package var ships: Bool
  package var collects: Bool
  package var priority: Int64

  package init(_ id: ID<StockLocation>, merchant: PartyID, unit: PartyID? = nil, name: Phrase, ships: Bool, collects: Bool, priority: Int64) {
    self.id = id
    self.merchant = merchant
    self.unit = unit
    self.name = name
    self.ships = ships
    self.collects = collects
    self.priority = priority
  }

  /// Where shoppers collect already without a store, they go on; nobody begins so.
  package func run(in tx: Transaction) throws {
    try OpenStockLocation.check(unit, of: merchant, in: tx)
    let asksStore: Int64 = collects ? 1 : 0
    let changed = try tx.run(
      """
      UPDATE inventory_location
      SET unit = COALESCE(\(unit), unit), name_ko = \(name.korean), name_en = \(name.english), ships = \(ships), collects = \(collects), priority = \(priority)
      WHERE id = \(id) AND merchant = \(merchant) AND closed_at IS NULL
        AND (\(asksStore) = 0 OR collects = 1 OR COALESCE(\(unit), unit) IS NOT NULL)
      """)
    guard changed == 0 else { return }
    let isOpen = try tx.value("SELECT 1 FROM inventory_location WHERE id = \(id) AND merchant = \(merchant) AND closed_at IS NULL", as: Int64.self) != nil
    throw isOpen ? NoStockMove.needsStore : NoStockMove.locationUnknown
  }
}
