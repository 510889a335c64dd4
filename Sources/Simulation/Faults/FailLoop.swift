import Storage

/// Shows that an act is all or nothing: it fails at its first statement, then at its second, and so on, until it gets through
/// (the method of SQLite's own tests).
package struct FailLoop {
  /// Statements that an act may have, at most.
  package static let statementsMax = 2000

  /// What is wrong with an act.
  package enum Finding: Error, Sendable, Equatable, CustomStringConvertible {
    /// The n-th statement failed and yet the act said that all went well.
    case swallowed(at: Int)
    /// The n-th statement failed with the injected fault, and the act answered with something else.
    case disguised(at: Int, as: String)
    case endless

    package var description: String {
      switch self {
      case .swallowed(let number): "statement \(number) failed and the act said nothing of it"
      case .disguised(let number, let error): "statement \(number) failed and the act answered \(error)"
      case .endless: "the act has more than \(FailLoop.statementsMax) statements"
      }
    }
  }

  /// Runs `act` with a fault at each of its statements, then to its end; returns how many statements it has.
  /// - Parameters:
  ///   - faults: the hook that the database was opened with.
  ///   - act: the whole act, transaction and all.
  ///   - afterFailure: checks that nothing changed; learns which statement failed.
  @discardableResult
  package static func run(
    _ faults: StatementFaults, act: () throws -> Void, afterFailure: (Int) throws -> Void
  ) throws -> Int {
    for number in 1...statementsMax {
      faults.arm(number)
      do {
        try act()
      } catch is InjectedFault {
        faults.disarm()
        try afterFailure(number)
        continue
      } catch {
        let hasFired = faults.hasFired
        faults.disarm()
        guard hasFired else { throw error }
        throw Finding.disguised(at: number, as: String(describing: error))
      }
      let hasFired = faults.hasFired
      faults.disarm()
      guard !hasFired else { throw Finding.swallowed(at: number) }
      return number - 1
    }
    throw Finding.endless
  }
}
