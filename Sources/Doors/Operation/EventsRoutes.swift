import Hummingbird
import Kernel
import Storage
import Wire

/// What happened and who hears of it, for whoever runs the installation.
enum EventsRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/events", permissions: .operate) { call in
        let topic = FormText.line(call.query("topic") ?? "").cut(100)
        let before = call.query("before").flatMap { Int64($0) }
        return try await call.desk(.operate) { seat, tx in
          let events = try EventReader.latest(topic: topic.isEmpty ? nil : topic, before: before, limit: EventsPage.size, in: tx)
          let older = events.count == EventsPage.size ? events.last?.position : nil
          return EventsPage(
            events: events.map(EventsPage.Line.init), hearers: try Hearer.all(in: tx).map(EventsPage.Hearing.init), topic: topic, older: older
          ).html(seat.desk)
        }
      }
    ]
  }
}

extension EventsPage.Line {
  init(_ heard: HeardEvent) {
    self.init(position: heard.position, topic: heard.event.topic, key: String(heard.event.key), facts: heard.event.facts.string, at: heard.at)
  }
}

extension EventsPage.Hearing {
  init(_ hearer: Hearer) {
    self.init(name: hearer.name, position: hearer.position, behind: hearer.behind, failures: hearer.failures, restsUntil: hearer.restsUntil)
  }
}
