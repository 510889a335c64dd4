import Catalog
import Kernel
import Web

/// A merchant's products as a list, searched and narrowed by state.
package struct DeskProducts: Sendable {
  package var rows: Page<ConsoleProducts.Line>
  /// Free pieces by product.
  package var stock: [ID<Product>: Int64]
  package var pictures: [ID<Product>: Catalog.Picture]
  package var words: String
  package var status: Product.Status?
  package var cursor: Cursor?

  package init(
    rows: Page<ConsoleProducts.Line>, stock: [ID<Product>: Int64], pictures: [ID<Product>: Catalog.Picture], words: String,
    status: Product.Status?, cursor: Cursor?
  ) {
    self.rows = rows
    self.stock = stock
    self.pictures = pictures
    self.words = words
    self.status = status
    self.cursor = cursor
  }

  package func html(_ desk: Desk) -> HTML {
    let here = Paths.consoleProducts.with("q", words).with("status", status?.rawValue)
    let list = rows.items.isEmpty ? nothing(desk) : table(desk)
    return desk.page(
      desk.say(DeskProductPhrases.title), part: .products, path: here,
      acts: Button(desk.say(DeskProductPhrases.new), .main, icon: .plus, isSmall: true).link(Paths.newProduct),
      body: #"\#(filters(desk))\#(list)\#(Pager(here, cursor: cursor, next: rows.next).html(desk.reader))"#)
  }

  /// A search that finds nothing does not say that there are no goods.
  private func nothing(_ desk: Desk) -> HTML {
    let isSought = !words.isEmpty || status != nil || cursor != nil
    let said = isSought ? (DeskProductPhrases.noneFound, DeskProductPhrases.noneFoundLead) : (DeskProductPhrases.none, DeskProductPhrases.noneLead)
    let way = isSought ? Notice.Way(desk.say(DeskProductPhrases.all), Paths.consoleProducts) : Notice.Way(desk.say(DeskProductPhrases.new), Paths.newProduct)
    return EmptyState(desk.say(said.0), desk.say(said.1), picture: .drawn(.bag, seed: 6), way: way).html
  }

  private func filters(_ desk: Desk) -> HTML {
    let tabs = [Tabs.Tab(desk.say(DeskPhrases.all), Paths.consoleProducts.with("q", words), isChosen: status == nil)]
      + Product.Status.allCases.map { item in
        Tabs.Tab(desk.say(DeskProductPhrases.name(of: item)), Paths.consoleProducts.with("q", words).with("status", item.rawValue), isChosen: item == status)
      }
    let kept: HTML? = status.map { #"<input type="hidden" name="status" value="\#($0.rawValue)">"# }
    return """
      <form novalidate class="filters" action="\(to: Paths.consoleProducts)" role="search">\(kept)\(Field("q", desk.say(DeskProductPhrases.search), value: words, kind: "search", isRequired: false, lengthMax: 100).html(desk.reader))\(Button(desk.say(DeskPhrases.search), .soft, isSmall: true).submit())</form>\(Tabs(desk.say(DeskProductPhrases.status), tabs).html(desk.reader))
      """
  }

  private func table(_ desk: Desk) -> HTML {
    let columns: [DataTable.Column] = [
      .init(desk.say(DeskProductPhrases.title)), .init(desk.say(DeskProductPhrases.status)), .init(desk.say(DeskProductPhrases.price), isNumber: true),
      .init(desk.say(DeskProductPhrases.stock), isNumber: true), .init(desk.say(DeskProductPhrases.variants), isNumber: true),
      .init(desk.say(DeskProductPhrases.revised)),
    ]
    let rows: [[HTML]] = rows.items.map { line in
      let price = line.priceMin.map { desk.format.money(Money($0, line.currency ?? .krw)) } ?? ""
      let left = stock[line.product] ?? 0
      return [
        #"<span class="goods">\#(pictures[line.product].map { Picture($0).used(as: .line).html })<span class="cell"><a href="\#(to: Paths.consoleProduct(line.product))">\#(line.title.text(in: desk.language))</a><small>\#(line.handle)</small></span></span>"#,
        Self.badge(line.status, desk).html, #"\#(line.priceMin != line.priceMax ? desk.say(DeskProductPhrases.priceFrom, ["price": price]) : price)\#(sale(line, desk))"#,
        left <= LowStock.max ? Badge(desk.format.number(left), left == 0 ? .vermilion : .gardenia).html : "\(desk.format.number(left))",
        "\(desk.format.number(line.variantCount))", "\(desk.format.ago(line.revised, now: desk.reader.now))",
      ]
    }
    return DataTable(desk.say(DeskProductPhrases.title), columns, rows: rows).html
  }

  private func sale(_ line: ConsoleProducts.Line, _ desk: Desk) -> HTML? {
    line.saleFrom.map { #"<br><small>\#(desk.say(DeskProductPhrases.saleNow, ["price": desk.format.money($0)]))</small>"# }
  }

  static func badge(_ status: Product.Status, _ desk: Desk) -> Badge {
    Badge(desk.say(DeskProductPhrases.name(of: status)), status == .active ? .jade : status == .draft ? .gardenia : .plain)
  }
}
