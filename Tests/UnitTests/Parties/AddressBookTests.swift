import Kernel
import Parties
import Storage
import TestSupport
import Testing

@Suite struct AddressBookTests {
  private func address(_ detail: String = "101호") throws -> Address {
    try Address(recipient: "김하늘", phone: "010-1234-5678", postcode: "04524", road: "서울특별시 중구 세종대로 110", detail: detail)
  }

  private func add(_ detail: String, _ party: PartyID, isDefault: Bool = false, _ yard: TestYard) throws -> ID<Address> {
    try yard.database.writeNow { try AddressBook.add(try address(detail), for: party, isDefault: isDefault, in: $0) }
  }

  private func book(_ party: PartyID, _ yard: TestYard) throws -> [String] {
    try yard.database.readNow { try AddressBook.of(party, in: $0).map { ($0.isDefault ? "*" : "") + $0.address.detail } }
  }

  @Test(arguments: [
    ("", "010-1234-5678", "04524", "세종대로 110", Address.No.recipient), ("김하늘", "1234", "04524", "세종대로 110", .phone),
    ("김하늘", "010-1234-5678", "123-456", "세종대로 110", .postcode), ("김하늘", "010-1234-5678", "0452a", "세종대로 110", .postcode),
    ("김하늘", "010-1234-5678", "04524", " 길 ", .road), ("김하늘", "010-1234-5678", "04524", String(repeating: "길", count: 201), .roadLong),
  ])
  func anAddressIsRefusedForWhatIsWrong(_ recipient: String, _ phone: String, _ postcode: String, _ road: String, _ no: Address.No) {
    #expect(throws: no) { try Address(recipient: recipient, phone: phone, postcode: postcode, road: road, detail: "") }
  }

  @Test(arguments: ["04524", "０４５２４", "045-24", " 04 524 ", "０４５－２４", "045‑24"])
  func aPostcodeIsReadAsPeopleWriteIt(_ typed: String) throws {
    #expect(try Address(recipient: "김하늘", phone: "010-1234-5678", postcode: typed, road: "세종대로 110", detail: "").postcode == "04524")
  }

  @Test(arguments: ["", "0452", "045240", "0452４a", "٠٤٥٢٤", "04524.", String(repeating: " ", count: 70) + "04524"])
  func whatIsNoPostcodeIsRefused(_ typed: String) {
    #expect(Address.postcode(typed) == nil)
    #expect(throws: Address.No.postcode) { try Address(recipient: "김하늘", phone: "010-1234-5678", postcode: typed, road: "세종대로 110", detail: "") }
  }

  @Test(arguments: enginesHere) func theFirstIsTheDefaultUntilAnotherIsChosen(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      _ = try add("집", member, yard)
      let work = try add("회사", member, yard)
      #expect(try book(member, yard) == ["*집", "회사"])
      try yard.database.writeNow { try AddressBook.choose(work, for: member, in: $0) }
      #expect(try book(member, yard) == ["*회사", "집"])
      _ = try add("본가", member, isDefault: true, yard)
      #expect(try book(member, yard) == ["*본가", "회사", "집"])
    }
  }

  @Test(arguments: enginesHere) func whenTheDefaultGoesTheLatestOfTheOthersFollows(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      let home = try add("집", member, yard)
      let work = try add("회사", member, yard)
      let parents = try add("본가", member, yard)
      func remove(_ id: ID<Address>) throws { try yard.database.writeNow { try AddressBook.remove(id, of: member, in: $0) } }
      try remove(home)
      #expect(try book(member, yard) == ["*본가", "회사"])
      try remove(work)
      #expect(try book(member, yard) == ["*본가"])
      try remove(parents)
      #expect(try book(member, yard) == [])
      #expect(throws: Address.No.absent) { try remove(parents) }
      _ = try add("새집", member, yard)
      #expect(try book(member, yard) == ["*새집"])
    }
  }

  @Test(arguments: enginesHere) func aChangedAddressKeepsItsPlace(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      let home = try add("집", member, yard)
      _ = try add("회사", member, yard)
      try yard.database.writeNow { try AddressBook.change(home, to: try address("새집"), for: member, in: $0) }
      #expect(try book(member, yard) == ["*새집", "회사"])
      let other = try yard.member("다른이", login: "other@example.kr")
      #expect(throws: Address.No.absent) { try yard.database.writeNow { try AddressBook.change(home, to: try address("남의 집"), for: other, in: $0) } }
      #expect(throws: Address.No.absent) { try yard.database.writeNow { try AddressBook.change(ID(5), to: try address("없는 집"), for: member, in: $0) } }
      #expect(try book(member, yard) == ["*새집", "회사"])
    }
  }

  @Test(arguments: enginesHere) func anothersAddressIsAsIfItWereNotThere(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      let other = try yard.member("다른이", login: "other@example.kr")
      let home = try add("집", member, yard)
      _ = try add("남의 집", other, yard)
      #expect(throws: Address.No.absent) { try yard.database.writeNow { try AddressBook.choose(home, for: other, in: $0) } }
      #expect(throws: Address.No.absent) { try yard.database.writeNow { try AddressBook.remove(home, of: other, in: $0) } }
      #expect(try book(member, yard) == ["*집"])
      #expect(try book(other, yard) == ["*남의 집"])
    }
  }

  @Test(arguments: enginesHere) func theTwentyFirstIsRefusedAndNothingChanges(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      for number in 1...Int(AddressBook.most) { _ = try add("\(number)호", member, yard) }
      #expect(throws: Address.No.tooMany) { try add("21호", member, isDefault: true, yard) }
      #expect(try yard.count("party_address") == 20)
      #expect(try book(member, yard).first == "*1호")
      #expect(throws: Profile.No.noMember) { try add("1호", PartyID(5), yard) }
    }
  }
}
