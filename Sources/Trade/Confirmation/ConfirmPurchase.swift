import Kernel
import Storage

/// A buyer keeps what came (구매확정), so that whoever waits for it may go on: points, credit, the money of the sale. It happens once; again it does nothing.
///
/// It ends no right to give goods back: what is agreed against 전자상거래법 17조 to 19조 to the buyer's disadvantage does not hold (35조), and
/// nobody waives the seven days from receipt, or the months for goods that are not as described, by pressing a button.
package struct ConfirmPurchase: Sendable {
  package enum No: Refusal, Equatable {
    /// Nobody confirms what has not come.
    case notReceived(Consignment.State)
    /// Somebody waits for the decision on a return.
    case returnAsked
    /// All of it came back.
    case nothingKept

    package var code: String {
      switch self {
      case .notReceived: "purchase/not-received"
      case .returnAsked: "purchase/return-asked"
      case .nothingKept: "purchase/nothing-kept"
      }
    }
    package var sort: RefusalSort { .conflict }
    package var sentence: Sentence {
      switch self {
      case .notReceived(let state): Sentence(.purchaseNotReceived, phrases: ["state": state.phrase])
      case .returnAsked: Sentence(.purchaseReturnAsked)
      case .nothingKept: Sentence(.purchaseNothingKept)
      }
    }
    package var facts: [String: String] {
      if case .notReceived(let state) = self { ["state": state.rawValue] } else { [:] }
    }
  }

  package var consignment: ID<Consignment>

  package init(consignment: ID<Consignment>) { self.consignment = consignment }

  /// The consignment, which is confirmed.
  @discardableResult
  package func run(in tx: Transaction) throws -> Consignment {
    guard let found = try Consignment.find(consignment, in: tx), let kept = try KeptGoods.of(found, in: tx) else { throw NoConsignmentMove.unknown }
    guard found.confirmation == nil else { return found }
    try Self.decide(found.state, isAsked: kept.isAsked, pieces: kept.lines.count)
    if let confirmed = try Self.confirm(found, kept, by: .buyer, in: tx) { return confirmed }
    // Somebody was quicker: the buyer by another press, or the round.
    guard let now = try Consignment.find(consignment, in: tx), now.confirmation != nil else { throw NoConsignmentMove.changedMeanwhile }
    return now
  }

  /// The rule, free of databases and clocks.
  /// - Parameter pieces: lines of which something stays.
  static func decide(_ state: Consignment.State, isAsked: Bool, pieces: Int) throws(No) {
    guard state.isReceived else { throw .notReceived(state) }
    guard !isAsked else { throw .returnAsked }
    guard pieces > 0 else { throw .nothingKept }
  }

  /// Writes it down and says so; nil where it was confirmed before.
  static func confirm(
    _ found: Consignment, _ kept: KeptGoods, by source: ConfirmedPurchase.Source, policy: String = "", in tx: Transaction
  ) throws -> Consignment? {
    guard let confirmed = try Consignment.confirm(found.id, by: source, policy: policy, in: tx) else { return nil }
    tx.wake(Order.topic(confirmed.order))
    try tx.emit(ConfirmationEvents.confirmed(confirmed, kept, by: source))
    return confirmed
  }
}
