import Assembly
import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Purse
import Storage
import Web

/// Taking one's data along, and leaving for good.
enum LeavingRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/export", export),
      .get("/me/erase") { call in
        try await call.showMine { visit, party, tx in
          ErasePage().draw(visit.reader, left: try Wallet.balance(of: party, in: tx).total)
        }
      },
      .post("/me/erase", erase),
    ]
  }

  private static func export(_ call: Call) async throws -> Response {
    let json: JSON? = try await call.house.database.read { tx in
      guard let party = try call.knowing(.open, tx).signedIn?.party else { return nil }
      return try MemberExport.of(party, parts: ExportParts.all, in: tx)
    }
    guard let json else { return .seeOther(Paths.signIn(then: Paths.profile).text) }
    var response = Response.json(json.bytes)
    response.headers[.contentDisposition] = #"attachment; filename="madang-my-data.json""#
    response.headers[.cacheControl] = Caching.never.rawValue
    return response
  }

  private static func erase(_ call: Call) async throws -> Response {
    let form = try await call.form()
    guard !form["sure"].isEmpty else {
      return try await again(call, .unprocessableContent) { Typed(errors: ["sure": $0.say(ErasePhrases.unanswered)]) }
    }
    let member = try await call.knowing(.signedIn).someone()
    do { try await call.house.frontDoor.prove(member, by: form["password"]) } catch is FrontDoor.No {
      return try await again(call, .unprocessableContent) { Typed(errors: ["password": $0.say(AccountPhrases.oldPasswordWrong)]) }
    } catch let refusal as any Refusal {
      return try await again(call, .init(code: refusal.sort.formStatus)) { Typed(errors: ["password": refusal.sentence.text(in: $0.language)]) }
    }
    let response = try await call.change(then: Paths.home) { party, tx in try EraseMember(party, by: party, parts: AllErasures.list).run(in: tx) }
    return response.endingSession(for: call)
  }

  /// The page once more, with what is wrong beside it.
  private static func again(_ call: Call, _ status: HTTPResponse.Status, _ typed: @escaping @Sendable (Reader) -> Typed) async throws -> Response {
    var response = try await call.showMine { visit, party, tx in
      ErasePage(typed: typed(visit.reader)).draw(visit.reader, left: try Wallet.balance(of: party, in: tx).total)
    }
    if response.status == .ok { response.status = status }
    return response
  }
}
