import Catalog
import Hummingbird
import Kernel
import Ledger
import Messages
import Parties
import Places
import Purse
import Storage
import Web
import Wire

/// What operators of the whole installation do: members, roles, wallets, and whether everything adds up.
enum DeskHouseRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/members", permissions: .operate) { call in
        try await call.desk { seat, tx in
          let words = SoughtWords.members.read(call)
          return MembersPage(members: try FindParties(.member, words: words).run(in: tx), words: words).html(seat.desk)
        }
      },
      SoughtWords.members.route(permissions: .operate, keeping: []),
      .get("/console/members/{member}", permissions: .operate) { call in try await show(call) },
      .post("/console/members/{member}/grant", permissions: .operate) { call in
        try await act(call) { member, seat, form, tx in
          guard let role = Role(rawValue: form["role"]) else { throw InvalidInput("role", HousePhrases.roleBad) }
          try GrantRole(role, to: member, at: place(form["place"], role, in: tx)).run(by: seat.authority, in: tx)
          return After(.granted, Paths.consoleMember(member))
        }
      },
      .post("/console/members/{member}/revoke", permissions: .operate) { call in
        try await act(call) { member, seat, form, tx in
          guard let role = Role(rawValue: form["role"]), let id = Int64(form["place"]) else { throw InvalidInput("place", HousePhrases.placeBad) }
          let grant = Grant(role, at: PartyID(id))
          try RevokeRole(grant, from: member, at: grant.alone).run(by: seat.authority, in: tx)
          return After(.revoked, Paths.consoleMember(member))
        }
      },
      .post("/console/members/{member}/top-up", permissions: .operate) { call in
        try await act(call) { member, seat, form, tx in
          let amount = try form.won("amount", wanted: HousePhrases.amountBad)
          guard amount.minor > 0 else { throw InvalidInput("amount", HousePhrases.amountBad) }
          var reading = FieldReading(form)
          let reason = reading.text("reason", most: TopUp.reasonMax, needed: HousePhrases.topUpWhy)
          try reading.check()
          let fresh = tx.id(ID<Transfer>.self)
          let id = form["key"].isEmpty ? fresh : try ClientKey(form["key"], of: seat.party, deed: "wallet.grant").claim(fresh, in: tx)
          try TopUp(member: member, amount: amount, grantedBy: seat.party, id: id, reason: reason).run(in: tx)
          return After(.topUp, Paths.consoleMember(member))
        }
      },
      .post("/console/members/{member}/recovery", permissions: .operate, work: recoveryLink),
      .get("/console/house", permissions: .operate) { call in
        try await call.desk { seat, tx in
          let differences: [String]? = call.query("check") == "1" ? try Verify.run(in: tx).map(\.description) : nil
          return HealthPage(
            differences: differences, failed: try FailedWork.count(in: tx),
            sites: try SiteQueries.all(in: tx).map { ($0.code, $0.name.text(in: seat.language), $0.domain, Paths.consoleSite($0.id)) }
          ).html(seat.desk)
        }
      },
    ]
  }

  /// A link for choosing a new password, for somebody who stands before the operator; shown once, on this answer alone.
  private static func recoveryLink(_ call: Call) async throws -> Response {
    let origin = call.house.settings.baseURL
    do {
      let html = try await call.house.database.write { tx -> HTML in
        let seat = try Seat.of(call, in: tx)
        try seat.requirePermission(.operate)
        let member = try find(call, in: tx)
        let key = try RecoveryKey.draw(for: member.id, .desk, by: seat.party, in: tx)
        let address = (origin.isEmpty ? seat.desk.reader.site.origin : origin) + Paths.recovery(key: key.text).text
        return RecoveryLinkPage(member: member, address: address).html(seat.desk)
      }
      return .html(html.bytes, caching: .never)
    } catch is SignInFirst {
      return .seeOther(Paths.signIn(then: Paths.console).text)
    }
  }

  private static func show(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let key = Secret(from: call.house.database.world.random)
    return try await call.desk(status: status) { seat, tx in
      let member = try find(call, in: tx)
      let grants = try Authority.of(member.id, in: tx).grants
      let names = try Party.all(Array(Set(grants.map(\.scope)).subtracting([Party.house])), in: tx)
      let held = grants.map { (grant: $0, place: names[$0.scope]?.name.text(in: seat.language) ?? seat.desk.say(DeskPhrases.installation)) }
      return MemberPage(
        member: member, grants: held, wallet: try Wallet.balance(of: member.id, in: tx).available, key: key.text, entry: entry
      ).html(seat.desk)
    }
  }

  private static func act(
    _ call: Call, _ work: @escaping @Sendable (PartyID, Seat, Form, Transaction) throws -> After
  ) async throws -> Response {
    try await call.act(else: { try await show(call, entry: $0, status: $1) }) { seat, form, tx in
      try work(try find(call, in: tx).id, seat, form, tx)
    }
  }

  private static func find(_ call: Call, in tx: Transaction) throws -> Party {
    let id = try call.id("member", of: AnyParty.self)
    guard let member = try Party.find(id, in: tx), member.kind == .member, member.erased == nil else { throw Problem.noSuchPage() }
    return member
  }

  /// The place of a role by its id or name; a store brings its merchant and mall along.
  private static func place(_ text: String, _ role: Role, in tx: Transaction) throws -> Scope {
    let said = FormText.tidy(text)
    func party(_ kind: Party.Kind) throws -> PartyID {
      if let id = PartyID(text: said), let party = try Party.find(id, in: tx), party.kind == kind { return id }
      return try named(said, kind, in: tx)
    }
    switch role {
    case .operatorOfAll: return .installation
    case .merchantOwner, .merchantStaff: return .merchant(try party(.merchant))
    case .mallOperator: return .mall(try party(.mall))
    case .storeStaff:
      let id = try party(.store)
      return try RolePlace.find(role, at: id, in: tx) ?? Grant(role, at: id).alone
    }
  }

  /// The one party of that name; several are told with their ids.
  private static func named(_ said: String, _ kind: Party.Kind, in tx: Transaction) throws -> PartyID {
    let found = said.isEmpty ? [] : try FindParties(kind, words: said, size: 100).run(in: tx)
    let same = found.filter { $0.name.korean == said || $0.name.english.lowercased() == said.lowercased() }
    let fitting = same.isEmpty ? found : same
    guard let first = fitting.first else { throw InvalidInput("place", HousePhrases.placeBad) }
    guard fitting.count > 1 else { return first.id }
    let units = try Unit.all(fitting.map(\.id), in: tx), malls = try Mall.all(Array(Set(units.values.compactMap(\.mall))).sorted(), in: tx)
    let list = fitting.prefix(8).map { party in
      let mall = units[party.id]?.mall.flatMap { malls[$0]?.name.korean }
      return "\(party.id) (\([party.name.korean, mall].compactMap { $0 }.joined(separator: ", ")))"
    }
    throw InvalidInput("place", HousePhrases.placeMany, ["list": list.joined(separator: " · ")])
  }
}
