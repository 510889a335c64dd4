import Commerce
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Web

/// Pictures under the name of their content. The type is told by their bytes, and what is no picture is not given out.
enum MediaRoutes {
  /// Bytes read and sent at a time.
  static let pieceSize = 64 * 1024

  static func routes() -> [Route] {
    [
      .get("/media/{digest}") { call in
        guard let blob = call["digest"].flatMap({ Blob(name: $0) }) else { throw Problem.noSuchPage() }
        let store = try PicturePlace(call.house.settings).store()
        guard store.has(blob), let format = PictureFormat(try store.read(blob, 0..<PictureFormat.headLength)) else { throw Problem.noSuchPage() }
        let tag = "\"\(blob.name)\""
        var headers: HTTPFields = [.eTag: tag, .cacheControl: Caching.forever.rawValue]
        if let known = call.request.headers[.ifNoneMatch], ETag.isAmong(known, tag) { return Response(status: .notModified, headers: headers) }
        let size = try store.size(blob)
        headers[.contentType] = format.contentType
        // Should a browser ever open one as a page, nothing in it may run.
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        headers[.contentLength] = String(size)
        return Response(status: .ok, headers: headers, body: body(of: blob, size: size, store))
      }
    ]
  }

  private static func body(of blob: Blob, size: Int, _ store: BlobStore) -> ResponseBody {
    ResponseBody(contentLength: size) { writer in
      var offset = 0
      while offset < size {
        let piece = try store.read(blob, offset..<min(size, offset + pieceSize))
        guard !piece.isEmpty else { break }
        try await writer.write(ByteBuffer(bytes: piece))
        offset += piece.count
      }
      try await writer.finish(nil)
    }
  }
}
