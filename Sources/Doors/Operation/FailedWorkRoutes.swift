import Hummingbird
import Kernel
import Parties
import Storage
import Web
import Wire

/// What gave up, for whoever runs the installation.
enum FailedWorkRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/failed-work", permissions: .operate) { call in try await show(call) },
      .post("/console/failed-work/retry", permissions: .operate) { call in
        try await call.act(.operate, else: { try await show(call, FormAgain("", $0), status: $1) }) { _, _, tx in
          After(.retriedMany, Paths.failedWork, count: try RetryFailedWork.all(in: tx))
        }
      },
      .post("/console/failed-work/{sort}/{work}/retry", permissions: .operate) { call in
        try await call.act(.operate, else: { try await show(call, FormAgain("", $0), status: $1) }) { _, _, tx in
          try RetryFailedWork(sort(call), call.id("work")).run(in: tx)
          return After(.retried, Paths.failedWork)
        }
      },
      .post("/console/failed-work/{sort}/{work}/discard", permissions: .operate) { call in
        try await call.act(.operate, else: { entry, status in
          let mark = entry.error("reason") == nil ? "" : FailedWorkPage.mark(try sort(call).rawValue, try call.id("work", of: FailedWork.self))
          return try await show(call, FormAgain(mark, entry), status: status)
        }) { seat, form, tx in
          try DiscardFailedWork(sort(call), call.id("work"), reason: FormText.line(form["reason"]), by: seat.party).run(in: tx)
          return After(.discarded, Paths.failedWork)
        }
      },
    ]
  }

  private static func show(_ call: Call, _ again: FormAgain = FormAgain(), status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(.operate, status: status) { seat, tx in
      let discarded = try DiscardedWork.list(in: tx)
      let names = try Party.all(Array(Set(discarded.map(\.actor))), in: tx)
      return FailedWorkPage(
        failed: try FailedWork.list(in: tx).map(FailedWorkPage.Line.init), count: try FailedWork.count(in: tx),
        discarded: discarded.map { .init(kind: $0.kind, why: $0.why, reason: $0.reason, by: names[$0.actor]?.name.text(in: seat.language) ?? "", at: $0.at) },
        reasonMax: FailedWork.reasonLength.upperBound, again: again
      ).html(seat.desk)
    }
  }

  private static func sort(_ call: Call) throws -> FailedWork.Sort {
    guard let sort = call["sort"].flatMap(FailedWork.Sort.init(rawValue:)) else { throw Problem.noSuchPage() }
    return sort
  }
}

extension FailedWorkPage.Line {
  init(_ work: FailedWork) {
    self.init(
      sort: work.sort.rawValue, isJob: work.sort == .job, id: ID(work.id.raw), kind: work.kind, why: work.why, first: work.first, last: work.last,
      attempts: work.attempts, isWantedAgain: work.isWantedAgain)
  }
}
