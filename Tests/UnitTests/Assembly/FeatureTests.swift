import Assembly
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct FeatureTests {
  /// The names that stand more than once.
  private func twice(_ names: [String]) -> [String] { Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() }

  @Test func everyFeatureHasANameOfItsOwn() {
    let names = Features.all.map(\.name)
    #expect(twice(names) == [])
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
  }

  @Test func nothingIsDeclaredTwice() {
    #expect(twice(AllMigrations.list.map(\.name)) == [])
    #expect(twice(Features.all.flatMap(\.persons).map(\.name)) == [])
    #expect(twice(AllSeals.list.map(\.name)) == [])
    #expect(twice(AllEvents.list.map(\.topic)) == [])
    #expect(twice(AllSubscriptions.list.map(\.name)) == [])
    #expect(twice(Features.all.flatMap(\.pageTopics)) == [])
    #expect(twice(Features.all.flatMap(\.notices)) == [])
    #expect(twice(Features.all.flatMap(\.messages)) == [])
    #expect(twice(AllRounds.list.map(\.name)) == [])
    #expect(twice(AllJobs.list.map(\.kind)) == [])
    #expect(twice(AllSaleParts.list.list.map(\.name)) == [])
    #expect(twice(AllSettlers.list.map(\.purpose.rawValue)) == [])
    #expect(twice(AllProofs.list.map(\.name)) == [])
  }

  @Test func everyFrozenMigrationBelongsToAFeatureThatKeepsItsOrder() throws {
    let frozen = try frozenMigrations()
    #expect(frozen.count > 130)
    #expect(Set(frozen).subtracting(AllMigrations.list.map(\.name)).sorted() == [])
    for feature in Features.all {
      let names = feature.migrations.map(\.name)
      for (prefix, steps) in Dictionary(grouping: names, by: { $0.split(separator: ".").dropFirst().first ?? "" }) {
        #expect(steps == steps.sorted { $0.compare($1, options: .numeric) == .orderedAscending }, "\(feature.name) \(prefix)")
      }
    }
  }

  @Test func whatIsHeardIsSaidByAFeature() {
    let said = Set(AllEvents.list.map(\.topic))
    #expect(Set(AllSubscriptions.list.flatMap(\.topics)).subtracting(said).sorted() == [])
    #expect(Features.all.flatMap(\.pageTopics).filter { beginning in !said.contains { $0.hasPrefix(beginning) } } == [])
    #expect(Set(Features.all.flatMap(\.lastingTopics)).subtracting(said).sorted() == [])
  }

  @Test func whatIsHeardAndSealedHasItsRound() {
    let rounds = Set(AllRounds.list.map(\.name))
    #expect(AllSubscriptions.list.filter { !rounds.contains("hear.\($0.name)") }.map(\.name) == [])
    #expect(AllSeals.list.filter { !rounds.contains("seal.\($0.name)") }.map(\.name) == [])
  }

  /// The names in docs/migrations.txt.
  private func frozenMigrations() throws -> [String] {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    return try String(contentsOf: root.appending(path: "docs/migrations.txt"), encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }
}
