import Kernel

/// What notices say, by the key they were written under; facts fill the blanks.
///
/// Notices of orders name the goods and where they are collected. Those that were written before they did name the order's number.
package enum NoticePhrases {
  /// What a notice says: `way` is how the goods reach the reader, where all go one way.
  package static func of(_ key: String, namesGoods: Bool, way: String) -> Phrase {
    guard namesGoods else { return known[key] ?? other }
    return naming["\(key)/\(way)"] ?? naming[key] ?? known[key] ?? other
  }

  private static let naming: [String: Phrase] = [
    "orders.placed": Phrase("{goods} 결제를 마쳤어요({amount}). 판매자가 주문을 확인하고 있어요.", "{goods}: paid ({amount}). The seller is confirming your order."),
    "orders.placed/collect": Phrase(
      "{goods} 결제를 마쳤어요({amount}). {place}에서 주문을 확인하고 있어요.", "{goods}: paid ({amount}). {place} is confirming your order."),
    "orders.placed/delivery": Phrase(
      "{goods} 결제를 마쳤어요({amount}). 배송이 시작되면 알려 드릴게요.", "{goods}: paid ({amount}). We will tell you when it is on its way."),
    "orders.accepted": Phrase("{shop}에서 {goods}[을/를] 준비하고 있어요.", "{shop} is preparing {goods}."),
    "orders.accepted/collect": Phrase("{place}에서 {goods}[을/를] 준비하고 있어요.", "{place} is preparing {goods}."),
    "orders.accepted/delivery": Phrase("{shop}에서 {goods} 배송을 준비하고 있어요.", "{shop} is getting {goods} ready to send."),
    "orders.ready": Phrase("{goods}, {shop}에서 받아 가세요. 수령 코드를 보여 주세요.", "Pick up {goods} at {shop}. Show your pickup code."),
    "orders.ready/collect": Phrase("{goods}, {place}에서 받아 가세요. 수령 코드를 보여 주세요.", "Pick up {goods} at {place}. Show your pickup code."),
    "orders.collected": Phrase("{shop}에서 {goods}[을/를] 받으셨어요.", "You picked up {goods} at {shop}."),
    "orders.collected/collect": Phrase("{place}에서 {goods}[을/를] 받으셨어요.", "You picked up {goods} at {place}."),
    "orders.shipped": Phrase("{shop}에서 보낸 {goods} 배송이 시작됐어요.", "{goods}: on its way from {shop}."),
    "orders.waybill-corrected": Phrase(
      "{shop}에서 보낸 {goods}의 운송장 번호가 바뀌었어요. 주문 화면에서 확인해 주세요.", "{goods} from {shop}: the tracking number has changed. See the order page."),
    "orders.delivered": Phrase("{shop}에서 보낸 {goods} 배송이 완료됐어요.", "{goods}: delivered from {shop}."),
    "orders.cancelled": Phrase("{goods} 주문이 취소됐어요. 판매자: {shop}", "Cancelled: {goods} from {shop}."),
    "payments.refunded": Phrase("{goods} 주문에서 {amount}[을/를] 환불했어요.", "{amount} refunded for your order of {goods}."),
    "returns.accepted": Phrase("{goods} 반품이 승인됐어요.", "Your return of {goods} was accepted."),
    "returns.refused": Phrase(
      "{goods} 반품이 거절됐어요. 사유는 주문 화면에서 볼 수 있어요.", "Your return of {goods} was declined. See the order page for the reason."),
    "returns.partly-accepted": Phrase(
      "{goods} 반품이 일부 승인됐어요. 승인되지 않은 상품과 사유는 주문 화면에서 볼 수 있어요.",
      "Part of your return of {goods} was accepted. The order page lists what was not, and why."),
    "returns.undelivered": Phrase("{goods} 배송되지 못해 환불해요.", "{goods} did not arrive, so it is refunded."),
    "restock.came": Phrase("{goods} 재입고됐어요. 지금 주문할 수 있어요.", "{goods} is back in stock."),
  ]

  private static let known: [String: Phrase] = [
    "orders.placed": Phrase("주문 {number} 결제를 마쳤어요({amount}). 매장에서 확인하고 있어요.", "Order {number} is paid ({amount}). The store has it now."),
    "orders.accepted": Phrase("{shop}에서 주문 {number}의 상품을 준비하고 있어요.", "{shop} is preparing order {number}."),
    "orders.ready": Phrase(
      "{shop}에 주문 {number}의 상품이 준비됐어요. 수령 코드를 보여 주고 받아 가세요.",
      "{shop} has order {number} ready. Show your pickup code when you pick it up."),
    "orders.collected": Phrase("{shop}에서 주문 {number}의 상품을 받으셨어요.", "You picked up order {number} at {shop}."),
    "orders.shipped": Phrase("{shop}에서 주문 {number}의 상품을 보냈어요.", "{shop} has sent order {number}."),
    "orders.waybill-corrected": Phrase(
      "{shop}에서 보낸 주문 {number}의 운송장 번호가 바뀌었어요. 주문 화면에서 확인해 주세요.", "The tracking number of order {number} from {shop} has changed. See the order page."),
    "orders.delivered": Phrase("{shop}에서 보낸 주문 {number}의 상품이 도착했어요.", "Order {number} from {shop} has arrived."),
    "orders.cancelled": Phrase("주문 {number} 가운데 {shop}의 상품이 취소됐어요.", "Your items from {shop} in order {number} were cancelled."),
    "payments.refunded": Phrase("주문 {number}에서 {amount}[을/를] 환불했어요.", "{amount} of order {number} has been returned to you."),
    "returns.accepted": Phrase("주문 {number}의 반품이 승인됐어요.", "Your return for order {number} was accepted."),
    "returns.refused": Phrase(
      "주문 {number}의 반품이 거절됐어요. 사유는 주문 화면에서 볼 수 있어요.",
      "Your return for order {number} was declined. See the order page for the reason."),
    "returns.partly-accepted": Phrase(
      "주문 {number}의 반품이 일부 승인됐어요. 승인되지 않은 상품과 사유는 주문 화면에서 볼 수 있어요.",
      "Part of your return of order {number} was accepted. The order page lists what was not, and why."),
    "returns.undelivered": Phrase("주문 {number}에서 배송되지 못한 상품을 환불해요.", "Part of order {number} did not arrive and is refunded."),
    "reviews.answered": Phrase("후기에 답글이 달렸어요.", "Somebody has replied to your review."),
    "announcements.posted": Phrase("{place}의 새 소식이 있어요.", "News from {place}."),
    "claims.accepted": Phrase("매장 등록 신청이 승인됐어요.", "Your claim to a store was accepted."),
    "claims.declined": Phrase("매장 등록 신청이 거절됐어요.", "Your claim to a store was declined."),
    "reviews.blinded": Phrase(
      "권리 침해 신고가 인정되어 내 후기가 {day}까지 가려졌어요. 사실과 다르면 이의를 제기할 수 있어요.",
      "After a claim your review is hidden until {day}. If you disagree, you can object."),
    "reviews.objected": Phrase("후기를 가린 데 대한 이의를 접수했어요. 후기는 늦어도 {day} 뒤에 다시 보여요.", "We have your objection. Your review returns after {day} at the latest."),
    "reviews.returned": Phrase("가려졌던 후기가 다시 보여요.", "Your review is visible again."),
    "reviews.removed": Phrase("내 후기가 운영 기준이나 법에 따라 삭제됐어요.", "Your review was removed, as the rules or the law ask for."),
    "review-claims.refused": Phrase(
      "신고하신 후기를 확인했지만 권리 침해로 보기 어려워 그대로 두었어요.", "We looked at the review you reported and found no violation of a right. It stays."),
    "review-claims.removed": Phrase("신고하신 후기를 삭제했어요.", "The review you reported was removed."),
    "review-claims.blinded": Phrase("신고하신 후기를 {day}까지 가렸어요. 그 뒤에는 다시 보여요.", "The review you reported is hidden until {day}. After that it returns."),
    "review-claims.objected": Phrase("신고하신 후기의 글쓴이가 이의를 제기했어요.", "The writer of the review you reported has objected."),
    "review-claims.ended": Phrase("신고하신 후기를 가리는 기간이 끝나 다시 보여요.", "The review you reported is visible again, as the time is over."),
  ]

  /// For a key that this version does not know.
  private static let other = Phrase("새 알림이 있어요.", "Something new for you.")
}
