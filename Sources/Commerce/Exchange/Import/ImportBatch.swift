import Kernel
import Storage

/// What one transaction of an import takes in; where it ends follows from where it begins, so that a second run cuts alike.
struct ImportBatch {
  var products: [ReadProduct] = []
  /// Where the next one begins.
  var after: ReadPosition
  var isLast = false

  init(from source: any ProductSource) throws(FileFault) {
    after = source.position
    var variants = 0
    while products.count < ImportCatalog.productsMax, variants < ImportCatalog.variantsMax {
      guard let product = try source.next() else {
        isLast = true
        break
      }
      products.append(product)
      variants += product.sheet.variants.count
    }
    after = source.position
  }

  struct Kept {
    var products: Int64 = 0
    var variants: Int64 = 0
    var faults: [RowFault] = []
    var stock: [(variant: Int64, wanted: SetFreeStock.Wanted)] = []
  }

  /// Saves what is good of it.
  func save(merchant: PartyID, booksStock: Bool, in tx: Transaction) throws -> Kept {
    var kept = Kept(faults: products.flatMap(\.faults))
    for call in calls {
      let outcome = try SaveProducts(merchant: merchant, sheets: call.map(\.sheet), booksStock: booksStock).run(in: tx)
      kept.products += Int64(outcome.saved.count)
      for saved in outcome.saved {
        kept.variants += Int64(saved.variants.count)
        guard booksStock else { continue }
        let product = call[saved.sheet]
        for (variant, sheet) in zip(saved.variants, product.sheet.variants) {
          guard let quantity = sheet.quantity, quantity >= 0 else { continue }
          kept.stock.append((variant.raw, product.countsAreVague && quantity > 0 ? .some(quantity) : .exactly(quantity)))
        }
      }
      for refused in outcome.refused { kept.faults.append(RowFault(line: call[refused.sheet].line, column: "", what: .product(refused.fault))) }
    }
    kept.faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return kept
  }

  /// What can be saved, in calls of different handles: one that comes again finds what the call before it made.
  var calls: [[ReadProduct]] {
    var calls: [[ReadProduct]] = []
    var handles: Set<String> = []
    for product in products where !product.sheet.handle.isEmpty && (product.faults.isEmpty || !product.sheet.variants.isEmpty) {
      if calls.isEmpty || !handles.insert(product.sheet.handle).inserted {
        calls.append([])
        handles = [product.sheet.handle]
      }
      calls[calls.count - 1].append(product)
    }
    return calls
  }
}
