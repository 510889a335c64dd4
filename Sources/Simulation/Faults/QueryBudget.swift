import Storage
import Synchronization

/// Counts statements, so that a page or a command cannot grow a query per row unnoticed. Open the database with `hook`.
package final class QueryBudget: Sendable {
  /// More statements were run than an act may cost.
  package struct Overspent: Error, Sendable, CustomStringConvertible {
    package let most: Int
    package let statements: [String]
    package var description: String {
      "\(statements.count) statements where \(most) are allowed:\n" + statements.map { "  \($0.prefix(160))" }.joined(separator: "\n")
    }
  }

  /// Statements remembered, at most.
  private static let rememberedMax = 10_000
  private let statements = Mutex<[String]>([])

  package init() {}

  package var hook: StatementHook {
    { [self] event in
      statements.withLock { if $0.count < Self.rememberedMax { $0.append(event.sql) } }
    }
  }

  /// Runs `act`; throws `Overspent` when it took more than `most` statements.
  @discardableResult
  package func spend<T>(atMost most: Int, _ act: () throws -> T) throws -> T {
    statements.withLock { $0 = [] }
    let result = try act()
    let spent = statements.withLock { $0 }
    guard spent.count <= most else { throw Overspent(most: most, statements: spent) }
    return result
  }

  /// How many statements `act` takes.
  package func cost(_ act: () throws -> Void) rethrows -> Int {
    statements.withLock { $0 = [] }
    try act()
    return statements.withLock { $0.count }
  }
}
