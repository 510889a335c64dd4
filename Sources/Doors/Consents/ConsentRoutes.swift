import Hummingbird
import Kernel
import Parties
import Signals
import Storage
import Web
import Wire

/// The consent page, for members and for guests: a guest gets a cookie only by agreeing to something.
package enum ConsentRoutes {
  package static func routes() -> [Route] {
    [
      .get("/me/consents") { call in
        try await call.show { visit, tx in
          let shown = try call.consentSubject(visit.party).map { try ConsentPage.of($0, in: tx) }
          return .page(try page(shown, visit.reader, tx))
        }
      },
      .post("/me/consents", change),
    ]
  }

  private static func page(_ shown: ConsentPage?, _ reader: Reader, _ tx: Transaction) throws -> HTML {
    let texts = Purpose.allCases.filter { !$0.isPerPartner }.map(ConsentText.current)
    let lines = shown.map { $0.lines.map { ($0.text, $0.isGiven, $0.at) } } ?? texts.map { ($0, false, nil) }
    let partners = shown?.partners ?? []
    // What was agreed to once can always be taken back, also where nothing of it is sent.
    let asked = lines.filter { $0.1 || reader.tells.asks($0.0.purpose) }
    let names = try Party.all(Array(Set(partners.map(\.partner))), in: tx)
    return ConsentsPage(
      lines: asked.map { text, isGiven, at in
        ConsentsPage.Line(
          purpose: text.purpose.rawValue, title: reader.say(text.title), body: reader.say(reader.tells.asks(text.purpose) ? text.body : ConsentPhrases.notSent), version: text.version, since: text.since,
          isGiven: isGiven, at: at)
      },
      partners: partners.map { .init(id: $0.partner.description, name: names[$0.partner].map { reader.say($0.name) } ?? "") },
      history: (shown?.history ?? []).map {
        .init(title: reader.say(ConsentText.current($0.purpose).title), isGiven: $0.isGiven, at: $0.at)
      }
    ).draw(reader)
  }

  private static func change(_ call: Call) async throws -> Response {
    let form = try await call.form()
    guard let purpose = Purpose(rawValue: form["purpose"]) else { return .seeOther(Paths.consents.text) }
    let isGiven = form["given"] == "1"
    let partner = PartyID(text: form["partner"]) ?? Party.house
    let act = SayConsent(purpose: purpose, isGiven: isGiven, partner: partner, tells: call.house.settings.tells)
    let (fresh, isForgotten): (Secret?, Bool) = try await call.house.database.write { tx in
      let party = try call.knowing(.open, tx).signedIn?.party
      if let subject = call.consentSubject(party) {
        try act.run(for: subject, in: tx)
        // A visitor who agrees to nothing any more needs no name here.
        guard party == nil, !isGiven else { return (nil, false) }
        return (nil, try ConsentPage.of(subject, in: tx).history.isEmpty)
      }
      guard isGiven, !purpose.isPerPartner else { return (nil, false) }
      let secret = tx.secret()
      try act.run(for: .visitor(digest: secret.digest), in: tx)
      return (secret, false)
    }
    let response = Response.seeOther(Paths.consents.at(purpose.rawValue).text)
    if isForgotten { return response.choosing(VisitorCookie.name, "", seconds: 0, for: call) }
    return fresh.map { response.choosing(VisitorCookie.name, $0.text, for: call) } ?? response
  }
}

/// The cookie of a guest who agreed to something; there is none before.
package enum VisitorCookie {
  package static let name = "visitor"
}

extension Call {
  /// What opens a guest's consents; nil for a guest who never agreed to anything.
  package var visitorSecret: Secret? { cookie(VisitorCookie.name).flatMap { Secret(text: $0) } }

  /// Who agrees: the member, else the visitor behind the cookie.
  package func consentSubject(_ party: PartyID?) -> ConsentSubject? {
    party.map(ConsentSubject.party) ?? visitorSecret.map { .visitor(digest: $0.digest) }
  }
}
