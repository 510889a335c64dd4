import Kernel
import Parties
import Storage
import Web
import Wire

/// Where the member is signed in.
enum SessionRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/sessions") { call in
        try await call.showMine { visit, party, tx in
          let lines = try Session.devices(of: party, current: visit.session?.id, in: tx).map {
            SessionsPage.Line(device: $0.device, started: $0.started, seen: $0.seen, isThisOne: $0.isThisOne, close: Paths.closeSession($0.id))
          }
          return SessionsPage(lines: lines).draw(visit.reader)
        }
      },
      .post("/me/sessions/{session}/close") { call in
        let id = try call.id("session", of: Session.self)
        return try await call.change(then: Paths.sessions) { party, tx in try Session.close(id, of: party, in: tx) }
      },
    ]
  }
}
