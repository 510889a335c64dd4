import Kernel
import Parties
import Storage
import Trade

/// Two weeks of orders at the demo's merchant: more at weekends, in the hours when people shop.
struct DemoTrade: Sendable {
  let life: DemoLife
  let goods: DemoLife.Goods

  /// The first `neighbours` of them order, one order a transaction. A day that is over or on which something was sold is left as it is.
  func trade(on day: Day, neighbours: Int, in database: Database) async throws {
    guard !goods.own.isEmpty, neighbours > 0, try await database.read({ tx in try isQuiet(day, in: tx) }) else { return }
    var dice = Dice(seed: UInt64(bitPattern: day.number))
    let isWeekend = day.weekday == 6 || day.weekday == 7
    let hours = (0..<(isWeekend ? 7 : 3) + dice.below(4)).map { _ in 9 * 60 + dice.below(12 * 60) }.sorted()
    for minute in hours {
      let moment = Zone.seoul.instant(day, minute: minute)
      guard moment < life.clock.present - .hours(4) else { return }
      guard moment > life.clock.now else { continue }
      life.clock.pass(to: moment)
      let neighbour = DemoNeighbour.all[dice.below(neighbours)], item = goods.own[dice.below(goods.own.count)]
      try await database.write { tx in
        guard let person = try Party.named(neighbour.name.korean, kind: .member, in: tx) else { return }
        try life.receive(life.buy(item, person, neighbour, in: tx), in: tx)
      }
    }
  }

  private func isQuiet(_ day: Day, in tx: Transaction) throws -> Bool {
    try SalesByDay.last(DemoClock.days + 2, merchant: life.merchant, in: tx).days.allSatisfy { $0.day != day || $0.orders == 0 }
  }
}
