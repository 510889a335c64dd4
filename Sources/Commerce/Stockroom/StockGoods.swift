import Kernel
import Storage

/// Which goods the rows of a list mean: ids are looked up, SKUs and barcodes are found, and one that several goods bear is told apart.
struct StockGoods {
  private var ids: Set<ID<Variant>> = []
  private var byCode: [String: [ID<Variant>]] = [:]

  static func of(_ said: [StockRow.Goods], merchant: PartyID, in tx: Transaction) throws -> StockGoods {
    var ids: Set<ID<Variant>> = [], codes: Set<String> = []
    for goods in said {
      switch goods {
      case .variant(let id): ids.insert(id)
      case .code(let code): codes.insert(code)
      }
    }
    var goods = StockGoods()
    for some in pieces(ids.sorted()) {
      for (id, facts) in try VariantFacts.of(some, in: tx) where facts.merchant == merchant { goods.ids.insert(id) }
    }
    for some in pieces(codes.sorted()) { goods.byCode.merge(try VariantFacts.labelled(some, merchant: merchant, in: tx)) { one, _ in one } }
    return goods
  }

  /// The one that is meant.
  func variant(_ said: StockRow.Goods) throws(NoStockRow) -> ID<Variant> {
    switch said {
    case .variant(let id):
      guard ids.contains(id) else { throw .goodsUnknown(said: id.description) }
      return id
    case .code(let code):
      let found = byCode[code] ?? []
      guard let first = found.first else { throw .goodsUnknown(said: code) }
      guard found.count == 1 else { throw .severalGoods(said: code, count: found.count) }
      return first
    }
  }

  private static func pieces<Item>(_ items: [Item]) -> [[Item]] {
    stride(from: 0, to: items.count, by: 500).map { Array(items[$0..<min(items.count, $0 + 500)]) }
  }
}
