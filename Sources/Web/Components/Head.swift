import Kernel

/// What a page says about itself to browsers, search engines and messengers.
package struct Head: Sendable {
  package var title: String
  package var description: String
  /// The one address of this page, without language.
  package var canonical: Path
  /// A picture for link previews.
  package var picture: Path?
  /// schema.org descriptions (JSON-LD).
  package var data: [JSON]
  /// False for pages that belong to one person.
  package var isPublic: Bool

  package init(
    title: String, description: String = "", canonical: Path, picture: Path? = nil, data: [JSON] = [], isPublic: Bool = true
  ) {
    self.title = title
    self.description = description
    self.canonical = canonical
    self.picture = picture
    self.data = data
    self.isPublic = isPublic
  }

  func html(_ reader: Reader) -> HTML {
    let origin = reader.site.origin
    let title = canonical == Paths.home ? title : title + " · " + reader.site.name
    var html: HTML = """
      <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
      <title>\(title)</title>
      <link rel="stylesheet" href="\(to: Self.css)"><script src="\(to: Self.theme)"></script><script type="module" src="\(to: Self.script)"></script>
      <link rel="icon" href="\(to: Self.icon)" type="image/svg+xml"><link rel="icon" href="\(to: Self.favicon)" sizes="32x32" type="image/png"><link rel="apple-touch-icon" href="\(to: Self.touch)"><link rel="manifest" href="\(to: Paths.manifest)">
      <meta name="theme-color" content="\(reader.site.theme.day.paper)" media="(prefers-color-scheme: light)"><meta name="theme-color" content="\(reader.site.theme.night.paper)" media="(prefers-color-scheme: dark)">

      """
    guard isPublic else { return html + #"<meta name="robots" content="noindex">"# }
    html += """
      <meta name="description" content="\(description)"><link rel="canonical" href="\(outward: origin + Paths.inLanguage(reader.language, canonical).text)">
      <link rel="alternate" hreflang="x-default" href="\(outward: origin + canonical.text)">\(alternates(origin))
      <meta property="og:site_name" content="\(reader.site.name)"><meta property="og:type" content="website"><meta property="og:title" content="\(self.title)"><meta property="og:description" content="\(description)"><meta property="og:url" content="\(outward: origin + canonical.text)"><meta property="og:locale" content="\(reader.language == .korean ? "ko_KR" : "en_US")">

      """
    if let picture { html += #"<meta property="og:image" content="\#(outward: origin + picture.text)"><meta name="twitter:card" content="summary_large_image">"# }
    for item in data { html += #"<script type="application/ld+json">\#(json: item)</script>"# }
    return html
  }

  private func alternates(_ origin: String) -> [HTML] {
    Language.allCases.map { #"<link rel="alternate" hreflang="\#($0.tag)" href="\#(outward: origin + Paths.inLanguage($0, canonical).text)">"# }
  }

  private static let css = Paths.asset(.css)
  private static let theme = Paths.asset(.themeScript)
  private static let script = Paths.asset(.script)
  private static let icon = Paths.asset(.icon)
  private static let favicon = Paths.asset(.favicon)
  private static let touch = Paths.asset(.icon192)
}
