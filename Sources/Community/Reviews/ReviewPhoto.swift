import Catalog
import Kernel
import Storage

/// A photo under a review and how far its prints have come.
package struct ReviewPhoto: Hashable, Sendable {
  package let photo: Blob
  package let state: State

  package enum State: Hashable, Sendable {
    case here(PixelSize)
    /// Its prints are being made.
    case waiting
    /// No print could be made of it.
    case failed(PictureFault)

    /// As it stands in a row: width, height, reason.
    var columns: [SQLValue] {
      switch self {
      case .here(let size): [.int(size.wide), .int(size.high), .null]
      case .waiting: [.null, .null, .null]
      case .failed(let fault): [.null, .null, .text(fault.text)]
      }
    }
  }

  /// What can be shown of it.
  package var picture: Picture? {
    if case .here(let size) = state { Picture(source: .blob(photo.name), alt: Words(""), size: size) } else { nil }
  }
}

/// Who may open the prints of a photo at their address.
package enum PhotoGate: Sendable, Equatable {
  /// No review names it.
  case open
  /// It stands under a review that everybody can read; that may change.
  case underReview
  /// Only the writer of a hidden review may.
  case ownOnly
  case closed

  /// Asks for one photo: of a hidden review nothing is opened but to its writer, and nothing of one that is gone; what the catalogue shows too stays open.
  package static func of(_ photo: Blob, reader: PartyID?, in tx: Transaction) throws -> PhotoGate {
    let isOwn: SQL = reader.map { "EXISTS (SELECT 1 FROM reviews_photo p JOIN reviews_review r ON r.id = p.review WHERE p.digest = \(photo.name) AND r.author = \($0))" } ?? "0 = 1"
    let gate = try tx.one(
      """
      SELECT CASE
        WHEN EXISTS (SELECT 1 FROM reviews_photo p JOIN reviews_review r ON r.id = p.review WHERE p.digest = \(photo.name) AND r.state = 'standing') THEN 1
        WHEN \(isOwn) THEN 2
        WHEN EXISTS (SELECT 1 FROM reviews_photo WHERE digest = \(photo.name)) OR EXISTS (SELECT 1 FROM reviews_dropped WHERE digest = \(photo.name)) THEN 3
        ELSE 0 END
      """
    ) { try $0.next(Int64.self) }
    switch gate {
    case 0: return .open
    case 1: return .underReview
    default: return try !NamedPictures.among([photo], in: tx).isEmpty ? .open : gate == 2 ? .ownOnly : .closed
    }
  }
}
