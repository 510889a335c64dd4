import Kernel
import Storage
import Trade

/// Buyers who confirm what they received, and days that go by until it confirms itself.
extension SaleSimulator {
  func confirm() throws {
    if dice.below(6) == 0 {
      clock.pass(.days(Int64(dice.below(9))))
      return try confirmOverdue()
    }
    if dice.below(3) == 0 { return try bringHome() }
    // Now and then somebody tries it while a return waits, or with what has not come yet.
    let purchases = model.purchases, received = purchases.received.keys.sorted()
    let waiting = received.filter { purchases.waiting[$0]?.isEmpty == false && purchases.confirmed[$0] == nil }
    let some = switch dice.below(4) {
    case 0...1 where !waiting.isEmpty: waiting
    case 2: model.parcels.keys.sorted()
    default: received
    }
    guard !some.isEmpty else { return }
    try press(pick(some))
  }

  private func press(_ id: ID<Consignment>) throws {
    let parcel = model.parcels[id]!
    try database.writeNow { tx in
      try sabotage?.beforeConfirming(model.purchases.waiting[id] ?? [], buyer: parcel.buyer, in: tx)
      try ConfirmPurchase(consignment: id).run(in: tx)
    }
    if let wrong = model.purchases.confirm(id, of: parcel.pieces) { throw finding(wrong) }
  }

  /// A parcel goes all its way; half of those who have it ask a return of it, and half confirm it.
  private func bringHome() throws {
    guard !model.parcels.isEmpty else { return }
    let id = pick(model.parcels.keys.sorted())
    for step in [Action.accept, .ready, .handOver, .ship, .deliver] {
      do { try fulfil(step, of: id) } catch is any Refusal {}
    }
    if dice.below(2) == 0 { try askReturn(of: id) }
    if dice.below(2) == 0 { try press(id) }
  }

  /// The round runs until nothing is left to look at; what confirmed itself is held against the bookkeeper's days.
  private func confirmOverdue() throws {
    var isMore = true
    while isMore { isMore = try database.writeNow { tx in try ConfirmOverdue.run(in: tx) } > 0 }
    // It is done; looking at it must not fail, or the bookkeeper would miss it.
    faults?.disarm()
    for (id, confirmation) in try confirmations() where confirmation.source == .itself && model.purchases.confirmed[id] == nil {
      if let wrong = model.purchases.confirm(id, of: model.parcels[id]!.pieces, byItself: confirmation.at) { throw finding(wrong) }
    }
  }

  private func confirmations() throws -> [ID<Consignment>: ConfirmedPurchase] {
    let ids = model.parcels.keys.sorted()
    return try database.readNow { tx in
      try ids.reduce(into: [:]) { found, id in found[id] = try Consignment.find(id, in: tx)?.confirmation }
    }
  }

  /// When all days are over everything is confirmed that was received, stays and is not asked back, and was told once with what stays of it.
  func finishPurchases() throws {
    for span in [Span.days(NaivePurchases.days + 2), .days(1)] {
      clock.pass(span)
      try confirmOverdue()
    }
    let inTheBooks = Set(try confirmations().keys), purchases = model.purchases
    if let odd = inTheBooks.symmetricDifference(purchases.confirmed.keys).min() { throw finding("\(odd) is confirmed on one side alone") }
    if let left = model.parcels.first(where: { purchases.isOpen($0.key, of: $0.value.pieces) && !inTheBooks.contains($0.key) }) {
      throw finding("\(left.key) was never confirmed")
    }
    while try Sequencer.step(database) > 0 {}
    let told = try database.readNow { tx in try EventReader.after(0, topics: [ConfirmationEvents.confirmedTopic], limit: EventReader.limitMax, in: tx) }
    var pieces: [ID<Consignment>: Int64] = [:]
    for event in told {
      guard let id = event.event.facts["consignment"]?.text.flatMap({ ID<Consignment>(text: $0) }) else { throw finding("a confirmation names no consignment") }
      if pieces[id] != nil { throw finding("\(id) was told twice to be confirmed") }
      pieces[id] = (event.event.facts["lines"]?.items ?? []).reduce(0) { $0 + ($1["quantity"]?.integer ?? 0) }
    }
    if pieces != purchases.confirmed { throw finding("what was told to be confirmed is not what stayed bought") }
  }
}
