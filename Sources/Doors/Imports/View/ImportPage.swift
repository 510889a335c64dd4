import Catalog
import Inventory
import Kernel
import Web

/// Sending a catalogue file, and the files sent before.
package struct ImportPage: Sendable {
  package var places: [StockLocation]
  /// In which the storefronts sell.
  package var currencies: [Currency]
  package var latest: [CatalogUpload]
  package var megabytesMax: Int
  package var entry: FormEntry

  package init(places: [StockLocation], currencies: [Currency], latest: [CatalogUpload], megabytesMax: Int, entry: FormEntry = .nothing) {
    self.places = places
    self.currencies = currencies
    self.latest = latest
    self.megabytesMax = megabytesMax
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let options = [Choice("", desk.say(ImportPhrases.noLocation))]
      + places.map { Choice($0.id.description, desk.say($0.name), isChosen: $0.id.description == entry.value("place")) }
    let said = entry.value("currency")
    let other = [Currency.krw, .usd] + ["EUR", "JPY", "CNY"].compactMap { Currency(code: $0) }
    let coins = [Choice("", desk.say(ImportPhrases.siteCurrency, ["code": currencies.map(\.code).joined(separator: ", ")]))]
      + (currencies + other.filter { !currencies.contains($0) }).map { Choice($0.code, $0.code, isChosen: $0.code == said) }
    let file = FieldParts(
      id: "f-file", label: desk.say(ImportPhrases.file), hint: desk.say(ImportPhrases.fileHint, ["max": String(megabytesMax)]), error: entry.error("file"),
      isRequired: true)
    let control: HTML = #"<input class="input" id="f-file" name="file" type="file" accept=".csv,.tsv,.txt,.xml,text/csv,text/tab-separated-values,application/xml" required\#("aria-describedby", file.described)>"#
    return desk.page(
      desk.say(ImportPhrases.title), part: .imports, path: Paths.consoleImport,
      body: """
        <p class="lead">\(ImportPhrases.lead, desk.language)</p>\(entry.error("").map { Notice($0, .vermilion).html })
        <div class="split is-even"><section class="panel"><form novalidate class="form" method="post" action="\(to: Paths.consoleImport)" enctype="multipart/form-data">\(file.html(control, desk.reader))\(Select("place", desk.say(ImportPhrases.location), options, hint: desk.say(ImportPhrases.locationHint), isRequired: false).html(desk.reader))\(Select("currency", desk.say(ImportPhrases.currency), coins, hint: desk.say(ImportPhrases.currencyHint), error: entry.error("currency"), isRequired: false).html(desk.reader))\(Choice("1", desk.say(ImportPhrases.strict), hint: desk.say(ImportPhrases.strictHint), isChosen: entry.value("strict") == "1").checkbox("strict"))\(Choice("1", desk.say(ImportPhrases.sameShop), hint: desk.say(ImportPhrases.sameShopHint), isChosen: entry.value("same-shop") == "1").checkbox("same-shop"))\(Choice("1", desk.say(ImportPhrases.retireUnnamed), hint: desk.say(ImportPhrases.retireUnnamedHint), isChosen: entry.value("retire-unnamed") == "1").checkbox("retire-unnamed"))\(Button(desk.say(ImportPhrases.send), .main, icon: .upload).submit())</form></section><div class="stack">\(earlier(desk))\(export(desk))</div></div>
        """)
  }

  /// The merchant's products as files that other platforms, and this page, read.
  private func export(_ desk: Desk) -> HTML {
    let files: [HTML] = ExportFile.allCases.map { Button(desk.say($0.words), .outline, isSmall: true).link(Paths.consoleExport($0.rawValue)) }
    return """
      <section class="panel stack is-tight" id="export"><h2>\(ImportPhrases.export, desk.language)</h2><p class="muted">\(ImportPhrases.exportLead, desk.language)</p><div class="acts">\(files)</div></section>
      """
  }

  private func earlier(_ desk: Desk) -> HTML? {
    guard !latest.isEmpty else { return nil }
    let items: [HTML] = latest.map { upload in
      """
      <li class="item"><a class="cover" href="\(to: Paths.consoleImport(upload.id))" aria-label="\(upload.name)"></a><span class="item-text"><b>\(upload.name)</b><small>\(desk.format.moment(upload.sentAt, now: desk.reader.now))</small></span><span class="item-side">\(ImportProgress.badge(upload, desk).html)</span></li>
      """
    }
    return #"<section class="stack is-tight"><h2>\#(ImportPhrases.latest, desk.language)</h2><ul class="list">\#(items)</ul></section>"#
  }
}

