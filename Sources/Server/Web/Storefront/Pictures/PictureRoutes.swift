import Hummingbird
import Kernel
import Web

/// Pictures that are drawn for things without one; the same address gives the same bytes for ever.
enum PictureRoutes {
  static func routes() -> [Route] {
    [
      .get("/pictures/{kind}/{file}") { call in
        guard let kind = call["kind"].flatMap(PictureKind.init(rawValue:)), let file = call["file"], file.hasSuffix(".svg"),
          let seed = Int64(file.dropLast(4))
        else { throw Problem.noSuchPage() }
        return .bytes(DrawnPicture.svg(kind, seed: seed), type: "image/svg+xml", caching: .forever)
      }
    ]
  }
}
