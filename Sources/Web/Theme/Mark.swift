import Kernel

/// A sign beside a storefront's name, drawn with one line.
package enum Mark: String, CaseIterable, Sendable {
  case courtyard, awning, book, wave, leaf, circle

  /// The sign that a theme brings along.
  package static func of(_ theme: Theme) -> Mark {
    switch theme.code {
    case Theme.jangteo.code: .awning
    case Theme.seojae.code: .book
    case Theme.badang.code: .wave
    default: .courtyard
    }
  }

  package var name: Phrase {
    switch self {
    case .courtyard: Phrase("지붕과 해", "Roof and sun")
    case .awning: Phrase("차양", "Awning")
    case .book: Phrase("책", "Book")
    case .wave: Phrase("물결", "Wave")
    case .leaf: Phrase("잎", "Leaf")
    case .circle: Phrase("원", "Circle")
    }
  }

  package var html: HTML {
    """
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">\(lines)</svg>
    """
  }

  private var lines: HTML {
    switch self {
    case .courtyard:
      #"<path d="M2.500 10.200C6 9.800 9.300 8 12 4.500c2.700 3.500 6 5.300 9.500 5.700M5.500 11.500V19h13v-7.500"/><circle cx="12" cy="14" r="2.200" fill="currentColor" stroke="none"/>"#
    case .awning: #"<path d="M3 9.500 5 4h14l2 5.500M3 9.500a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M5 13v7h14v-7M10 20v-4h4v4"/>"#
    case .book: #"<path d="M12 6.500C9.500 4.700 6.500 4.300 3 4.600v13.800c3.500-.300 6.500.100 9 1.900 2.500-1.800 5.500-2.200 9-1.900V4.600c-3.500-.300-6.500.100-9 1.900zM12 6.500v13.800"/>"#
    case .wave: #"<path d="M2.500 9c3.200-3.500 6-3.500 9.500 0s6.300 3.500 9.500 0M2.500 16c3.200-3.500 6-3.500 9.500 0s6.300 3.500 9.500 0"/>"#
    case .leaf: #"<path d="M5 19C4 10 9 4.500 20 4c.500 10.500-5 15.500-13 14.500M5 19c2-4.500 5-7.500 9-9.500"/>"#
    case .circle: #"<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="2.500" fill="currentColor" stroke="none"/>"#
    }
  }
}
