import Inventory
import Kernel
import Payments
import Storage
import Trade

/// What merchants do.
extension SaleSimulator {
  /// - Parameter one: the parcel; any where it is not said.
  func fulfil(_ action: Action, of one: ID<Consignment>? = nil) throws {
    guard let id = one ?? pickParcel() else { return }
    let merchant = model.parcels[id]!.merchant
    switch action {
    case .cancel:
      try database.writeNow { tx in try CancelConsignment(consignment: id, by: merchant, reason: "", parts: parts).run(in: tx) }
      model.cancel(id)
    case .accept:
      try database.writeNow { tx in _ = try AcceptConsignment(consignment: id, by: merchant).run(in: tx) }
    case .ready:
      try database.writeNow { tx in _ = try ReadyConsignment(consignment: id, by: merchant).run(in: tx) }
    case .handOver:
      let isWrong = dice.below(5) == 0
      try database.writeNow { tx in
        guard let consignment = try Consignment.find(id, in: tx) else { return }
        let shown = isWrong ? "x" : consignment.pickupCode
        _ = try HandOver(consignment: id, shown: shown, by: merchant).run(in: tx)
      }
      model.leave(id)
      model.purchases.receive(id, now: clock.now)
    case .ship:
      try database.writeNow { tx in
        _ = try ShipConsignment(consignment: id, carrier: "한빛택배", waybill: "1234567890", by: merchant).run(in: tx)
      }
      model.leave(id)
    default:
      try database.writeNow { tx in _ = try DeliverConsignment(consignment: id, by: merchant).run(in: tx) }
      model.purchases.receive(id, now: clock.now)
    }
  }

  private func pickParcel() -> ID<Consignment>? {
    let all = model.parcels.keys.sorted()
    return all.isEmpty ? nil : pick(all)
  }

  func askReturn(of one: ID<Consignment>? = nil) throws {
    guard let id = one ?? pickParcel(), let parcel = model.parcels[id] else { return }
    let line = pick(parcel.lines)
    let pieces = [line.number: Int64(1 + dice.below(Int(line.quantity)))]
    let asked = try database.writeNow { tx in
      try AskReturn(consignment: id, buyer: parcel.buyer, reason: .changedMind, note: "", pieces: pieces).run(in: tx)
    }
    model.ask(asked, of: id, pieces)
    returns.append((asked, id))
  }

  func decideReturn() throws {
    guard !returns.isEmpty else { return }
    let (id, consignment) = pick(returns)
    let merchant = model.parcels[consignment]!.merchant
    if dice.below(4) == 0 {
      try database.writeNow { tx in try RefuseReturn(id, by: merchant, ground: .used, why: "착용 흔적").run(in: tx) }
      model.refuse(id, of: consignment)
    } else {
      let restocks = dice.below(3) > 0
      try database.writeNow { tx in try AcceptReturn(id, by: merchant, restocks: restocks, parts: parts).run(in: tx) }
      model.takeBack(id, of: consignment, restocks: restocks)
    }
  }

  func dispatch() throws {
    let variant = pick([Int64(101), 102])
    let (from, to) = dice.below(2) == 0 ? (world.places[0], world.places[1]) : (world.places[1], world.places[0])
    let quantity = Int64(1 + dice.below(4))
    let id = try database.writeNow { tx in
      try DispatchStock(
        merchant: SaleWorld.merchants[0], from: from, to: to, lines: [.init(variant: variant, quantity: quantity)],
        by: SaleWorld.merchants[0]
      ).run(in: tx)
    }
    let shelf = Shelf(variant: variant, place: from)
    model[shelf].free -= quantity
    model[shelf].moved += quantity
    model.transit[id] = (Shelf(variant: variant, place: to), quantity)
  }

  func arrive() throws {
    guard let id = model.transit.keys.sorted().first else { return }
    try database.writeNow { tx in try ArriveStock(movement: id, merchant: SaleWorld.merchants[0]).run(in: tx) }
    let (shelf, quantity) = model.transit.removeValue(forKey: id)!
    model[shelf].free += quantity
    model[shelf].moved -= quantity
  }

  /// Somebody counts a shelf and finds up to two pieces more than the books say, or up to four fewer: more may be promised than that.
  func count() throws {
    let variant = pick(SaleWorld.variants)
    let merchant = SaleWorld.merchant(of: variant)
    let shelf = Shelf(variant: variant, place: pick(world.places(of: merchant)))
    let known = model[shelf].free + model[shelf].held + model[shelf].committed
    let counted = max(0, known + Int64(dice.below(7)) - 4)
    try database.writeNow { tx in
      _ = try CountStock(merchant: merchant, location: shelf.place, variant: variant, counted: counted, by: merchant).run(in: tx)
    }
    model.count(shelf, counted - known)
  }
}
