import Catalog
import Inventory
import Kernel
import Parties
import Trade
import Web

/// What a cart holds, grouped by seller, as it could be ordered now.
package struct CartView: Sendable {
  package var groups: [Group]
  /// What it costs as it lies there, all of it sent.
  package private(set) var quote: Quote
  /// The code that the shopper gave; empty for none.
  package let code: String
  private let rules: [Quote.Rule]

  /// One seller's lines.
  package struct Group: Sendable {
    package var merchant: PartyID
    package var seller: SellerFacts?
    package var lines: [Line]
    package var terms: DeliveryTerms
    /// Places that have all of the seller's lines.
    package var places: [StockLocation]
    package var canDeliver: Bool

    package init(merchant: PartyID, seller: SellerFacts?, lines: [Line], terms: DeliveryTerms, places: [StockLocation], canDeliver: Bool) {
      self.merchant = merchant
      self.seller = seller
      self.lines = lines
      self.terms = terms
      self.places = places
      self.canDeliver = canDeliver
    }
  }

  /// One variant and how many of it.
  package struct Line: Sendable {
    package var facts: VariantFacts
    package var quantity: Int64
    /// Nil when it is no longer sold.
    package var price: Price?
    package var free: Int64
    package var picture: Catalog.Picture?

    package var unit: Money { price?.amount ?? facts.variant.price }
    /// Nil where no amount comes of it.
    package var total: Money? { try? unit * quantity }
    package var former: Money? { price?.was.flatMap { try? $0 * quantity } }
    package var canBeHad: Bool { facts.isSold && price != nil && total != nil && free >= quantity }

    package init(facts: VariantFacts, quantity: Int64, price: Price?, free: Int64, picture: Catalog.Picture?) {
      self.facts = facts
      self.quantity = quantity
      self.price = price
      self.free = free
      self.picture = picture
    }
  }

  /// - Parameter rules: of the parts that take part in its price besides goods and delivery.
  package init(groups: [Group], code: String = "", rules: [Quote.Rule] = []) {
    self.groups = groups
    self.code = code
    self.rules = rules
    quote = Self.quote(groups, rules) { _ in .delivery }
  }

  /// What it costs where each seller's goods come this way.
  package func quote(_ way: (Group) -> Quote.Way) -> Quote { Self.quote(groups, rules, way) }

  private static func quote(_ groups: [Group], _ rules: [Quote.Rule], _ way: (Group) -> Quote.Way) -> Quote {
    let wanted = groups.flatMap { group in
      group.lines.filter(\.canBeHad).map { line in
        Quote.Wanted(variant: line.facts.variant.id.raw, merchant: group.merchant, unit: line.unit, quantity: line.quantity, way: way(group))
      }
    }
    let fees = Dictionary(groups.map { ($0.merchant, $0.terms.sending) }) { first, _ in first }
    return Quote.fitting(wanted, in: groups.first?.terms.fee.currency ?? .krw, rules: [.delivery(fees)] + rules)
  }

  /// As if it held only these.
  package func only(_ chosen: Set<ID<Variant>>) -> CartView {
    CartView(
      groups: groups.compactMap { group in
        var group = group
        group.lines = group.lines.filter { chosen.contains($0.facts.variant.id) }
        return group.lines.isEmpty ? nil : group
      }, code: code, rules: rules)
  }

  package var isEmpty: Bool { groups.isEmpty }
  package var canBeOrdered: Bool { !isEmpty && groups.allSatisfy { $0.lines.allSatisfy(\.canBeHad) } }
}
