import Assembly
import Foundation
import Storage

@testable import Wire

/// Whether the records are whole after a walk: what `madang verify` would say.
enum FuzzBooks {
  static func broken(_ house: Surroundings) async throws -> [String] {
    try await OpenYard.blocking {
      let folder = house.settings.data + "/blobs"
      let blobs = try FileManager.default.fileExists(atPath: folder) ? BlobStore(folder: folder) : nil
      return try AllProofs.list.flatMap { proof in try proof.find(house.database, blobs).map { "the books, \(proof.name): \($0)" } }
    }
  }
}
