import Catalog
import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage
import Web
import Wire

/// A merchant's own products as files, sent while they are read: no file is held whole, however many products there are.
enum DeskExportRoutes {
  static func routes() -> [Route] {
    ExportFile.allCases.map { file in .get("/console/export/\(file.rawValue)", permissions: .exportData) { call in try await send(file, call) } }
  }

  private static func send(_ file: ExportFile, _ call: Call) async throws -> Response {
    let refused = try await call.desk { _, _ in HTML.empty }
    guard refused.status == .ok else { return refused }
    let (merchant, origin) = try await call.house.database.read { tx in
      let seat = try Seat.of(call, in: tx)
      try seat.require(.exportData)
      return (try seat.merchant, seat.desk.reader.site.origin)
    }
    let export = ExportCatalog(merchant: merchant, format: file.format, baseURL: origin)
    let headers: HTTPFields = [
      .contentType: file.contentType, .cacheControl: Caching.never.rawValue, .contentDisposition: "attachment; filename=\"\(file.rawValue)\"",
    ]
    let database = call.house.database
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(bytes: export.head))
        var after: ID<Product>?
        repeat {
          let place = after
          let piece = try await database.read { tx in try export.piece(after: place, in: tx) }
          if !piece.bytes.isEmpty { try await writer.write(ByteBuffer(bytes: piece.bytes)) }
          after = piece.next
        } while after != nil
        if !export.foot.isEmpty { try await writer.write(ByteBuffer(bytes: export.foot)) }
        try await writer.finish(nil)
      })
  }
}
