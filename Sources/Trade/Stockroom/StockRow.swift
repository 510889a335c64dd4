import Catalog
import Inventory
import Kernel

/// One line of a list of stock: which goods, in which place, and what happens to them.
package struct StockRow: Sendable, Equatable {
  /// Goods by their id, or by what is printed on them: a SKU or a barcode.
  package enum Goods: Sendable, Hashable {
    case variant(ID<Variant>)
    case code(String)
  }

  package enum Deed: Sendable, Hashable {
    /// Came from a supplier.
    case receive(Int64)
    /// So many stand there, sold ones that wait to be handed over included.
    case count(Int64)
    /// More or fewer than the books say; fewer is taken from what is free.
    case change(Int64)
    /// Sent to another place of the merchant.
    case move(Int64, to: ID<StockLocation>)
  }

  /// Its number where it was written: a line of a file, a place in a request.
  package var number: Int
  package var goods: Goods
  package var place: ID<StockLocation>
  package var deed: Deed
  /// What stands beside that by which the goods are known, and must not speak of others.
  var labels = Labels()

  /// A SKU and a barcode; empty where a row says none.
  struct Labels: Sendable, Equatable {
    var sku = ""
    var barcode = ""
  }

  package init(number: Int, goods: Goods, place: ID<StockLocation>, deed: Deed) {
    self.number = number
    self.goods = goods
    self.place = place
    self.deed = deed
  }

  /// The deed's pieces, or why there can be none.
  func checked() throws(NoStockMove) -> Int64 {
    let (pieces, least): (Int64, Int64) = switch deed {
    case .receive(let count), .move(let count, _): (count, 1)
    case .count(let count): (count, 0)
    case .change(let difference): (difference, .min)
    }
    guard pieces >= -StockMovement.quantityMax else { throw .tooMuch }
    guard pieces >= least else { throw least == 0 ? .countWrong : .nothing }
    if case .change(0) = deed { throw .nothing }
    guard pieces <= StockMovement.quantityMax else { throw .tooMuch }
    return pieces
  }
}
