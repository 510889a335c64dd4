import Catalog
import Kernel
import Parties
import Payments
import Purse
import Storage
import Trade
import Web
import Wire

/// The member's own pages.
package enum AccountRoutes {
  package static func routes() -> [Route] {
    [
      .get("/me") { call in try await call.showMine(front) },
      .get("/me/orders") { call in
        let after = call.after
        return try await call.showMine { visit, party, tx in
          let page = try OrderRow.page(of: Party.selves(party, in: tx), after: after, size: 20, in: tx)
          return OrdersPage(lines: try lines(page.items, visit, in: tx), cursor: after, next: page.next).draw(visit.reader)
        }
      },
      .get("/me/wallet") { call in
        let after = call.after
        let paid = call.query("paid").flatMap { ID<Payment>(text: $0) }
        let isRefunded = call.query("refunded") != nil
        let key = Secret(from: call.house.database.world.random).text
        return try await call.showMine { visit, party, tx in try wallet(visit.reader, party, after, paid, (key, isRefunded), tx) }
      },
    ] + ProfileRoutes.routes() + AddressRoutes.routes() + SessionRoutes.routes() + NoticeRoutes.routes() + LeavingRoutes.routes()
  }

  /// Orders as a list shows them, each with the picture of its first product.
  private static func lines(_ rows: [OrderRow], _ visit: Visit, in tx: Transaction) throws -> [OrderInList] {
    let products = Array(Set(rows.compactMap(\.lines.first).map { ID<Product>($0.product) })).sorted()
    let cards = try CardQueries.cards(products, site: visit.site.id, in: tx)
    let pictures = Dictionary(cards.map { ($0.product.raw, $0.picture) }) { first, _ in first }
    let own = try VariantPictures.of(rows.compactMap(\.lines.first).map { ID<Variant>($0.variant) }, in: tx)
    let returns = try Return.states(ofEach: rows.map(\.order.id), in: tx)
    return rows.map { row in
      let shown = row.lines.first.flatMap { first in
        (own[ID<Variant>(first.variant)] ?? pictures[first.product]?.inColour(of: OfferedChoices.of(first.options))).map { [first.product: $0] }
      }
      return OrderInList(row, returns: returns[row.order.id] ?? [], pictures: shown ?? pictures, visit.reader)
    }
  }

  private static let front: @Sendable (Visit, PartyID, Transaction) throws -> HTML = { visit, party, tx in
    let orders = try OrderRow.page(of: Party.selves(party, in: tx), after: nil, size: 3, in: tx)
    return AccountPage(
      name: visit.reader.name ?? "", balance: try Wallet.balance(of: party, in: tx).available,
      orders: try lines(orders.items, visit, in: tx), unread: try Notice.unread(of: party, in: tx)
    ).draw(visit.reader)
  }

  private static func wallet(_ reader: Reader, _ party: PartyID, _ after: Cursor?, _ paid: ID<Payment>?, _ back: (key: String, isDone: Bool), _ tx: Transaction) throws -> HTML {
    let balance = try Wallet.balance(of: party, in: tx)
    let page = try WalletStatement(of: party, after: after).run(in: tx)
    let numbers = try WalletOrders.numbers(of: page.items, in: tx)
    let payment = try paid.flatMap { try TopUpRoutes.find($0, of: party, in: tx) }
    let refundable = try RefundWallet.refundable(of: party, in: tx)
    return WalletPage(
      available: balance.available, held: balance.held,
      lines: page.items.map { WalletPage.Line(what: reader.say($0.what), at: $0.at, change: $0.change, balance: $0.balance, order: numbers[$0.id]) },
      cursor: after, next: page.next, toppedUp: payment.flatMap { TopUpOutcome($0) == .paid ? $0.amount : nil },
      refund: refundable.minor > 0 ? WalletPage.Refund(amount: refundable, key: back.key) : nil, isRefunded: back.isDone
    ).draw(reader)
  }
}

extension OrderInList {
  /// An order as the member's list shows it: its first line stands for all.
  init(_ row: OrderRow, returns: [Return.State], pictures: [Int64: Catalog.Picture], _ reader: Reader) {
    let first = row.lines.first
    // What was asked back comes before that it arrived, as on the order's own page.
    let back = returns.compactMap { state in OrderInList.words(of: state).map { Badge(reader.say($0), state == .accepted ? .jade : .gardenia) } }
    self.init(
      number: row.order.number, title: first.map { reader.say($0.title) } ?? row.order.number,
      picture: first.flatMap { pictures[$0.product] }.map { Picture($0) } ?? .drawn(.parcel, seed: first?.product ?? row.order.id.raw),
      others: max(0, row.lines.count - 1), total: row.order.total, placed: row.order.placedAt,
      states: back + row.consignments.reduce(into: [Consignment]()) { seen, one in if !seen.contains(where: { $0.standing == one.standing }) { seen.append(one) } }.map { one in
        Badge(reader.say(one.standing), one.state == .ready ? .jade : one.state == .cancelled || one.confirmation != nil ? .plain : .indigo)
      })
  }
}
