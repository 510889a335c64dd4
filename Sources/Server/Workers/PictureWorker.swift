import Assembly
import Catalog
import Community
import Dispatch
import Doors
import Foundation
import Kernel
import Storage
import Synchronization
import Web
import Wire

/// Fetches the pictures of imported products and makes prints of photos, a few at a time, each on threads of its own.
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

  /// Photos that are made smaller at one time, each on a processor for about a second: half of the processors, four at most.
  static let printing = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount / 2))

  package static func services(_ house: Surroundings) -> [JobWorker] {
    [
      JobWorker([handler(house)], of: house, threads: threads, fillsDisk: true, fault: "pictures rest and are fetched later"),
      JobWorker([printer(house), reviewPrinter(house), reviewForgetter(house)], of: house, threads: printing, fillsDisk: true, fault: "photos rest and are printed later"),
    ]
  }

  /// The handler of print jobs; one that is done twice finds the prints there already.
  static func printer(_ house: Surroundings) -> JobHandler {
    JobHandler(PrintPhoto.job, lease: lease, backoff: PrintPhoto.backoff, laneMax: Int64(printing)) { job, database in
      guard let photo = job.body["photo"]?.text.flatMap({ Blob(name: $0) }) else { return }
      try PrintPhoto(photo).run(database, make: house.darkroom.print)
    }
  }

  /// The same for photos under reviews.
  static func reviewPrinter(_ house: Surroundings) -> JobHandler {
    JobHandler(PrintReviewPhoto.job, lease: lease, backoff: PrintPhoto.backoff, laneMax: Int64(printing)) { job, database in
      guard let photo = job.body["photo"]?.text.flatMap({ Blob(name: $0) }) else { return }
      try PrintReviewPhoto(photo).run(database, make: house.darkroom.print)
    }
  }

  /// Takes away the prints of photos that no review shows any more, unless something else does.
  static func reviewForgetter(_ house: Surroundings) -> JobHandler {
    JobHandler(ReviewPhotos.forgetJob, lease: lease, backoff: PrintPhoto.backoff, laneMax: Int64(printing)) { job, database in
      guard let photo = job.body["photo"]?.text.flatMap({ Blob(name: $0) }) else { return }
      let isNamed = try database.readNow { tx in
        try !NamedPictures.among([photo], in: tx).isEmpty || !ReviewPhotos.named(among: [photo], in: tx).isEmpty
      }
      if !isNamed { try PicturePlace(house.settings).shelf.remove(photo) }
      try database.writeNow { tx in try ReviewPhotos.forgotten(photo, in: tx) }
    }
  }

  /// Asks for prints of photos that have none: those that came before there were prints, and those that came while the darkroom was closed.
  package static func round(_ house: Surroundings) -> Round {
    let shelf = PicturePlace(house.settings).shelf
    let first = Once()
    return Round("pictures.print", in: .upkeep, every: .minutes(10), found: { database in
      guard house.darkroom.isOpen() else { return .nothing }
      // After a restore the records know of prints that no folder has; once, at the start, all are looked for.
      let all = first.take()
      var last: ID<Catalog.Picture>?
      repeat {
        let lines = try database.readNow { try all ? UnprintedPhotos.all(after: last, in: $0) : UnprintedPhotos.page(after: last, healing: true, in: $0) }
        let missing = try lines.map(\.photo).filter { try shelf.size($0) == nil }
        if !missing.isEmpty { try database.writeNow { try AskForPrints(missing).run(in: $0) } }
        last = lines.count == UnprintedPhotos.pageMax ? lines.last?.picture : nil
      } while last != nil
      let logos = try database.readNow { tx in try UnprintedPhotos.logos(all: all, in: tx).filter { try shelf.size($0) == nil } }
      if !logos.isEmpty { try database.writeNow { try AskForPrints(logos).run(in: $0) } }
      var name = ""
      while let next = try database.writeNow({ tx in try ReviewPhotos.askAgain(after: name, all: all, isMissing: { try shelf.size($0) == nil }, in: tx) }) { name = next }
      return .nothing
    })
  }

  /// The handler of picture jobs; one that is done twice finds the picture here already.
  static func handler(_ house: Surroundings) -> JobHandler {
    JobHandler(FetchPicture.job, lease: lease, backoff: FetchPicture.backoff, laneMax: laneMax) { job, database in
      guard let id = job.body["picture"]?.text.flatMap({ ID<Catalog.Picture>(text: $0) }) else { return }
      try FetchPicture(id).run(database, blobs: PicturePlace(house.settings).store()) { address throws(PictureFault) in
        try bytes(of: address, by: house.fetch)
      }
    }
  }

  /// True once.
  private final class Once: Sendable {
    private let isLeft = Atomic(true)
    func take() -> Bool { isLeft.exchange(false, ordering: .relaxed) }
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
    let heard = HeardPictures()
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
    case .failure(.busy), .failure(.noConnection), .failure(.tls), .failure(.failed): throw .unreachable
    }
  }
}

/// What a request brought, handed from one thread to another.
private final class HeardPictures: Sendable {
  let result = Mutex<Result<Fetch.Answer, Fetch.Fault>>(.failure(.busy))
}
