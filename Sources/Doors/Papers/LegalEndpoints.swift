import Kernel
import Parties
import Web
import Wire

/// Who runs the site, and the texts that are agreed to when joining: what a client shows beside its own sign-up.
enum LegalEndpoints {
  static func routes() -> [Route] { [keeper, texts] }

  private static let facts = View<OperatorFacts>.object(
    "Operator",
    .member("company", .text) { $0.company }, .member("representative", .text) { $0.representative },
    .member("registration", .text) { $0.registration }, .member("mailOrderLicence", .text) { $0.mailOrder },
    .member("address", .text) { $0.address }, .member("phone", .text) { $0.phone }, .member("email", .text) { $0.email },
    .member("host", .text) { $0.host })

  private static let part = View<LegalText.Part>.object(
    "LegalTextPart", .member("heading", .text) { $0.heading }, .member("words", .text) { $0.words })

  /// An edition, and whether it is the one in force.
  struct Edition: Sendable {
    let text: LegalText
    let isInForce: Bool
  }

  private static let edition = View<Edition>.object(
    "LegalText",
    .member("paper", .choice()) { $0.text.paper }, .member("since", .day) { $0.text.since }, .member("isInForce", .flag) { $0.isInForce },
    .member("isRequired", .flag) { Paper.required.contains($0.text.paper) },
    .member("korean", part.list) { $0.text.korean }, .member("english", part.list) { $0.text.english })

  private static let keeper = Endpoint(
    "getOperator", .get, "/api/v1/operator", Phrase("운영자 정보", "Who runs the site"), tag: "members", answers: .ok(facts)
  ).handle { call in call.house.settings.keeper }

  private static let texts = Endpoint(
    "listLegalTexts", .get, "/api/v1/legal-texts", Phrase("약관과 동의 문구", "Terms, privacy policy and what is agreed to when joining, in all editions"),
    tag: "members", answers: .ok(View<[Edition]>.object("LegalTextList", .member("items", edition.list) { $0 }))
  ).handle { call in
    let today = Zone.seoul.local(call.house.database.world.now()).day
    return call.house.texts.all.map { Edition(text: $0, isInForce: call.house.texts.inForce($0.paper, on: today) == $0) }
  }
}
