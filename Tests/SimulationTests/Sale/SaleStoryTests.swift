import Assembly
import Kernel
import Simulation
import Storage
import TestSupport
import Testing

@Suite struct SaleStoryTests {
  /// Seeds that once failed stay here.
  static let seeds: [UInt64] = [1, 2, 3, 7, 11, 20_261_121]

  private func story(_ engine: Engine, seed: UInt64, steps: Int, faulty: Bool, sabotage: SaleSabotage? = nil, hasAdversary: Bool = false) throws {
    let faults = faulty ? StatementFaults() : nil
    try onFreshDatabase(engine, migrations: AllMigrations.list, seed: seed, hook: faults?.hook) { yard in
      let simulator = try SaleSimulator(seed: seed, database: yard.database, clock: yard.clock, faults: faults, sabotage: sabotage, hasAdversary: hasAdversary)
      try simulator.run(steps: steps)
      #expect(simulator.report.steps == steps)
    }
  }

  @Test(arguments: enginesHere, seeds) func theBooksAgreeWithANaiveBookkeeper(_ engine: Engine, _ seed: UInt64) throws {
    try story(engine, seed: seed, steps: engine == .sqlite ? 600 : 200, faulty: false)
  }

  @Test(arguments: enginesHere, seeds) func failingStatementsLeaveNothingHalfDone(_ engine: Engine, _ seed: UInt64) throws {
    try story(engine, seed: seed, steps: engine == .sqlite ? 600 : 200, faulty: true)
  }

  @Test(arguments: SaleSabotage.allCases) func aBugPutInOnPurposeIsFound(_ sabotage: SaleSabotage) throws {
    #expect(throws: SaleFinding.self) {
      try story(.sqlite, seed: 5, steps: 1_000, faulty: false, sabotage: sabotage, hasAdversary: sabotage.needsAdversary)
    }
  }

  @Test(arguments: UInt64(1)...20) func everySeedFindsWhoeverSpendsAnothersWallet(_ seed: UInt64) throws {
    #expect(throws: SaleFinding.self) { try story(.sqlite, seed: seed, steps: 1_000, faulty: false, sabotage: .openWallet, hasAdversary: true) }
  }

  @Test(arguments: enginesHere, seeds) func whoChoosesAllThatAClientMayChooseMovesOnlyHerOwn(_ engine: Engine, _ seed: UInt64) throws {
    try story(engine, seed: seed, steps: engine == .sqlite ? 800 : 250, faulty: false, hasAdversary: true)
  }

  @Test(arguments: enginesHere, seeds) func sheGainsNothingFromFailingStatementsEither(_ engine: Engine, _ seed: UInt64) throws {
    try story(engine, seed: seed, steps: engine == .sqlite ? 600 : 200, faulty: true, hasAdversary: true)
  }
}
