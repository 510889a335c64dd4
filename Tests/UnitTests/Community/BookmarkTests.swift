import Kernel
import Storage
import Stream
import TestSupport
import Testing

@testable import Community

struct BookmarkTests {
  @Test(arguments: enginesHere) func bookmarksStandInTheMembersOrderAndNowhereElse(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      try yard.database.writeNow { tx in
        for thing in [1, 2, 3, 2] as [Int64] { try AddBookmark(.product, thing, by: yard.mina).run(in: tx) }
        try AddBookmark(.place, 7, by: yard.mina).run(in: tx)
      }
      func list(_ kind: Bookmark.Kind = .product) throws -> [Int64] {
        try yard.database.readNow { try Bookmark.page(of: yard.mina, kind, in: $0).items.map(\.thing) }
      }
      #expect(try list() == [3, 2, 1])
      #expect(try list(.place) == [7])
      try yard.database.writeNow { try ArrangeBookmarks(.product, [1, 99, 3], by: yard.mina).run(in: $0) }
      #expect(try list() == [1, 2, 3])
      try yard.database.writeNow { try RemoveBookmark(.product, 2, by: yard.mina).run(in: $0) }
      try yard.database.writeNow { try RemoveBookmark(.product, 2, by: yard.mina).run(in: $0) }
      #expect(try list() == [1, 3])
      let kept = try yard.database.readNow { try Bookmark.kept(by: yard.mina, .product, among: [1, 2, 3], in: $0) }
      #expect(kept == [1, 3])
      try yard.database.writeNow { try AddBookmark(.product, 2, by: yard.mina).run(in: $0) }
      #expect(try list() == [2, 1, 3])
      #expect(try LogAudit.run(yard.database).waiting == 0)
    }
  }

  @Test(arguments: enginesHere) func pagesOfBookmarksMeet(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      try yard.database.writeNow { tx in for thing in 1...5 as ClosedRange<Int64> { try AddBookmark(.brand, thing, by: yard.mina).run(in: tx) } }
      let first = try yard.database.readNow { try Bookmark.page(of: yard.mina, .brand, size: 3, in: $0) }
      let rest = try yard.database.readNow { try Bookmark.page(of: yard.mina, .brand, after: first.next, size: 3, in: $0) }
      #expect(first.items.map(\.thing) == [5, 4, 3])
      #expect(rest.items.map(\.thing) == [2, 1])
      #expect(rest.next == nil)
    }
  }
}
