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

  /// Hands over the file a piece at a time; every piece is the state of one moment.
  package func run(_ database: Database, write: ([UInt8]) throws -> Void, progress: (Result) throws -> Void = { _ in }) throws -> Result {
    let paper = ExportPaper(format: format, baseURL: baseURL)
    var result = Result()
    var after = ID<Product>(0)
    try write(Array(paper.head.utf8))
    while true {
      let page = try database.readNow { try ExportPage.after(after, of: merchant, at: location, in: $0) }
      guard let last = page.last else { break }
      var text = ""
      for product in page {
        text += paper.text(of: product)
        result.variants += Int64(product.variants.count)
      }
      try write(Array(text.utf8))
      result.products += Int64(page.count)
      after = last.state.product.id
      try progress(result)
      if page.count < Self.productsMax { break }
    }
    try write(Array(paper.foot.utf8))
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
