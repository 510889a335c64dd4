import Community
import Kernel
import Parties
import Storage

/// What a member keeps and waits for, among her own data.
enum BookmarksExport {
  static let bookmarks: MemberExport.Part = { party, tx in
    let kept = try Party.selves(party, in: tx).flatMap { member in
      try Bookmark.Kind.allCases.flatMap { kind in try ExportLines.every { try Bookmark.page(of: member, kind, after: $0, size: 100, in: tx) } }
    }
    return .init("bookmarks", .array(kept.map { mark in
      .object([
        .init("kind", .string(mark.kind.rawValue)), .init("thing", .string(String(mark.thing))), .init("at", .string(mark.at.description)),
      ])
    }))
  }

  static let restocks: MemberExport.Part = { party, tx in
    let wishes = try ExportLines.every { try StockWish.page(of: party, after: $0, size: 100, in: tx) }
    return .init("restocks", .array(wishes.map { .object([.init("variant", .string($0.variant.description)), .init("at", .string($0.at.description))]) }))
  }
}
