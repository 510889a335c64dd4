import Catalog
import Kernel

/// A file in which a merchant gets their products, by its name in the address.
package enum ExportFile: String, CaseIterable, Sendable {
  case shopify = "shopify.csv"
  case googleXML = "google.xml"
  case googleTSV = "google.tsv"

  package var format: ExportFormat {
    switch self {
    case .shopify: .shopify
    case .googleXML: .googleXML
    case .googleTSV: .googleTSV
    }
  }

  package var contentType: String {
    switch self {
    case .shopify: "text/csv; charset=utf-8"
    case .googleXML: "application/xml"
    case .googleTSV: "text/tab-separated-values; charset=utf-8"
    }
  }

  var words: Phrase {
    switch self {
    case .shopify: Phrase("Shopify CSV", "Shopify CSV")
    case .googleXML: Phrase("Google 피드 XML", "Google feed, XML")
    case .googleTSV: Phrase("Google 피드 TSV", "Google feed, TSV")
    }
  }
}
