import Community
import Hummingbird
import Kernel
import Parties
import Storage
import Web
import Wire

/// Claims against reviews, for whoever moderates the installation: the same commands as by API.
enum DeskClaimRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/review-claims", permissions: .moderate) { call in try await claims(call) },
      .post("/console/review-claims/{claim}/support", permissions: .moderate) { call in
        try await call.act(.seeConsole, else: { try await claims(call, entry: $0, status: $1) }) { seat, _, tx in
          let outcome = try SupportClaim(claim: call.id("claim"), by: seat.authority).run(in: tx)
          return After(outcome == .waitsForSecond ? .claimSupported : .reviewHidden, Paths.consoleReviewClaims)
        }
      },
      .post("/console/review-claims/{claim}/refuse", permissions: .moderate) { call in
        try await call.act(.seeConsole, else: { try await claims(call, entry: $0, status: $1) }) { seat, _, tx in
          try RefuseClaim(claim: call.id("claim"), by: seat.authority).run(in: tx)
          return After(.claimRefused, Paths.consoleReviewClaims)
        }
      },
    ]
  }

  private static func claims(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(.seeConsole, status: status) { seat, tx in
      try seat.require(.moderate, on: .installation)
      return DeskClaims(waiting: try WaitingClaim.all(in: tx), reader: seat.party, entry: entry).html(seat.desk)
    }
  }
}
