import Hummingbird
import Kernel
import Messages
import Parties
import Storage
import Web

/// Showing that an address or a number is one's own.
enum VerifyRoutes {
  static func routes() -> [Route] {
    [
      .post("/me/contacts/code") { call in
        let form = try await call.form()
        return try await call.change(form, then: Paths.profile.with("said", "code")) { party, tx in
          try VerifyContact.ask(try contact(form), of: party, at: call.siteNumber(in: tx), in: tx)
        } again: { visit, party, typed, tx in try ProfileRoutes.page(visit, party, code: typed, tx) }
      },
      .post("/me/contacts/verify") { call in
        let form = try await call.form()
        let code = FormText.tidy(form["code"]).filter { $0 != " " }
        // The try is counted for good before it is refused.
        let isRight = try await call.house.database.write { tx in
          let party = try call.knowing(.signedIn, tx).someone()
          return try VerifyContact.check(code, try contact(form), of: party, in: tx)
        }
        return try await call.change(form, then: Paths.profile.with("said", "verified")) { _, _ in
          guard isRight else { throw VerifyContact.No.wrong }
        } again: { visit, party, typed, tx in try ProfileRoutes.page(visit, party, code: typed, tx) }
      },
    ]
  }

  private static func contact(_ form: Form) throws -> Contact {
    guard let contact = Contact(text: form["contact"]) else { throw VerifyContact.No.notYours }
    return contact
  }
}
