import Hummingbird
import Kernel
import Messages
import Parties
import Storage
import Web
import Wire

/// Name, language, password.
enum ProfileRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/profile") { call in
        let said = switch call.query("said") {
        case "saved": AccountPhrases.saved
        case "password": AccountPhrases.passwordChanged
        case "code": VerifyPhrases.sent
        case "verified": VerifyPhrases.done
        default: nil as Phrase?
        }
        return try await call.showMine { visit, party, tx in try page(visit, party, said: said, tx) }
      },
      .post("/me/profile", save),
      .post("/me/password", changePassword),
    ] + VerifyRoutes.routes()
  }

  static func page(
    _ visit: Visit, _ party: PartyID, profile: Typed = .untouched, password: Typed = .untouched, code: Typed = .untouched, contact: Typed = .untouched, said: Phrase? = nil, _ tx: Transaction
  ) throws -> HTML {
    let verified = try VerifyContact.verified(of: party, in: tx)
    let contacts = try Contact.of(party, in: tx).map { contact in
      ProfilePage.Reached(shown: contact.shown, value: contact.value, isVerified: verified.contains(contact.value), canBeVerified: visit.reader.tells.reaches(contact))
    }
    return ProfilePage(
      name: visit.reader.name ?? "", language: profile.values["language"].flatMap(Language.init(rawValue:)) ?? visit.reader.language,
      contacts: contacts, awaited: try ChangeContact.awaited(by: party, in: tx).map { ProfilePage.Reached(shown: $0.shown, value: $0.value, isVerified: false, canBeVerified: true) },
      profile: profile, password: password, code: code, contact: contact, said: said
    ).draw(visit.reader)
  }

  private static func save(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let language = Language(rawValue: form["language"])
    let response = try await call.change(form, then: Paths.profile.with("said", "saved")) { party, tx in
      try Profile.rename(party, to: form["name"], in: tx)
      if let language { try Profile.choose(language, for: party, in: tx) }
    } again: { visit, party, typed, tx in
      try page(visit, party, profile: typed, tx)
    }
    guard response.status == .seeOther, let language else { return response }
    return response.choosing("lang", language.rawValue, isHidden: false, for: call)
  }

  private static func changePassword(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let party = try await call.knowing(.signedIn).someone()
    let session: [UInt8] = if case .session(let secret) = call.credential { secret.digest } else { [] }
    do {
      try await call.house.frontDoor.changePassword(of: party, from: form["old"], to: form["password"], keeping: session) { party, tx in
        try TellOwner.ofNewPassword(party, at: call.siteNumber(in: tx), in: tx)
      }
      return .seeOther(Paths.profile.with("said", "password").text)
    } catch let refusal as any Refusal {
      var response = try await call.showMine { visit, party, tx in
        var typed = Typed(form, refusal, in: visit.reader.language)
        if refusal is FrontDoor.No { typed = Typed(errors: ["old": visit.reader.say(AccountPhrases.oldPasswordWrong)]) }
        return try page(visit, party, password: typed, tx)
      }
      response.status = .init(code: refusal.sort.formStatus)
      return response
    }
  }
}
