import Kernel
import Parties
import Payments
import Storage
import TestSupport
import Testing
import Trade

/// Orders in other currencies than the won stand in the same lists and are verified the same way.
@Suite struct CurrencyTests {
  private static let dollars = SaleItems { variants, site, buyer, tx in
    try SaleYard.items.find(variants, site, buyer, tx).map { item in
      SaleItem(
        variant: item.variant, product: item.product, merchant: item.merchant, title: item.title, options: item.options, sku: item.sku,
        picture: "", price: Money(3_450, .usd), vatKey: PolicyKey.vatExempt, withdrawal: item.withdrawal)
    }
  }

  /// Two shirts for 69.00 dollars, paid by card.
  private func inDollars(_ yard: SaleYard) throws -> Order {
    let cart = try yard.cart([(SaleYard.shirt, 2)])
    return try yard.database.writeNow { tx in
      let offer = try StartCheckout(cart: cart, buyer: SaleYard.buyer, recipient: SaleYard.recipient, collectAt: [yard.store], language: .english)
        .run(Self.dollars, in: tx)
      let payment = try IntendOrderPayment(offer: offer.id, gateway: "test-card", instrument: "test").run(in: tx)
      _ = try SettlePayment(payment: payment.id, answer: .approved(reference: "r")).run(in: tx)
      return try #require(try Order.of(offer: offer.id, in: tx))
    }
  }

  @Test(arguments: enginesHere) func eachOrderIsShownInItsOwnCurrency(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let won = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shirt, 1)]), collectAt: [yard.store]))
      let dollars = try inDollars(yard)
      #expect(dollars.total == Money(6_900, .usd))
      let rows = try yard.database.readNow { try OrderRow.page(of: [SaleYard.buyer], after: nil, size: 10, in: $0).items }
      #expect(rows.map(\.order.id) == [dollars.id, won.id])
      #expect(rows.map { $0.lines[0].unitPrice } == [Money(3_450, .usd), .won(49_000)])
      #expect(try OrdersVerify.run(yard.database) == [])
    }
  }

  /// What is sent with goods that bear no VAT bears none.
  @Test(arguments: enginesHere) func deliveryIsTaxedAsTheGoodsAre(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      func vat(_ wanted: [(Int64, Int64)], exempt: Set<Int64>) throws -> (vat: Money, delivery: Money) {
        let items = SaleItems { variants, site, buyer, tx in
          try SaleYard.items.find(variants, site, buyer, tx).map { item in
            SaleItem(
              variant: item.variant, product: item.product, merchant: item.merchant, title: item.title, options: item.options, sku: item.sku,
              picture: "", price: .won(11_000), vatKey: exempt.contains(item.variant) ? PolicyKey.vatExempt : PolicyKey.vatStandard, withdrawal: item.withdrawal)
          }
        }
        let cart = try yard.cart(wanted)
        return try yard.database.writeNow { tx in
          let offer = try StartCheckout(cart: cart, buyer: SaleYard.buyer, recipient: SaleYard.recipient, collectAt: [], language: .korean).run(items, in: tx)
          return (offer.vat, offer.delivery)
        }
      }
      let free = try vat([(SaleYard.shirt, 1)], exempt: [SaleYard.shirt])
      #expect(free.delivery == .won(3_000) && free.vat == .won(0))
      let taxed = try vat([(SaleYard.shirt, 1)], exempt: [])
      #expect(taxed.vat == .won(1_000 + 273))
      let mixed = try vat([(SaleYard.shirt, 1), (SaleYard.shoes, 1)], exempt: [SaleYard.shirt])
      #expect(mixed.vat == .won(1_000 + 273))
    }
  }

  @Test(arguments: enginesHere) func anotherCurrencyOfThePaymentIsFound(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let order = try inDollars(yard)
      try yard.database.writeNow { tx in try tx.run("UPDATE payments_payment SET currency = 'KRW' WHERE id = \(order.payment)") }
      #expect(try OrdersVerify.run(yard.database) == ["69.00 USD of the order \(order.number) are paid by a payment of 6900 KRW."])
      try yard.database.writeNow { tx in try tx.run("UPDATE payments_payment SET currency = 'USD' WHERE id = \(order.payment)") }
      try yard.database.writeNow { tx in try tx.run("UPDATE offer_line SET quantity = 3 WHERE offer = \(order.offer)") }
      let found = try OrdersVerify.run(yard.database)
      #expect(found.first == "The lines of the order \(order.number) do not add up to 69.00 USD.")
      #expect(found.count == 2)
    }
  }
}
