import Kernel
import Storage

/// Which blobs the catalogue's pictures and descriptions name; everything else in the store may go.
package enum NamedPictures {
  /// Those among some blobs, 200 at most.
  package static func among(_ blobs: [Blob], in tx: Transaction) throws -> Set<Blob> {
    precondition(blobs.count <= 200, "200 blobs at once")
    guard !blobs.isEmpty else { return [] }
    let found = try tx.rows(
      """
      SELECT source FROM catalog_picture WHERE kind = 'blob' AND source IN \(list: blobs)
      UNION
      SELECT digest FROM catalog_picture WHERE digest IN \(list: blobs)
      UNION
      SELECT digest FROM catalog_inset WHERE digest IN \(list: blobs)
      ORDER BY 1 LIMIT 600
      """
    ) { try $0.next(Blob.self) }
    return Set(found)
  }
}
