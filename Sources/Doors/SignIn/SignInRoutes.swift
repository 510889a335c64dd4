import Catalog
import Community
import HTTPTypes
import Hummingbird
import Kernel
import Messages
import Parties
import Storage
import Trade
import Web
import Wire

/// Coming in and going out.
package enum SignInRoutes {
  package static func routes() -> [Route] {
    [
      .get("/sign-in") { call in
        let next = call.next, keep = call.wishToKeep
        return try await call.show { visit, _ in
          visit.party == nil ? .page(SignInPage(next: next, keep: keep).draw(visit.reader)) : .away(next ?? (visit.reader.hasConsole ? Paths.console : Paths.me))
        }
      },
      .post("/sign-in", signIn),
      .get("/sign-up") { call in
        let next = call.next, keep = call.wishToKeep
        return try await call.show { visit, tx in
          visit.party == nil ? .page(try page(call, visit.reader, next: next, keep: keep, in: tx)) : .away(next ?? Paths.me)
        }
      },
      .post("/sign-up", signUp),
      .post("/sign-out") { call in
        if case .session(let secret) = call.credential {
          _ = try await call.house.database.write { tx in try Session.close(secret.digest, in: tx) }
        }
        return SoughtWords.forget(Response.seeOther(Paths.home.text).endingSession(for: call).forgettingOrders(for: call), for: call)
      },
      .post("/sign-out/everywhere") { call in
        try await call.house.database.write { tx in
          let call = try call.knowing(.signedIn, tx)
          try Session.closeAll(of: call.someone(), in: tx)
        }
        return SoughtWords.forget(Response.seeOther(Paths.signIn.text).endingSession(for: call).forgettingOrders(for: call), for: call)
      },
    ] + ForgottenRoutes.routes()
  }

  private static func signIn(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let fields: [(name: String, label: Phrase)] = [("login", SignInPhrases.login), ("password", SignInPhrases.password)]
    let empty = fields.filter { form[$0.name].isBlank }
    guard empty.isEmpty else {
      let faults = FormFaults(list: empty.map { InputFault(place: .form, pointer: "/\($0.name)", sentence: Sentence(FormPhrases.missingField($0.label))) })
      return try await call.showAgain(form, faults, .unprocessableContent) { SignInPage(next: Path(ours: form["next"]), typed: $1, keep: Call.keep(form["keep"])).draw($0) }
    }
    do {
      let entry = try await call.house.frontDoor.signIn(
        login: form["login"], password: form["password"], device: call.device, address: call.countedAddress, known: call.deviceSecret,
        welcome: call.takingCartAlong(keeping: form["keep"]))
      return call.entering(entry, next: try await call.landing(of: entry.party, from: form["next"]).text)
    } catch let refusal as any Refusal {
      return try await call.showAgain(form, refusal) { SignInPage(next: Path(ours: form["next"]), typed: $1, keep: Call.keep(form["keep"])).draw($0) }
    }
  }

  private static func signUp(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let person = SignUp(name: form["name"], login: form["login"], password: form["password"], language: call.shownLanguage)
    // One box agrees to all that the page shows.
    let isAll = form["all"] == "1"
    let agreed = SignUpConsent(
      papers: isAll ? Set(Paper.required) : Set(form.fields.filter { $0.name == "agreements" }.compactMap { Paper(rawValue: $0.value) }),
      age: SignUpConsent.Age(rawValue: form["age"]),
      purposes: (isAll ? SignUpPage.purposes : form.fields.filter { $0.name == "purposes" }.compactMap { Purpose(rawValue: $0.value) }).filter {
        SignUpPage.purposes.contains($0) && call.house.settings.tells.asks($0)
      },
      texts: call.house.texts)
    let faults = person.faults.map { $0 as any Refusal } + agreed.faults.map { $0 as any Refusal }
    guard faults.isEmpty else {
      return try await signUpAgain(call, form, FormFaults(faults), .unprocessableContent)
    }
    do {
      let entry = try await call.house.frontDoor.signUp(
        person, agreed: agreed, device: call.device, address: call.countedAddress, known: call.deviceSecret, welcome: call.welcoming(keeping: form["keep"]))
      let entered = call.entering(entry, next: form["next"])
      guard call.house.settings.tells.isAnything else { return entered }
      return entered.choosing(JoinedCookie.name, "1", seconds: VerifyContact.life.milliseconds / 1000, for: call)
    } catch let refusal as any Refusal {
      var response = try await signUpAgain(call, form, FormFaults(refusal), HTTPResponse.Status(code: refusal.sort.formStatus))
      if let seconds = refusal.facts["retryAfterSeconds"] { response.headers[.retryAfter] = seconds }
      return response
    }
  }

  /// The page with the texts in force today, and the age from which one consents alone.
  private static func page(_ call: Call, _ reader: Reader, next: Path?, keep: String?, typed: Typed = .untouched, in tx: Transaction) throws -> HTML {
    let today = Zone.seoul.local(tx.now).day
    let age = try PolicyValue.standing(PolicyKey.guardianAge, on: today, in: tx).value
    return SignUpPage(next: next, typed: typed, texts: Paper.required.compactMap { call.house.texts.inForce($0, on: today) }, age: age, keep: keep).draw(reader)
  }

  private static func signUpAgain(_ call: Call, _ form: Form, _ faults: FormFaults, _ status: HTTPResponse.Status) async throws -> Response {
    var response = try await call.show { visit, tx in
      let typed = Typed(form, faults, in: visit.reader.language)
      return .page(try page(call, visit.reader, next: Path(ours: form["next"]), keep: Call.keep(form["keep"]), typed: typed.keepingTicks(of: form), in: tx))
    }
    response.status = status
    return response
  }
}

