import Kernel
import Storage

extension BrandQueries {
  /// The brand of that code; nil when there is none.
  package static func find(code: String, in tx: Transaction) throws -> Brand? {
    try tx.first("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code = \(code)", BrandRecords.read)
  }
}
