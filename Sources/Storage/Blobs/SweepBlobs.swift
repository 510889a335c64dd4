import Kernel

/// Removes blobs that nothing names any more, one of the store's 256 folders at a time, so that no step is long.
///
/// A blob is set aside before it is removed and looked at once more there: one that was written again or named meanwhile comes
/// back. A step that broke off is made good by the next; doing it again changes nothing.
package struct SweepBlobs: Sendable {
  /// A row that names a younger blob may still be on its way.
  package static let grace = Span.days(1)
  /// Folders of a store.
  package static let folders = 256
  /// Names asked about at once.
  static let namesMax = 200
  private static let ending = ".gone"

  package var store: BlobStore
  /// Those of some blobs that something names; asked about 200 at once, at most.
  package var named: @Sendable ([Blob]) throws -> Set<Blob>

  package init(_ store: BlobStore, named: @escaping @Sendable ([Blob]) throws -> Set<Blob>) {
    self.store = store
    self.named = named
  }

  /// Sweeps one folder; returns how many blobs went. The first folder also clears what writers and sweeps left unfinished.
  @discardableResult
  package func run(folder number: Int, now: Instant) throws -> Int {
    precondition((0..<Self.folders).contains(number), "a store has 256 folders")
    if number == 0 {
      try bringBack()
      try store.clearUnfinished(before: now - Self.grace)
    }
    let old = try store.blobs(inFolder: Encoding.hex([UInt8(number)]), before: now - Self.grace)
    var removed = 0
    for start in stride(from: 0, to: old.count, by: Self.namesMax) {
      let some = Array(old[start..<min(old.count, start + Self.namesMax)])
      let kept = try named(some)
      for blob in some where !kept.contains(blob) {
        if try discard(blob, before: now - Self.grace) { removed += 1 }
      }
    }
    return removed
  }

  private func aside(_ name: String) -> String { "\(store.folder)/new/\(name)\(Self.ending)" }

  private func discard(_ blob: Blob, before: Instant) throws -> Bool {
    let aside = aside(blob.name)
    guard store.has(blob) else { return false }
    try DiskFile.move(store.path(blob), to: aside)
    guard try DiskFile.changedAt(aside) < before, try named([blob]).isEmpty else {
      try restore(blob, from: aside)
      return false
    }
    return try DiskFile.remove(aside)
  }

  private func restore(_ blob: Blob, from aside: String) throws {
    // The same bytes written meanwhile lie there already.
    if store.has(blob) { try DiskFile.remove(aside) } else { try DiskFile.move(aside, to: store.path(blob)) }
  }

  /// What a sweep that broke off had set aside: back where it was, to be judged like any other.
  private func bringBack() throws {
    for name in try DiskFile.names(in: store.folder + "/new") where name.hasSuffix(Self.ending) {
      guard let blob = Blob(name: name.dropLast(Self.ending.count)) else { continue }
      try restore(blob, from: aside(blob.name))
    }
  }
}
