import Community
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Web
import Wire

/// Claims against reviews, by anybody.
enum ReviewClaimRoutes {
  static func routes() -> [Route] {
    [
      .get("/reviews/{review}/claim") { call in
        let id = try call.id("review", of: Review.self), isSent = call.query("said") == "sent"
        return try await call.show { visit, tx in .page(try page(id, visit, isSent: isSent, in: tx)) }
      },
      .post("/reviews/{review}/claim", claim),
    ]
  }

  private static func page(_ id: ID<Review>, _ visit: Visit, typed: Typed = .untouched, isSent: Bool = false, in tx: Transaction) throws -> HTML {
    guard let review = try Review.find(id, in: tx), review.state == .standing || isSent,
      let shown = try ReviewList.of(activities: [review.activity], reader: visit.party, in: tx)[review.activity]
    else { throw Problem.noSuchPage() }
    return ReviewClaimScreen(shown: shown, typed: typed, isSent: isSent, asksContact: visit.party == nil).draw(visit.reader)
  }

  @Sendable private static func claim(_ call: Call) async throws -> Response {
    let id = try call.id("review", of: Review.self)
    try call.brake(RateLimit.Rule("review claim", burst: 5, perMinute: 2))
    let form = try await call.form(), language = call.shownLanguage
    do {
      try await call.house.database.write { tx in
        let party = try call.knowing(.open, tx).signedIn?.party
        try ClaimReview(
          review: id, claimant: party, why: FormText.lines(form["why"]), name: FormText.line(form["name"]), contact: FormText.line(form["contact"]), language: language
        ).run(in: tx)
      }
      return Response.seeOther(Paths.claimReview(id).with("said", "sent").text)
    } catch let refusal as any Refusal {
      var response = try await call.show { visit, tx in .page(try page(id, visit, typed: Typed(form, refusal, in: visit.reader.language), in: tx)) }
      response.status = HTTPResponse.Status(code: refusal.sort.formStatus)
      return response
    }
  }
}
