import Catalog
import Doors
import Kernel
import Storage
import Wire

/// The darkroom for a command that makes prints itself, one photo after another.
package struct PrintRoom: Sendable {
  package enum Outcome: Sendable {
    case there, made
    case failed(PictureFault)
  }

  private let darkroom: Darkroom
  private let shelf: PrintShelf

  package init(_ settings: Settings) {
    darkroom = LiveDarkroom.make(settings)
    shelf = PicturePlace(settings).shelf
  }

  package var isOpen: Bool { darkroom.isOpen() }

  /// Makes the prints and notes them with the pictures; what is there and noted stays, unless it is to be made again.
  package func print(_ photo: Blob, again: Bool, on database: Database) throws -> Outcome {
    let isNoted = try database.readNow { try UnprintedPhotos.hasPrints(photo, in: $0) }
    if again { try shelf.remove(photo) } else if isNoted, try shelf.size(photo) != nil { return .there }
    let fault = Noted()
    do {
      try PrintPhoto(photo).run(database) { photo throws(PictureFault) in
        do throws(PictureFault) { return try darkroom.print(photo) } catch {
          fault.value = error
          throw error
        }
      }
    } catch is PictureFault {}
    return fault.value.map(Outcome.failed) ?? .made
  }

  /// Why a photo could not be printed, for whoever asked.
  private final class Noted {
    var value: PictureFault?
  }
}
