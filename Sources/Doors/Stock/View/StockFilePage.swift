import Kernel
import Trade
import Web

/// Stock as a file: fetching it, sending it back, and what became of each row that could not be kept.
package struct StockFilePage: Sendable {
  /// Refused rows that are listed, at most.
  package static let refusedMax = 500

  package var key: String
  /// What became of the file that was just sent.
  package var outcome: StockListOutcome?
  package var entry: FormEntry

  package init(key: String, outcome: StockListOutcome? = nil, entry: FormEntry = .nothing) {
    self.key = key
    self.outcome = outcome
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let file = FieldParts(id: "f-file", label: desk.say(StockPhrases.fileField), hint: desk.say(StockPhrases.fileHint), error: entry.error("file"), isRequired: true)
    let control: HTML = #"<input class="input" id="f-file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv" required\#("aria-describedby", file.described)>"#
    return desk.page(
      desk.say(StockPhrases.file), part: .stock, path: Paths.stockFile, back: .init(desk.say(StockPhrases.title), Paths.consoleStock),
      body: """
        \(said(desk))\(entry.error("").map { Notice($0, .vermilion).html })<div class="split is-even"><section class="panel stack"><h2>\(StockPhrases.fileFetch, desk.language)</h2><p class="muted">\(StockPhrases.fileFetchLead, desk.language)</p><div>\(Button(desk.say(StockPhrases.fileFetchNow), .outline).link(Paths.stockCSV))</div></section><section class="panel"><form novalidate class="form" method="post" action="\(to: Paths.stockFile)" enctype="multipart/form-data"><input type="hidden" name="key" value="\(key)"><h2>\(StockPhrases.fileSend, desk.language)</h2>\(file.html(control, desk.reader))\(Button(desk.say(StockPhrases.fileSendNow), .main, icon: .upload).submit())</form></section></div>
        """)
  }

  private func said(_ desk: Desk) -> HTML? {
    guard let outcome else { return nil }
    let count = Int64(outcome.refused.count)
    let words = desk.say(count == 0 ? StockPhrases.listKept : StockPhrases.listPart, ["kept": desk.format.number(outcome.kept), "refused": desk.format.number(count)])
    let notice = Notice(words, count == 0 ? .jade : .gardenia).html
    let missing: HTML? = outcome.missing > 0 ? Notice(desk.say(DeskPhrases.missingSaid, ["count": desk.format.number(outcome.missing)]), .gardenia).html : nil
    guard count > 0 else { return #"\#(notice)\#(missing)"# }
    let rows: [[HTML]] = outcome.refused.prefix(Self.refusedMax).map { ["\(desk.format.number(Int64($0.row)))", "\($0.why, desk.language)"] }
    let columns: [DataTable.Column] = [.init(desk.say(StockPhrases.row), isNumber: true), .init(desk.say(StockPhrases.why))]
    return #"\#(notice)\#(missing)\#(DataTable(desk.say(StockPhrases.refusedRows), columns, rows: rows, isCaptionHidden: false, isCards: false).html)"#
  }
}
