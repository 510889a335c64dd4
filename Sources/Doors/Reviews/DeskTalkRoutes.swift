import Community
import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Stream
import Web
import Wire

/// Answering reviews, and announcing, at the console.
enum DeskTalkRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/reviews", permissions: .answerReviews) { call in try await reviews(call) },
      .post("/console/reviews/{review}/answer", permissions: .answerReviews) { call in
        try await call.act(else: { try await reviews(call, entry: $0, status: $1) }) { seat, form, tx in
          let id = try call.id("review", of: Review.self)
          var reading = FieldReading(form)
          let text = reading.lines("answer-\(id)", most: 2000, needed: TalkPhrases.yourAnswer, at: "answer")
          try reading.check()
          try AnswerReview(review: id, merchant: seat.merchant, by: seat.party, wordings: [Wording(text, language: seat.language)]).run(in: tx)
          return After(.saved, Paths.consoleReviews)
        }
      },
      .get("/console/announcements", permissions: .announce, .editPromotions) { call in try await announcements(call) },
      .post("/console/announcements", permissions: .announce, .editPromotions) { call in
        try await call.act(.seeConsole, else: { try await announcements(call, entry: $0, status: $1) }) { seat, form, tx in
          try requireVoice(seat)
          var reading = FieldReading(form)
          let title = reading.text("title", most: Wording.titleMax, needed: TalkPhrases.title), text = reading.lines("text", most: 2000, needed: TalkPhrases.text)
          let starts = try reading.day("starts", after: 0, called: DeskPlacePhrases.starts), ends = try reading.day("ends", after: 1, called: DeskPlacePhrases.ends)
          try reading.check()
          try Announce(
            publisher: seat.workplace.id, by: seat.party, wordings: [Wording(text, title: title, language: seat.language)], starts: starts, ends: ends,
            places: places(seat, in: tx)
          ).run(in: tx)
          return After(.announced, Paths.consoleAnnouncements)
        }
      },
      .post("/console/announcements/{announcement}/withdraw", permissions: .announce, .editPromotions) { call in
        try await call.act(.seeConsole, else: { try await announcements(call, entry: $0, status: $1) }) { seat, _, tx in
          try requireVoice(seat)
          try WithdrawAnnouncement(call.id("announcement"), publisher: seat.workplace.id).run(in: tx)
          return After(.saved, Paths.consoleAnnouncements)
        }
      },
    ]
  }

  /// Malls announce by their own permission, merchants by that of their promotions.
  static func hasVoice(_ seat: Seat) -> Bool {
    switch seat.workplace.kind {
    case .mall: seat.may(.announce)
    case .merchant: seat.may(.editPromotions)
    case .store, .installation: false
    }
  }

  private static func requireVoice(_ seat: Seat) throws { guard hasVoice(seat) else { throw Authority.No.forbidden } }

  private static func reviews(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let cursor = call.after
      let isAll = call.query("all") == "1"
      let merchant = try seat.merchant
      let rows = isAll ? try MerchantReviews.all(merchant, after: cursor, in: tx) : try MerchantReviews.unanswered(merchant, after: cursor, in: tx)
      return DeskReviews(rows: rows, waiting: try MerchantReviews.unansweredCount(merchant, in: tx), isAll: isAll, cursor: cursor, entry: entry).html(seat.desk)
    }
  }

  private static func announcements(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    try await call.desk(.seeConsole, status: status) { seat, tx in
      try requireVoice(seat)
      let cursor = call.after
      return DeskAnnouncements(rows: try Announcement.page(of: seat.workplace.id, after: cursor, in: tx), cursor: cursor, entry: entry).html(seat.desk)
    }
  }

  /// Where it is shown: the mall, or the merchant's units.
  private static func places(_ seat: Seat, in tx: Transaction) throws -> [Int64] {
    guard seat.workplace.kind == .merchant else { return [seat.workplace.id.raw] }
    return try Unit.all(of: seat.workplace.id, in: tx).prefix(Announce.placesMax).map(\.id.raw)
  }
}
