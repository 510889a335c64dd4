import Catalog
import Kernel
import Parties
import Purse
import Storage
import Testing

@testable import Doors

/// A cursor says where a list goes on. Nothing that a reader writes into one ends the program, breaks a page, or changes what a list says.
@Suite(.everyEngine) struct HostileCursorTests {
  private static let numbers = ["-9223372036854775808", "9223372036854775807", "0", "-1", "9223372036854775808", "", "x", "\u{0}", "1e9", "newest"]

  /// Cursors of one to four keys.
  private static var cursors: [String] {
    var dice = Dice(seed: 7)
    func pick() -> String { numbers[dice.below(numbers.count)] }
    var all: [String] = []
    for low in numbers.prefix(4) {
      all.append(Cursor(low).text)
      all.append(Cursor(low, low).text)
      for high in numbers.prefix(4) { all += [Cursor(low, high).text, Cursor(high, low, low).text, Cursor(low, low, high).text] }
    }
    for _ in 0..<12 { all += [Cursor(pick(), pick()).text, Cursor(pick(), pick(), pick()).text, Cursor(pick(), pick(), pick(), pick()).text] }
    return all
  }

  @Test func aStatementIsTheSameFromAnyCursor() async throws {
    let market = try Market()
    let me = try market.member()
    for amount in 1...5 as ClosedRange<Int64> {
      try market.door.database.writeNow { tx in try TopUp(member: me.party, amount: .won(amount * 100), grantedBy: Party.house, id: tx.id()).run(in: tx) }
      market.door.staged.pass(.seconds(1))
    }
    let path = "/api/v1/me/wallet/statement"
    func balances(_ query: String) async throws -> (rows: [Int64], next: String?) {
      let page = try await market.door.get("\(path)?\(query)", me.headers)
      return (page.json["items"]?.items?.compactMap { $0.at("balance", "amount")?.integer } ?? [], page.json["next"]?.text)
    }
    let whole = try await balances("limit=100").rows
    #expect(whole == [1_500, 1_000, 600, 300, 100])
    // Page by page it says what it says at once.
    var pieces: [Int64] = []
    var next: String? = ""
    while let cursor = next {
      let page = try await balances("limit=2" + (cursor.isEmpty ? "" : "&cursor=\(cursor)"))
      pieces += page.rows
      next = page.next
    }
    #expect(pieces == whole)
    for cursor in Self.cursors {
      let rows = try await balances("limit=100&cursor=\(cursor)").rows
      #expect(whole.suffix(rows.count) == rows[...], "\(cursor)")
    }
  }

  @Test func noListBreaksOverACursor() async throws {
    let market = try Market()
    let operators = try market.member(wallet: 10_000, role: .merchantOwner)
    try market.door.database.writeNow { tx in
      try GrantRole(.operatorOfAll, to: operators.party, at: .installation).run(by: .house, in: tx)
    }
    let session = try market.door.database.writeNow { tx in try OpenSession(operators.party, device: "test").run(in: tx) }
    let headers = operators.headers.merging(["Cookie": "madang=\(session.text)"]) { a, _ in a }
    let ids = ["merchant": market.merchant.description, "product": market.product.description, "variant": market.scarf.description]
    let lists = RouteGroups.all().flatMap { $0 }.filter { $0.method == .get }.map { route in
      ids.reduce(route.path) { $0.replacing("{\($1.key)}", with: $1.value) }
    }.filter { path in !path.contains("{") && !["live", "events", "health", "metrics"].contains { path.contains($0) } }
    #expect(lists.count > 60)
    let cursors = Self.cursors
    var number = 0
    for path in lists {
      for _ in 0..<4 {
        let cursor = cursors[number % cursors.count]
        number += 1
        let lines = path.hasPrefix("/api/") ? operators.headers : headers.filter { $0.key == "Cookie" }
        let answer = try await market.door.get("\(path)?cursor=\(cursor)&after=\(cursor)&q=%EB%AA%A9%EB%8F%84%EB%A6%AC&sort=newest", lines)
        #expect(answer.status < 500, "\(path) \(cursor)")
      }
    }
  }
}
