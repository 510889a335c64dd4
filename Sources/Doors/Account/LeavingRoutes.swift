import Assembly
import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Purse
import Storage
import Web
import Wire

/// Taking one's data along, and leaving for good.
enum LeavingRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/export", export),
      .get("/me/erase") { call in try await call.showMine { visit, party, tx in try page(visit.reader, party, .untouched, in: tx) } },
      .post("/me/erase", erase),
    ]
  }

  private static func export(_ call: Call) async throws -> Response {
    let json: JSON? = try await call.house.database.read { tx in
      guard let party = try call.knowing(.open, tx).signedIn?.party else { return nil }
      return try MemberExport.of(party, parts: AllDoors.list.flatMap(\.exports), in: tx)
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
    let leaving = LeaveForGood(member, leavesMoney: !form["leaves-money"].isEmpty)
    do {
      return try await call.change(then: Paths.home) { _, tx in try leaving.run(in: tx) }.endingSession(for: call)
    } catch let no as LeaveForGood.No {
      return try await again(call, .init(code: no.sort.formStatus)) { reader in
        let said = no.sentence.text(in: reader.language)
        return no == .unfinished ? Typed(whole: said) : Typed(errors: ["leaves-money": said])
      }
    }
  }

  private static func page(_ reader: Reader, _ party: PartyID, _ typed: Typed, in tx: Transaction) throws -> HTML {
    let isUnfinished = try LeaveForGood(party, leavesMoney: true).hindrance(in: tx) == .unfinished
    return ErasePage(typed: typed).draw(reader, left: try Wallet.balance(of: party, in: tx).total, isUnfinished: isUnfinished)
  }

  /// The page once more, with what is wrong beside it.
  private static func again(_ call: Call, _ status: HTTPResponse.Status, _ typed: @escaping @Sendable (Reader) -> Typed) async throws -> Response {
    var response = try await call.showMine { visit, party, tx in try page(visit.reader, party, typed(visit.reader), in: tx) }
    if response.status == .ok { response.status = status }
    return response
  }
}
