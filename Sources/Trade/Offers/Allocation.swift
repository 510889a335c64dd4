import Inventory
import Kernel

/// From which place each line leaves: the rule, free of databases and clocks.
enum Allocation {
  /// A line that wants goods.
  struct Wish: Equatable {
    let variant: Int64
    let merchant: PartyID
    let quantity: Int64
  }

  /// A line, or a part of one, and the place it leaves from.
  struct Choice: Equatable {
    let variant: Int64
    let location: ID<StockLocation>
    let quantity: Int64
  }

  /// Why a plan cannot be made.
  enum No: Error, Equatable {
    /// Not enough anywhere; so many could be had.
    case short(variant: Int64, left: Int64)
  }

  /// Free pieces by variant and place.
  typealias Free = [Int64: [ID<StockLocation>: Int64]]

  /// Plans one merchant's lines over its places, in their order: one place that has everything before two that share it,
  /// and a line is split only when no place has it whole.
  static func plan(_ wishes: [Wish], over locations: [ID<StockLocation>], free: Free) throws(No) -> [Choice] {
    for location in locations where wishes.allSatisfy({ free[$0.variant]?[location] ?? 0 >= $0.quantity }) {
      return wishes.map { Choice(variant: $0.variant, location: location, quantity: $0.quantity) }
    }
    var choices: [Choice] = []
    for wish in wishes {
      let stock = free[wish.variant] ?? [:]
      if let whole = locations.first(where: { stock[$0] ?? 0 >= wish.quantity }) {
        choices.append(Choice(variant: wish.variant, location: whole, quantity: wish.quantity))
        continue
      }
      var wanted = wish.quantity
      for location in locations where wanted > 0 {
        let taken = min(wanted, stock[location] ?? 0)
        guard taken > 0 else { continue }
        choices.append(Choice(variant: wish.variant, location: location, quantity: taken))
        wanted -= taken
      }
      guard wanted == 0 else { throw .short(variant: wish.variant, left: wish.quantity - wanted) }
    }
    return choices
  }
}
