import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage

/// Who may call an endpoint. What a person may do with a thing is the command's to say.
package enum Access: Sendable, Equatable {
  /// Anybody; who is signed in is known all the same.
  case open
  /// Somebody signed in, by session cookie or key.
  case signedIn
  /// Signed in; a key needs this scope besides.
  case scope(String)
}

/// One route of the API as a value: the document, the reading of what is sent and every fault follow from it.
///
/// `handle`, `read` or `write` gives it its work and makes a `Route` of it. See docs/ENDPOINTS.md.
package struct Endpoint<Output: Sendable, each Value: Sendable>: Sendable {
  /// The largest JSON body, unless the endpoint says otherwise.
  package static var bodyMax: Int { 256 * 1024 }

  let operation: Operation
  let access: Access
  let bodyMax: Int
  let inputs: (repeat Input<each Value>)
  let answer: Answer<Output>

  /// - Parameters:
  ///   - name: the operation's id, unique over the API: `placeOrder`.
  ///   - path: `/api/v1/orders/{order}`.
  ///   - access: who may call; signed in where there are needs, else open, unless said.
  ///   - permissions: any one of these permissions, held anywhere, opens the gate.
  ///   - problems: refusals it may answer with, besides those of the web itself.
  ///   - isIdempotent: takes an `Idempotency-Key`.
  package init(
    _ name: String, _ method: HTTPRequest.Method, _ path: String, _ summary: Phrase, tag: String,
    access said: Access? = nil, permissions: Permission..., isIdempotent: Bool = false, problems: [ProblemKind] = [], bodyMax: Int = 256 * 1024,
    takes inputs: repeat Input<each Value>, answers answer: Answer<Output>
  ) {
    var described: [Operation.Part] = []
    for input in repeat each inputs {
      described.append(
        Operation.Part(place: input.place, name: input.name, schema: input.schema, isRequired: input.isRequired, contentType: input.contentType))
    }
    let access = said ?? (permissions.isEmpty ? .open : .signedIn)
    let refusals = permissions.isEmpty ? problems : problems + Authority.No.allCases.map { ProblemKind($0) }
    operation = Operation(
      name: name, method: method, path: path, summary: summary, tag: tag, access: access, permissions: permissions, isIdempotent: isIdempotent,
      problems: refusals, parts: described, status: answer.status, otherStatus: answer.otherStatus, schema: answer.schema, contentType: answer.contentType)
    self.access = access
    self.bodyMax = bodyMax
    self.inputs = (repeat each inputs)
    self.answer = answer
  }

  /// Work of a free form: several transactions, outside services, streams. Under an Idempotency-Key the answer is kept after it.
  package func handle(_ work: @escaping @Sendable (Call, repeat each Value) async throws -> Output) -> Route {
    route { call, values in try await self.handled(call, values, work) }
  }

  private func handled(
    _ call: Call, _ values: Values, _ work: @escaping @Sendable (Call, repeat each Value) async throws -> Output
  ) async throws -> Prepared {
    let call = try await call.knowing(access)
    guard let key = try key(call) else { return answer.prepare(try await work(call, repeat each values.parts), call) }
    return try await key.once(call) { self.answer.prepare(try await work(call, repeat each values.parts), call) }
  }

  /// One reading transaction on one snapshot; who calls is found in the same transaction.
  package func read(_ work: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Output) -> Route {
    route { call, values in
      try await call.house.database.read { tx in
        let call = try call.knowing(self.access, tx)
        return self.answer.prepare(try work(tx, call, repeat each values.parts), call)
      }
    }
  }

  /// One writing transaction: one command. Under an Idempotency-Key the answer is kept in the same transaction.
  package func write(_ work: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Output) -> Route {
    route { call, values in try await self.written(call, values, work) }
  }

  func written(
    _ call: Call, _ values: Values, _ work: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Output
  ) async throws -> Prepared {
    guard let key = try key(call) else {
      return try await call.house.database.write { tx in
        let call = try call.knowing(self.access, tx)
        return self.answer.prepare(try work(tx, call, repeat each values.parts), call)
      }
    }
    do {
      return try await key.once(call, access) { tx, call in self.answer.prepare(try work(tx, call, repeat each values.parts), call) }
    } catch StorageFault.statement(let state, _, _) where state == "55P03" {
      // PostgreSQL waited for the transaction that holds the key until its patience was over.
      throw Problem.keyInFlight()
    }
  }

  /// Reads what was sent; what comes back does the work for a caller who shows no credential.
  package func reading(
    _ work: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Output
  ) -> @Sendable (Call) throws -> @Sendable (Transaction) throws -> Prepared {
    let known = queryNames
    return { call in
      let values = try self.values(call, nil, known: known)
      return { tx in self.answer.prepare(try work(tx, call, repeat each values.parts), call) }
    }
  }

  private var queryNames: Set<String> { Set(operation.parts.filter { $0.place == .query }.map(\.name)) }

  func key(_ call: Call) throws -> IdempotencyKey? {
    operation.isIdempotent ? try IdempotencyKey(call, operation: operation.name) : nil
  }

  func route(_ run: @escaping @Sendable (Call, Values) async throws -> Prepared) -> Route {
    let known = queryNames
    let takesBody = operation.takesJSON
    return Route(operation.method, operation.path, name: operation.name, operation: operation) { call in
      if self.access != .open, call.credential == nil { throw Problem.signInNeeded() }
      var call = call
      let body = takesBody ? try await call.readJSON(max: self.bodyMax) : nil
      return try await run(call, try self.values(call, body, known: known)).response(for: call)
    }
  }

  /// Reads every input; all faults together are one problem.
  private func values(_ call: Call, _ body: JSON?, known: Set<String>) throws -> Values {
    var faults = Faults(.query)
    let query = try call.query()
    for parameter in query where !known.contains(parameter.name) {
      faults.add(.member(.whole, parameter.name), InputPhrases.unknown)
    }
    let sent = Sent(captures: call.captures, query: query, headers: call.request.headers, body: body)
    let read = (repeat (each inputs).read(sent, &faults))
    guard faults.isEmpty else { throw Self.problem(faults, call) }
    return Values(parts: (repeat (each read)!))
  }

  private static func problem(_ faults: Faults, _ call: Call) -> Problem {
    if call.request.headers[.ifMatch] == nil, faults.list.allSatisfy({ $0.pointer == "/If-Match" }) { return .revisionNeeded() }
    return .faulty(faults.list)
  }

  /// The values that were read, as one thing that can be handed on.
  struct Values: Sendable {
    let parts: (repeat each Value)
  }
}
