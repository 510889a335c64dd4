import Hummingbird
import Kernel
import Parties
import Storage
import Web
import Wire

/// The address book.
enum AddressRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/addresses") { call in
        let removed = call.query("removed").flatMap { ID<Address>(text: $0) }
        return try await call.showMine { visit, party, tx in try page(visit, party, .untouched, removed: removed, tx) }
      },
      .post("/me/addresses") { call in
        let form = try await call.form()
        let faults = Address.faults(
          recipient: form["recipient"], phone: form["phone"], postcode: form["postcode"], road: form["road"], detail: form["detail"])
        return try await call.change(form, then: Paths.addresses) { party, tx in
          guard faults.isEmpty else { throw FormFaults(faults) }
          let address = try Address(
            recipient: form["recipient"], phone: form["phone"], postcode: form["postcode"], road: form["road"], detail: form["detail"])
          _ = try AddressBook.add(address, for: party, isDefault: !form["default"].isEmpty, in: tx)
        } again: { visit, party, typed, tx in
          try page(visit, party, typed, tx)
        }
      },
      .post("/me/addresses/{address}/default") { call in
        let id = try call.id("address", of: Address.self)
        return try await call.change(then: Paths.addresses) { party, tx in try AddressBook.choose(id, for: party, in: tx) }
      },
      .post("/me/addresses/{address}/remove") { call in
        let id = try call.id("address", of: Address.self)
        return try await call.change(then: Paths.addresses.with("removed", id)) { party, tx in try AddressBook.remove(id, of: party, in: tx) }
      },
      .post("/me/addresses/{address}/restore") { call in
        let id = try call.id("address", of: Address.self)
        return try await call.change(then: Paths.addresses) { party, tx in try RemovedAddress.putBack(id, of: party, in: tx) }
      },
    ]
  }

  private static func page(_ visit: Visit, _ party: PartyID, _ typed: Typed, removed: ID<Address>? = nil, _ tx: Transaction) throws -> HTML {
    let lines = try AddressBook.of(party, in: tx).map { entry in
      AddressesPage.Line(
        recipient: entry.address.recipient, phone: entry.address.phone.description, address: entry.address.line, isDefault: entry.isDefault,
        choose: Paths.chooseAddress(entry.id), remove: Paths.removeAddress(entry.id))
    }
    let restore = try removed.flatMap { try RemovedAddress.isThere($0, of: party, in: tx) ? Paths.restoreAddress($0) : nil }
    return AddressesPage(lines: lines, typed: typed, restore: restore).draw(visit.reader)
  }
}
