import Catalog
import Kernel
import Wire

/// How files that merchants send, and the reports on them, are called in the folder of sent files.
extension UploadPlace {
  package func file(of id: ID<CatalogUpload>) -> String { "\(folder)/catalog-\(id)" }
  package func report(of id: ID<CatalogUpload>) -> String { "\(folder)/report-\(id).csv" }

  /// The upload whose file has that name; nil for others.
  package static func upload(named name: String) -> ID<CatalogUpload>? {
    name.hasPrefix("catalog-") ? ID<CatalogUpload>(text: String(name.dropFirst(8))) : nil
  }
  package static func isReport(_ name: String) -> Bool { name.hasPrefix("report-") && name.hasSuffix(".csv") }
}

extension CatalogUpload {
  /// What is rung when an import moves on.
  package static func topic(_ id: ID<CatalogUpload>) -> String { "import/\(id)" }
}
