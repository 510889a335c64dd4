import Kernel
import Parties
import Storage
import TestSupport
import Testing

@Suite struct AuthorityTests {
  /// Who may do what: the whole table, so that a change of one cell is seen.
  private static let table: [(Permission, String)] = [
    // store staff, merchant staff, merchant owner, mall operator, operator of all
    (.seeConsole, "yyyyy"), (.seeOrders, "yyyyy"), (.fulfilOrders, "yyy-y"), (.handOver, "yyy-y"), (.refund, "--y-y"),
    (.seeStock, "yyyyy"), (.countStock, "yyy-y"), (.moveStock, "-yy-y"), (.editCatalog, "-yy-y"), (.importCatalog, "-yy-y"),
    (.editPrices, "--y-y"), (.editPromotions, "-yyyy"), (.answerReviews, "-yy-y"), (.editSeller, "--y-y"), (.seeMoney, "--y-y"),
    (.exportData, "-yy-y"), (.editPlaces, "---yy"), (.editHours, "-yyyy"), (.announce, "---yy"), (.moderate, "---yy"), (.grantRoles, "--yyy"), (.operate, "----y"),
  ]
  private static let roles: [Role] = [.storeStaff, .merchantStaff, .merchantOwner, .mallOperator, .operatorOfAll]

  private let store = PartyID(1), merchant = PartyID(2), mall = PartyID(3)
  private func place(_ role: Role) -> PartyID {
    switch role {
    case .storeStaff: store
    case .merchantStaff, .merchantOwner: merchant
    case .mallOperator: mall
    case .operatorOfAll: Party.house
    }
  }

  @Test func everyRoleMayWhatTheTableSays() {
    #expect(Set(Self.table.map(\.0)) == Set(Permission.allCases))
    let here = Scope.store(store, merchant: merchant, mall: mall)
    for (permission, row) in Self.table {
      for (role, cell) in zip(Self.roles, row) {
        let authority = Authority(party: PartyID(9), grants: [Grant(role, at: place(role))])
        #expect(authority.allows(permission, on: here) == (cell == "y"), "\(role.rawValue) \(permission.rawValue)")
      }
    }
  }

  @Test func aGrantEndsAtItsOwnPlace() {
    let elsewhere = Scope.store(PartyID(11), merchant: PartyID(12), mall: PartyID(13))
    for role in Self.roles where role != .operatorOfAll {
      let authority = Authority(party: PartyID(9), grants: [Grant(role, at: place(role))])
      #expect(!authority.allows(.seeOrders, on: elsewhere))
      #expect(!authority.allows(.seeOrders, on: .installation))
    }
  }

  @Test func nobodyIsAskedToSignInAndAShopperIsRefused() {
    #expect(throws: Authority.No.signInNeeded) { try Authority.nobody.require(.seeOrders, on: .merchant(merchant)) }
    #expect(throws: Authority.No.forbidden) { try Authority(party: PartyID(9)).require(.seeOrders, on: .merchant(merchant)) }
  }

  @Test(arguments: enginesHere) func anOwnerNamesStaffOfHerOwnOnly(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let owner = try yard.member("주인", login: "owner@example.kr")
      let staff = try yard.member("직원", login: "staff@example.kr")
      let shop = try yard.merchant()
      let other = try yard.merchant("987654321")
      try yard.database.writeNow { try GrantRole(.merchantOwner, to: owner, at: .merchant(shop)).run(by: .house, in: $0) }
      let authority = try yard.database.readNow { try Authority.of(owner, in: $0) }
      #expect(authority.grants == [Grant(.merchantOwner, at: shop)])
      #expect(throws: GrantRole.No.notYours) {
        try yard.database.writeNow { try GrantRole(.merchantStaff, to: staff, at: .merchant(other)).run(by: authority, in: $0) }
      }
      #expect(throws: GrantRole.No.notYours) {
        try yard.database.writeNow { try GrantRole(.operatorOfAll, to: staff, at: .merchant(shop)).run(by: authority, in: $0) }
      }
      try yard.database.writeNow { tx in
        try GrantRole(.merchantStaff, to: staff, at: .merchant(shop)).run(by: authority, in: tx)
        try GrantRole(.merchantStaff, to: staff, at: .merchant(shop)).run(by: authority, in: tx)
      }
      #expect(try yard.count("party_grant") == 2)
      let revoke = RevokeRole(Grant(.merchantStaff, at: shop), from: staff, at: .merchant(shop))
      #expect(try yard.database.writeNow { try revoke.run(by: authority, in: $0) })
      #expect(try yard.database.writeNow { try revoke.run(by: authority, in: $0) } == false)
      #expect(try yard.database.readNow { try Authority.of(staff, in: $0).grants } == [])
      #expect(try yard.count("party_grant") == 2)
    }
  }

  @Test func aPlacedRoleNeedsItsPlace() throws {
    try onFreshDatabase(.sqlite, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      #expect(throws: GrantRole.No.noPlace) {
        try yard.database.writeNow { try GrantRole(.storeStaff, to: member, at: .installation).run(by: .house, in: $0) }
      }
    }
  }
}
