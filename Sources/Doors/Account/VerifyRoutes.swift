import Hummingbird
import Kernel
import Messages
import Parties
import Storage
import Web
import Wire

/// Showing that an address or a number is one's own, and putting another in its place.
enum VerifyRoutes {
  static func routes() -> [Route] {
    [
      .post("/me/contacts") { call in try await ask(call) },
      .post("/me/contacts/code") { call in
        let form = try await call.form()
        return try await call.change(form, then: Paths.profile.with("said", "code")) { party, tx in
          try VerifyContact.ask(try contact(form), of: party, at: call.siteNumber(in: tx), in: tx)
        } again: { visit, party, typed, tx in try ProfileRoutes.page(visit, party, code: typed, tx) }
      },
      .post("/me/contacts/verify") { call in
        let form = try await call.form()
        let code = FormText.tidy(form["code"]).filter { $0 != " " }
        let refused = try await confirm(call, form["contact"], code)
        return try await call.change(form, then: Paths.profile.with("said", "verified")) { _, _ in
          if let refused { throw refused }
        } again: { visit, party, typed, tx in try ProfileRoutes.page(visit, party, code: typed, tx) }
      },
    ]
  }

  /// Takes a code. The try is counted for good before it is refused.
  static func confirm(_ call: Call, _ contact: String, _ code: String) async throws -> (any Refusal)? {
    guard let contact = Contact(text: contact) else { return VerifyContact.No.notYours }
    let session = call.credential?.sessionDigest ?? []
    return try await call.house.database.write { tx in
      let party = try call.knowing(.signedIn, tx).someone()
      return try ChangeContact.confirm(contact, by: code, of: party, keeping: session, at: call.siteNumber(in: tx), in: tx)
    }
  }

  /// Asks for another contact, after the password was proved: the code goes there.
  static func askChange(_ call: Call, _ text: String, password: String) async throws {
    let party = try await call.knowing(.signedIn).someone()
    let contact = try ChangeContact.read(text), tells = call.house.settings.tells
    guard tells.reaches(contact) else { throw contact.kind == "email" ? ChangeContact.No.noMails : .noTexts }
    try await call.house.frontDoor.prove(party, by: password)
    let limited = try await call.house.database.write { tx in try TryLimit.contact.count("contact \(party)", in: tx) }
    if let limited { throw limited }
    try await call.house.database.write { tx in try ChangeContact.ask(contact, of: call.knowing(.signedIn, tx).someone(), at: call.siteNumber(in: tx), in: tx) }
  }

  private static func ask(_ call: Call) async throws -> Response {
    let form = try await call.form()
    do {
      try await askChange(call, FormText.tidy(form["contact"]), password: form["password"])
      return .seeOther(Paths.profile.with("said", "code").text)
    } catch let refusal as any Refusal where refusal.sort != .signInNeeded || refusal is FrontDoor.No {
      var response = try await call.showMine { visit, party, tx in
        var typed = Typed(form, refusal, in: visit.reader.language)
        if refusal is FrontDoor.No { typed.errors = ["password": visit.reader.say(AccountPhrases.oldPasswordWrong)] }
        return try ProfileRoutes.page(visit, party, contact: typed, tx)
      }
      if response.status == .ok { response.status = .init(code: refusal is FrontDoor.No ? 422 : refusal.sort.formStatus) }
      return response
    }
  }

  private static func contact(_ form: Form) throws -> Contact {
    guard let contact = Contact(text: form["contact"]) else { throw VerifyContact.No.notYours }
    return contact
  }
}
