import Kernel
import Parties
import Storage
import Web
import Wire

/// The inbox of a member.
enum NoticeEndpoints {
  struct Unread: Sendable { let unread: Int64 }

  static func routes() -> [Route] { [list, count, read] }

  private static let view = View<Parties.Notice>.object(
    "Notice",
    .member("id", .id()) { $0.id }, .member("kind", .text) { $0.phrase },
    .member("text", .words) { Phrase(NoticeWords.text($0.phrase, $0.facts, in: .korean), NoticeWords.text($0.phrase, $0.facts, in: .english)) },
    .member("link", .text(format: "uri-reference")) { $0.link }, .member("at", .instant) { $0.at },
    .member("readAt", View<Instant>.instant.orNull) { $0.read })
  private static let unread = View<Unread>.object("UnreadNotices", .member("unread", .int64) { $0.unread })
  private static let upTo = Shape<ID<Parties.Notice>>.object("NoticesRead", .required("upTo", .id(Parties.Notice.self))) { id in id }

  private static let list = Endpoint(
    "listNotices", .get, "/api/v1/me/notices", Phrase("알림", "One's inbox, newest first"), tag: "members", access: .signedIn,
    takes: ListInputs.cursor, .query("limit", .int(1...100), or: 20), answers: .page("NoticePage", of: view)
  ).read { tx, call, cursor, limit in try Parties.Notice.inbox(of: call.someone(), after: cursor, size: limit, in: tx) }

  private static let count = Endpoint(
    "countUnreadNotices", .get, "/api/v1/me/notices/unread", Phrase("읽지 않은 알림 수", "How many are unread: exact up to 99, then 100"), tag: "members",
    access: .signedIn, answers: .ok(unread)
  ).read { tx, call in Unread(unread: try Parties.Notice.unread(of: call.someone(), in: tx)) }

  private static let read = Endpoint(
    "readNotices", .post, "/api/v1/me/notices/read", Phrase("알림 읽음 표시", "Mark everything up to a notice as read"), tag: "members", access: .signedIn,
    isIdempotent: true,
    takes: .body(upTo), answers: .nothing
  ).write { tx, call, id in try Parties.Notice.markRead(upTo: id, of: call.someone(), in: tx) }
}
