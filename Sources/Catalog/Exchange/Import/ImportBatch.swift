import Kernel
import Storage

/// What one transaction of an import takes in; where it ends follows from where it begins, so that a second run cuts alike.
struct ImportBatch {
  var products: [ReadProduct] = []
  /// Where each of them begins.
  private(set) var starts: [ReadPosition] = []
  /// Where the next one begins.
  var after: ReadPosition
  var isLast = false

  init(from source: any ProductSource) throws(FileFault) {
    after = source.position
    var variants = 0
    while products.count < ImportCatalog.productsMax, variants < ImportCatalog.variantsMax {
      let start = source.position
      guard var product = try source.next() else {
        isLast = true
        break
      }
      product.leaveOutNoGoods()
      products.append(product)
      starts.append(start)
      variants += product.sheet.variants.count
    }
    after = source.position
  }

  struct Kept {
    var saved: [(product: ID<Product>, isChanged: Bool)] = []
    var variants: Int64 = 0
    /// Products with pieces in the file that were not booked, as no place was said.
    var unbooked: Int64 = 0
    var faults: [RowFault] = []
    var stock: [BookSaidStock.Line] = []
    /// Where in `saved` the product of a variant stands.
    var places: [Int64: Int] = [:]
    var said: [UnnamedVariants.Said] = []
    /// Rows that were left out: all of a product that could not be kept, and of others those with a fault.
    var refused: Int64 = 0

    /// Products of which this is news are not as they were.
    mutating func note(changed variants: some Sequence<Int64>) {
      for variant in variants { if let place = places[variant] { saved[place].isChanged = true } }
    }

    /// Faults that cost a cell.
    var noted: Int { faults.count { $0.isSoft } }
  }

  /// Without some of its products, whose faults are told instead.
  func leaving(out bad: [Int: RowFault]) -> ImportBatch {
    var rest = self
    for (place, fault) in bad {
      rest.products[place].sheet.variants = []
      rest.products[place].isLeftOut = true
      rest.products[place].faults.append(fault)
    }
    return rest
  }

  /// Saves what is good of it.
  /// - Parameter mayPrice: whether whoever sent the file may say what goods that are sold already cost; else that is told and left.
  func save(merchant: PartyID, site: ID<Site>? = nil, booksStock: Bool, mayPrice: Bool = true, in tx: Transaction) throws -> Kept {
    var kept = Kept(faults: products.flatMap(\.faults))
    kept.refused = products.reduce(0) { $0.plus($1.rows) }
    for var call in calls {
      for place in call.indices where call[place].firstFree != nil || call[place].firstUnshipped != nil { call[place].sheet.waitsForCheck = true }
      let outcome = try SaveProducts(merchant: merchant, sheets: call.map(\.sheet), booksStock: booksStock, mayPrice: mayPrice).run(in: tx)
      for saved in outcome.saved {
        for variant in saved.variants { kept.places[variant.raw] = kept.saved.count }
        kept.saved.append((saved.product, saved.isChanged))
        kept.variants += Int64(saved.variants.count - saved.leftOut.count)
        let product = call[saved.sheet]
        let strange = strangers(saved, of: product)
        kept.said.append(
          UnnamedVariants.Said(handle: product.sheet.handle, product: saved.product, isAgain: product.isAgain, isWhole: product.faults.allSatisfy(\.isSoft), unnamed: saved.unnamed))
        kept.faults += strange
        kept.refused -= max(0, product.rows - RowFault.rows(product.faults + strange))
        if saved.retired > 0 { kept.faults.append(RowFault(line: product.line, column: "", what: .retired(count: saved.retired), isSoft: true)) }
        if saved.waitsForPrice { kept.faults.append(RowFault(line: product.line, column: "", what: .priceWaits, isSoft: true)) }
        if let free = product.firstFree { kept.faults.append(RowFault(line: free, column: "", what: .free(isOnSale: saved.isOnSale, isNew: saved.isNew), isSoft: true)) }
        if let line = product.firstUnshipped { kept.faults.append(RowFault(line: line, column: "", what: .unshipped(isOnSale: saved.isOnSale), isSoft: true)) }
        for (place, variant) in saved.variants.enumerated() where saved.keptPrices.contains(variant) || (!mayPrice && product.sheet.variants[place].sale != nil) {
          kept.faults.append(RowFault(line: product.line(of: place), column: "", what: .priceKept, isSoft: true))
        }
        guard booksStock else {
          if product.sheet.variants.contains(where: { $0.quantity ?? 0 > 0 }) { kept.unbooked += 1 }
          continue
        }
        for (place, (variant, sheet)) in zip(saved.variants, product.sheet.variants).enumerated() {
          guard let said = sheet.quantity, !saved.leftOut.contains(place) else { continue }
          // Shops write how many they sold too many below zero: nothing is there.
          let quantity = max(0, said)
          let isVague = (product.countsAreVague || sheet.isCountVague) && quantity > 0
          kept.stock.append(BookSaidStock.Line(variant: variant.raw, wanted: isVague ? .some(quantity) : .exactly(quantity), line: product.line(of: place)))
        }
      }
      for refused in outcome.refused {
        kept.faults.append(call[refused.sheet].fault(of: refused.fault))
        kept.said.append(call[refused.sheet].lost)
      }
      if let site { try ListOnSite(site: site, products: outcome.saved.map(\.product)).run(in: tx) }
      if mayPrice { kept.note(changed: try saveSales(outcome.saved, of: call, in: tx).map(\.raw)) }
    }
    kept.said += products.filter { !Self.isSaved($0) }.map(\.lost)
    kept.faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return kept
  }

