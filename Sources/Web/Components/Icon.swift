/// A line drawing of 24 by 24 that goes with words; hidden from screen readers.
package enum Icon: String, CaseIterable, Sendable {
  case home, search, mall, stream, me, cart, heart, pin, clock, check, info, warning, gift, bag, box, chart, star, truck
  case store, tag, language, theme, arrow, phone, share, edit, upload, plus, minus, close, filter, wallet

  package var html: HTML { Self.drawn[self]! }

  private static let drawn = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.draw()) })

  private func draw() -> HTML {
    HTML(trusted: #"<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">"#
      + drawing + "</svg>")
  }

  private var drawing: String {
    func path(_ d: String) -> String { #"<path d="\#(d)"/>"# }
    switch self {
    case .home: return path("M3 10.5c4-.5 7-2.7 9-6 2 3.3 5 5.5 9 6M6 11v8.5h12V11M12 19.5v-5")
    case .search: return path("M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20")
    case .mall: return path("M4 20V6.5L12 4v16M12 9.5l8 2V20M2.5 20h19M7 9.5h2M7 13h2M7 16.5h2M15.5 14.5h1.5M15.5 17h1.5")
    case .stream: return path("M20 11.5c0 3.9-3.6 7-8 7-1 0-2-.2-2.900-.5L4.500 20l1.300-3.700A6.500 6.500 0 0 1 4 11.500c0-3.900 3.600-7 8-7s8 3.100 8 7zM8.500 11.500h.01M12 11.500h.01M15.500 11.500h.01")
    case .me: return path("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.8-3.500 3.700-5.500 7.500-5.500s6.700 2 7.500 5.500")
    case .cart, .bag: return path("M5 8.500h14l1 11.500H4zM8.500 8.500V7a3.500 3.500 0 0 1 7 0v1.500")
    case .heart: return path("M12 20s-7.500-4.600-7.500-10A4.200 4.200 0 0 1 12 7.300 4.200 4.200 0 0 1 19.500 10c0 5.400-7.500 10-7.500 10z")
    case .pin: return path("M12 21s6.500-6 6.500-11a6.500 6.500 0 0 0-13 0c0 5 6.500 11 6.500 11zM12 12.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400z")
    case .clock: return path("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM12 7v5l3.500 2")
    case .check: return path("M5 12.500 10 17.500 19.500 7")
    case .info: return path("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM12 11v5.500M12 7.500h.01")
    case .warning: return path("M12 4 2.800 19.500h18.400zM12 10v4.500M12 17h.01")
    case .gift: return path("M4 11h16v9H4zM3 7.500h18V11H3zM12 7.500V20M12 7.500c-4 0-5.500-1.200-5.500-2.500S9.500 3 12 7.500c2.500-4.500 5.500-3.800 5.500-2.500S16 7.500 12 7.500z")
    case .box: return path("M4 8 12 4l8 4v8.500L12 20.500 4 16.500zM4 8l8 4 8-4M12 12v8.500")
    case .chart: return path("M4 20h16M6.500 16v-4M11 16V6M15.500 16V9.500M20 16v-2")
    case .star: return #"<path fill="currentColor" stroke="none" d="M12 3.600l2.600 5.300 5.800.8-4.200 4.100 1 5.800-5.200-2.700-5.200 2.700 1-5.800-4.200-4.100 5.800-.8z"/>"#
    case .truck: return path("M2.500 6.500H14v10H2.500zM14 10h4l3.500 3.500v3H14M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17.500 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z")
    case .store: return path("M4 10v10h16V10M3 8l2-4h14l2 4c0 1.500-1.300 2.500-3 2.500S15 9.500 15 8c0 1.500-1.300 2.500-3 2.500S9 9.500 9 8c0 1.500-1.300 2.500-3 2.500S3 9.500 3 8zM10 20v-5.500h4V20")
    case .tag: return path("M4 4h8l8.500 8.500-8 8L4 12zM8.500 8.500h.01")
    case .language: return path("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM3.500 12h17M12 3.500c2.500 2.500 3.500 5.300 3.500 8.500s-1 6-3.500 8.500c-2.500-2.500-3.500-5.300-3.500-8.500s1-6 3.500-8.500z")
    case .theme: return path("M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z")
    case .arrow: return path("M5 12h14M13 6l6 6-6 6")
    case .phone: return path("M7.500 3h9v18h-9zM11 18h2")
    case .share: return path("M12 14.500V3.500M8 7l4-3.500L16 7M5 12v8.500h14V12")
    case .edit: return path("M4 20l1-4.500L16 4.500l3.500 3.500-11 11zM13.500 7l3.500 3.500")
    case .upload: return path("M12 15.500V4.500M7.500 8.500 12 4l4.500 4.500M4 15v5h16v-5")
    case .plus: return path("M12 5v14M5 12h14")
    case .minus: return path("M5 12h14")
    case .close: return path("M6 6l12 12M18 6 6 18")
    case .filter: return path("M4 7h16M7 12h10M10 17h4")
    case .wallet: return path("M4 7.500h14.500V19H4zM4 7.500 15.500 4v3.500M18.500 11.500h2.500v3.500h-2.500a1.700 1.700 0 0 1 0-3.500z")
    }
  }
}