/// How far one import has come; it renews itself.
package struct ImportProgress: Sendable {
  package var upload: CatalogUpload
  /// What was left out, the first of it.
  package var faults: [ReportedFault]

  package init(_ upload: CatalogUpload, faults: [ReportedFault] = []) {
    self.upload = upload
    self.faults = faults
  }

  package func html(_ desk: Desk) -> HTML {
    let live: Path? = upload.state.isOver ? nil : Paths.importLive(upload.id)
    let percent = upload.state == .done ? 100 : upload.come.bytes <= 0 ? 0 : Int64(max(0, min(99, Double(upload.come.bytesRead) * 100 / Double(upload.come.bytes))))
    func figure(_ words: Phrase, _ value: Int64) -> HTML {
      #"<div class="figure"><span>\#(words, desk.language)</span><b>\#(desk.format.number(value))</b></div>"#
    }
    let report: HTML? = upload.come.refused > 0 || upload.come.noted > 0 || upload.come.unbooked > 0 || upload.come.unnamed > 0 || upload.state == .refused ? Button(desk.say(ImportPhrases.report), .outline).link(Paths.importReport(upload.id)) : nil
    let products: HTML? = upload.state == .done ? Button(desk.say(ImportPhrases.toProducts), .main).link(Paths.consoleProducts) : nil
    // Rows that were left out are no part of a hundred per cent.
    let share: HTML? = upload.state.isOver ? nil : #"<span class="muted">\#(percent)%</span>"#
    let why: HTML = "\(said(desk)?.html)\(unbooked(desk)?.html)\(unnamed(desk)?.html)"
    var desk = desk
    // "Watch it here" is over once it is.
    if upload.state.isOver { desk.notice = nil }
    return desk.page(
      upload.name, part: .imports, path: Paths.consoleImport(upload.id), back: .init(desk.say(ImportPhrases.title), Paths.consoleImport),
      body: """
        <div id="import" class="stack"\("data-live", live?.text)><div class="row">\(Self.badge(upload, desk).html)\(share)</div><progress class="import-progress" max="100" value="\(percent)" aria-label="\(ImportPhrases.progress, desk.language)"></progress>\(why)<div class="figures">\(figure(ImportPhrases.rows, upload.come.rows))\(figure(ImportPhrases.taken, upload.taken))\(figure(ImportPhrases.bad, upload.come.refused))\(figure(ImportPhrases.products, upload.come.products))\(figure(ImportPhrases.unchanged, upload.come.unchanged))\(figure(ImportPhrases.variants, upload.come.variants))\(figure(ImportPhrases.noted, upload.come.noted))</div>\(leftOut(desk))<div class="acts">\(products)\(report)</div></div>
        """)
  }

  /// The first faults, so that nobody needs the report to know what to mend.
  private func leftOut(_ desk: Desk) -> HTML? {
    guard upload.state.isOver, !faults.isEmpty else { return nil }
    let columns: [DataTable.Column] = [.init(desk.say(ImportPhrases.row), isNumber: true), .init(desk.say(ImportPhrases.column)), .init(desk.say(ImportPhrases.why), isText: true)]
    let rows: [[HTML]] = faults.map { fault in
      let cell = fault.isCell ? " " + desk.say(ImportPhrases.cellOnly) : ""
      return [#"<span class="only-card">\#(ImportPhrases.row, desk.language) </span>\#(fault.line)"#, "\(fault.column)", "\(fault.reason.text(in: desk.language))\(cell)"]
    }
    let all = upload.come.refused.plus(upload.come.noted)
    let part: HTML? = all > Int64(faults.count) ? #"<p class="muted small">\#(desk.say(ImportPhrases.firstFaultsOf, ["shown": String(faults.count)]))</p>"# : nil
    return #"<section class="stack is-tight"><h2>\#(ImportPhrases.firstFaults, desk.language)</h2>\#(part)\#(DataTable(desk.say(ImportPhrases.firstFaults), columns, rows: rows).html)</section>"#
  }

  /// How it ended, in words, where the figures do not say it.
  private func said(_ desk: Desk) -> Notice? {
    switch upload.state {
    case .refused:
      Notice(
        desk.say(upload.why) + " " + (upload.come.rows == 0 ? desk.say(ImportPhrases.nothingDone) : desk.say(ImportPhrases.partDone, ["count": desk.format.number(upload.come.rows), "products": desk.format.number(upload.come.products)])),
        .vermilion, title: desk.say(ImportPhrases.refused))
    case .done where upload.come.rows == 0: Notice(desk.say(ImportPhrases.noRows), .gardenia)
    case .done where upload.come.refused > 0: Notice(desk.say(ImportPhrases.someBad), .gardenia)
    case .done where upload.come.noted > 0: Notice(desk.say(ImportPhrases.someNoted), .gardenia)
    case .done, .waiting, .running: nil
    }
  }

  /// Pieces that stand in the file and in no stock.
  private func unbooked(_ desk: Desk) -> Notice? {
    guard upload.state == .done, upload.come.unbooked > 0 else { return nil }
    return Notice(
      desk.say(ImportPhrases.unbooked, ["count": desk.format.number(upload.come.unbooked)]), .gardenia,
      way: .init(desk.say(ImportPhrases.again), Paths.consoleImport))
  }

  /// Variants of the file's products that stand in no row of it.
  private func unnamed(_ desk: Desk) -> Notice? {
    guard upload.state == .done, upload.come.unnamed > 0 else { return nil }
    let count: KeyValuePairs<String, String> = ["count": desk.format.number(upload.come.unnamed)]
    guard !upload.retiresUnnamed else { return Notice(desk.say(ImportPhrases.unnamedGone, count), .gardenia) }
    return Notice(desk.say(ImportPhrases.unnamedKept, count), .gardenia, way: .init(desk.say(ImportPhrases.sendAgain), Paths.consoleImport))
  }

  static func badge(_ upload: CatalogUpload, _ desk: Desk) -> Badge {
    switch upload.state {
    case .waiting: Badge(desk.say(ImportPhrases.waiting), .gardenia)
    case .running: Badge(desk.say(ImportPhrases.running), .indigo)
    case .done where upload.come.refused > 0:
      upload.come.products == 0
        ? Badge(desk.say(ImportPhrases.doneNone), .vermilion)
        : Badge(desk.say(ImportPhrases.doneBut, ["count": desk.format.number(upload.come.refused)]), .gardenia)
    case .done where upload.come.rows == 0: Badge(desk.say(ImportPhrases.doneEmpty), .gardenia)
    case .done: Badge(desk.say(ImportPhrases.done), .jade)
    case .refused: Badge(desk.say(ImportPhrases.refused), .vermilion)
    }
  }
}
