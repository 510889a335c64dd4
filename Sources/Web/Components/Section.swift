import Kernel

/// A part of a page under its heading, with a way to see all of it.
package struct Section: Sendable {
  package var title: String
  package var all: Path?
  package var lead: String?

  package init(_ title: String, all: Path? = nil, lead: String? = nil) {
    self.title = title
    self.all = all
    self.lead = lead
  }

  package func html(_ reader: Reader, _ body: HTML) -> HTML {
    let link: HTML? = all.map {
      #"<a href="\#(to: $0)">\#(PartPhrases.seeAll, reader.language)<span class="hide"> \#(title)</span></a>"#
    }
    let words: HTML? = lead.map { #"<p class="lead">\#($0)</p>"# }
    return #"<section class="section"><div><div class="section-head"><h2>\#(title)</h2>\#(link)</div>\#(words)</div>\#(body)</section>"#
  }
}

/// The way down to this page.
package struct Crumbs: Sendable {
  package var steps: [(words: String, path: Path)]

  package init(_ steps: [(words: String, path: Path)]) { self.steps = steps }

  package func html(_ reader: Reader) -> HTML {
    let items: [HTML] = steps.map { #"<li><a href="\#(to: $0.path)">\#($0.words)</a></li>"# }
    return #"<nav aria-label="\#(PartPhrases.whereYouAre, reader.language)"><ol class="crumbs">\#(items)</ol></nav>"#
  }

  /// The same for search engines (schema.org BreadcrumbList).
  package func data(_ site: Site) -> JSON {
    [
      "@context": "https://schema.org", "@type": "BreadcrumbList",
      "itemListElement": .array(steps.enumerated().map { index, step in
        [
          "@type": "ListItem", "position": .int(Int64(index + 1)), "name": .string(step.words),
          "item": .string(site.origin + step.path.text),
        ]
      }),
    ]
  }
}
