import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Places
import Storage
import Web
import Wire

/// Claiming an unaffiliated shop.
enum ClaimRoutes {
  static func routes() -> [Route] {
    [
      .get("/stores/{store}/claim") { call in
        let id = try call.id("store", of: AnyParty.self)
        let isSent = call.query("said") == "sent"
        return try await call.showMine { visit, _, tx in try page(id, visit, isSent: isSent, tx) }
      },
      .post("/stores/{store}/claim", permissions: .editSeller, work: claim),
    ]
  }

  private static func page(_ id: PartyID, _ visit: Visit, typed: Typed = .untouched, isSent: Bool = false, _ tx: Transaction) throws -> HTML {
    guard let unit = try Unit.find(id, in: tx), unit.isUnaffiliated || isSent else { throw Problem.noSuchPage() }
    let ids = visit.session?.authority.merchants(for: .editSeller) ?? []
    let names = try Party.all(ids, in: tx)
    return ClaimScreen(
      unit: unit, merchants: ids.map { ($0.description, names[$0].map { visit.reader.say($0.name) } ?? "") }, typed: typed, isSent: isSent
    ).draw(visit.reader)
  }

  private static func claim(_ call: Call) async throws -> Response {
    let id = try call.id("store", of: AnyParty.self)
    _ = try await call.knowing(.signedIn)
    let form = try await call.form()
    return try await call.change(form, then: Paths.claimStore(id).with("said", "sent")) { party, tx in
      guard let merchant = PartyID(text: form["merchant"]) else { throw Problem.noSuchPage() }
      try call.knowing(.signedIn, tx).require(.editSeller, on: .merchant(merchant))
      try ClaimPlace(id, for: merchant, note: FormText.lines(form["note"]), by: party).run(in: tx)
    } again: { visit, _, typed, tx in
      try page(id, visit, typed: typed, tx)
    }
  }
}
