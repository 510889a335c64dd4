import Catalog
import Kernel
import Storage

/// Photos that stand under reviews. As everywhere only prints of them are shown, made anew without what the camera wrote into them; until then, and
/// where none can be made, nothing is.
package enum ReviewPhotos {
  /// Of one review, at most.
  package static let most = 5

  /// Of each review, in their order; of what has no prints nothing can be shown yet, or ever.
  static func all(of reviews: [ID<Review>], in tx: Transaction) throws -> [ID<Review>: [ReviewPhoto]] {
    guard !reviews.isEmpty else { return [:] }
    var found: [ID<Review>: [ReviewPhoto]] = [:]
    try tx.each(
      """
      SELECT review, digest, wide, high, why FROM reviews_photo
      WHERE review IN \(list: reviews)
      ORDER BY review, position
      LIMIT 1000
      """
    ) { row in
      let review: ID<Review> = try row.next(), photo: Blob = try row.next()
      let wide: Int64? = try row.next(), high: Int64? = try row.next(), why: String? = try row.next()
      let state: ReviewPhoto.State = if let wide, let high { .here(PixelSize(wide: wide, high: high)) } else { why.map { .failed(PictureFault(text: $0)) } ?? .waiting }
      found[review, default: []].append(ReviewPhoto(photo: photo, state: state))
      return true
    }
    return found
  }

  /// Puts photos that lie in the store under a review, and asks for their prints.
  static func put(_ photos: [Blob], under review: ID<Review>, in tx: Transaction) throws {
    try drop(from: review, in: tx)
    try write([], and: photos, under: review, in: tx)
  }

  /// Keeps some of a review's photos, lets the others go and puts more behind them.
  static func change(kept: Set<Blob>, added: [Blob], under review: ID<Review>, in tx: Transaction) throws {
    let mine = try all(of: [review], in: tx)[review] ?? []
    let left = mine.filter { kept.contains($0.photo) }
    let new = added.filter { blob in !left.contains { $0.photo == blob } }
    guard left.count + Set(new).count <= most else { throw NoReview.tooManyPhotos }
    guard left.count < mine.count || !new.isEmpty else { return }
    try drop(from: review, in: tx)
    try write(left, and: new, under: review, in: tx)
  }

  private static func write(_ kept: [ReviewPhoto], and photos: [Blob], under review: ID<Review>, in tx: Transaction) throws {
    var seen: Set<String> = []
    let new = photos.filter { seen.insert($0.name).inserted }.prefix(max(0, most - kept.count)).map { ReviewPhoto(photo: $0, state: .waiting) }
    let some = kept + new
    guard !some.isEmpty else { return }
    try tx.run(
      """
      INSERT INTO reviews_photo (review, position, digest, wide, high, why)
      VALUES \(rows: some.enumerated().map { [review.sqlValue, .int(Int64($0.offset)), .text($0.element.photo.name)] + $0.element.state.columns })
      """)
    try tx.run("DELETE FROM reviews_dropped WHERE digest IN \(list: some.map(\.photo.name))")
    if !new.isEmpty { try ask(new.map(\.photo), in: tx) }
  }

  static func drop(from review: ID<Review>, in tx: Transaction) throws { try drop("review = \(review)", in: tx) }

  /// Destroys those under all that a person wrote.
  static func erase(_ author: PartyID, in tx: Transaction) throws {
    try drop("review IN (SELECT id FROM reviews_review WHERE author = \(author))", in: tx)
  }

  /// Nobody shows them any more, and their prints, which whoever knows the address could open, are closed at once.
  private static func drop(_ those: SQL, in tx: Transaction) throws {
    var gone: Set<String> = []
    try tx.each("DELETE FROM reviews_photo WHERE \(those) RETURNING digest") { row in
      gone.insert(try row.next())
      return true
    }
    try leave(gone, in: tx)
  }

  /// From now on nobody opens their prints, and a job takes them away.
  fileprivate static func leave(_ photos: Set<String>, in tx: Transaction) throws {
    guard !photos.isEmpty else { return }
    try tx.run("INSERT INTO reviews_dropped (digest, at) VALUES \(rows: photos.sorted().map { [.text($0), tx.now.sqlValue] }) ON CONFLICT (digest) DO UPDATE SET at = excluded.at")
    let jobs = photos.sorted().map { (key: "\($0)-\(tx.now.milliseconds)", body: JSON.object([JSON.Member("photo", .string($0))]), lane: "reviews") }
    try EnqueueJobs(forgetJob, jobs, attemptsMax: PrintPhoto.attemptsMax).run(in: tx)
  }

  /// Notes that the prints of a photo are gone.
  package static func forgotten(_ photo: Blob, in tx: Transaction) throws { try tx.run("DELETE FROM reviews_dropped WHERE digest = \(photo.name)") }

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
      let noted = try tx.run("UPDATE reviews_photo SET wide = \(size.wide), high = \(size.high), why = NULL WHERE digest = \(photo.name)")
      // It was taken away while its prints were made.
      if noted == 0 { try ReviewPhotos.leave([photo.name], in: tx) }
    }
  }
}
