import Catalog
import Kernel
import Storage
import Wire

/// Imports the catalogue files that people sent, one of each merchant at a time, on threads of their own.
package enum ImportWorker {
  /// How long after its worker's last sign of life an import is taken over by another.
  static let lease = Span.minutes(2)
  /// Files under way at one time, each of another merchant.
  static let threads = 3

  package static func service(_ house: Surroundings) -> JobWorker {
    JobWorker([handler(house)], of: house, threads: threads, fillsDisk: true, fault: "an import rests and is tried again")
  }

  /// The handler of import jobs; a second run goes on where the first stopped.
  static func handler(_ house: Surroundings) -> JobHandler {
    JobHandler(SendCatalog.job, lease: lease, laneMax: 1) { job, database in
      guard let id = job.body["upload"]?.text.flatMap({ ID<CatalogUpload>(text: $0) }) else { return }
      let place = UploadPlace(house.settings)
      try RunUpload(id, path: place.file(of: id), reportPath: place.report(of: id)) { house.bells.ring(CatalogUpload.topic($0.id)) }.run(database)
    }
  }
}
