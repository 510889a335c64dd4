import Kernel

/// The frame around every page of a storefront: head, header, main, footer and the phone's bottom bar.
package enum Layout {
  /// A place in the bottom bar.
  package enum Tab: CaseIterable, Sendable {
    case home, search, malls, stream, me
  }

  /// - Parameters:
  ///   - asksPlace: whether the page says something else to a reader whose place is known, so that it is worth asking.
  ///   - words: what is sought on this page; the field of the header keeps it.
  package static func page(_ head: Head, _ reader: Reader, tab: Tab? = nil, asksPlace: Bool = false, words: String = "", body: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(reader.language.tag)" data-site="\(reader.site.theme.code)" data-header="\(reader.site.theme.header.rawValue)" data-card="\(reader.site.theme.card.rawValue)" data-home="\(reader.site.theme.home.rawValue)"><head>\(head.html(reader))</head><body>
    <a class="skip" href="#main">\(FramePhrases.skip, reader.language)</a>
    \(top(head, reader, tab, words))
    \(asksPlace ? PlaceAsk.html(reader, canonical: head.canonical) : nil)<main id="main" tabindex="-1">\(awaited(head, reader))\(body)</main>
    \(foot(head, reader))
    \(bar(reader, tab))
    <div class="toast" id="live" role="status" aria-live="polite"\(FormPhrases.attributes(reader.language))></div>
    </body></html>
    """
  }

  /// The search field; the header has one, and search pages their own.
  package static func searchBox(_ reader: Reader, id: String, words: String = "") -> HTML {
    """
    <form novalidate class="search" action="\(to: Paths.search)" role="search"><label class="hide" for="\(id)">\(FramePhrases.searchHint, reader.language)</label><input id="\(id)" name="q" type="search" value="\(words)" placeholder="\(FramePhrases.searchHint, reader.language)" maxlength="100" enterkeyhint="search" data-suggest="\(to: Paths.suggestions)"><button aria-label="\(FramePhrases.search, reader.language)">\(Icon.search.html)</button></form>
    """
  }

  /// To who has just joined, on whichever page she landed: a code was sent. Where it is typed says so itself.
  private static func awaited(_ head: Head, _ reader: Reader) -> HTML? {
    guard reader.awaitsCode, head.canonical != Paths.profile else { return nil }
    return Notice(reader.say(FramePhrases.codeSent), .indigo, way: .init(reader.say(FramePhrases.toCode), Paths.profile)).html
  }

  /// The logo, else the sign and the name.
  private static func sign(_ reader: Reader) -> HTML {
    guard let logo = reader.site.logo else { return #"\#(reader.site.mark.html)<span class="wordmark">\#(reader.site.wordmark)</span>"# }
    return #"<span class="logo">\#(logo.eager)</span>"#
  }

  private static func top(_ head: Head, _ reader: Reader, _ tab: Tab?, _ words: String) -> HTML {
    let language = reader.language
    let console: HTML? = reader.hasConsole ? #"<a href="\#(to: Paths.console)">\#(FramePhrases.console, language)</a>"# : nil
    return """
      <header class="top"><div class="top-row"><a class="mark" href="\(to: Paths.home)">\(sign(reader))</a>\(PlaceChip.html(reader, canonical: head.canonical))
      <nav aria-label="\(FramePhrases.mainMenu, language)"><a href="\(to: Paths.categories)">\(FramePhrases.categories, language)</a><a href="\(to: Paths.brands)">\(FramePhrases.brands, language)</a><a href="\(to: Paths.malls)"\(current(tab == .malls))>\(FramePhrases.malls, language)</a><a href="\(to: Paths.promotions)">\(FramePhrases.promotions, language)</a><a href="\(to: Paths.stream)"\(current(tab == .stream))>\(FramePhrases.stream, language)</a>\(console)</nav>
      \(searchBox(reader, id: "top-search", words: words))\(consoleOnPhone(reader))
      <a class="icon-link only-wide" href="\(to: Paths.me)" aria-label="\(FramePhrases.me, language)">\(Icon.me.html)</a>
      <a class="icon-link" href="\(to: Paths.cart)" aria-label="\(FramePhrases.cart, language)">\(Icon.cart.html)<span class="count" data-cart-count data-count="\(reader.cartMark)">\(reader.cartMark)</span></a></div></header>
      """
  }

  /// The menu of the header is for wide screens; a phone has this beside the cart.
  private static func consoleOnPhone(_ reader: Reader) -> HTML? {
    guard reader.hasConsole else { return nil }
    return #"<a class="button is-soft is-small only-phone" href="\#(to: Paths.console)">\#(FramePhrases.consoleShort, reader.language)</a>"#
  }

  private static func foot(_ head: Head, _ reader: Reader) -> HTML {
    let language = reader.language
    let other: Language = language == .korean ? .english : .korean
    return """
      <footer class="foot"><div class="foot-row"><div class="stack is-tight"><nav aria-label="\(FramePhrases.footMenu, language)"><ul><li><a href="\(to: Paths.brands)">\(FramePhrases.brands, language)</a></li><li><a href="\(to: Paths.help)">\(FramePhrases.help, language)</a></li><li><a href="\(to: Paths.orderLookup)">\(FramePhrases.orderLookup, language)</a></li><li><a href="\(to: Paths.terms)">\(FramePhrases.terms, language)</a></li><li><a href="\(to: Paths.privacy)">\(FramePhrases.privacy, language)</a></li><li><a href="\(to: Paths.consents)">\(FramePhrases.consents, language)</a></li></ul></nav>
      <p class="reading">\(reader.say(FramePhrases.intermediary, ["site": reader.site.name]))</p></div>
      <ul><li><a href="\(to: Paths.inLanguage(other, head.canonical))" hreflang="\(other.tag)" lang="\(other.tag)" rel="nofollow">\(other == .korean ? "한국어로 보기" : "Read in English")</a></li><li><button type="button" data-theme-choice="switch">\(FramePhrases.theme, language)</button></li></ul></div>\(reader.site.keeper.html(reader))</footer>
      """
  }

  private static func bar(_ reader: Reader, _ tab: Tab?) -> HTML {
    let links: [(Tab, Path, Icon, Phrase)] = [
      (.home, Paths.home, .home, FramePhrases.home), (.search, Paths.search, .search, FramePhrases.search),
      (.malls, Paths.malls, .mall, FramePhrases.malls), (.stream, Paths.stream, .stream, FramePhrases.stream),
      (.me, Paths.me, .me, FramePhrases.me),
    ]
    let items: [HTML] = links.map { place, path, icon, word in
      #"<a href="\#(to: path)"\#(current(place == tab))>\#(icon.html)\#(word, reader.language)</a>"#
    }
    return #"<nav class="bar" aria-label="\#(FramePhrases.mainMenu, reader.language)">\#(items)</nav>"#
  }

  package static func current(_ isCurrent: Bool) -> HTML { isCurrent ? #" aria-current="page""# : "" }
}
