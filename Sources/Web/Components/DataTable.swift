import Kernel

/// A dense table of the console; its header stays in sight.
package struct DataTable: Sendable {
  package struct Column: Sendable {
    package var words: String
    package var isNumber: Bool
    /// Holds sentences: on a phone it takes the whole width of its card.
    package var isText: Bool
    package init(_ words: String, isNumber: Bool = false, isText: Bool = false) {
      self.words = words
      self.isNumber = isNumber
      self.isText = isText
    }
  }
  /// What the table is, for screen readers and above it.
  package var caption: String
  package var columns: [Column]
  /// Cells as HTML, in the order of the columns.
  package var rows: [[HTML]]
  package var isCaptionHidden: Bool
  /// On a phone each row becomes a card with its first named column as title; false for short tables of numbers.
  package var isCards: Bool

  package init(_ caption: String, _ columns: [Column], rows: [[HTML]], isCaptionHidden: Bool = true, isCards: Bool = true) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.isCaptionHidden = isCaptionHidden
    self.isCards = isCards
  }

  package var html: HTML {
    // A column of ticks or buttons has no heading to speak of; an empty heading would be read aloud as one.
    let heads: [HTML] = columns.map { column in
      column.words.isEmpty ? "<td></td>" : #"<th scope="col"\#("class", column.isNumber ? "is-number" : nil)>\#(column.words)</th>"#
    }
    let title = columns.firstIndex { !$0.words.isEmpty }
    let lines: [HTML] = rows.map { row in
      let cells: [HTML] = zip(columns, row).enumerated().map { index, cell in
        let kind = index == title ? "is-title" : cell.0.isNumber ? "is-number" : cell.0.isText ? "is-text" : nil
        return #"<td\#("class", kind)\#("data-label", cell.0.words)>\#(cell.1)</td>"#
      }
      return "<tr>\(cells)</tr>"
    }
    return """
      <div class="table-wrap" tabindex="0" role="region" aria-label="\(caption)"><table class="table\(isCards ? " is-cards" : "")"><caption\("class", isCaptionHidden ? "hide" : nil)>\(caption)</caption><thead><tr>\(heads)</tr></thead><tbody>\(lines)</tbody></table></div>
      """
  }
}
