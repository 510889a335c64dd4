import Kernel
import Parties
import Storage
import Web

/// The inbox.
enum NoticeRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/notices") { call in
        let after = call.after
        return try await call.showMine { visit, party, tx in
          let page = try Notice.inbox(of: party, after: after, in: tx)
          let lines = page.items.map { notice in
            NoticesPage.Line(
              words: NoticeWords.text(notice.phrase, notice.facts, in: visit.reader.language), link: Path(ours: notice.link), at: notice.at,
              isUnread: notice.read == nil)
          }
          let latest = page.items.contains { $0.read == nil } ? page.items.first?.id.description : nil
          return NoticesPage(lines: lines, latest: latest, cursor: after, next: page.next).draw(visit.reader)
        }
      },
      .post("/me/notices") { call in
        let form = try await call.form()
        guard let id = ID<Parties.Notice>(text: form["upTo"]) else { return .seeOther(Paths.notices.text) }
        return try await call.change(then: Paths.notices) { party, tx in try Notice.markRead(upTo: id, of: party, in: tx) }
      },
    ]
  }
}

/// The words of notices by the key they were written under; the facts fill the blanks.
enum NoticeWords {
  static let known: [String: Phrase] = [
    "orders.placed": Phrase("주문 {number} 결제를 마쳤어요({amount}). 매장에서 확인하고 있어요.", "Order {number} is paid ({amount}). The shop has it now."),
    "orders.accepted": Phrase("{shop}에서 주문 {number}의 상품을 준비하고 있어요.", "{shop} is preparing order {number}."),
    "orders.ready": Phrase(
      "{shop}에 주문 {number}의 상품이 준비됐어요. 수령 코드를 보여 주고 받아 가세요.",
      "{shop} has order {number} ready. Show your pickup code to collect it."),
    "orders.collected": Phrase("{shop}에서 주문 {number}의 상품을 받으셨어요.", "You collected order {number} at {shop}."),
    "orders.shipped": Phrase("{shop}에서 주문 {number}의 상품을 보냈어요.", "{shop} has sent order {number}."),
    "orders.delivered": Phrase("주문 {number}의 상품이 도착했어요. 보낸 곳: {shop}", "Order {number} from {shop} has arrived."),
    "orders.cancelled": Phrase("주문 {number} 가운데 {shop}의 상품이 취소됐어요.", "What you ordered from {shop} in {number} was cancelled."),
    "payments.refunded": Phrase("주문 {number}에서 {amount}을 돌려드렸어요.", "{amount} of order {number} has been returned to you."),
    "returns.accepted": Phrase("주문 {number}의 반품이 받아들여졌어요.", "Your return of order {number} was accepted."),
    "returns.refused": Phrase(
      "주문 {number}의 반품이 받아들여지지 않았어요. 이유는 주문 화면에서 볼 수 있어요.",
      "Your return of order {number} was not accepted. The order's page says why."),
    "reviews.answered": Phrase("후기에 답글이 달렸어요.", "Your review has an answer."),
    "announcements.posted": Phrase("{place}의 새 소식이 있어요.", "News from {place}."),
    "claims.accepted": Phrase("매장 등록 신청이 받아들여졌어요.", "Your claim of a store was accepted."),
    "claims.declined": Phrase("매장 등록 신청이 받아들여지지 않았어요.", "Your claim of a store was declined."),
  ]
  static let other = Phrase("새 알림이 있어요.", "Something new for you.")

  static func text(_ key: String, _ facts: JSON, in language: Language) -> String {
    var text = (known[key] ?? other).text(in: language)
    guard case .object(let members) = facts else { return text }
    for member in members {
      let value = value(member, of: facts, in: language)
      text = text.split(separator: "{\(member.name)}", omittingEmptySubsequences: false).joined(separator: value)
    }
    return text
  }

  /// A fact as the reader writes it: an amount with its currency, a name in the reader's language, else as it stands.
  private static func value(_ member: JSON.Member, of facts: JSON, in language: Language) -> String {
    if let text = member.value.text { return text }
    if let number = member.value.integer {
      guard member.name == "amount", let currency = facts["currency"]?.text.flatMap(Currency.init(code:)) else { return String(number) }
      return Format(language).money(Money(number, currency))
    }
    return member.value[language.tag]?.text ?? ""
  }
}
