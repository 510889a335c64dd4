import Hummingbird
import Kernel
import Web
import Wire

/// Pictures that are drawn for things without one; the same address gives the same bytes for ever.
enum PictureRoutes {
  static func routes() -> [Route] {
    [
      .get("/pictures/brand/{file}") { call in
        guard let file = call["file"], let drawn = BrandLogo.picture(file) else { throw Problem.noSuchPage() }
        return .tagged(drawn, tag: "\"brand-\(file.dropLast(4))\"", type: "image/svg+xml", caching: .forever, for: call)
      },
      .get("/pictures/{kind}/{file}") { call in
        guard let kind = call["kind"].flatMap(PictureKind.init(rawValue:)), let file = call["file"], file.hasSuffix(".svg") else {
          throw Problem.noSuchPage()
        }
        // The seed, and a colour behind a hyphen.
        let parts = file.dropLast(4).split(separator: "-", maxSplits: 1)
        guard let seed = parts.first.flatMap({ Int64($0) }) else { throw Problem.noSuchPage() }
        let colour = parts.count > 1 ? String(parts[1]) : nil
        return .tagged(
          DrawnPicture.svg(kind, seed: seed, colour: colour), tag: "\"\(kind.rawValue)-\(seed)\(colour.map { "-" + $0 } ?? "")\"", type: "image/svg+xml",
          caching: .forever, for: call)
      }
    ]
  }
}
