import Kernel
import Storage

/// Brings many of a merchant's products to what their sheets say, in few statements; all writing of products goes through here.
///
/// Products are found by handle, variants by their choices; a SKU is only a label. Nothing that is not named in a sheet goes away.
package struct SaveProducts {
  /// Sheets of one call, at most; their handles must differ.
  package static let sheetsMax = 500

  package var merchant: PartyID
  package var sheets: [ProductSheet]
  /// New products stand as in stock when their sheets name pieces: the caller books them in the same transaction.
  package var booksStock: Bool
  /// Whether whoever saves may say what goods cost. Where not, known variants keep their prices, new ones of known goods are left out, and
  /// new goods wait as drafts until somebody who may has saved or published them; all of it is told in `Saved`.
  package var mayPrice: Bool
  package init(merchant: PartyID, sheets: [ProductSheet], booksStock: Bool = false, mayPrice: Bool = true) {
    self.mayPrice = mayPrice
    self.merchant = merchant
    self.sheets = sheets.map(\.inLines)
    self.booksStock = booksStock
  }

  package struct Outcome: Sendable {
    package var saved: [Saved] = []
    /// Sheets that could not be kept, by their place in the call.
    package var refused: [(sheet: Int, fault: ProductFault)] = []
  }

  package struct Saved: Hashable, Sendable {
    package var sheet: Int
    package var product: ID<Product>
    package var slug: String
    package var isNew: Bool
    package var isOnSale: Bool
    package var isChanged: Bool
    /// For each variant of the sheet, in its order.
    package var variants: [ID<Variant>]
    /// Those whose sheet said another price, which whoever saved it may not set.
    package var keptPrices: Set<ID<Variant>> = []
    /// Places among the sheet's variants of new ones that were left out, as whoever saved them may not say what they cost; they have the id 0.
    package var leftOut: Set<Int> = []
    /// Variants that were on sale and are no longer, as the product's options are others now.
    package var retired = 0
    /// Variants on sale that the sheet did not name.
    package var unnamed: [ID<Variant>] = []
    /// It is not sold before somebody who may set prices has seen it.
    package var waitsForPrice = false
  }

  package func run(in tx: Transaction) throws -> Outcome {
    precondition(sheets.count <= Self.sheetsMax, "at most \(Self.sheetsMax) sheets a call")
    guard !sheets.isEmpty else { return Outcome() }
    let sheets = try OwnPhotos.known(in: sheets, of: merchant, in: tx)
    let tree = try CategoryTree.load(in: tx)
    let brands = try BrandRecords.named(sheets.compactMap(\.brand), in: tx)
    let old = try ProductRecords.load(merchant: merchant, sheets: sheets, in: tx)
    var slugs = try FreeSlugs(for: sheets.filter { old[$0.handle] == nil }.map { $0.addressName ?? $0.handle }, of: merchant, in: tx)
    let currencies = try HouseCurrencies.of(tx)
    let fallback = tree[path: SeedCategories.fallback]?.id ?? tree.nodes.first?.id ?? ID(0)

    var outcome = Outcome()
    var pictured: [(variant: ID<Variant>, picture: ID<Picture>)] = []
    var fresh: [ProductState] = []
    var changed: [(old: ProductState, new: ProductState)] = []
    for (place, sheet) in sheets.enumerated() {
      let before = old[sheet.handle]
      do throws(ProductFault) {
        guard !sheet.handle.isEmpty else { throw .noHandle }
        if let wanted = sheet.variants.lazy.compactMap(currencies.wrong).first { throw .otherCurrency(wanted: wanted.code) }
        let base = before ?? blank(sheet, category: fallback, in: tx)
        let category = sheet.category.flatMap { tree[path: $0]?.id }, brand = sheet.brand.flatMap { brands[BrandRecords.code(of: $0)] }
        var next = try base.laying(sheet, category: category, brand: brand)
        let leftOut = mayPrice || before == nil || base.waitsForPrice ? [] : next.strangers(of: sheet)
        if !leftOut.isEmpty { next = try base.laying(sheet.leaving(out: leftOut), category: category, brand: brand) }
        next.product.handle = sheet.handle
        next.settlePrices(after: before, mayPrice: mayPrice)
        let keptPrices = mayPrice ? [] : next.keepPrices(of: base)
        if sheet.waitsForCheck, next.product.status == .active, before?.product.status != .active { next.product.status = before?.product.status ?? .draft }
        if before == nil { next.product.slug = slugs.take(sheet.addressName ?? sheet.handle, id: next.product.id) }
        for index in next.variants.indices where next.variants[index].id.raw == 0 { next.variants[index].id = tx.id() }
        for index in next.pictures.indices where next.pictures[index].id == 0 { next.pictures[index].id = tx.id(ID<Picture>.self).raw }
        if let before { if next != before { changed.append((before, next)) } } else { fresh.append(next) }
        let places = VariantPlaces(next.variants)
        for (number, said) in sheet.variants.enumerated() where !leftOut.contains(number) {
          guard let source = said.picture, let kept = next.pictures.first(where: { $0.picture.source == source }) else { continue }
          pictured.append((id(of: said, in: next, places), ID(kept.id)))
        }
        let named = sheet.variants.enumerated().map { leftOut.contains($0) ? ID(0) : id(of: $1, in: next, places) }, all = Set(named)
        outcome.saved.append(
          Saved(
            sheet: place, product: next.product.id, slug: next.product.slug, isNew: before == nil, isOnSale: next.product.status == .active, isChanged: next != before,
            variants: named, keptPrices: keptPrices, leftOut: leftOut, retired: before.map(next.retired) ?? 0,
            unnamed: before == nil ? [] : next.variants.filter { !$0.isRetired && !all.contains($0.id) }.map(\.id), waitsForPrice: next.waitsForPrice))
      } catch {
        outcome.refused.append((place, error))
      }
    }
    try ProductRecords.insert(fresh, in: tx)
    try ProductRecords.update(changed, in: tx)
    try VariantPictures.keep(pictured, in: tx)
    let retold = changed.filter { $0.old.product.body != $0.new.product.body && ($0.old.product.showsInsets || $0.new.product.showsInsets) }
    try InsetPictures.sync(fresh.map(\.product).filter(\.showsInsets) + retold.map(\.new.product), in: tx)
    if booksStock {
      let stocked = outcome.saved.filter { saved in saved.isNew && sheets[saved.sheet].variants.contains { $0.quantity ?? 0 > 0 } }
      try ProductStanding.begin(inStock: stocked.map(\.product), in: tx)
    }
    try RefreshCards(products: fresh.map(\.product.id) + changed.map(\.new.product.id)).run(in: tx)
    return outcome
  }

  private func blank(_ sheet: ProductSheet, category: ID<Category>, in tx: Transaction) -> ProductState {
    ProductState(
      product: Product(
        id: tx.id(), family: tx.id(), merchant: merchant, handle: sheet.handle, slug: "", brand: nil, category: category, title: Words(""), body: Words(""),
        tags: [], status: .active, tax: .standard, withdrawal: .standard, reach: .everywhere, created: tx.now))
  }

  private func id(of sheet: VariantSheet, in state: ProductState, _ places: VariantPlaces) -> ID<Variant> {
    state.variants[state.place(of: sheet, places) ?? 0].id
  }
}
