import Kernel
import Storage

/// Photos in the order of their pictures, a page at a time: for whoever makes prints of what came before there were any, or makes them all again.
package enum UnprintedPhotos {
  package static let pageMax: Int64 = 100

  package struct Line: Sendable, Hashable {
    package var picture: ID<Picture>
    package var photo: Blob
  }

  /// Pictures with a photo and no prints, for which no reason is known; with `healing`, also those that failed for want of a darkroom.
  package static func page(after picture: ID<Picture>?, healing: Bool, in tx: Transaction) throws -> [Line] {
    let why: SQL = healing ? "(why IS NULL OR why = \(PictureFault.noDarkroom.text))" : "why IS NULL"
    return try lines("id > \(picture?.raw ?? 0) AND wide IS NULL AND \(why)", in: tx)
  }

  /// Every picture with a photo.
  package static func all(after picture: ID<Picture>?, in tx: Transaction) throws -> [Line] {
    try lines("id > \(picture?.raw ?? 0)", in: tx)
  }

  /// Logos of storefronts: those without prints for which no final reason is known, or all.
  package static func logos(all: Bool, in tx: Transaction) throws -> [Blob] {
    let missing: SQL = all ? "1 = 1" : "logo_wide IS NULL AND (logo_why IS NULL OR logo_why = \(PictureFault.noDarkroom.text))"
    return try tx.rows("SELECT DISTINCT logo FROM catalog_site WHERE logo IS NOT NULL AND \(missing) ORDER BY logo LIMIT \(SiteQueries.sitesMax)") { try $0.next(Blob.self) }
  }

  /// Whether prints of a photo are noted with every picture that names it.
  package static func hasPrints(_ photo: Blob, in tx: Transaction) throws -> Bool {
    for own in PrintPhoto.naming(photo) {
      if try tx.value("SELECT id FROM catalog_picture WHERE \(own) AND wide IS NULL ORDER BY id LIMIT 1", as: Int64.self) != nil { return false }
    }
    if try tx.value("SELECT id FROM catalog_site WHERE logo = \(photo.name) AND logo_wide IS NULL ORDER BY id LIMIT 1", as: Int64.self) != nil { return false }
    return try tx.value("SELECT id FROM catalog_inset WHERE digest = \(photo) AND wide IS NULL ORDER BY id LIMIT 1", as: Int64.self) == nil
  }

  /// How many pictures have a photo.
  package static func count(in tx: Transaction) throws -> Int64 {
    let own: Int64 = try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM catalog_picture WHERE kind = 'blob' OR digest IS NOT NULL") ?? 0
    let inset: Int64 = try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM catalog_inset WHERE digest IS NOT NULL") ?? 0
    return own + inset
  }

  private static func lines(_ condition: SQL, in tx: Transaction) throws -> [Line] {
    try tx.rows(
      """
      SELECT id, COALESCE(digest, source) FROM catalog_picture WHERE \(condition) AND (kind = 'blob' OR digest IS NOT NULL)
      UNION ALL
      SELECT id, digest FROM catalog_inset WHERE \(condition) AND digest IS NOT NULL
      ORDER BY 1 LIMIT \(pageMax)
      """
    ) { row in
      Line(picture: try row.next(), photo: try row.next())
    }
  }
}
