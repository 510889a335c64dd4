import HTTPTypes
import Hummingbird
import Kernel
import Web
import Wire

/// Files compiled into the program. Those under a hashed name never change.
enum AssetRoutes {
  static func routes() -> [Route] {
    [
      Route.get("/assets/{name}") { call in
        guard let name = call["name"], let asset = Asset.hashed(name) else { throw Problem.noSuchPage() }
        return .tagged(asset.bytes, tag: "\"\(name)\"", type: asset.contentType, caching: .forever, for: call)
      },
      // The worker's address decides how much of the site it may serve, so it has no hash.
      Route.get("/worker.js") { call in .tagged(Asset.worker.bytes, type: Asset.worker.contentType, caching: .shared, for: call) },
      Route.get("/favicon.ico") { _ in answer(Asset.favicon, .minute) },
    ]
  }

  private static func answer(_ asset: Asset, _ caching: Caching) -> Response {
    .bytes(asset.bytes, type: asset.contentType, caching: caching)
  }
}
