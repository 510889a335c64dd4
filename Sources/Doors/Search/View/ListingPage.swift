import Catalog
import Kernel
import Trade
import Web

/// A category's page or a brand's: where it stands, ways to narrow and sort, cards.
package struct ListingPage: Sendable {
  package var title: String
  package var lead: String
  /// From the root down, without this page.
  package var trail: [(words: String, path: Path)]
  /// Narrower lists.
  package var ways: [(words: String, path: Path)]
  package var path: Path
  package var order: CardList.Order
  package var onlyInStock: Bool
  package var cards: ShopCards
  package var cursor: Cursor?
  package var next: Cursor?
  /// What stands above the heading: a brand's logo.
  package var banner: HTML?
  /// Where the things can be seen.
  package var malls: (words: String, path: Path)?
  /// The search with the same things, where brand, price and options narrow further.
  package var facets: Path?

  package init(
    title: String, lead: String = "", trail: [(words: String, path: Path)], ways: [(words: String, path: Path)] = [], path: Path, order: CardList.Order,
    onlyInStock: Bool, cards: ShopCards, cursor: Cursor?, next: Cursor?, facets: Path? = nil, banner: HTML? = nil,
    malls: (words: String, path: Path)? = nil
  ) {
    self.title = title
    self.lead = lead
    self.trail = trail
    self.ways = ways
    self.path = path
    self.order = order
    self.onlyInStock = onlyInStock
    self.cards = cards
    self.cursor = cursor
    self.next = next
    self.facets = facets
    self.banner = banner
    self.malls = malls
  }

  package func html(_ reader: Reader) -> HTML {
    let crumbs = Crumbs([(reader.say(FramePhrases.home), Paths.home)] + trail)
    let head = Head(title: title, description: lead.isEmpty ? title : lead, canonical: path, picture: cards.cards.first.map { Picture($0.picture).path }, data: [crumbs.data(reader.site)])
    let said: HTML? = lead.isEmpty ? nil : #"<p class="lead">\#(lead)</p>"#
    let seen: HTML? = malls.map { #"<p><a class="place-link" href="\#(to: $0.path)">\#(Icon.pin.html)\#($0.words)</a></p>"# }
    let narrower: [HTML] = ways.map { #"<a class="chip" href="\#(to: $0.path)">\#($0.words)</a>"# }
    let list: HTML =
      cards.cards.isEmpty
      ? EmptyState(
        reader.say(ShopPhrases.emptyListTitle), reader.say(ShopPhrases.emptyListWords), way: .init(reader.say(ShopPhrases.lookAround), Paths.home)
      ).html
      : "<h2 class=\"hide\">\(ShopPhrases.goods, reader.language)</h2>\(cards.grid(reader))"
    return Layout.page(
      head, reader, asksPlace: true,
      body: """
        \(crumbs.html(reader))\(banner)<div class="page-head"><h1\("class", banner == nil ? nil : "hide")>\(title)</h1>\(said)\(seen)</div>
        <div class="stack">\(narrower.isEmpty ? nil : #"<nav class="chips is-row" aria-label="\#(ShopPhrases.categories, reader.language)">\#(narrower)</nav>"# as HTML?)\(tools(reader))\(list)</div>\(Pager(shown, cursor: cursor, next: next).html(reader))
        """)
  }

  private var shown: Path { path.with("sort", order == .popular ? nil : order.rawValue).with("stock", onlyInStock ? "1" : nil) }

  private func tools(_ reader: Reader) -> HTML {
    let orders: [(CardList.Order, Phrase)] = [
      (.popular, ShopPhrases.sortPopular), (.newest, ShopPhrases.sortNewest), (.priceUp, ShopPhrases.sortPriceUp),
      (.priceDown, ShopPhrases.sortPriceDown), (.rating, ShopPhrases.sortRating),
    ]
    let more: HTML? = facets.map { facets in
      let near = facets.with("pickup", SearchPage.nearToday)
      let way = reader.whereabouts == nil ? Paths.place(then: near) : near
      return #"<a class="chip" href="\#(to: way)" rel="nofollow">\#(PlacePhrases.today, reader.language)</a>\#(Button(reader.say(ShopPhrases.filters), .outline, icon: .filter, isSmall: true).link(facets.at("filters")))"#
    }
    return ListTools(
      path: path, orders: orders.map { Choice($0.0.rawValue, reader.say($0.1), isChosen: $0.0 == order) }, onlyInStock: onlyInStock, more: more
    ).html(reader)
  }
}

/// Sorting and "in stock only" above a list; sends itself where scripts run.
struct ListTools {
  var path: Path
  var orders: [Choice]
  var onlyInStock: Bool
  var more: HTML?

  func html(_ reader: Reader) -> HTML {
    let options: [HTML] = orders.map { #"<option value="\#($0.value)"\#("selected", if: $0.isChosen)>\#($0.label)</option>"# }
    return """
      <div class="list-tools" id="results"><form novalidate action="\(to: path.at("results"))" data-auto-submit><label class="hide" for="list-sort">\(ShopPhrases.sort, reader.language)</label><select class="input" id="list-sort" name="sort">\(options)</select><label class="chip"><input type="checkbox" name="stock" value="1"\("checked", if: onlyInStock)>\(ShopPhrases.onlyInStock, reader.language)</label><span data-auto-hide>\(Button(reader.say(ShopPhrases.show), .outline, isSmall: true).submit())</span></form>\(more)</div>
      """
  }
}

/// The whole tree on one page.
package struct CategoriesPage: Sendable {
  package var tree: CategoryTree
  package init(tree: CategoryTree) { self.tree = tree }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(ShopPhrases.categories)
    let roots: [HTML] = tree.children(of: nil).map { root in
      let children: [HTML] = tree.children(of: root.id).map {
        #"<a class="chip" href="\#(to: Paths.category(path: $0.path))">\#($0.name.text(in: reader.language))</a>"#
      }
      let name = root.name.text(in: reader.language)
      return """
        <section class="category-block"><h2><a href="\(to: Paths.category(path: root.path))">\(Picture.drawn(PictureKind(art: root.art), seed: root.id.raw % 97).html)\(name)</a></h2><div class="chips">\(children)</div></section>
        """
    }
    return Layout.page(
      Head(title: title, description: title, canonical: Paths.categories), reader, tab: .search,
      body: #"<div class="page-head"><h1>\#(title)</h1></div><div class="stack is-loose">\#(roots)</div>"#)
  }
}
