import Kernel
import Storage

/// What the transaction before an outside service comes to.
package enum Beginning<Asked: Sendable, Output: Sendable>: Sendable {
  /// Nobody outside needs to be asked.
  case done(Output)
  case ask(Asked)
}

/// What the transaction after an outside service comes to; it is kept either way.
package enum Ending<Output: Sendable>: Sendable {
  case done(Output)
  case refused(any Refusal)
}

extension Endpoint {
  /// One writing transaction where `isShort` says so of what was sent; else one before an outside service is asked and one after.
  ///
  /// An Idempotency-Key is claimed in the first and its answer kept in the last: nothing is done without being remembered.
  package func write<Asked: Sendable, Heard: Sendable>(
    where isShort: @escaping @Sendable (repeat each Value) -> Bool,
    _ work: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Output,
    before: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Beginning<Asked, Output>,
    ask: @escaping @Sendable (Call, Asked) async throws -> Heard,
    after: @escaping @Sendable (Transaction, Call, Asked, Heard) throws -> Ending<Output>
  ) -> Route {
    route { call, values in
      if isShort(repeat each values.parts) { return try await self.written(call, values, work) }
      return try await self.staged(call, values, before, ask, after)
    }
  }

  /// One writing transaction before an outside service is asked and one after, whatever was sent.
  package func write<Asked: Sendable, Heard: Sendable>(
    before: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Beginning<Asked, Output>,
    ask: @escaping @Sendable (Call, Asked) async throws -> Heard,
    after: @escaping @Sendable (Transaction, Call, Asked, Heard) throws -> Ending<Output>
  ) -> Route {
    route { call, values in try await self.staged(call, values, before, ask, after) }
  }

  private func staged<Asked: Sendable, Heard: Sendable>(
    _ call: Call, _ values: Values, _ before: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Beginning<Asked, Output>,
    _ ask: @escaping @Sendable (Call, Asked) async throws -> Heard,
    _ after: @escaping @Sendable (Transaction, Call, Asked, Heard) throws -> Ending<Output>
  ) async throws -> Prepared {
    let call = try await call.knowing(access)
    let key = try key(call)
    let (claim, begun) = try await claimed(call, key) { tx, claim in
      switch try before(tx, call, repeat each values.parts) {
      case .ask(let asked): return .ask(asked)
      case .done(let output):
        let answer = self.answer.prepare(output, call)
        try claim?.keep(answer, in: tx)
        return .done(answer)
      }
    }
    switch begun {
    case .done(let answer): return answer
    case .ask(let asked): return try await ended(call, claim, asked, ask, after)
    }
  }

  /// The first transaction, under the key where there is one: begun in the hope that nobody sent it before.
  private func claimed<Asked: Sendable>(
    _ call: Call, _ key: IdempotencyKey?, _ before: @escaping @Sendable (Transaction, IdempotencyKey.Claim?) throws -> Beginning<Asked, Prepared>
  ) async throws -> (IdempotencyKey.Claim?, Beginning<Asked, Prepared>) {
    let database = call.house.database
    guard let key else { return (nil, try await database.write { tx in try before(tx, nil) }) }
    do {
      return try await database.write { tx in try key.claimed(tx, call) { ($0, try before(tx, $0)) } }
    } catch is IdempotencyKey.Taken {
      return try await database.write { tx in
        let claim = try key.claim(tx, call)
        if let kept = claim.kept { return (claim, .done(kept)) }
        return (claim, try before(tx, claim))
      }
    }
  }

  private func ended<Asked: Sendable, Heard: Sendable>(
    _ call: Call, _ claim: IdempotencyKey.Claim?, _ asked: Asked, _ ask: @Sendable (Call, Asked) async throws -> Heard,
    _ after: @escaping @Sendable (Transaction, Call, Asked, Heard) throws -> Ending<Output>
  ) async throws -> Prepared {
    let ending: Ending<Prepared>
    do {
      let heard = try await ask(call, asked)
      ending = try await call.house.database.write { tx -> Ending<Prepared> in
        switch try after(tx, call, asked, heard) {
        case .done(let output):
          let answer = self.answer.prepare(output, call)
          try claim?.keep(answer, in: tx)
          return .done(answer)
        case .refused(let refusal):
          try claim?.abandon(in: tx)
          return .refused(refusal)
        }
      }
    } catch {
      if let claim { try await call.house.database.write { tx in try claim.abandon(in: tx) } }
      throw error
    }
    switch ending {
    case .done(let answer): return answer
    case .refused(let refusal): throw refusal
    }
  }
}
