import Kernel

/// The frame of the console for merchants, store staff and operators.
package enum ConsoleLayout {
  /// A part of the console, in the order of its menu.
  package enum Part: CaseIterable, Sendable {
    case figures, orders, returns, products, stock, imports, places, promotions, codes, announcements, reviews, claims, messages, shop, members, house
  }

  package static func page(_ head: Head, _ reader: Reader, part: Part?, parts: [Part] = Part.allCases, switcher: HTML? = nil, body: HTML) -> HTML {
    let language = reader.language
    let menu: [HTML] = parts.map { item in
      #"<a href="\#(to: path(item))"\#(Layout.current(item == part))>\#(icon(item).html)\#(word(item), language)</a>"#
    }
    return """
      <!doctype html>
      <html lang="\(language.tag)" data-site="\(reader.site.theme.code)"><head>\(head.html(reader))</head><body class="console">
      <a class="skip" href="#content">\(FramePhrases.skip, language)</a>
      <header class="top"><div class="top-row"><a class="mark" href="\(to: Paths.console)">\(reader.site.mark.html)\(reader.site.name)</a>\(switcher)<a class="icon-link" href="\(to: Paths.home)" aria-label="\(ConsolePhrases.toShop, language)">\(Icon.store.html)</a><a class="icon-link" href="\(to: Paths.me)" aria-label="\(FramePhrases.me, language)">\(Icon.me.html)</a></div></header>
      <main id="main" tabindex="-1"><nav class="console-nav" aria-label="\(ConsolePhrases.menu, language)">\(menu)<span class="only-wide" data-slash="\(ConsolePhrases.slash, language)"></span></nav><div id="content" tabindex="-1">\(body)</div></main>
      <div class="toast" id="live" role="status" aria-live="polite"\(FormPhrases.attributes(language))></div>
      </body></html>
      """
  }

  /// The parts as a list of ways, for a first page that has little of its own to show.
  package static func ways(_ parts: [Part], _ reader: Reader) -> HTML {
    let items: [HTML] = parts.filter { $0 != .figures }.map { part in
      #"<li><a class="item is-line" href="\#(to: path(part))">\#(icon(part).html)<span class="item-text"><b>\#(word(part), reader.language)</b></span><span class="chevron" aria-hidden="true"></span></a></li>"#
    }
    return #"<ul class="list">\#(items)</ul>"#
  }

  /// The part to which an address belongs.
  package static func part(at here: Path) -> Part? {
    let page = here.text.prefix { $0 != "?" && $0 != "#" }
    return Part.allCases.first { part in
      let own = path(part).text
      return page == own || part != .figures && page.hasPrefix(own + "/")
    }
  }

  private static func path(_ part: Part) -> Path {
    switch part {
    case .figures: Paths.console
    case .orders: Paths.consoleOrders
    case .products: Paths.consoleProducts
    case .stock: Paths.consoleStock
    case .places: Paths.consolePlaces
    case .promotions: Paths.consolePromotions
    case .codes: Paths.consoleCodes
    case .announcements: Paths.consoleAnnouncements
    case .reviews: Paths.consoleReviews
    case .claims: Paths.consoleReviewClaims
    case .imports: Paths.consoleImport
    case .returns: Paths.consoleReturns
    case .shop: Paths.consoleShop
    case .members: Paths.consoleMembers
    case .messages: Paths.consoleMessages
    case .house: Paths.consoleHouse
    }
  }

  private static func word(_ part: Part) -> Phrase {
    switch part {
    case .figures: ConsolePhrases.figures
    case .orders: ConsolePhrases.orders
    case .products: ConsolePhrases.products
    case .stock: ConsolePhrases.stock
    case .places: ConsolePhrases.places
    case .promotions: ConsolePhrases.promotions
    case .codes: ConsolePhrases.codes
    case .announcements: ConsolePhrases.announcements
    case .reviews: ConsolePhrases.reviews
    case .claims: ConsolePhrases.claims
    case .imports: ConsolePhrases.imports
    case .returns: ConsolePhrases.returns
    case .shop: ConsolePhrases.shop
    case .members: ConsolePhrases.members
    case .messages: ConsolePhrases.messages
    case .house: ConsolePhrases.house
    }
  }

  private static func icon(_ part: Part) -> Icon {
    switch part {
    case .figures: .chart
    case .orders: .bag
    case .products: .tag
    case .stock: .box
    case .places: .store
    case .promotions: .clock
    case .codes: .wallet
    case .announcements: .stream
    case .reviews: .star
    case .claims: .warning
    case .imports: .upload
    case .returns: .gift
    case .shop: .truck
    case .members: .me
    case .messages: .info
    case .house: .check
    }
  }
}
