import Kernel

/// Files, pictures and what machines read.
extension Paths {
  /// A file compiled into the program, under its content-hash name.
  package static func asset(_ asset: Asset) -> Path { Path("assets", asset.hashedName) }

  /// A drawn picture, for a thing that has none of its own.
  package static func picture(_ kind: PictureKind, seed: Int64, colour: String? = nil) -> Path {
    Path("pictures", kind.rawValue, colour.map { "\(seed)-\($0).svg" } ?? "\(seed).svg")
  }
  /// The drawn sign of a brand.
  package static func brandSign(_ sign: String, shade: Int) -> Path { Path("pictures", "brand", "\(sign)-\(shade).svg") }
  /// A photo's print, by the digest of the photo.
  package static func print(_ photo: String, width: Int64) -> Path { Path("media", photo, String(width)) }

  package static let manifest = Path("manifest.webmanifest")
  package static let serviceWorker = Path("worker.js")
  package static let favicon = Path("favicon.ico")
  package static let robots = Path("robots.txt")
  package static let sitemap = Path("sitemap.xml")
  package static func sitemap(part: Int) -> Path { Path("sitemap", "\(part).xml") }
  package static let api = Path("api", "v1")
  package static let openAPI = Path("api", "v1", "openapi.json")
}
