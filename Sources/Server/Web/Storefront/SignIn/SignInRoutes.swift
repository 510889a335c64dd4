import Commerce
import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// Coming in and going out.
package enum SignInRoutes {
  package static func routes() -> [Route] {
    [
      .get("/sign-in") { call in
        let next = call.next
        return try await call.show { visit, _ in
          visit.party == nil ? .page(SignInPage(next: next).draw(visit.reader)) : .away(next ?? Paths.me)
        }
      },
      .post("/sign-in", signIn),
      .get("/sign-up") { call in
        let next = call.next
        return try await call.show { visit, _ in
          visit.party == nil ? .page(SignUpPage(next: next).draw(visit.reader)) : .away(next ?? Paths.me)
        }
      },
      .post("/sign-up", signUp),
      .post("/sign-out") { call in
        if case .session(let secret) = call.credential {
          _ = try await call.house.database.write { tx in try Session.close(secret.digest, in: tx) }
        }
        return Response.seeOther(Paths.home.text).endingSession(for: call)
      },
      .post("/sign-out/everywhere") { call in
        try await call.house.database.write { tx in
          let call = try call.knowing(.signedIn, tx)
          try Session.closeAll(of: call.someone(), in: tx)
        }
        return Response.seeOther(Paths.signIn.text).endingSession(for: call)
      },
    ]
  }

  private static func signIn(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let empty = ["login", "password"].filter { form[$0].isEmpty }
    guard empty.isEmpty else {
      let faults = FormFaults(list: empty.map { InputFault(place: .form, pointer: "/\($0)", sentence: Sentence(InputPhrases.missing)) })
      return try await call.showAgain(form, faults, .unprocessableContent) { SignInPage(next: Path(ours: form["next"]), typed: $1).draw($0) }
    }
    do {
      let entry = try await call.house.frontDoor.signIn(
        login: form["login"], password: form["password"], device: call.device, address: call.clientText, known: call.deviceSecret,
        welcome: call.takingCartAlong())
      return call.entering(entry, next: form["next"])
    } catch let refusal as any Refusal {
      return try await call.showAgain(form, refusal) { SignInPage(next: Path(ours: form["next"]), typed: $1).draw($0) }
    }
  }

  private static func signUp(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let person = SignUp(name: form["name"], login: form["login"], password: form["password"], language: call.shownLanguage)
    let faults = person.faults
    guard faults.isEmpty else {
      return try await call.showAgain(form, FormFaults(faults), .unprocessableContent) { SignUpPage(next: Path(ours: form["next"]), typed: $1).draw($0) }
    }
    do {
      let entry = try await call.house.frontDoor.signUp(person, device: call.device, address: call.clientText, known: call.deviceSecret,
        welcome: call.takingCartAlong())
      return call.entering(entry, next: form["next"])
    } catch let refusal as any Refusal {
      return try await call.showAgain(form, refusal) { SignUpPage(next: Path(ours: form["next"]), typed: $1).draw($0) }
    }
  }
}

extension Call {
  /// Where the person wanted to go; only ever a page of ours, and never back to the door.
  var next: Path? { query("next").flatMap(Path.init(ours:)) }

  /// The browser's session begins, and the person goes on to where she wanted to go.
  func entering(_ entry: FrontDoor.Entry, next: String) -> Response {
    let way = Path(ours: next) ?? Paths.me
    return Response.seeOther(way.text).starting(entry.secret, seconds: Session.life.milliseconds / 1000, for: self)
      .remembering(entry.device, for: self)
  }

  /// Gives the guest's cart to the member, in the transaction that opens the session, and the guest's orders where the member
  /// has the same telephone number or e-mail address.
  func takingCartAlong() -> FrontDoor.Welcome {
    let secret = guestSecret, key = OrderAccess.secret(self)
    return { member, tx in
      if let secret, let cart = try Cart.open(by: secret, in: tx), cart.owner == nil {
        try MergeCarts(guestCart: cart.id, member: member).run(in: tx)
      }
      for buyer in try key.map({ try OrderKey.buyers($0, in: tx) }) ?? [] {
        try ClaimGuest(buyer, by: member).runIfContactIsShared(in: tx)
      }
    }
  }

  /// The form once more, with what was typed and what is wrong, under the refusal's status.
  func showAgain(
    _ form: Form, _ refusal: any Refusal, draw: @escaping @Sendable (Reader, Typed) throws -> HTML
  ) async throws -> Response {
    var response = try await showAgain(form, FormFaults(refusal), HTTPResponse.Status(code: refusal.sort.formStatus), draw: draw)
    if let seconds = refusal.facts["retryAfterSeconds"] { response.headers[.retryAfter] = seconds }
    return response
  }

  /// The form once more, with what was typed and all that is wrong.
  func showAgain(
    _ form: Form, _ faults: FormFaults, _ status: HTTPResponse.Status, draw: @escaping @Sendable (Reader, Typed) throws -> HTML
  ) async throws -> Response {
    var response = try await show { visit, _ in .page(try draw(visit.reader, Typed(form, faults, in: visit.reader.language))) }
    response.status = status
    return response
  }
}
