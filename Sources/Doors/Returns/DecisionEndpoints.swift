import Assembly
import Kernel
import Parties
import Places
import Storage
import Trade
import Wire

/// What merchants decide besides the sale: returns, and who works with them.
enum DecisionEndpoints {
  private static let merchant = Input<PartyID>.path("merchant", .id(AnyParty.self))
  private static let decisions = [ProblemKind(NoReturn.unknown), ProblemKind(NoReturn.decidedAlready)]
  private static let grounds = [ProblemKind(NoReturn.groundWanted(line: 1)), ProblemKind(NoReturn.notAgreed(line: 1))]
  private static let granting = GrantRole.No.allCases.map { ProblemKind($0) }

  static func routes() -> [Route] { [returns, accept, refuse, decide, grant, revoke] }

  private static let returns = Endpoint(
    "listWaitingReturns", .get, "/api/v1/merchants/{merchant}/returns", Phrase("결정할 반품 목록", "Returns that wait for a decision; staff of a store see their own store's"), tag: "console",
    permissions: .seeOrders,
    takes: merchant, answers: .ok(View<[ReturnShown]>.object("WaitingReturns", .member("items", ReturnViews.returned.list) { $0 }))
  ).read { tx, call, merchant in
    let places = try ConsoleAccess.places(.seeOrders, of: merchant, call, in: tx)
    return try ReturnShown.all(Return.waiting(merchant: merchant, within: places, in: tx), in: tx)
  }

  private static let accept = Endpoint(
    "acceptReturn", .post, "/api/v1/returns/{return}/accept", Phrase("반품 승인", "The goods are back, or lost on the way: stock and money return"), tag: "console",
    permissions: .refund, isIdempotent: true, problems: decisions + [ProblemKind(NoReturn.collected)],
    takes: .path("return", .id(Return.self)), .body(DecisionInputs.restock), answers: .ok(ReturnViews.returned)
  ).write { tx, call, id, acceptance in
    let by = try mayDecide(id, call, in: tx)
    try AcceptReturn(id, by: by, restocks: acceptance.restocks, isLost: acceptance.isLost, parts: AllSaleParts.list).run(in: tx)
    return try found(id, call, in: tx)
  }

  private static let refuse = Endpoint(
    "refuseReturn", .post, "/api/v1/returns/{return}/refuse", Phrase("반품 거절", "The goods are not taken back"), tag: "console",
    permissions: .refund, isIdempotent: true, problems: decisions + grounds,
    takes: .path("return", .id(Return.self)), .body(DecisionInputs.why), answers: .ok(ReturnViews.returned)
  ).write { tx, call, id, refusal in
    let by = try mayDecide(id, call, in: tx)
    try RefuseReturn(id, by: by, ground: refusal.ground, why: refusal.why).run(in: tx)
    return try found(id, call, in: tx)
  }

  private static let decide = Endpoint(
    "decideReturn", .post, "/api/v1/returns/{return}/decide", Phrase("반품을 상품별로 승인하거나 거절", "Decide on a return by line and quantity"),
    tag: "console", permissions: .refund, isIdempotent: true,
    problems: decisions + grounds + [
      ProblemKind(NoReturn.nothing), ProblemKind(NoReturn.lineNotDecided(1)), ProblemKind(NoReturn.moreThanAsked(asked: 1)),
      ProblemKind(NoReturn.whyWanted(line: 1)),
    ],
    takes: .path("return", .id(Return.self)), .body(DecisionInputs.decision), answers: .ok(ReturnViews.returned)
  ).write { tx, call, id, lines in
    let by = try mayDecide(id, call, in: tx)
    try DecideReturn(id, by: by, lines: lines, parts: AllSaleParts.list).run(in: tx)
    return try found(id, call, in: tx)
  }

  private static let grant = Endpoint(
    "grantRole", .post, "/api/v1/roles", Phrase("역할 주기", "Hand a role to a member"), tag: "console", permissions: .grantRoles, isIdempotent: true,
    problems: granting, takes: .body(DecisionInputs.grant), answers: .nothing
  ).write { tx, call, grant in
    guard let place = try grant.place(in: tx) else { throw GrantRole.No.noPlace }
    try GrantRole(grant.role, to: grant.party, at: place).run(by: call.authority, in: tx)
  }