  /// New variants of known goods that were left out; one that shares its row with others costs no row.
  private func strangers(_ saved: SaveProducts.Saved, of product: ReadProduct) -> [RowFault] {
    guard !saved.leftOut.isEmpty else { return [] }
    let kept = Set(product.sheet.variants.indices.filter { !saved.leftOut.contains($0) }.map(product.line(of:)))
    return saved.leftOut.sorted().map { place in
      let line = product.line(of: place)
      return RowFault(line: line, column: "", what: .priceNotYours, isSoft: kept.contains(line))
    }
  }

  private func saveSales(_ saved: [SaveProducts.Saved], of call: [ReadProduct], in tx: Transaction) throws -> Set<ID<Variant>> {
    let stated = saved.filter { call[$0.sheet].statesSales }
    return try SaveSales(stated.flatMap { one in zip(one.variants, call[one.sheet].sheet.variants).map { ($0, $1.sale) } }).run(in: tx)
  }

  private static func isSaved(_ product: ReadProduct) -> Bool {
    !product.isLeftOut && !product.sheet.handle.isEmpty && (product.faults.allSatisfy(\.isSoft) || !product.sheet.variants.isEmpty)
  }

  /// The same faults with the product and the SKU that each is about.
  func labelled(_ faults: [RowFault]) -> [RowFault] {
    let sorted = products.sorted { $0.line < $1.line }
    var ofVariants: [Int64: String] = [:]
    for product in sorted { for (variant, line) in zip(product.sheet.variants, product.variantLines) where ofVariants[line] == nil { ofVariants[line] = product.label(variant.sku) } }
    return faults.map { fault in
      var fault = fault
      let line = fault.row ?? fault.line
      fault.label = ofVariants[line] ?? sorted.last { $0.line <= line }?.label("") ?? ""
      return fault
    }
  }

  /// What can be saved, in calls of different handles: one that comes again finds what the call before it made.
  var calls: [[ReadProduct]] {
    var calls: [[ReadProduct]] = []
    var handles: Set<String> = []
    for product in products where Self.isSaved(product) {
      if calls.isEmpty || !handles.insert(product.sheet.handle).inserted {
        calls.append([])
        handles = [product.sheet.handle]
      }
      calls[calls.count - 1].append(product)
    }
    return calls
  }
}

extension ReadProduct {
  /// What a report calls it: its name, else its handle, and the SKU that is meant.
  fileprivate func label(_ sku: String) -> String {
    let title = sheet.title?.korean ?? "", name = title.isEmpty ? sheet.handle : title
    return WrittenAmount.shortened(name) + (sku.isEmpty ? "" : " (\(WrittenAmount.shortened(sku)))")
  }

  /// Of a product that did not come in, no variant can be said to be unnamed.
  fileprivate var lost: UnnamedVariants.Said { UnnamedVariants.Said(handle: sheet.handle, isAgain: isAgain, isWhole: false) }
}
