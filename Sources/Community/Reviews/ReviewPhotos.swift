import Commerce
import Kernel
import Storage

/// Photos that stand under reviews. As everywhere only prints of them are shown, made anew without what the camera wrote into them; until then, and
/// where none can be made, nothing is.
package enum ReviewPhotos {
  /// Of one review, at most.
  package static let most = 5

  /// Those that can be shown, by review, in their order.
  static func shown(of reviews: [ID<Review>], in tx: Transaction) throws -> [ID<Review>: [Picture]] {
    guard !reviews.isEmpty else { return [:] }
    var found: [ID<Review>: [Picture]] = [:]
    try tx.each(
      """
      SELECT review, digest, wide, high FROM reviews_photo
      WHERE review IN \(list: reviews) AND wide IS NOT NULL
      ORDER BY review, position
      LIMIT 1000
      """
    ) { row in
      let review: ID<Review> = try row.next(), photo: String = try row.next()
      found[review, default: []].append(Picture(source: .blob(photo), alt: Words(""), size: PixelSize(wide: try row.next(), high: try row.next())))
      return true
    }
    return found
  }

  /// Puts photos that lie in the store under a review, and asks for their prints.
  static func put(_ photos: [Blob], under review: ID<Review>, in tx: Transaction) throws {
    try drop(from: review, in: tx)
    var seen: Set<String> = []
    let some = photos.filter { seen.insert($0.name).inserted }.prefix(most)
    guard !some.isEmpty else { return }
    try tx.run(
      """
      INSERT INTO reviews_photo (review, position, digest)
      VALUES \(rows: some.enumerated().map { [review.sqlValue, .int(Int64($0.offset)), .text($0.element.name)] })
      """)
    try ask(Array(some), in: tx)
  }

  static func drop(from review: ID<Review>, in tx: Transaction) throws { try drop("review = \(review)", in: tx) }

  /// Destroys those under all that a person wrote.
  static func erase(_ author: PartyID, in tx: Transaction) throws {
    try drop("review IN (SELECT id FROM reviews_review WHERE author = \(author))", in: tx)
  }

  /// Nobody shows them any more, and their prints, which whoever knows the address could still open, go at once.
  private static func drop(_ those: SQL, in tx: Transaction) throws {
    var gone: Set<String> = []
    try tx.each("DELETE FROM reviews_photo WHERE \(those) RETURNING digest") { row in
      gone.insert(try row.next())
      return true
    }
    guard !gone.isEmpty else { return }
    let jobs = gone.sorted().map { (key: "\($0)-\(tx.now.milliseconds)", body: JSON.object([JSON.Member("photo", .string($0))]), lane: "reviews") }
    try EnqueueJobs(forgetJob, jobs, attemptsMax: PrintPhoto.attemptsMax).run(in: tx)
  }

  /// What the job is called that takes the prints of a photo away which no review shows any more.
  package static let forgetJob = "reviews.forget-photo"

  private static func ask(_ photos: [Blob], in tx: Transaction) throws {
    let jobs = photos.map { (key: $0.name, body: JSON.object([JSON.Member("photo", .string($0.name))]), lane: "reviews") }
    try EnqueueJobs(PrintReviewPhoto.job, jobs, attemptsMax: PrintPhoto.attemptsMax).run(in: tx)
  }

  /// Which of some blobs reviews name; 200 at most.
  package static func named(among blobs: [Blob], in tx: Transaction) throws -> Set<Blob> {
    guard blobs.count <= 200 else { return Set(try blobs.inParts(of: 200) { Array(try named(among: $0, in: tx)) }) }
    guard !blobs.isEmpty else { return [] }
    return Set(
      try tx.rows("SELECT DISTINCT digest FROM reviews_photo WHERE digest IN \(list: blobs.map(\.name)) ORDER BY digest LIMIT 200") { try $0.next(Blob.self) })
  }

  /// Asks again for prints of what has none and may have some, after this photo; returns the last, nil at the end.
  package static func askAgain(after last: String, all: Bool, isMissing: (Blob) throws -> Bool, in tx: Transaction) throws -> String? {
    let condition: SQL = all ? "1 = 1" : "wide IS NULL AND why IS NULL"
    let photos = try tx.rows("SELECT DISTINCT digest FROM reviews_photo WHERE digest > \(last) AND \(condition) ORDER BY digest LIMIT 100") { try $0.next(Blob.self) }
    let missing = try photos.filter(isMissing)
    if !missing.isEmpty { try ask(missing, in: tx) }
    return photos.count == 100 ? photos.last?.name : nil
  }
}

/// Makes the prints of a photo under a review.
package struct PrintReviewPhoto: Sendable {
  /// What the job is called.
  package static let job = "reviews.print-photo"

  package var photo: Blob
  package init(_ photo: Blob) { self.photo = photo }

  /// A fault that time may heal is thrown, so that the job is tried again.
  package func run(_ database: Database, make: Prints.Make) throws {
    switch made(make) {
    case .success(let size): try note(size, database)
    case .failure(let fault):
      try database.writeNow { tx in try tx.run("UPDATE reviews_photo SET why = \(fault.text) WHERE digest = \(photo.name) AND wide IS NULL") }
      guard fault.isFinal else { throw fault }
    }
  }

  private func made(_ make: Prints.Make) -> Result<PixelSize, PictureFault> {
    do throws(PictureFault) { return .success(try make(photo)) } catch { return .failure(error) }
  }

  private func note(_ size: PixelSize, _ database: Database) throws {
    try database.writeNow { tx in
      try tx.run("UPDATE reviews_photo SET wide = \(size.wide), high = \(size.high), why = NULL WHERE digest = \(photo.name)")
    }
  }
}
