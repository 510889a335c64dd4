import Kernel
import Storage

/// Finds the products of a batch that cannot be kept, by trying halves of it and undoing each trial; the others lose nothing.
struct FindCulprits {
  var batch: ImportBatch
  /// Writes some products as the import would.
  var keep: (ImportBatch, Transaction) throws -> Void

  private struct Undo: Error {}

  /// True for what a row's values can cause; a full disk or a lost connection is nobody's row.
  static func isOfARow(_ error: any Error) -> Bool {
    switch error {
    case is FileFault: false
    case is any Refusal: true
    case let fault as StorageFault: fault.isOfItsValues
    default: false
    }
  }

  /// The places of those that cannot be kept, each with its reason.
  func run(_ database: Database) throws -> [Int: RowFault] { try search(Array(batch.products.indices), database) }

  private func search(_ places: [Int], _ database: Database) throws -> [Int: RowFault] {
    guard let error = try trial(places, database) else { return [:] }
    guard let first = places.first else { throw error }
    guard places.count > 1 else { return [first: fault(of: batch.products[first], error)] }
    let half = places.count / 2
    return try search(Array(places[..<half]), database).merging(try search(Array(places[half...]), database)) { first, _ in first }
  }

  private func trial(_ places: [Int], _ database: Database) throws -> (any Error)? {
    var part = batch
    part.products = places.map { batch.products[$0] }
    let tried = part
    do {
      try database.writeNow { tx in
        try keep(tried, tx)
        throw Undo()
      }
      return nil
    } catch is Undo { return nil } catch where Self.isOfARow(error) { return error }
  }

  private func fault(of product: ReadProduct, _ error: any Error) -> RowFault {
    let why = (error as? any Refusal)?.sentence ?? Sentence(ExchangePhrases.notStored)
    return RowFault(line: product.line, column: "", what: .notKept(why))
  }
}
