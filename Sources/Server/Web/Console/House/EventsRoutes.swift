import Hummingbird
import Kernel
import Storage
import Web

/// What happened and who hears of it, for who runs the installation.
enum EventsRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/events", needs: .operate) { call in
        let topic = FormText.line(call.query("topic") ?? "").cut(100)
        let before = call.query("before").flatMap { Int64($0) }
        return try await call.desk(.operate) { seat, tx in
          let events = try EventReader.latest(topic: topic.isEmpty ? nil : topic, before: before, limit: EventsPage.size, in: tx)
          let older = events.count == EventsPage.size ? events.last?.position : nil
          return EventsPage(events: events, hearers: try Hearer.all(in: tx), topic: topic, older: older).html(seat.desk)
        }
      }
    ]
  }
}
