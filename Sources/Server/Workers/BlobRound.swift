import Assembly
import Catalog
import Community
import Doors
import Kernel
import Storage
import Synchronization
import Wire

/// The round that removes pictures nobody names any more, a folder of the store at a time.
package enum BlobRound {
  /// How long it rests after it went through the whole store.
  static let rest = Span.hours(6)

  package static func round(_ house: Surroundings) -> Round {
    let place = PicturePlace(house.settings)
    let turn = Turn()
    return Round("blobs.sweep", in: .upkeep, every: rest) { database in
      let sweep = SweepBlobs(try place.store()) { blobs in
        try database.readNow { tx in try NamedPictures.among(blobs, in: tx).union(ReviewPhotos.named(among: blobs, in: tx)) }
      }
      let folder = turn.next()
      try sweep.run(folder: folder, now: database.world.now())
      let store = try place.store()
      try place.shelf.clear(folder: folder) { store.has($0) }
      return folder < SweepBlobs.folders - 1
    }
  }

  /// Which folder is next.
  private final class Turn: Sendable {
    private let number = Atomic(0)
    func next() -> Int { number.wrappingAdd(1, ordering: .relaxed).oldValue % SweepBlobs.folders }
  }
}
