import Kernel
import Storage

/// Asks for pictures that lie elsewhere to be fetched.
package struct AskForPictures {
  package var pictures: [ID<Picture>]
  package init(_ pictures: [ID<Picture>]) { self.pictures = pictures }

  package func run(in tx: Transaction) throws {
    var merchants: [ID<Picture>: PartyID] = [:]
    for start in stride(from: 0, to: pictures.count, by: 500) {
      let some = Array(pictures[start..<min(pictures.count, start + 500)])
      try tx.each(
        """
        SELECT i.id, p.merchant
        FROM catalog_picture i JOIN catalog_product p ON p.id = i.product
        WHERE i.id IN \(list: some)
        UNION ALL
        SELECT t.id, p.merchant
        FROM catalog_inset t JOIN catalog_product p ON p.id = t.product
        WHERE t.id IN \(list: some)
        LIMIT 1000
        """
      ) { row in
        merchants[try row.next()] = try row.next()
        return true
      }
    }
    // A lane for each merchant: slow pictures of one delay nobody else's.
    let jobs = pictures.map {
      (key: $0.description, body: JSON.object([JSON.Member("picture", .string($0.description))]), lane: merchants[$0]?.description ?? "")
    }
    try EnqueueJobs(FetchPicture.job, jobs, attemptsMax: FetchPicture.attemptsMax).run(in: tx)
  }
}
