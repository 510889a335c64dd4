import Assembly
import Catalog
import Kernel
import Storage
import Synchronization
import Testing

@testable import Server

/// What a guest's order costs the database, so that it does not grow unnoticed.
@Suite(.everyEngine) struct CheckoutCostTests {
  /// Remembers the statements of writing transactions.
  private final class Book: Sendable {
    private let kept = Mutex<[String]>([])
    var hook: StatementHook { { [self] event in kept.withLock { $0.append(event.sql) } } }

    /// What was run since it was asked last.
    func taken() -> [String] {
      kept.withLock { kept in
        defer { kept = [] }
        return kept
      }
    }
  }

  @Test func aGuestsOrderTakesNoMoreStatementsThanItsBudget() async throws {
    let book = Book()
    let market = try Market(settings: ["checkouts-per-address": "100", "stock-share": "50"], on: { staged in
      if let yard = PostgresYard.current { return try yard.open(staged, AllMigrations.list, hook: book.hook) }
      return try Database.sqlite(path: Scratch.path("cost.sqlite"), world: staged.world, hook: book.hook)
    })
    func order(_ number: Int) async throws -> [Int] {
      let key = ["Idempotency-Key": "a-key-that-nobody-guesses-\(number)"]
      _ = book.taken()
      let cart = try await market.cart(1, key)
      let opening = book.taken()
      let checkout = try await market.checkout((id: cart.id, headers: cart.headers))
      let starting = book.taken()
      let paid = try await market.pay(checkout.json["id"]?.text ?? "", #"{"method":"test-card","instrument":"test-approve"}"#, cart.headers)
      let paying = book.taken()
      #expect(paid.status == 201)
      return [opening.count, starting.count, paying.count]
    }
    // The first opens accounts.
    _ = try await order(1)
    let cost = try await order(2)
    // One of them asks whether the storefront sells what is put in.
    #expect(cost[0] == 4)
    // One of them asks whether this very form was sent a moment ago.
    #expect(cost[1] <= 25)
    // One of them asks whether somebody paid it before, one whether another checkout replaced it, one what others of the cart hold, one
    // where the cart goes on, one writes what paid it, and two open its clearing account.
    #expect(cost[2] <= 26)
  }
}
