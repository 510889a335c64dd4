import Kernel
import Storage

/// Which blobs the catalogue's pictures and descriptions name; everything else in the store may go.
package enum NamedPictures {
  /// Those among some blobs, 200 at most.
  package static func among(_ blobs: [Blob], in tx: Transaction) throws -> Set<Blob> {
    guard blobs.count <= 200 else { return Set(try blobs.inParts(of: 200) { Array(try among($0, in: tx)) }) }
    guard !blobs.isEmpty else { return [] }
    let found = try tx.rows(
      """
      SELECT source FROM catalog_picture WHERE kind = 'blob' AND source IN \(list: blobs)
      UNION
      SELECT digest FROM catalog_picture WHERE digest IN \(list: blobs)
      UNION
      SELECT digest FROM catalog_inset WHERE digest IN \(list: blobs)
      UNION
      SELECT logo FROM catalog_site WHERE logo IN \(list: blobs.map(\.name))
      ORDER BY 1 LIMIT 800
      """
    ) { try $0.next(Blob.self) }
    return Set(found)
  }

  /// Findings, at most.
  static let findingsMax = 100

  /// The pictures that something names and the store does not have, one plain sentence each. Reads only.
  package static func missing(from store: BlobStore, _ database: Database) throws -> [String] {
    var found: [String] = []
    var after = ""
    while found.count < findingsMax {
      let place = after
      let page = try database.readNow { tx in
        try tx.rows(
          """
          SELECT source FROM catalog_picture WHERE kind = 'blob' AND source > \(place)
          UNION
          SELECT digest FROM catalog_picture WHERE digest IS NOT NULL AND digest > \(place)
          UNION
          SELECT digest FROM catalog_inset WHERE digest IS NOT NULL AND digest > \(place)
          UNION
          SELECT logo FROM catalog_site WHERE logo IS NOT NULL AND logo > \(place)
          ORDER BY 1 LIMIT 200
          """
        ) { try $0.next(Blob.self) }
      }
      guard let last = page.last else { break }
      for blob in page where !store.has(blob) { found.append("The picture \(blob) is named and not there.") }
      after = last.name
    }
    return found
  }
}
