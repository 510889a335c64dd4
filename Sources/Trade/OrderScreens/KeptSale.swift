import Kernel
import Storage

/// What is left of an order's sale after all that was cancelled and came back, and the tax in it, sum by sum: what a line keeps bears that
/// line's own tax, a delivery fee the tax with which it was sold, and a fee for fetching goods that of the goods which were fetched.
package struct KeptSale: Sendable, Equatable {
  /// What the order cost in the end.
  package private(set) var amount: Money
  /// The tax contained in it.
  package private(set) var vat: Money

  /// - Parameters:
  ///   - feesBack: consignments whose delivery fee went back by itself.
  ///   - back: what came back of each consignment.
  static func of(
    _ consignments: [OrderScreen.ConsignmentPart], feesBack: Set<ID<Consignment>>, back: [ID<Consignment>: GoodsBack], _ currency: Currency
  ) -> KeptSale {
    var kept = KeptSale(amount: Money(0, currency), vat: Money(0, currency))
    for part in consignments where part.consignment.state != .cancelled {
      let returns = back[part.consignment.id] ?? GoodsBack()
      for line in part.lines.map(\.offered) {
        let worth = returns.accepted(of: line.number).worth
        let left = Money(line.total.minor.minus(worth), currency)
        kept.add(left, worth == 0 ? line.vat : line.vatRate.included(in: left))
      }
      if !feesBack.contains(part.consignment.id) {
        let goods = part.lines.reduce(Int64(0)) { $0.plus($1.offered.vat.minor) }
        kept.add(part.part.delivery, Money(part.part.vat.minor.minus(goods), currency))
      }
      for (fee, numbers) in returns.fees {
        // What goes with goods is taxed as they are (부가가치세법 14조).
        let rate = part.lines.filter { numbers.contains($0.offered.number) }.map(\.offered.vatRate).max() ?? Rate(millionths: 0)
        kept.add(fee, rate.included(in: fee))
      }
    }
    return kept
  }

  private mutating func add(_ money: Money, _ tax: Money) {
    amount = Money(amount.minor.plus(money.minor), amount.currency)
    vat = Money(vat.minor.plus(tax.minor), vat.currency)
  }
}
