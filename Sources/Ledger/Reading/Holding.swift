import Kernel
import Storage

/// What every holder of some assets has for one purpose: the answer to "where is this variant, and how much of it".
package struct Holding: Sendable, Equatable {
  package let asset: Asset
  package let holder: Int64
  package let posted: Int64
  package let held: Int64
  /// What may still be taken.
  package let available: Int64

  /// Rows of one answer, at most.
  package static let most = 20_000

  /// The assets of which any of these holders, or anybody at all, may still take something. The plus keeps the engine from trying
  /// every pair of asset and holder, which are far more than the accounts of an asset.
  package static func available(_ assets: [Asset], purpose: String, among holders: [Int64]? = nil, in tx: Transaction) throws -> [Asset] {
    guard !assets.isEmpty, holders?.isEmpty != true else { return [] }
    let ofHolders: SQL = if let holders { " AND +holder IN \(list: holders)" } else { "" }
    return try tx.rows(
      """
      SELECT DISTINCT asset
      FROM ledger_account
      WHERE asset IN \(list: assets) AND purpose = \(purpose) AND floor IS NOT NULL AND posted - held > floor\(ofHolders)
      ORDER BY asset
      LIMIT \(most)
      """
    ) { try $0.next() }
  }

  /// Which of these holders may still take something of which of these assets.
  package static func holders(of assets: [Asset], purpose: String, among holders: [Int64], in tx: Transaction) throws -> [(asset: Asset, holder: Int64)] {
    guard !assets.isEmpty, !holders.isEmpty else { return [] }
    return try tx.rows(
      """
      SELECT asset, holder
      FROM ledger_account
      WHERE asset IN \(list: assets) AND purpose = \(purpose) AND floor IS NOT NULL AND posted - held > floor AND +holder IN \(list: holders)
      ORDER BY asset, holder
      LIMIT \(most)
      """
    ) { row in (asset: try row.next(), holder: try row.next()) }
  }

  /// What each of these holders may still take something of, whatever it is; at most `most`.
  package static func assets(of holders: [Int64], purpose: String, in tx: Transaction) throws -> [(asset: Asset, holder: Int64)] {
    guard !holders.isEmpty else { return [] }
    return try tx.rows(
      """
      SELECT asset, holder
      FROM ledger_account
      WHERE holder IN \(list: holders) AND purpose = \(purpose) AND floor IS NOT NULL AND posted - held > floor
      ORDER BY asset, holder
      LIMIT \(most)
      """
    ) { row in (asset: try row.next(), holder: try row.next()) }
  }

  /// Limited accounts of `assets` for `purpose`, by asset and holder. Holds that are overdue but not yet swept count as held.
  package static func of(_ assets: [Asset], purpose: String, in tx: Transaction) throws -> [Holding] {
    guard !assets.isEmpty else { return [] }
    return try ask(assets, purpose: purpose, in: tx).rows()
  }

  /// `of`, to be read later.
  package static func ask(_ assets: [Asset], purpose: String, in tx: Transaction) throws -> Ahead<Holding> {
    try tx.ahead(
      """
      SELECT asset, holder, posted, held, posted - held - floor
      FROM ledger_account
      WHERE asset IN \(list: assets) AND purpose = \(purpose) AND floor IS NOT NULL
      ORDER BY asset, holder
      LIMIT \(most)
      """
    ) { row in
      Holding(asset: try row.next(), holder: try row.next(), posted: try row.next(), held: try row.next(), available: try row.next())
    }
  }
}
