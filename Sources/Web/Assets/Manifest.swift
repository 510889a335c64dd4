import Kernel

/// The web app manifest, so that a storefront can be installed.
package enum Manifest {
  package static let contentType = "application/manifest+json"

  package static func json(_ site: Site, _ language: Language) -> JSON {
    [
      "name": .string(site.name),
      "short_name": .string(site.name),
      "lang": .string(language.tag),
      "start_url": "/",
      "scope": "/",
      "display": "standalone",
      "background_color": .string(site.theme.day.paper),
      "theme_color": .string(site.theme.day.paper),
      "icons": [
        icon(.icon192, sizes: "192x192"),
        icon(.icon512, sizes: "512x512"),
        icon(.icon, sizes: "any"),
      ],
    ]
  }

  private static func icon(_ asset: Asset, sizes: String) -> JSON {
    [
      "src": .string(Paths.asset(asset).text), "sizes": .string(sizes), "type": .string(asset.contentType),
      "purpose": "any maskable",
    ]
  }
}
