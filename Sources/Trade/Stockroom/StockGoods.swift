import Catalog
import Kernel
import Storage

/// Which goods the rows of a list mean: ids are looked up, SKUs and barcodes are found, and one that several goods bear is told apart.
struct StockGoods {
  private var known: [ID<Variant>: StockLabels] = [:]
  private var byCode: [String: [ID<Variant>]] = [:]

  static func of(_ rows: [StockRow], merchant: PartyID, in tx: Transaction) throws -> StockGoods {
    var goods = StockGoods()
    try goods.learn(Set(rows.compactMap { if case .variant(let id) = $0.goods { id } else { nil } }), merchant: merchant, in: tx)
    let codes = Set(
      rows.compactMap { row -> String? in
        switch row.goods {
        case .code(let code): code
        // Whose the SKU beside a number is, where it is not that of the number.
        case .variant(let id): goods.known[id]?.bears(row.labels) == false ? row.labels.sku : nil
        }
      })
    for some in pieces(codes.sorted()) { goods.byCode.merge(try VariantFacts.labelled(some, merchant: merchant, in: tx)) { one, _ in one } }
    try goods.learn(Set(goods.byCode.values.joined()).subtracting(goods.known.keys), merchant: merchant, in: tx)
    return goods
  }

  private mutating func learn(_ ids: Set<ID<Variant>>, merchant: PartyID, in tx: Transaction) throws {
    for some in Self.pieces(ids.sorted()) {
      for (id, facts) in try VariantFacts.of(some, in: tx) where facts.merchant == merchant { known[id] = StockLabels(sku: facts.variant.sku, gtin: facts.variant.gtin) }
    }
  }

  /// The one that a row means. A SKU or barcode beside it that is of other goods is refused: which of them was counted cannot be told.
  func variant(_ row: StockRow) throws(NoStockRow) -> ID<Variant> {
    let id = try variant(row.goods)
    guard let known = known[id] else { return id }
    let number = if case .code(let code) = row.goods { code } else { "V\(id)" }
    if case .variant = row.goods, !known.bears(row.labels), !known.mayBeSpoilt || byCode[row.labels.sku] != nil {
      throw .contradicts(number: number, said: String(row.labels.sku.prefix(60)), is: known.sku)
    }
    if let gtin = known.gtin, let other = GTIN(row.labels.barcode), other != gtin { throw .contradicts(number: number, said: other.digits, is: gtin.digits) }
    return id
  }

  private func variant(_ said: StockRow.Goods) throws(NoStockRow) -> ID<Variant> {
    switch said {
    case .variant(let id):
      guard known[id] != nil else { throw .goodsUnknown(said: id.description) }
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

/// What is printed on goods.
private struct StockLabels {
  var sku: String
  var gtin: GTIN?

  /// Whether a SKU that a row says is theirs, or none is said.
  func bears(_ said: StockRow.Labels) -> Bool {
    said.sku.isEmpty || said.sku == CSVText.label(SheetHead.tidy(sku)) || gtin.map { GTIN(said.sku) == $0 } == true
  }

  /// Whether a spreadsheet may have made another SKU of theirs: it takes figures for numbers (`0101`, `1E5`) and days (`3-1`).
  var mayBeSpoilt: Bool { sku.unicodeScalars.allSatisfy { "0123456789-./eE+ ".unicodeScalars.contains($0) } }
}
