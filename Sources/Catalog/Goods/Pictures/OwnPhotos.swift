import Kernel
import Storage

/// Pictures that a sheet names by our own address, under whatever host they were exported: the merchant has them already.
enum OwnPhotos {
  /// The sheets with those pictures as what they are; an address with another digest stays one to be fetched.
  static func known(in sheets: [ProductSheet], of merchant: PartyID, in tx: Transaction) throws -> [ProductSheet] {
    let named = Set(sheets.flatMap { $0.allPictures.compactMap { photo($0.source) } }).sorted()
    guard !named.isEmpty else { return sheets }
    let own = Set(try named.inParts(of: 500) { try kept($0, of: merchant, in: tx) })
    guard !own.isEmpty else { return sheets }
    func meant(_ source: Picture.Source) -> Picture.Source { photo(source).flatMap { own.contains($0) ? .blob($0) : nil } ?? source }
    return sheets.map { sheet in
      var sheet = sheet
      for place in sheet.pictures.indices { sheet.pictures[place].source = meant(sheet.pictures[place].source) }
      for place in sheet.variants.indices { sheet.variants[place].picture = sheet.variants[place].picture.map(meant) }
      return sheet
    }
  }

  private static func kept(_ digests: [String], of merchant: PartyID, in tx: Transaction) throws -> [String] {
    try tx.rows(
      """
      SELECT DISTINCT i.source
      FROM catalog_picture i JOIN catalog_product p ON p.id = i.product
      WHERE i.kind = 'blob' AND i.source IN \(list: digests) AND p.merchant = \(merchant)
      ORDER BY i.source
      LIMIT 500
      """
    ) { try $0.next(String.self) }
  }

  /// The digest at the end of `https://any.host/media/…`.
  private static func photo(_ source: Picture.Source) -> String? {
    guard case .remote(let address) = source, let start = address.firstRange(of: "://"),
      let path = address[start.upperBound...].firstIndex(of: "/")
    else { return nil }
    return MarkupAddress.photo(String(address[path...].prefix { $0 != "?" && $0 != "#" }))
  }
}
