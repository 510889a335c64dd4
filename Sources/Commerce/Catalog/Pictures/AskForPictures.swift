import Kernel
import Storage

/// Asks for pictures that lie elsewhere to be fetched.
package struct AskForPictures {
  package var pictures: [ID<Picture>]
  package init(_ pictures: [ID<Picture>]) { self.pictures = pictures }

  package func run(in tx: Transaction) throws {
    let jobs = pictures.map { (key: $0.description, body: JSON.object([JSON.Member("picture", .string($0.description))])) }
    try EnqueueJobs(FetchPicture.job, jobs, attemptsMax: FetchPicture.attemptsMax).run(in: tx)
  }
}
