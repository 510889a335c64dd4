import Foundation
import Kernel
import Parties
import Places
import Simulation
import Storage
import Testing

struct DemoMallsTests {
  @Test func theDemoOpensFiveMallsAndAnAlleyOnce() async throws {
    let clock = StagedWorld(start: Instant(rfc3339: "2026-11-21T04:00:00Z")!)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-malls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try Database.sqlite(path: folder.appendingPathComponent("yard.db").path, world: clock.world)
    defer { database.close() }
    try Migrator(StorageSchema.migrations + PartiesSchema.migrations + PlacesSchema.migrations).run(database)
    let brands = Dictionary(uniqueKeysWithValues: DemoBrand.all.enumerated().map { ($0.element.code, Int64($0.offset + 1)) })
    func load() async throws -> [String: [PartyID]] {
      try await DemoMalls.load(into: database, operators: [PartyID(1), PartyID(2)], merchants: [:], brands: brands, now: clock.now)
    }
    let units = try await load()
    #expect(units.values.filter(\.isEmpty).count == 0)
    #expect(try await load() == units)
    let malls = try await database.read { tx in try Malls().run(in: tx).items.map(\.item) }
    #expect(malls.map(\.region) == ["11200", "26350", "27260", "30200", "50110"])
    let counts = try await database.read { tx in
      try malls.map { try MallPage.find($0.id, in: tx)!.floors.reduce(0) { $0 + $1.units.count } }
    }
    #expect(counts == [90, 78, 75, 63, 52])
    let alley = try await database.read { tx in try Places.Units(isUnaffiliated: true, size: 100).run(in: tx).items.count }
    #expect(alley == 25)
    let offers = try await database.read { tx in try PromotionsNow(size: 100).run(in: tx).items.map(\.promotion) }
    #expect(offers.count > 20 && offers.allSatisfy { Zone.seoul.local($0.starts).minute == 0 && Zone.seoul.local($0.ends).minute == 0 })
    let titles = offers.map(\.words.title)
    #expect(!titles.contains { $0.korean.contains("환전") || $0.korean.contains("아시안 ") || $0.english.contains("korean") || $0.english.contains("asian") })
  }
}
