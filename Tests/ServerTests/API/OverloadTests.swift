import Kernel
import Storage
import Testing

@testable import Server

/// A full queue is said as such.
@Suite struct OverloadTests {
  @Test func aFullQueueIsAnswered503WithWhenToTryAgain() async throws {
    let route = Endpoint(
      "full", .get, "/api/v1/full", Phrase("가득", "Full"), tag: "test", answers: .ok(View<String>.text)
    ).read { _, _ in throw StorageFault.overloaded(retryAfterSeconds: 3) }
    let answer = try await Door([route]).get("/api/v1/full")
    #expect(answer.status == 503)
    #expect(answer.code == "web/busy")
    #expect(answer.headers[.retryAfter] == "3")
  }
}
