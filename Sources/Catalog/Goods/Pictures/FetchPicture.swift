import Kernel
import Storage

/// Brings a picture that lies elsewhere into the blob store and asks for its prints; until then, and when it fails, the product is shown with a drawn one. Pictures of descriptions come the same way.
package struct FetchPicture: Sendable {
  /// What the job is called.
  package static let job = "catalog.fetch-picture"
  /// The largest picture that is taken.
  package static let bytesMax = 8 << 20
  /// Times it is tried, over about a day.
  package static let attemptsMax: Int64 = 8
  package static let backoff = Backoff(first: .minutes(2), longest: .hours(12))

  /// Gets the bytes of an address, `bytesMax` of them at most.
  package typealias Get = (_ address: String) throws(PictureFault) -> [UInt8]

  package var picture: ID<Picture>
  package init(_ picture: ID<Picture>) { self.picture = picture }

  /// A fault that time may heal is thrown, so that the job is tried again; the others end it. Either way the merchant can read why.
  package func run(_ database: Database, blobs: BlobStore, get: Get) throws {
    guard let address = try database.readNow({ try address(in: $0) }) else { return }
    switch fetched(address, get) {
    case .success(let bytes):
      let blob = try blobs.put(bytes)
      try database.writeNow { try keep(blob, in: $0) }
    case .failure(let fault):
      try database.writeNow { tx in
        try tx.run("UPDATE catalog_picture SET why = \(fault.text) WHERE id = \(picture) AND digest IS NULL")
        try tx.run("UPDATE catalog_inset SET why = \(fault.text) WHERE id = \(picture) AND digest IS NULL")
      }
      guard fault.isFinal else { throw fault }
    }
  }

  private func fetched(_ address: String, _ get: Get) -> Result<[UInt8], PictureFault> {
    do throws(PictureFault) {
      let bytes = try get(address)
      if let fault = PictureHead.fault(bytes) { throw fault }
      return .success(bytes)
    } catch { return .failure(error) }
  }

  private func keep(_ blob: Blob, in tx: Transaction) throws {
    let kept = try tx.run("UPDATE catalog_picture SET digest = \(blob), why = NULL WHERE id = \(picture) AND kind = 'remote'")
      + tx.run("UPDATE catalog_inset SET digest = \(blob), why = NULL WHERE id = \(picture)")
    guard kept == 1 else { return }
    try AskForPrints([blob]).run(in: tx)
  }

  /// Where it lies; nil when it is here already or gone.
  private func address(in tx: Transaction) throws -> String? {
    try tx.value(
      """
      SELECT source FROM catalog_picture WHERE id = \(picture) AND kind = 'remote' AND digest IS NULL
      UNION ALL
      SELECT source FROM catalog_inset WHERE id = \(picture) AND digest IS NULL
      ORDER BY 1 LIMIT 1
      """, as: String.self)
  }
}
