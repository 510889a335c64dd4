import Kernel
import Ledger
import Storage
import TestSupport
import Testing

/// Accounts whose rows say what no posting ever wrote.
@Suite struct DamagedAccountTests {
  private func damage(_ row: SQL, _ yard: LedgerYard) throws {
    try yard.fill(1, 5000, id: 1)
    try yard.database.writeNow { _ = try $0.run("UPDATE ledger_account SET \(row) WHERE purpose = 'wallet'") }
  }

  @Test(arguments: enginesHere) func aBalanceBeyondAllNumbersIsReadAndTakesNothingMore(_ engine: Engine) throws {
    try LedgerYard.open(engine) { yard in
      try damage("posted = \(Int64.max), floor = \(-Int64.max / 4)", yard)
      #expect(try yard.wallet(1) == Balance(posted: .max, held: 0, available: .max))
      let more = try yard.post(.transfer(LedgerYard.transfer(2, LedgerYard.outside, LedgerYard.wallet(1), 1)))
      #expect(more == [.refused(.overflow)])
      #expect(try yard.post(.transfer(LedgerYard.transfer(3, LedgerYard.wallet(1), LedgerYard.outside, 1))) == [.done])
    }
  }

  @Test(arguments: enginesHere) func anAccountOfAnotherNameIsReadAsItStands(_ engine: Engine) throws {
    try LedgerYard.open(engine) { yard in
      try damage("purpose = '지갑 \\'", yard)
      let id = try yard.database.readNow { try $0.value("SELECT id FROM ledger_account WHERE floor IS NOT NULL", as: ID<Account>.self)! }
      let account = try #require(try yard.database.readNow { try AccountRows.find(id, in: $0) })
      #expect(account.key.purpose == "지갑 \\")
      let moved = Transfer(id: ID(9), debit: .id(id), credit: .key(LedgerYard.outside), amount: 100, code: "test.move")
      #expect(try yard.post(.transfer(moved)) == [.done])
    }
  }
}
