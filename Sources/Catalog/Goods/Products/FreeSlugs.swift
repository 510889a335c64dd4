import Kernel
import Storage

/// Gives new products addresses of their own: what their handle makes, else with the merchant's number, else with a few figures of the
/// handle's digest. `C`, `C++` and `C#` are three products with three addresses.
struct FreeSlugs {
  private let merchant: PartyID
  private var taken: Set<String>

  init(for handles: [String], of merchant: PartyID, in tx: Transaction) throws {
    self.merchant = merchant
    taken = try ProductRecords.takenSlugs(handles.flatMap { Self.candidates($0, merchant) }, in: tx)
  }

  private static func candidates(_ handle: String, _ merchant: PartyID) -> [String] {
    let digest = Encoding.hex(Digest.sha256(Array("\(merchant)/\(handle)".utf8)).prefix(4))
    let base = Handle.make(handle) ?? "item-\(digest)"
    return [base, "\(base)-\(String(merchant.raw, radix: 36))", "\(base)-\(digest)"]
  }

  /// The address of a product that is about to be made.
  mutating func take(_ handle: String, id: ID<Product>) -> String {
    let all = Self.candidates(handle, merchant)
    let slug = all.first { !taken.contains($0) } ?? "\(all[0])-\(id)"
    taken.insert(slug)
    return slug
  }
}
