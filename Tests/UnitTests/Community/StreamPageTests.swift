import Kernel
import Storage
import Stream
import TestSupport
import Testing

@testable import Community

struct StreamPageTests {
  private func announce(_ text: String, _ yard: CommunityYard, from: Span, to: Span, places: [Int64] = [77]) throws -> ID<Announcement> {
    yard.clock.pass(.seconds(1))
    let now = yard.clock.now
    return try yard.database.writeNow { tx in
      try Announce(
        publisher: yard.merchant, by: yard.merchant,
        wordings: [Wording(text, title: "소식", language: .korean), Wording("\(text) (en)", language: .english)], starts: now + from,
        ends: now + to, places: places
      ).run(in: tx)
    }
  }

  @Test(arguments: enginesHere) func announcementsAndReviewsStandNewestFirst(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      let sale = try announce("겨울 세일", yard, from: .days(0), to: .days(7))
      let review = try yard.review(by: yard.mina, 5)
      let later = try announce("봄 세일", yard, from: .days(90), to: .days(97))
      let gone = try announce("취소된 소식", yard, from: .days(0), to: .days(7))
      try yard.database.writeNow { try WithdrawAnnouncement(gone, publisher: yard.merchant).run(in: $0) }
      #expect(throws: Announce.No.unknown) { try yard.database.writeNow { try WithdrawAnnouncement(sale, publisher: yard.jun).run(in: $0) } }
      func names(_ page: Page<StreamPage.Item>) -> [String] {
        page.items.map { item in
          switch item {
          case .announcement(let announcement): announcement.wordings.best(for: .english)?.text ?? ""
          case .review(let review): "\(review.review.id)"
          }
        }
      }
      let whole = try yard.database.readNow { try StreamPage.page(in: $0) }
      #expect(names(whole) == ["\(review.id)", "겨울 세일 (en)"])
      #expect(whole.next == nil)
      let first = try yard.database.readNow { try StreamPage.page(size: 3, in: $0) }
      #expect(names(first) == ["\(review.id)"])
      let second = try yard.database.readNow { try StreamPage.page(after: first.next, size: 3, in: $0) }
      #expect(names(second) == ["겨울 세일 (en)"])
      func shown(_ place: Int64) throws -> [ID<Announcement>] { try yard.database.readNow { try Announcement.shown(at: place, in: $0).map(\.id) } }
      #expect(try shown(77) == [sale])
      #expect(try shown(78) == [])
      yard.clock.pass(.days(91))
      #expect(try shown(77) == [later])
      let all = try yard.database.readNow { try Announcement.page(of: yard.merchant, in: $0).items }
      #expect(all.map(\.id) == [gone, later, sale])
      #expect(all[0].publisherName.korean == "온결 상점")
    }
  }

  @Test(arguments: enginesHere) func anAnnouncementWithoutTimeIsRefused(_ engine: Engine) throws {
    try withCommunity(engine) { yard in
      #expect(throws: Announce.No.periodBackwards) { try announce("소식", yard, from: .days(2), to: .days(1)) }
      #expect(throws: Announce.No.over) { try announce("소식", yard, from: .days(-2), to: .days(-1)) }
      #expect(throws: Announce.No.tooManyPlaces) { try announce("소식", yard, from: .days(0), to: .days(1), places: Array(1...51)) }
      let page = try yard.database.readNow { try StreamPage.page(in: $0) }
      #expect(page.items.isEmpty)
    }
  }
}
