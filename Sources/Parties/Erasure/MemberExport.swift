import Kernel
import Storage

/// Everything kept here about a person, for the person (개인정보 보호법 35조), also from when she was a guest or had another account.
///
/// Other features add their own members.
package enum MemberExport {
  /// What one feature adds: a name and its value.
  package typealias Part = @Sendable (PartyID, Transaction) throws -> JSON.Member

  package static func of(_ member: PartyID, parts: [Part] = [], in tx: Transaction) throws -> JSON {
    guard let party = try Party.find(member, in: tx) else { throw Profile.No.noMember }
    let selves = try Party.selves(member, in: tx)
    let contacts = try selves.flatMap { try Contact.of($0, in: tx) }.map { JSON.object([.init("kind", .string($0.kind)), .init("value", .string($0.value))]) }
    let addresses = try selves.flatMap { try AddressBook.of($0, in: tx) }.map { entry in
      JSON.object([
        .init("recipient", .string(entry.address.recipient)), .init("phone", .string(entry.address.phone.international)),
        .init("postcode", .string(entry.address.postcode)), .init("road", .string(entry.address.road)),
        .init("detail", .string(entry.address.detail)), .init("default", .bool(entry.isDefault)),
      ])
    }
    let consents = try selves.flatMap { try ConsentPage.of(.party($0), in: tx).history }.map { record in
      JSON.object([
        .init("purpose", .string(record.purpose.rawValue)), .init("given", .bool(record.isGiven)),
        .init("version", .int(record.version)), .init("at", .string(record.at.description)),
      ])
    }
    var members: [JSON.Member] = [
      .init("actor", .string(party.actorPath)), .init("name", .string(party.name.korean)), .init("language", .string(party.language.tag)),
      .init("joined", .string(party.created.description)), .init("contacts", .array(contacts)), .init("addresses", .array(addresses)),
      .init("consents", .array(consents)),
    ]
    for part in parts { members.append(try part(member, tx)) }
    return .object(members)
  }
}
