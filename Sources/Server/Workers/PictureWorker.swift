import Commerce
import Dispatch
import Kernel
import Storage
import Synchronization

/// Fetches the pictures of imported products, a few at a time, on threads of its own.
package enum PictureWorker {
  /// Pictures under way at one time.
  static let threads = 6
  /// Pictures of one merchant under way at one time, so that there is always a thread for others.
  static let laneMax: Int64 = 2
  /// How long one picture may take before another worker takes it over.
  static let lease = Span.minutes(2)
  /// Seconds that one picture is waited for.
  static let seconds = 20
  static let redirectsMax = 3

  package static func service(_ house: Surroundings) -> JobWorker {
    JobWorker([handler(house)], of: house, threads: threads, fault: "pictures rest and are fetched later")
  }

  /// The handler of picture jobs; one that is done twice finds the picture here already.
  static func handler(_ house: Surroundings) -> JobHandler {
    JobHandler(FetchPicture.job, lease: lease, backoff: FetchPicture.backoff, laneMax: laneMax) { job, database in
      guard let id = job.body["picture"]?.text.flatMap({ ID<Commerce.Picture>(text: $0) }) else { return }
      try FetchPicture(id).run(database, blobs: PicturePlace(house.settings).store()) { address throws(PictureFault) in
        try bytes(of: address, by: house.fetch)
      }
    }
  }

  /// Waits on this thread for what a request brings; the threads are ours, so nobody else waits.
  private static func bytes(of address: String, by fetch: Fetch) throws(PictureFault) -> [UInt8] {
    var request = Fetch.Errand(url: address)
    request.headers = [("Accept", PictureFormat.allCases.map(\.contentType).joined(separator: ", "))]
    request.bytesMax = FetchPicture.bytesMax
    request.seconds = seconds
    request.redirectsMax = redirectsMax
    let asked = request
    let isOver = DispatchSemaphore(value: 0)
    let heard = Heard()
    Task {
      let result: Result<Fetch.Answer, Fetch.Fault>
      do throws(Fetch.Fault) { result = .success(try await fetch.send(asked)) } catch { result = .failure(error) }
      heard.result.withLock { $0 = result }
      isOver.signal()
    }
    isOver.wait()
    return try read(heard.result.withLock { $0 })
  }

  private static func read(_ result: Result<Fetch.Answer, Fetch.Fault>) throws(PictureFault) -> [UInt8] {
    switch result {
    case .success(let answer):
      guard answer.status == 200 else { throw .status(answer.status) }
      return answer.body
    case .failure(.badAddress): throw .badAddress
    case .failure(.forbiddenAddress): throw .forbiddenAddress
    case .failure(.tooLarge): throw .tooLarge
    case .failure(.tooSlow): throw .tooSlow
    case .failure(.tooManyRedirects): throw .tooManyRedirects
    case .failure(.busy), .failure(.failed): throw .unreachable
    }
  }
}

/// What a request brought, handed from one thread to another.
private final class Heard: Sendable {
  let result = Mutex<Result<Fetch.Answer, Fetch.Fault>>(.failure(.busy))
}
