import Catalog
import Community
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Web
import Wire

/// Prints of photos under the name of the photo's content; the photos themselves are never given out.
enum MediaRoutes {
  /// Bytes read and sent at a time.
  static let pieceSize = 64 * 1024

  static func routes() -> [Route] {
    [
      .get("/media/{digest}") { call in try await answer(call, width: Prints.widths.last!) },
      .get("/media/{digest}/{width}") { call in
        guard let width = call["width"].flatMap({ Int64($0) }), Prints.widths.contains(width) else { throw Problem.noSuchPage() }
        return try await answer(call, width: width)
      },
    ]
  }

  /// WebP for readers that say they take it, else JPEG. What stands under a review is asked for again each time: it may have been hidden.
  private static func answer(_ call: Call, width: Int64) async throws -> Response {
    guard let photo = call["digest"].flatMap({ Blob(name: $0) }) else { throw Problem.noSuchPage() }
    let gate = try await call.house.database.read { tx in try PhotoGate.of(photo, reader: call.knowing(.open, tx).signedIn?.party, in: tx) }
    guard gate != .closed else { throw Problem.noSuchPage() }
    let caching: Caching = gate == .open ? .forever : gate == .underReview ? .shared : .never
    let format: PrintShelf.Format = call.request.headers[values: .accept].contains { $0.contains("image/webp") } ? .webp : .jpeg
    guard let file = try PicturePlace(call.house.settings).shelf.print(photo, width: width, format) else { throw Problem.noSuchPage() }
    let tag = "\"\(PrintShelf.edition)-\(photo.name.prefix(32))-\(width)-\(format.rawValue)\""
    var headers: HTTPFields = [.eTag: tag, .cacheControl: caching.rawValue, .vary: "Accept"]
    if let known = call.request.headers[.ifNoneMatch], ETag.isAmong(known, tag) { return Response(status: .notModified, headers: headers) }
    let size = try file.size
    headers[.contentType] = format.contentType
    // Should a browser ever open one as a page, nothing in it may run.
    headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    headers[.contentLength] = String(size)
    return Response(status: .ok, headers: headers, body: body(of: file.path, size: size))
  }

  private static func body(of path: String, size: Int) -> ResponseBody {
    ResponseBody(contentLength: size) { writer in
      // A print that is made again meanwhile is another file; this one is read to its end.
      guard let file = try DiskFile.readingIfThere(path) else { throw Problem.noSuchPage() }
      var offset = 0
      while offset < size {
        let piece = try file.read(at: offset, count: min(pieceSize, size - offset))
        guard !piece.isEmpty else { break }
        try await writer.write(ByteBuffer(bytes: piece))
        offset += piece.count
      }
      try await writer.finish(nil)
    }
  }
}
