import HTTPTypes
import Hummingbird
import Kernel

/// Routes of the server itself: health, metrics and the reference for benchmarks.
enum SystemRoutes {
  static func routes() -> [Route] {
    let plain = ByteBuffer(string: "Hello, Madang!")
    return [
      Route.get("/plaintext") { _ in
        Response(
          status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .contentLength: "14"], body: ResponseBody(byteBuffer: plain))
      },
      Route.get("/health/live") { _ in .text("alive\n") },
      Route.get("/health/ready") { call in
        let house = call.house
        guard house.disk.level != .full else { throw Problem.noRoom(seconds: 60) }
        guard !house.database.isFull else { throw Problem.busy(seconds: 1) }
        do { try await house.database.read { _ in () } } catch { throw Problem.notReady() }
        return .text("ready\n")
      },
      Route.get("/metrics") { call in
        switch call.house.settings.metrics {
        case .off: throw Problem.noSuchPage()
        case .loopback where !call.peer.isLoopback || call.request.headers.cameThroughProxy: throw Problem.noSuchPage()
        default: break
        }
        let text = call.house.meters.text([
          ("madang_database_waiting", "Transactions that wait.", call.house.database.waiting),
          ("madang_uploads_open", "Files being received.", call.house.uploads.count),
          ("madang_disk_level", "Room on the data folder's disk: 2 plenty, 1 too little for files, 0 none.", call.house.disk.level.figure),
          ("madang_streams_open", "Live event streams.", call.house.streams.count),
        ])
        return .bytes(Array(text.utf8), type: "text/plain; version=0.0.4", caching: .never)
      },
    ]
  }
}
