import Kernel
import Parties
import Storage
import Wire

/// What gave up, for programs that watch an installation.
enum FailedWorkEndpoints {
  /// A word that is none of them names nothing that failed; who has no leave is told that first.
  private static let sort = Input<String>.path(
    "sort", Shape<String>.text(1...20).noting("enum", .array(FailedWork.Sort.allCases.map { .string($0.rawValue) })))
  private static let work = Input<ID<FailedWork>>.path("work", .id(FailedWork.self))
  private static let reason = Shape<String>.object("DiscardReason", .required("reason", .text(FailedWork.reasonLength))) { $0 }
  private static let gone = ProblemKind(NoFailedWork.gone)

  private static let view = View<FailedWork>.object(
    "FailedWork",
    .member("sort", .choice()) { $0.sort }, .member("id", .id()) { $0.id }, .member("kind", .text) { $0.kind }, .member("why", .text) { $0.why },
    .member("firstAt", .instant) { $0.first }, .member("lastAt", .instant) { $0.last }, .member("attempts", .int64) { $0.attempts },
    .member("isWantedAgain", .flag) { $0.isWantedAgain })

  static func routes() -> [Route] { [list, retryAll, retry, discard] }

  private static let list = Endpoint(
    "listFailedWork", .get, "/api/v1/failed-work", Phrase("멈춘 작업 목록", "Jobs and events that gave up, newest first"), tag: "console", permissions: .operate,
    takes: .query("limit", .int(1...FailedWork.listMax), or: 100), answers: .ok(View<[FailedWork]>.object("FailedWorkList", .member("items", view.list) { $0 }))
  ).read { tx, call, limit in
    try call.require(.operate, on: .installation)
    return try FailedWork.list(limit: limit, in: tx)
  }

  private static let retryAll = Endpoint(
    "retryAllFailedWork", .post, "/api/v1/failed-work/retry", Phrase("멈춘 작업 모두 다시 시도", "Give all that gave up another try"), tag: "console",
    permissions: .operate, isIdempotent: true, answers: .ok(View<Int64>.object("RetriedWork", .member("count", .int64) { $0 }))
  ).write { tx, call in
    try call.require(.operate, on: .installation)
    return try RetryFailedWork.all(in: tx)
  }

  private static let retry = Endpoint(
    "retryFailedWork", .post, "/api/v1/failed-work/{sort}/{work}/retry", Phrase("멈춘 작업 다시 시도", "Give what gave up another try"), tag: "console",
    permissions: .operate, isIdempotent: true, problems: [gone], takes: sort, work, answers: .nothing
  ).write { tx, call, sort, work in
    try call.require(.operate, on: .installation)
    try RetryFailedWork(known(sort), work).run(in: tx)
  }

  private static let discard = Endpoint(
    "discardFailedWork", .post, "/api/v1/failed-work/{sort}/{work}/discard", Phrase("멈춘 작업 버리기", "Lay aside for good what gave up, with the reason"),
    tag: "console", permissions: .operate, isIdempotent: true, problems: [gone], takes: sort, work, .body(reason), answers: .nothing
  ).write { tx, call, sort, work, reason in
    try call.require(.operate, on: .installation)
    try DiscardFailedWork(known(sort), work, reason: reason, by: call.someone()).run(in: tx)
  }

  private static func known(_ sort: String) throws -> FailedWork.Sort {
    guard let sort = FailedWork.Sort(rawValue: sort) else { throw NoFailedWork.gone }
    return sort
  }
}
