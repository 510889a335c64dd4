import Assembly
import Catalog
import Kernel
import Storage
import Wire

/// The round that clears the upload folder: what a broken request left, and files whose import is long over.
package enum UploadRound {
  /// How long it rests.
  static let rest = Span.minutes(1)
  /// How long a file may lie there before the row that names it is durable.
  static let grace = Span.hours(1)
  /// How long an imported file is kept, and the report of its bad rows.
  static let keepsFile = Span.days(7)
  static let keepsReport = Span.days(90)
  /// Names asked about at once.
  static let namesMax = 200

  package static func round(_ house: Surroundings) -> Round {
    let settings = house.settings
    return Round("uploads.sweep", in: .upkeep, every: rest) { database in
      try sweep(settings, database)
      return false
    }
  }

  /// Removes what nobody will ask for again; returns how many files went.
  @discardableResult
  static func sweep(_ settings: Settings, _ database: Database) throws -> Int {
    let now = database.world.now(), place = UploadPlace(settings)
    // A request is over by then, however slowly its body came.
    let unfinished = now - .seconds(Int64(settings.bodySeconds) + 60)
    var removed = 0
    var noted: [(id: ID<CatalogUpload>, path: String)] = []
    for file in try DiskFile.listed(in: place.folder) {
      if file.name.hasPrefix(UploadPlace.unfinished) {
        if file.changedAt < unfinished, try DiskFile.remove(file.path) { removed += 1 }
      } else if let id = UploadPlace.upload(named: file.name), file.changedAt < now - grace {
        noted.append((id, file.path))
      } else if UploadPlace.isReport(file.name), file.changedAt < now - keepsReport, try DiskFile.remove(file.path) {
        removed += 1
      }
    }
    for start in stride(from: 0, to: noted.count, by: namesMax) {
      let some = noted[start..<min(noted.count, start + namesMax)]
      let needed = try database.readNow { try CatalogUpload.needed(among: some.map(\.id), overSince: now - keepsFile, in: $0) }
      for file in some where !needed.contains(file.id) {
        if try DiskFile.remove(file.path) { removed += 1 }
      }
    }
    return removed
  }
}
