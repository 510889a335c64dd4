import Assembly
import Catalog
import Inventory
import Kernel
import Storage
import Trade
import Wire

/// What a cart costs at this moment and what of it can be had; checkout alone decides.
struct CartSummary: Sendable {
  struct Line: Sendable {
    let variant: Int64
    let quantity: Int64
    /// Nil where it is not on sale.
    let item: SaleItem?
    let left: Int64
  }

  let lines: [Line]
  /// What it costs with everything sent.
  let quote: Quote
  /// What the shopper gave; empty for nothing.
  let code: String

  static func of(_ cart: Cart, _ buyer: PartyID?, in tx: Transaction) throws -> CartSummary {
    let variants = cart.lines.map(\.variant)
    guard !variants.isEmpty else { return CartSummary(lines: [], quote: .fitting([], in: .krw, rules: []), code: cart.code) }
    let items = try SaleItems.catalog.find(variants, cart.site, buyer ?? PartyID(0), tx)
    let byVariant = Dictionary(items.map { ($0.variant, $0) }) { first, _ in first }
    let left = try Availability.total(variants, in: tx)
    let merchants = Set(items.map(\.merchant)).sorted(), currency = items.first?.price.currency ?? .krw
    let terms = try DeliveryTerms.of(merchants, currency, in: tx)
    let rules = try cart.shownRules(AllSaleParts.list, merchants: merchants, currency, buyer: buyer, in: tx)
    let wanted = cart.lines.compactMap { line in
      byVariant[line.variant].map {
        Quote.Wanted(variant: line.variant, merchant: $0.merchant, unit: $0.price, quantity: line.quantity.count, way: .delivery)
      }
    }
    return CartSummary(
      lines: cart.lines.map { Line(variant: $0.variant, quantity: $0.quantity.count, item: byVariant[$0.variant], left: left[$0.variant] ?? 0) },
      quote: Quote.fitting(wanted, in: currency, rules: [.delivery(terms.mapValues(\.sending))] + rules), code: cart.code)
  }

  static let line = View<Line>.object(
    "CartSummaryLine",
    .member("variant", .text) { String($0.variant) },
    .member("quantity", .int64) { $0.quantity },
    .member("title", View<Phrase>.words.orNull) { $0.item?.title },
    .member("options", View<Phrase>.words.orNull) { $0.item?.options },
    .member("price", View<Money>.money.orNull) { $0.item?.price },
    .member("total", View<Money>.money.orNull) { line in line.item.flatMap { try? $0.price * line.quantity } },
    .member("isOnSale", .flag) { $0.item != nil },
    .member("left", .int64) { $0.left })

  private static let adjustment = View<Change>.object(
    "CartAdjustment", saying: "What a code takes off a line.",
    .member("variant", .text) { String($0.variant) },
    .member("kind", .text) { $0.change.part },
    .member("label", .text) { $0.change.why.label },
    .member("amount", .money) { $0.change.amount })

  /// What came off the line of one variant.
  struct Change: Sendable {
    let variant: Int64
    let change: Quote.Adjustment
  }

  private var changes: [Change] {
    quote.changes.compactMap { change in
      guard case .line(let line) = change.target else { return nil }
      return Change(variant: quote.lines[line].wanted.variant, change: change)
    }
  }

  static let view = View<CartSummary>.object(
    "CartSummary",
    .member("lines", line.list) { $0.lines },
    .member("code", .text) { $0.code },
    .member("adjustments", adjustment.list) { $0.changes },
    .member("notes", View<Phrase>.words.list) { $0.quote.notes.map { Phrase($0.sentence.text(in: .korean), $0.sentence.text(in: .english)) } },
    .member("goods", .money) { $0.quote.goods },
    .member("delivery", .money) { $0.quote.delivery },
    .member("total", .money) { $0.quote.total })
}

extension View where Value == Phrase {
  /// A text in every language of the house: `{"ko": "...", "en": "..."}`.
  package static var words: View {
    .object(
      "Words", saying: "A text in both languages. What was written in one language only stands in both.",
      .member("ko", .text) { $0.korean }, .member("en", .text) { $0.english })
  }
}

extension View where Value == Words {
  /// For readers: a half that nobody wrote is read from the other.
  package static var words: View { View<Phrase>.words.of { Phrase($0.text(in: .korean), $0.text(in: .english)) } }

  /// For those who write: as it was written, so that what is read and sent back changes nothing.
  package static var written: View {
    .object(
      "WrittenWords", saying: "A text as it was written, for those who change it; empty in a language in which nobody wrote it.",
      .member("ko", .text) { $0.korean }, .member("en", .text) { $0.english })
  }
}