  private static let revoke = Endpoint(
    "revokeRole", .delete, "/api/v1/roles", Phrase("역할 거두기", "Take a role back"), tag: "console", permissions: .grantRoles,
    problems: granting, takes: .body(DecisionInputs.grant), answers: .nothing
  ).write { tx, call, grant in
    guard let held = grant.held else { throw GrantRole.No.noPlace }
    // Of a place that is none any more the operator takes it back.
    _ = try RevokeRole(held, from: grant.party, at: grant.place(in: tx) ?? held.alone).run(by: call.authority, in: tx)
  }

  private static func mayDecide(_ id: ID<Return>, _ call: Call, in tx: Transaction) throws -> PartyID {
    let authority = call.authority
    guard !authority.grants.isEmpty else { throw Authority.No.forbidden }
    guard let returned = try Return.find(id, in: tx) else { throw NoReturn.unknown }
    try call.require(.refund, on: .merchant(returned.merchant))
    return try call.someone()
  }

  private static func found(_ id: ID<Return>, _ call: Call, in tx: Transaction) throws -> ReturnShown {
    guard let decided = try Return.find(id, in: tx) else { throw NoReturn.unknown }
    return ReturnShown(decided, lines: try decided.lines(in: tx))
  }
}

/// What comes in about decisions.
enum DecisionInputs {
  struct RoleAt: Sendable {
    let party: PartyID
    let role: Role
    /// Where the role is to stand, by what sort of place it needs; nil where that is missing.
    let at: PartyID?
    /// What was said of the places around it, which has to be so.
    let said: Scope

    /// Nil where there is no such place, or it lies elsewhere than was said.
    func place(in tx: Transaction) throws -> Scope? {
      guard let place = try RolePlace.find(role, at: at, in: tx) else { return nil }
      func isSo(_ said: PartyID?, _ known: PartyID?) -> Bool { said == nil || said == known }
      return isSo(said.store, place.store) && isSo(said.merchant, place.merchant) && isSo(said.mall, place.mall) ? place : nil
    }

    /// The grant as it would stand; nil where the place that the role needs is missing.
    var held: Grant? { role == .operatorOfAll ? Grant(role) : at.map { Grant(role, at: $0) } }
  }

  /// Whether goods that came back can be sold again, or none came as they were lost.
  struct Acceptance: Sendable {
    let restocks: Bool
    let isLost: Bool
  }

  static let restock = Shape<Acceptance>.object("ReturnAcceptance", .required("restocks", .flag), .optional("lost", .flag, or: false)) {
    Acceptance(restocks: $0, isLost: $1)
  }
  private static let number = Shape<Int64>.int64(1...500)
  private static let accepted = Shape<Int64>.int64(0...1_000_000)
  private static let line = Shape<DecideReturn.Line>.object(
    "ReturnLineDecision",
    .required("number", number), .required("accepted", accepted), .optional("restocks", .flag),
    .optional("why", .text(0...500), or: ""), .optional("ground", .choice(Return.Ground.self))
  ) { DecideReturn.Line($0, accepted: $1, restocks: $2, why: $3, ground: $4) }
  static let decision = Shape<[DecideReturn.Line]>.object("ReturnDecision", .required("lines", .list(of: line, 1...100))) { lines in lines }
  struct Refusing: Sendable {
    let why: String
    let ground: Return.Ground?
  }

  static let why = Shape<Refusing>.object("ReturnRefusal", .required("why", .text(1...500)), .optional("ground", .choice(Return.Ground.self))) {
    Refusing(why: $0, ground: $1)
  }
  static let grant = Shape<RoleAt>.object(
    "RoleInput",
    .required("party", .id(AnyParty.self)), .required("role", .choice(Role.self)), .optional("store", .id(AnyParty.self)),
    .optional("merchant", .id(AnyParty.self)), .optional("mall", .id(AnyParty.self))
  ) { party, role, store, merchant, mall in
    // What surrounds the place is the house's to know.
    let at: PartyID? = switch role {
    case .storeStaff: store
    case .merchantStaff, .merchantOwner: merchant
    case .mallOperator: mall
    case .operatorOfAll: nil
    }
    return RoleAt(party: party, role: role, at: at, said: Scope(store: store, merchant: merchant, mall: mall))
  }
}
