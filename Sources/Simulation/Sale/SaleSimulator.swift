import Assembly
import Inventory
import Kernel
import Ledger
import Payments
import Storage
import Trade

/// Lives a seeded story of the sale against a database: shoppers, merchants, a moody provider, a jumping clock, failing
/// statements. After every step the auditor compares the books with a naive bookkeeper.
package final class SaleSimulator {
  package enum Action: String, CaseIterable, Sendable {
    case receive, checkout, payWallet, payCard, answerAgain, cancel, accept, ready, handOver, ship, deliver
    case askReturn, decideReturn, confirm, dispatch, arrive, count, passTime, sweep
    case openStore, closeStore, sayHours, announce, endPromotion
    case attack

    /// How often it is drawn, out of the sum of all.
    var weight: Int {
      switch self {
      case .checkout: 26
      case .payWallet, .payCard: 14
      case .accept, .handOver, .ready, .ship: 9
      case .receive: 6
      case .passTime, .sweep, .cancel, .askReturn, .decideReturn, .deliver, .confirm: 5
      case .answerAgain, .dispatch, .arrive, .count: 3
      case .openStore, .sayHours, .announce: 2
      case .closeStore, .endPromotion: 1
      case .attack: 50
      }
    }
  }

  /// What a run did, for people.
  package struct Report: Sendable {
    package var seed: UInt64
    package var steps = 0
    /// By action: done, refused, failed by an injected fault.
    package var counts: [Action: (done: Int, refused: Int, failed: Int)] = [:]
  }

  let database: Database
  let clock: StagedWorld
  let world: SaleWorld
  let auditor: SaleAuditor
  let faults: StatementFaults?
  let sabotage: SaleSabotage?
  private let auditEvery: Int
  /// What may be drawn: all, or all but the adversary's.
  private let actions: [Action]
  var adversary = SaleAdversary()
  var dice: Dice
  var model = NaiveSale()
  var stores = NaivePlaces()
  var offers: [Offer] = []
  var collects: [ID<Offer>: [ID<StockLocation>]] = [:]
  var intended: [(payment: ID<Payment>, offer: Offer)] = []
  /// What the wallet pays beside an intended payment.
  var walletParts: [ID<Payment>: Int64] = [:]
  var answered: [(payment: ID<Payment>, answer: GatewayAnswer)] = []
  var returns: [(id: ID<Return>, consignment: ID<Consignment>)] = []
  package private(set) var report: Report

  /// - Parameters:
  ///   - database: fresh and migrated; opened with `faults`' hook when faults are wanted.
  ///   - sabotage: a bug put in on purpose.
  ///   - hasAdversary: whether somebody is about who chooses all that a client may choose.
  ///   - auditEvery: steps from one look at the books to the next.
  package init(
    seed: UInt64, database: Database, clock: StagedWorld, faults: StatementFaults? = nil, sabotage: SaleSabotage? = nil, hasAdversary: Bool = false,
    auditEvery: Int = 1
  ) throws {
    self.database = database
    self.clock = clock
    self.faults = faults
    self.sabotage = sabotage
    self.auditEvery = max(1, auditEvery)
    actions = Action.allCases.filter { hasAdversary || $0 != .attack }
    dice = Dice(seed: seed)
    report = Report(seed: seed)
    world = try SaleWorld.open(database)
    auditor = SaleAuditor(world: world)
    model.codes = world.codes
    for variant in SaleWorld.variants {
      for place in world.places(of: SaleWorld.merchant(of: variant)) { try receive(variant, place, 6) }
    }
  }

  /// Takes `steps` steps; throws a `SaleFinding` at the first difference.
  package func run(steps: Int) throws {
    for _ in 0..<steps {
      report.steps += 1
      let action = draw()
      last = action
      let isFaulty = faults != nil && dice.below(12) == 0
      if isFaulty { faults?.arm(1 + dice.below(25)) }
      do {
        try act(action)
        report.counts[action, default: (0, 0, 0)].done += 1
      } catch is any Refusal {
        report.counts[action, default: (0, 0, 0)].refused += 1
      } catch is InjectedFault {
        report.counts[action, default: (0, 0, 0)].failed += 1
      } catch let found as SaleFinding {
        throw found
      } catch {
        // Nothing that anybody chooses may end in anything but a refusal.
        throw finding("\(action.rawValue) ended in a fault: \(error)")
      }
      faults?.disarm()
      if report.steps.isMultiple(of: auditEvery) { try audit() }
    }
    try finish()
  }

  /// What takes part in its sales.
  var parts: SaleParts { sabotage == .givenBackTwice ? SaleSabotage.giversBackTwice : AllSaleParts.list }

  private var last: Action?

  private func draw() -> Action {
    var left = dice.below(actions.reduce(0) { $0 + $1.weight })
    for action in actions {
      left -= action.weight
      if left < 0 { return action }
    }
    return .sweep
  }

  private func audit() throws {
    let found = try database.readNow { tx in
      try auditor.difference(model, stores: stores, now: clock.now, in: tx) ?? difference(in: tx)
    }
    if let found { throw finding("after \(last?.rawValue ?? "the end"): \(found)") }
  }

  /// Every hold ends; then the ledger must prove itself.
  private func finish() throws {
    clock.pass(.hours(1))
    try act(.sweep)
    try audit()
    let stillHeld = model.stock.values.reduce(0) { $0 + $1.held }
    if stillHeld != 0 { throw finding("\(stillHeld) pieces are held for nobody") }
    if let difference = try Verify.run(database).first { throw finding("the ledger does not prove itself: \(difference)") }
    try finishPurchases()
  }

  func finding(_ what: String) -> SaleFinding { SaleFinding(seed: report.seed, step: report.steps, what: what) }
}
