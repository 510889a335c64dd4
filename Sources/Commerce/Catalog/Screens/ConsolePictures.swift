import Kernel
import Storage

/// A product's pictures as its merchant sees them: those from elsewhere with how far fetching has come.
package enum ConsolePictures {
  package struct Line: Sendable, Hashable {
    package var id: ID<Picture>
    package var picture: Picture
    /// The address it comes from; nil for one that was sent.
    package var address: String?
    package var state: State
  }

  package enum State: Sendable, Hashable {
    case here
    case waiting
    case failed(PictureFault)
  }

  package static func of(_ product: ID<Product>, in tx: Transaction) throws -> [Line] {
    try tx.rows("SELECT id, kind, source, digest, why, alt_ko, alt_en FROM catalog_picture WHERE product = \(product) ORDER BY position, id LIMIT 250") { row in
      let id: ID<Picture> = try row.next(), kind: String = try row.next(), source: String = try row.next()
      let digest: String? = try row.next(), why: String? = try row.next()
      let alt = Words(try row.next(), try row.next())
      let shown = digest.map { Picture(source: .blob($0), alt: alt) }
        ?? ProductRecords.readPicture(kind: kind, source: source, art: "box", seed: product.raw, alt: alt)
      let isElsewhere = kind == "remote"
      let state: State = !isElsewhere || digest != nil ? .here : why.map { .failed(PictureFault(text: $0)) } ?? .waiting
      return Line(id: id, picture: shown, address: isElsewhere ? source : nil, state: state)
    }
  }
}
