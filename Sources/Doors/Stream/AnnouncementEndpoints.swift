import Community
import Kernel
import Parties
import Places
import Storage
import Stream
import Wire

/// News of merchants and malls.
enum AnnouncementEndpoints {
  struct NewAnnouncement: Sendable {
    let wordings: [Wording]
    let starts: Instant
    let ends: Instant
  }

  struct Announced: Sendable { let announcement: ID<Announcement> }

  static func routes() -> [Route] { [shown, ofPublisher, announce, withdraw] }

  private static let publisher = Input<PartyID>.path("publisher", .id(AnyParty.self))

  static let view = View<Announcement>.object(
    "Announcement",
    .member("id", .id()) { $0.id }, .member("publisher", .id()) { $0.publisher }, .member("publisherName", .words) { $0.publisherName },
    .member("words", ReviewShapes.wording.list) { $0.wordings }, .member("startsAt", .instant) { $0.starts }, .member("endsAt", .instant) { $0.ends },
    .member("withdrawnAt", View<Instant>.instant.orNull) { $0.withdrawn }, .member("activity", .id()) { $0.activity })

  private static let input = Shape<NewAnnouncement>.object(
    "AnnouncementInput",
    .required("title", .text(1...Wording.titleMax)), .required("text", .lines(1...2000)), .optional("language", .choice(Tongue.self), or: .ko),
    .required("startsAt", .instant), .required("endsAt", .instant)
  ) { NewAnnouncement(wordings: [Wording($1, title: $0, language: $2.language)], starts: $3, ends: $4) }

  private static let announced = View<Announced>.object("Announced", .member("announcement", .id()) { $0.announcement })

  private static let shown = Endpoint(
    "listAnnouncements", .get, "/api/v1/places/{place}/announcements", Phrase("몰과 매장의 소식", "What is announced at a mall or a store now"), tag: "announcements",
    takes: .path("place", .id(AnyParty.self)),
    answers: .ok(View<[Announcement]>.object("AnnouncementList", .member("items", view.list) { $0 }))
  ).read { tx, _, place in try Announcement.shown(at: place.raw, in: tx) }

  private static let ofPublisher = Endpoint(
    "listOwnAnnouncements", .get, "/api/v1/publishers/{publisher}/announcements", Phrase("낸 소식 목록", "What a merchant or a mall announced, newest first"),
    tag: "announcements", permissions: .announce, .editPromotions, takes: publisher, ListInputs.cursor, PlaceQueries.limit,
    answers: .page("AnnouncementPage", of: view)
  ).read { tx, call, publisher, cursor, limit in
    try mayAnnounce(publisher, call, in: tx)
    return try Announcement.page(of: publisher, after: cursor, size: limit, in: tx)
  }

  private static let announce = Endpoint(
    "announce", .post, "/api/v1/publishers/{publisher}/announcements", Phrase("소식 내기", "Announce something at a mall, or at a merchant's stores"),
    tag: "announcements", permissions: .announce, .editPromotions, isIdempotent: true,
    problems: Announce.No.allCases.filter { $0 != .unknown }.map { ProblemKind($0) } + StreamProblems.all,
    takes: publisher, .body(input), answers: .created(announced) { _ in "/api/v1/stream" }
  ).write { tx, call, publisher, input in
    let kind = try mayAnnounce(publisher, call, in: tx)
    let places = kind == .mall ? [publisher.raw] : try Unit.all(of: publisher, in: tx).prefix(Announce.placesMax).map(\.id.raw)
    return Announced(
      announcement: try Announce(
        publisher: publisher, by: call.someone(), wordings: input.wordings, starts: input.starts, ends: input.ends, places: places
      ).run(in: tx))
  }

  private static let withdraw = Endpoint(
    "withdrawAnnouncement", .delete, "/api/v1/publishers/{publisher}/announcements/{announcement}", Phrase("소식 내리기", "Take an announcement down"),
    tag: "announcements", permissions: .announce, .editPromotions, problems: [ProblemKind(Announce.No.unknown)],
    takes: publisher, .path("announcement", .id(Announcement.self)), answers: .nothing
  ).write { tx, call, publisher, id in
    try mayAnnounce(publisher, call, in: tx)
    try WithdrawAnnouncement(id, publisher: publisher).run(in: tx)
  }

  /// Malls announce by their own permission, merchants by that of their promotions.
  @discardableResult
  private static func mayAnnounce(_ publisher: PartyID, _ call: Call, in tx: Transaction) throws -> Party.Kind {
    switch try Party.find(publisher, in: tx)?.kind {
    case .mall:
      try call.require(.announce, on: .mall(publisher))
      return .mall
    case .merchant:
      try call.require(.editPromotions, on: .merchant(publisher))
      return .merchant
    default: throw Authority.No.forbidden
    }
  }
}
