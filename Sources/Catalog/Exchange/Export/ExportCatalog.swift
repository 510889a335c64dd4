import Inventory
import Kernel
import Storage

/// The formats that can be written.
package enum ExportFormat: String, Sendable, CaseIterable {
  case shopify
  case googleXML = "google-xml"
  case googleTSV = "google-tsv"
}

/// Writes a merchant's products into a file that `ImportCatalog` (and the platform it is named after) reads, some products at a time.
package struct ExportCatalog: Sendable {
  /// Products of one transaction.
  static let productsMax = 200

  package var merchant: PartyID
  package var format: ExportFormat
  /// Whose pieces are written; nil is all places together.
  package var location: ID<StockLocation>?
  /// Where the storefront stands, for links in feeds; no slash at its end.
  package var baseURL: String

  package init(merchant: PartyID, format: ExportFormat, location: ID<StockLocation>? = nil, baseURL: String) {
    self.merchant = merchant
    self.format = format
    self.location = location
    self.baseURL = baseURL
  }

  package struct Result: Sendable, Equatable {
    package var products: Int64 = 0
    package var variants: Int64 = 0
  }

  /// Refuses a feed whose links would lead nowhere.
  package func checkAddress() throws(FileFault) {
    guard format == .shopify || !baseURL.isEmpty else { throw .linksNeedAddress }
  }

  /// What stands before and behind the products.
  package var head: [UInt8] { Array(ExportPaper(format: format, baseURL: baseURL).head.utf8) }
  package var foot: [UInt8] { Array(ExportPaper(format: format, baseURL: baseURL).foot.utf8) }

  /// Some products in the order of their making, and where to go on.
  package struct Piece: Sendable {
    package var bytes: [UInt8] = []
    package var count = Result()
    /// Nil at the end.
    package var next: ID<Product>?
  }

  /// The products after one of them (or from the start), as they stand at this moment.
  package func piece(after: ID<Product>?, in tx: Transaction) throws -> Piece {
    let page = try ExportPage.after(after ?? ID(0), of: merchant, at: location, in: tx)
    let paper = ExportPaper(format: format, baseURL: baseURL)
    var piece = Piece()
    // A feed is read by those who advertise: what is not on sale has no page that its link could lead to.
    let shown = format == .shopify ? page : page.filter { $0.state.product.status == .active }
    for product in shown {
      piece.bytes += Array(paper.text(of: product).utf8)
      piece.count.variants += Int64(product.variants.count)
    }
    piece.count.products = Int64(shown.count)
    piece.next = page.count < Self.productsMax ? nil : page.last?.state.product.id
    return piece
  }

  /// Hands over the file a piece at a time; every piece is the state of one moment.
  package func run(_ database: Database, write: ([UInt8]) throws -> Void, progress: (Result) throws -> Void = { _ in }) throws -> Result {
    try checkAddress()
    if baseURL.isEmpty, try database.readNow({ try ProductRecords.hasPhotos(merchant, in: $0) }) { throw FileFault.picturesNeedAddress }
    var result = Result()
    var after: ID<Product>?
    try write(head)
    repeat {
      let place = after
      let piece = try database.readNow { tx in try self.piece(after: place, in: tx) }
      try write(piece.bytes)
      result.products += piece.count.products
      result.variants += piece.count.variants
      after = piece.next
      try progress(result)
    } while after != nil
    try write(foot)
    return result
  }
}

/// How a format lays products out.
struct ExportPaper {
  var format: ExportFormat
  var baseURL: String

  var head: String {
    switch format {
    case .shopify: ShopifyText.head
    case .googleXML: GoogleText.head(baseURL)
    case .googleTSV: GoogleText.names.joined(separator: "\t") + "\n"
    }
  }

  var foot: String { format == .googleXML ? GoogleText.foot : "" }

  func text(of product: ExportProduct) -> String {
    switch format {
    case .shopify: ShopifyText(product: product, baseURL: baseURL).rows
    case .googleXML: GoogleText(product: product, baseURL: baseURL).items
    case .googleTSV: GoogleText(product: product, baseURL: baseURL).lines
    }
  }
}
