import Kernel
import Parties
import Storage
import TestSupport
import Testing

@Suite struct SessionTests {
  private func open(_ party: PartyID, _ device: String, _ yard: TestYard) throws -> Secret {
    try yard.database.writeNow { try OpenSession(party, device: device).run(in: $0) }
  }

  @Test(arguments: enginesHere) func aSessionIsFoundInOneStatementWithItsRoles(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      let shop = try yard.merchant()
      let secret = try open(member, "Firefox", yard)
      try yard.database.writeNow { tx in
        try GrantRole(.merchantOwner, to: member, at: .merchant(shop)).run(by: .house, in: tx)
        try GrantRole(.operatorOfAll, to: member, at: .installation).run(by: .house, in: tx)
      }
      let (session, statements) = try yard.database.readNow { (try Session.find(secret.digest, in: $0), $0.statementCount) }
      #expect(statements == 1)
      #expect(session?.authority.grants == [Grant(.merchantOwner, at: shop), Grant(.operatorOfAll)])
      #expect(try yard.database.readNow { try Session.find(Secret { 7 }.digest, in: $0) } == nil)
      let kept = try yard.database.readNow { try $0.value("SELECT digest FROM party_session", as: [UInt8].self) }
      #expect(kept == secret.digest)
    }
  }

  @Test(arguments: enginesHere) func aSessionSlidesAndEnds(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let secret = try open(try yard.member(), "Firefox", yard)
      func find() throws -> Session? { try yard.database.readNow { try Session.find(secret.digest, in: $0) } }
      yard.clock.pass(.days(29))
      let session = try #require(try find())
      #expect(session.isStale(at: yard.clock.now))
      try yard.database.writeNow { try Session.touch(session.id, in: $0) }
      yard.clock.pass(.days(29))
      #expect(try find() != nil)
      yard.clock.pass(.days(1))
      #expect(try find() == nil)
      #expect(try yard.database.writeNow { try Session.sweep(in: $0) } == 1)
    }
  }

  @Test(arguments: enginesHere) func oneDeviceOrAllAreSignedOut(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      let phone = try open(member, "전화", yard)
      yard.clock.pass(.minutes(1))
      let laptop = try open(member, "노트북", yard)
      yard.clock.pass(.minutes(1))
      let till = try open(member, "매장", yard)
      let current = try yard.database.readNow { try Session.find(phone.digest, in: $0)!.id }
      let devices = try yard.database.readNow { try Session.devices(of: member, current: current, in: $0) }
      #expect(devices.map(\.device) == ["매장", "노트북", "전화"])
      #expect(devices.map(\.isThisOne) == [false, false, true])
      #expect(try yard.database.writeNow { try Session.close(devices[0].id, of: PartyID(1), in: $0) } == false)
      #expect(try yard.database.writeNow { try Session.close(devices[0].id, of: member, in: $0) })
      #expect(try yard.database.readNow { try Session.find(till.digest, in: $0) == nil })
      #expect(try yard.database.writeNow { try Session.closeAll(of: member, except: phone.digest, in: $0) } == 1)
      #expect(try yard.database.readNow { try Session.find(laptop.digest, in: $0) == nil })
      #expect(try yard.database.writeNow { try Session.closeAll(of: member, in: $0) } == 1)
    }
  }
}
