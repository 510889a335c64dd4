import Kernel
import Storage

/// What an account counts: one currency, one kind of point, the units of one SKU, the uses of one coupon.
///
/// Amounts of different assets never meet in a transfer.
package struct Asset: Hashable, Sendable, CustomStringConvertible, Column {
  /// `KRW`, `KRW.points`, `sku:42`, `coupon:7`: letters, digits and `. : _ -`, at most 64 of them.
  package let code: String

  package init(_ code: String) {
    precondition(LedgerWord.isPlain(code), "\(code) cannot name an asset")
    self.code = code
  }

  package static func money(_ currency: Currency) -> Asset { Asset(currency.code) }
  /// Things that are counted by id: `sku`, `coupon`, `table`.
  package static func units<Of>(_ kind: String, _ id: ID<Of>) -> Asset { Asset("\(kind):\(id.raw)") }

  package var description: String { code }
  package var sqlValue: SQLValue { .text(code) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Asset { Asset(kept: try row.text(index)) }

  /// A code that was checked when it was written.
  init(kept code: String) { self.code = code }
}

/// Words that programs choose (assets, purposes, codes of transfers): plain enough to stand in any list.
enum LedgerWord {
  static let lengthMax = 64

  static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.count <= lengthMax
      && word.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 47, 58, 95: true
        default: false
        }
      }
  }
}
