import Hummingbird
import Kernel
import Messages
import Parties
import Storage
import Web
import Wire

/// The way back from a lost password.
enum ForgottenRoutes {
  /// By client address, and by what was typed, whoever types it.
  static let perClient = RateLimit.Rule("forgotten", burst: 10, perMinute: 2)
  static let perLogin = RateLimit.Rule("forgotten-login", burst: 5, perMinute: 1)

  static func routes() -> [Route] {
    [
      .get("/forgotten") { call in try await call.show { visit, _ in .page(ForgottenPage().draw(visit.reader)) } },
      .post("/forgotten", ask),
      .get("/forgotten/{key}") { call in
        let key = call["key"].flatMap { Secret(text: $0) }
        var response = try await call.show { visit, tx in
          let isOpen = try key.flatMap { try RecoveryKey.find($0, in: tx) } != nil
          return .page(NewPasswordPage(key: isOpen ? key?.text : nil).draw(visit.reader))
        }
        response.headers[.cacheControl] = Caching.never.rawValue
        return response
      },
      .post("/forgotten/{key}", choose),
    ]
  }

  /// The same work and the same words whether or not anybody signs in there.
  private static func ask(_ call: Call) async throws -> Response {
    try call.brake(perClient)
    let form = try await call.form()
    let login = FormText.tidy(form["login"])
    guard let contact = Contact(text: login) else {
      let faults = FormFaults(SignUp.No.loginMalformed)
      return try await call.showAgain(form, faults, .unprocessableContent) { ForgottenPage(typed: $1).draw($0) }
    }
    // Said of the way, whoever it is; nothing could come.
    let tells = call.house.settings.tells
    if tells.isAnything, !tells.reaches(contact) {
      return try await call.showAgain(form, FormFaults(tells.mail ? NoRecovery.noTexts : .noMails), .unprocessableContent) { ForgottenPage(typed: $1).draw($0) }
    }
    try call.brake(perLogin, subject: contact.value)
    let language = call.shownLanguage
    try await call.house.database.write { tx in try AskRecovery(contact, language: language, at: call.siteNumber(in: tx)).run(in: tx) }
    return try await call.show { visit, _ in .page(ForgottenPage(isAsked: true).draw(visit.reader)) }
  }

  private static func choose(_ call: Call) async throws -> Response {
    try call.brake(perClient)
    let form = try await call.form()
    let key = call["key"].flatMap { Secret(text: $0) }
    do {
      guard let key else { throw NoRecovery.over }
      let entry = try await call.house.frontDoor.recover(by: key, password: form["password"], device: call.device) { party, tx in
        try TellOwner.ofNewPassword(party, at: call.siteNumber(in: tx), in: tx)
      }
      return call.entering(entry, next: Paths.profile.with("said", "password").text)
    } catch let refusal as any Refusal {
      let isOver = refusal is NoRecovery
      return try await call.showAgain(form, refusal) { NewPasswordPage(key: isOver ? nil : key?.text, typed: $1).draw($0) }
    }
  }
}
