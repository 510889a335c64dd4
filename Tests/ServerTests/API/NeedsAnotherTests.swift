import Testing

@testable import Server

/// What is asked with one parameter that needs another is refused in words, not passed over.
@Suite struct NeedsAnotherTests {
  @Test func aReachWithoutAPointIsRefused() async throws {
    let town = try Town()
    for path in ["products", "malls", "units", "promotions", "search?q=x"] {
      let mark = path.contains("?") ? "&" : "?"
      let far = try await town.door.get("/api/v1/\(path)\(mark)metres=500")
      #expect(far.status == 400 && far.text.contains("near") && far.text.contains("metres"), "\(path): \(far.status) \(far.text)")
      #expect(try await town.door.get("/api/v1/\(path)\(mark)near=37.5445,127.0557&metres=500").status == 200, "\(path)")
      #expect(try await town.door.get("/api/v1/\(path)\(mark)near=37.5445,127.0557").status == 200, "\(path)")
    }
    let today = try await town.door.get("/api/v1/search?q=x&collectToday=true")
    #expect(today.status == 400 && today.text.contains("collectToday"))
  }
}