extension Call {
  /// Where the person wanted to go; only ever a page of ours, and never back to the door.
  var next: Path? { query("next").flatMap(Path.init(ours:)) }

  /// The product whose heart a guest pressed before coming to the door.
  var wishToKeep: String? { query("keep").flatMap(Self.keep) }
  static func keep(_ text: String) -> String? { Int64(text).flatMap { $0 > 0 ? String($0) : nil } }

  /// Where somebody lands who came in: the page that was left for the door, else the console for whoever works there. A phone's way to the
  /// door leads through the member's own page, so that one counts as no page to return to.
  func landing(of party: PartyID, from next: String) async throws -> Path {
    let way = Path(ours: next).flatMap { $0 == Paths.me ? nil : $0 }
    if let way { return way }
    return try await house.database.read { tx in try Authority.of(party, in: tx).opensConsole } ? Paths.console : Paths.me
  }

  /// The browser's session begins, and the person goes on to where she wanted to go.
  func entering(_ entry: FrontDoor.Entry, next: String) -> Response {
    let way = Path(ours: next) ?? Paths.me
    return Response.seeOther(way.text).starting(entry.secret, seconds: Session.life.milliseconds / 1000, for: self)
      .remembering(entry.device, for: self).forgettingCart(for: self)
  }

  /// Gives the guest's cart to the member, in the transaction that opens the session, and the guest's orders where the member
  /// has the same telephone number or e-mail address.
  /// - Parameter wish: a product whose heart was pressed; it is kept now.
  func takingCartAlong(keeping wish: String = "") -> FrontDoor.Welcome {
    let secret = guestSecret, key = OrderAccess.secret(self)
    return { member, tx in
      if let product = Self.keep(wish).flatMap({ ID<Product>(text: $0) }), try ProductFacts.find(product, in: tx) != nil,
        try Bookmark.kept(by: member, .product, among: [product.raw], in: tx).isEmpty {
        try AddBookmark(.product, product.raw, by: member).run(in: tx)
      }
      if let secret, let cart = try Cart.open(by: secret, in: tx), cart.owner == nil {
        try TakeCartAlong(cart.id, of: member).run(in: tx)
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
