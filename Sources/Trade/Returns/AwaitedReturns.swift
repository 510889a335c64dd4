import Kernel
import Storage

/// Returns that a buyer asked for and nobody has decided.
package enum AwaitedReturns {
  package static func isAny(of buyer: PartyID, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM returns_return WHERE buyer = \(buyer) AND state = 'asked' LIMIT 1", as: Int64.self) != nil
  }
}
