import Kernel
import Storage

extension Waybill {
  /// Parcels of one number, at most: carriers give theirs again after a time.
  private static let foundMax = 100

  /// Consignments that a carrier knows by this number, however its figures are parted; the newest first.
  package static func parcels(numbered text: String, in tx: Transaction) throws -> [ID<Consignment>] {
    let plain = SharedWaybill.plain(text)
    guard lengths.contains(plain.length) else { return [] }
    return try tx.rows(
      """
      SELECT consignment FROM fulfilment_waybill
      WHERE REPLACE(REPLACE(UPPER(waybill), '-', ''), ' ', '') = \(plain)
      ORDER BY consignment DESC
      LIMIT \(foundMax)
      """
    ) { try $0.next() }
  }
}

extension OrderFilter {
  /// The same, where the words may also be the number of a parcel.
  package func withParcels(in tx: Transaction) throws -> OrderFilter {
    var filter = self
    if !words.isEmpty { filter.parcels = try Waybill.parcels(numbered: words, in: tx) }
    return filter
  }
}
