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
    "orders.placed": Phrase("주문 {number}을 매장에 전했어요.", "Order {number} has reached the shop."),
    "orders.accepted": Phrase("매장에서 주문 {number}을 준비하고 있어요.", "The shop is preparing order {number}."),
    "orders.ready": Phrase("주문 {number}이 준비됐어요. 수령 코드를 보여 주고 받아 가세요.", "Order {number} is ready. Show your pickup code to collect it."),
    "orders.collected": Phrase("주문 {number}을 받으셨어요.", "You collected order {number}."),
    "orders.shipped": Phrase("주문 {number}이 출발했어요.", "Order {number} is on its way."),
    "orders.delivered": Phrase("주문 {number}이 도착했어요.", "Order {number} has arrived."),
    "orders.cancelled": Phrase("주문 {number}이 취소됐어요.", "Order {number} was cancelled."),
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
      let value = member.value.text ?? member.value.integer.map { String($0) } ?? ""
      text = text.split(separator: "{\(member.name)}", omittingEmptySubsequences: false).joined(separator: value)
    }
    return text
  }
}
