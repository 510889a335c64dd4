import Catalog
import Inventory
import Kernel
import Web

/// What of a merchant's stock a page shows, and what may be written into it: all of it stands in the address.
package struct StockView: Sendable {
  /// What the numbers that are typed mean.
  package enum Mode: String, Sendable, CaseIterable { case receive, count, move }

  package var mode: Mode
  package var words: String
  /// One product alone.
  package var product: ID<Product>?
  /// One place alone; else the first few.
  package var place: ID<StockLocation>?
  package var onlyLow: Bool
  package var cursor: Cursor?

  package init(
    mode: Mode, words: String = "", product: ID<Product>? = nil, place: ID<StockLocation>? = nil, onlyLow: Bool = false, cursor: Cursor? = nil
  ) {
    self.mode = mode
    self.words = words
    self.product = product
    self.place = place
    self.onlyLow = onlyLow
    self.cursor = cursor
  }

  /// Its address, from the first page on.
  package var path: Path { address(mode) }

  /// The same goods, written in another way.
  package func address(_ mode: Mode) -> Path {
    Paths.consoleStock.with("mode", mode.rawValue).with("q", words).with("product", product).with("place", place).with("low", onlyLow ? "1" : nil)
  }

  /// What a form carries along so that its answer shows the same page.
  package var fields: [(name: String, value: String)] {
    [
      ("mode", mode.rawValue), ("q", words), ("product", product?.description ?? ""), ("place", place?.description ?? ""), ("low", onlyLow ? "1" : ""),
      ("after", cursor?.text ?? ""),
    ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
  }
}
