import Kernel
import Storage

/// What may be refused when a consignment is moved on.
package enum NoConsignmentMove: Refusal, Equatable {
  case unknown
  case notFrom(Consignment.State, to: Consignment.State)
  case changedMeanwhile

  package var code: String {
    switch self {
    case .unknown: "order/unknown"
    case .notFrom: "order/not-in-this-state"
    case .changedMeanwhile: "order/changed-meanwhile"
    }
  }
  package var sort: RefusalSort { self == .unknown ? .absent : .conflict }
  package var sentence: Sentence {
    switch self {
    case .unknown: Sentence(.orderUnknown)
    case .notFrom(let state, let wanted) where state == wanted: Sentence(.orderInStateAlready, phrases: ["state": state.phrase])
    case .notFrom(let state, let wanted): Sentence(.orderNotInState, phrases: ["state": state.phrase, "wanted": wanted.phrase])
    case .changedMeanwhile: Sentence(.orderChangedMeanwhile)
    }
  }
  package var facts: [String: String] {
    if case .notFrom(let state, let wanted) = self { ["state": state.rawValue, "wanted": wanted.rawValue] } else { [:] }
  }
}

/// Moves a consignment one step along its table of transitions: compare-and-set, so that of two hands one wins.
struct MoveConsignment {
  var id: ID<Consignment>
  var to: Consignment.State
  var by: PartyID
  var note = ""

  /// The consignment after the step.
  func run(in tx: Transaction) throws -> Consignment {
    let from = Consignment.State.allCases.filter { $0.next.contains(to) }
    let moved = try tx.first(
      """
      UPDATE orders_consignment
      SET state = \(to), revision = revision + 1, changed_at = \(tx.now), confirm_look_at = \(to.isReceived ? tx.now : nil)
      WHERE id = \(id) AND state IN \(list: from)
      RETURNING \(raw: Consignment.columns)
      """
    ) { try Consignment(&$0) }
    guard let moved else {
      guard let consignment = try Consignment.find(id, in: tx) else { throw NoConsignmentMove.unknown }
      throw NoConsignmentMove.notFrom(consignment.state, to: to)
    }
    try tx.run(
      """
      INSERT INTO orders_step (consignment, number, state, actor, note, at)
      VALUES (\(id), \(moved.revision), \(to), \(by), \(note.cut(500)), \(tx.now))
      """)
    tx.wake(Order.topic(moved.order))
    try tx.emit(OrderEvents.moved(moved))
    return moved
  }
}

/// Counts a change of a consignment that stays where it is: what readers kept of it is old, and who looks at the order looks again.
struct ReviseConsignment {
  var id: ID<Consignment>
  /// The only state in which the change is meant.
  var within: Consignment.State

  /// The consignment after the change; nil where it is in another state.
  func run(in tx: Transaction) throws -> Consignment? {
    let revised = try tx.first(
      """
      UPDATE orders_consignment
      SET revision = revision + 1
      WHERE id = \(id) AND state = \(within)
      RETURNING \(raw: Consignment.columns)
      """
    ) { try Consignment(&$0) }
    if let revised { tx.wake(Order.topic(revised.order)) }
    return revised
  }
}
