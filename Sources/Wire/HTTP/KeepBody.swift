import HTTPTypes
import Hummingbird
import Kernel
import Storage

extension Call {
  /// Writes the body into the upload folder, piece by piece, and says how long it is. Refused like any body: 413, 408, 415.
  package func keepBody(as name: String, types: [String]) async throws -> Int {
    let type = (request.headers[.contentType] ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
    guard types.contains(String(type)) else { throw Problem.wrongType(types[0]) }
    let most = house.settings.uploadMax
    let length = request.headers[.contentLength].flatMap { Int($0) }
    if let length, length > most { throw Problem.tooLarge(max: most) }
    let place = try placeForFiles(atMost: length ?? 0)
    defer { withExtendedLifetime(place) {} }
    let pieces = try self.pieces()
    let patience = Patience(seconds: house.settings.bodySeconds)
    let file = try UploadFile(in: UploadPlace(house.settings).folder)
    do {
      for try await chunk in pieces {
        guard file.count + chunk.readableBytes <= most else { throw Problem.tooLarge(max: most) }
        guard !patience.isOver else { throw Problem.tooSlow() }
        guard length != nil || house.disk.holds(chunk.readableBytes) else { throw Problem.noRoom(seconds: 300) }
        try file.append(ArraySlice(chunk.readableBytesView))
      }
      file.close()
      try UploadFile.keep(file.path, as: name)
      return file.count
    } catch {
      file.remove()
      guard error is Problem || error is StorageFault else { throw Problem.brokenOff() }
      throw error
    }
  }
}
