import HTTPTypes
import Hummingbird
import Kernel
import Storage

/// The `Idempotency-Key` of a request (draft-ietf-httpapi-idempotency-key-header-07), scoped to whoever calls and what is called.
///
/// The stored answer is kept in the transaction of its effect: either both are durable or neither is.
package struct IdempotencyKey: Sendable {
  static let lengthMax = 128
  /// A caller without a name must choose a key that nobody guesses.
  static let lengthMinForGuests = 16

  /// What the caller chose; names the attempt where work spans several transactions.
  package let text: String
  private let operation: String
  /// The target and the body: another of either under the same key is another request.
  private let sent: [UInt8]

  /// Nil when no key was sent.
  init?(_ call: Call, operation: String) throws(Problem) {
    guard var text = call.request.headers[.idempotencyKey] else { return nil }
    if text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") { text = String(text.dropFirst().dropLast()) }
    guard (1...Self.lengthMax).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .keyWrong() }
    guard call.credential != nil || text.utf8.count >= Self.lengthMinForGuests else { throw .keyTooShort(min: Self.lengthMinForGuests) }
    self.text = text
    self.operation = operation
    sent = Array((call.request.head.path ?? "").utf8) + [0] + (call.body ?? [])
  }

  /// Runs `work` once under this key in one transaction; a repetition gets the stored answer.
  ///
  /// Nearly every key is new, so nobody asks first: the answer is written under the key as the last statement, and where one stands
  /// there it fails and the work is undone. Then, and where the work was refused over what it had done before, the key is claimed.
  func once(_ call: Call, _ access: Access, _ work: @escaping @Sendable (Transaction, Call) throws -> Prepared) async throws -> Prepared {
    let database = call.house.database
    do {
      return try await database.write { tx in
        let call = try call.knowing(access, tx)
        let answer = try work(tx, call)
        try self.request(call).keep(answer.kept, in: tx)
        return answer
      }
    } catch let fault as StorageFault {
      guard case .constraint = fault, try await stands(call, access) else { throw fault }
    } catch {
      guard try await stands(call, access) else { throw error }
    }
    return try await database.write { tx in
      let call = try call.knowing(access, tx)
      return try self.once(tx, call) { try work(tx, call) }
    }
  }

  private func stands(_ call: Call, _ access: Access) async throws -> Bool {
    try await call.house.database.read { tx in try self.request(call.knowing(access, tx)).stands(in: tx) }
  }

  /// Claims this key and runs `work`, all in one transaction; a repetition gets the stored answer.
  func once(_ tx: Transaction, _ call: Call, _ work: () throws -> Prepared) throws -> Prepared {
    let request = request(call)
    let standing = try Self.begin(request, tx)
    if let kept = standing.kept { return kept }
    let answer = try work()
    try request.finishHere(standing.token, answer.kept, in: tx)
    return answer
  }

  /// Runs `work` of several transactions once under this key: claimed before, kept after, given back when it throws.
  func once(_ call: Call, _ work: () async throws -> Prepared) async throws -> Prepared {
    let request = request(call)
    let standing = try await call.house.database.write { tx in try Self.begin(request, tx) }
    if let kept = standing.kept { return kept }
    do {
      let answer = try await work()
      try await call.house.database.write { tx in _ = try request.finish(standing.token, answer.kept, in: tx) }
      return answer
    } catch {
      try await call.house.database.write { tx in try request.abandon(standing.token, in: tx) }
      throw error
    }
  }

  /// What a claim in the first of several transactions came to: ours to do, or the answer that was given before.
  struct Claim: Sendable {
    let kept: Prepared?
    fileprivate let token: Int64
    fileprivate let request: KeyedRequest

    /// Keeps the answer in the transaction of its effect.
    func keep(_ answer: Prepared, in tx: Transaction) throws { try request.finishHere(token, answer.kept, in: tx) }
    /// Gives the key back, because nothing was done under it.
    func abandon(in tx: Transaction) throws { try request.abandon(token, in: tx) }
  }

  /// Something stands under this key: what was done in the hope that nothing did is undone.
  struct Taken: Error {}

  /// Claims this key in the first of several transactions and runs `work` in the hope that it is new; throws `Taken` where it is not.
  func claimed<T>(_ tx: Transaction, _ call: Call, _ work: (Claim) throws -> T) throws -> T {
    let request = request(call)
    let claim = try request.claim(in: tx)
    if claim.isHere, try !claim.isMine() { throw Taken() }
    do {
      let result = try work(Claim(kept: nil, token: claim.token, request: request))
      guard try claim.isMine() else { throw Taken() }
      return result
    } catch {
      guard try claim.isMine() else { throw Taken() }
      throw error
    }
  }

  /// Claims this key in the first of several transactions.
  func claim(_ tx: Transaction, _ call: Call) throws -> Claim {
    let request = request(call)
    let standing = try Self.begin(request, tx)
    return Claim(kept: standing.kept, token: standing.token, request: request)
  }

  private func request(_ call: Call) -> KeyedRequest {
    KeyedRequest(actor: call.signedIn?.party.description ?? Self.guest(call), route: operation, key: key(call), body: sent)
  }

  /// Somebody who shows nothing is known by the address too: another's guess of a key opens no answer with a secret in it.
  /// The address goes into the key's digest alone.
  private func key(_ call: Call) -> String {
    call.signedIn == nil && call.house.guestSecret(call) == nil ? "\(call.peer.high):\(call.peer.low) \(text)" : text
  }

  /// A guest is known by the cart that it opens and the thing that it speaks of, so that two guests may use one key.
  private static func guest(_ call: Call) -> String {
    let cart = call.house.guestSecret(call).map { Encoding.hex($0.digest.prefix(8)) } ?? ""
    return (["guest", cart] + call.values).joined(separator: " ")
  }

  /// A token when the work is ours to do, else the answer that was given before.
  private static func begin(_ request: KeyedRequest, _ tx: Transaction) throws -> (token: Int64, kept: Prepared?) {
    switch try request.begin(in: tx) {
    case .fresh(let token): return (token, nil)
    case .replay(let answer): return (0, Prepared(answer))
    case .mismatch: throw Problem.keyReused()
    case .inFlight: throw Problem.keyInFlight()
    }
  }
}

extension Prepared {
  /// What storage keeps; header lines beside the content type stand under it in `type`, one a line.
  var kept: KeyedRequest.Answer {
    let type = headers.first { $0.name == .contentType }?.value ?? ""
    let others = headers.filter { $0.name != .contentType }.map { "\n\($0.name): \($0.value)" }
    return KeyedRequest.Answer(status: Int64(status), type: type + others.joined(), body: body)
  }

  init(_ kept: KeyedRequest.Answer) {
    status = (100...599).contains(kept.status) ? Int(kept.status) : 500
    body = kept.body
    let lines = kept.type.split(separator: "\n", omittingEmptySubsequences: false)
    if let type = lines.first, !type.isEmpty { headers.append((.contentType, String(type))) }
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), let name = HTTPField.Name(String(line[..<colon])) else { continue }
      headers.append((name, String(line[colon...].dropFirst(2))))
    }
    headers.append((.idempotencyReplayed, "true"))
  }
}
