import Community
import Kernel
import Parties
import Storage
import Stream
import Wire

/// What people and shops say publicly, and what one party said.
enum StreamEndpoints {
  /// A line of a timeline; reviews and announcements come whole, so that what is hidden or taken down stays so.
  struct Line: Sendable {
    let shown: Stream.Shown
    let review: ShownReview?
    let announcement: Announcement?
  }

  static func routes() -> [Route] { [stream, home, timeline] }

  private static let thing = View<Thing>.object("Thing", .member("kind", .choice()) { $0.kind }, .member("id", .text) { String($0.id) })

  private static let item = View<StreamPage.Item>.object(
    "StreamItem",
    .member("review", ReviewShapes.review.orNull) { if case .review(let review) = $0 { review } else { nil } },
    .member("announcement", AnnouncementEndpoints.view.orNull) { if case .announcement(let news) = $0 { news } else { nil } })

  private static let line = View<Line>.object(
    "TimelineItem",
    .member("activity", .id()) { $0.shown.id }, .member("at", .instant) { $0.shown.activity.at },
    .member("actor", View<PartyID>.id().orNull) { $0.shown.activity.actor }, .member("deed", .choice()) { $0.shown.activity.deed.word },
    .member("object", thing.orNull) { $0.shown.activity.deed.object },
    .member("review", ReviewShapes.review.orNull) { $0.review }, .member("announcement", AnnouncementEndpoints.view.orNull) { $0.announcement },
    .member("words", ReviewShapes.wording.list) { $0.review == nil && $0.announcement == nil ? $0.shown.wordings : [] },
    .member("tombstone", ReviewShapes.tombstone.orNull) { $0.shown.tombstone })

  private static let stream = Endpoint(
    "getStream", .get, "/api/v1/stream", Phrase("모두의 소식", "Announcements and reviews of everyone, newest first"), tag: "stream",
    takes: ListInputs.cursor, PlaceQueries.limit, answers: .page("StreamPage", of: item)
  ).read { tx, call, cursor, limit in try StreamPage.page(after: cursor, size: limit, reader: call.signedIn?.party, in: tx) }

  private static let home = Endpoint(
    "getHomeTimeline", .get, "/api/v1/me/timeline", Phrase("내 타임라인", "What one says, and what those say whom one follows"), tag: "stream",
    access: .signedIn, takes: ListInputs.cursor, PlaceQueries.limit, answers: .page("Timeline", of: line)
  ).read { tx, call, cursor, limit in
    let party = try call.someone()
    return try whole(Timeline.home(of: party, after: cursor, size: limit, in: tx), party, in: tx)
  }

  private static let timeline = Endpoint(
    "getTimeline", .get, "/api/v1/parties/{party}/timeline", Phrase("한 사람의 타임라인", "What a member, a merchant or a mall says, as far as one may see it"),
    tag: "stream", takes: .path("party", .id(AnyParty.self)), ListInputs.cursor, PlaceQueries.limit, answers: .page("Timeline", of: line)
  ).read { tx, call, party, cursor, limit in
    let reader = call.signedIn?.party
    return try whole(Timeline.of(party, seenBy: reader, after: cursor, size: limit, in: tx), reader, in: tx)
  }

  /// What is withdrawn, removed or over is left out, so a page may be shorter than asked for while `next` leads on.
  private static func whole(_ page: Page<Stream.Shown>, _ reader: PartyID?, in tx: Transaction) throws -> Page<Line> {
    let ids = page.items.map(\.id)
    let reviews = try ReviewList.of(activities: ids, reader: reader, in: tx)
    let news = try Announcement.of(activities: ids, in: tx)
    let lines = page.items.compactMap { shown -> Line? in
      switch shown.activity.deed.word {
      case .review:
        guard let review = reviews[shown.id], [.standing, .blinded].contains(review.review.state) else { return nil }
        return Line(shown: shown, review: review, announcement: nil)
      case .announcement:
        guard let announcement = news[shown.id], announcement.isShown(at: tx.now) else { return nil }
        return Line(shown: shown, review: nil, announcement: announcement)
      default: return Line(shown: shown, review: nil, announcement: nil)
      }
    }
    return Page(items: lines, next: page.next)
  }
}
