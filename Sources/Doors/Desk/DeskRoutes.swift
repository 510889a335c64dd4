import Hummingbird
import Kernel
import Parties
import Web
import Wire

/// Choosing for whom one works.
enum DeskRoutes {
  static func routes() -> [Route] {
    [
      .post("/console/desk", permissions: .seeConsole) { call in
        let form = try await call.form()
        let seat = try await call.house.database.read { tx in try Seat.of(call, in: tx) }
        guard let place = seat.workplaces.first(where: { $0.id.description == form["workplace"] }) else { throw Authority.No.forbidden }
        return Response.seeOther(Paths.console.text).choosing(Seat.cookie, place.id.description, for: call)
      }
    ]
  }
}
