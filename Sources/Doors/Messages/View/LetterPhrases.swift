import Kernel
import Web

/// The words of letters: what goes out to people by e-mail and telephone.
package enum LetterPhrases {
  static let automatic = Phrase("자동으로 보낸 메일이에요. 답장은 읽지 못해요.", "This message was sent automatically. We cannot read replies to it.")
  static let ask = Phrase("문의: {contact}", "Questions: {contact}")
  static let withdrawal = Phrase(
    "상품을 받기 전이거나 받은 날부터 {days}일 안이면 주문을 취소하거나 반품할 수 있어요. 방법과 예외는 주문 화면에서 볼 수 있어요.",
    "You may cancel or return the goods before they reach you and within {days} days after. The order page says how, and what is excepted.")
  static let orderNumber = Phrase("주문 번호", "Order")
  static let amount = Phrase("결제 금액", "Paid")
  static let goods = Phrase("상품 금액", "Goods")
  static let delivery = Phrase("배송비", "Delivery")
  static let deliveryFree = Phrase("무료", "Free")
  static let deliveryBack = Phrase("처음 낸 배송비 포함", "Including the delivery you paid")
  static let returnFee = Phrase("반품 배송비 제외", "Less the return fee")
  static let deliverTo = Phrase("배송지", "Deliver to")
  static let place = Phrase("수령 매장", "Pick up at")
  static let address = Phrase("주소", "Address")
  static let hours = Phrase("수령 시간", "Opening hours")
  static let waits = Phrase("보관 기한", "Kept until")
  static let carrier = Phrase("택배사와 운송장 번호", "Carrier and waybill")
  static let seller = Phrase("판매자", "Seller")
  static let refund = Phrase("환불 금액", "Refund")
  static let why = Phrase("이유", "Reason")
  static let openUntil = Phrase("{moment}까지 열려 있어요", "Until {moment}")
  static let opens = Phrase("{moment}에 열어요", "Opens {moment}")
  static let toOrder = Phrase("주문 보기", "See the order")
  static let pieces = Phrase("{title} {count}개", "{title} × {count}")
  static let bareLead = Phrase(
    "확인되지 않은 메일 주소라서 주문한 상품과 금액, 받는 곳은 싣지 않았어요. 로그인하면 주문 화면에서 모두 볼 수 있어요.",
    "This address has not been confirmed, so goods, amounts and where it goes are left out. Sign in to see them on the order page.")
  static let bareNote = Phrase(
    "내 정보에서 메일 주소를 확인하면 다음부터는 내용도 함께 보내 드려요. 주문하신 적이 없다면 이 메일을 지워 주세요.",
    "Confirm the address in your profile and we will write the details from then on. If you ordered nothing, please delete this message.")
  static let linkIsYours = Phrase("이 링크는 주문을 바로 여는 열쇠예요. 다른 사람에게 보내지 마세요.", "This link opens your order. Please do not pass it on.")

  static let placedSubject = Phrase("주문을 받았어요 · {number}", "We have your order {number}")
  static let placedTitle = Phrase("주문해 주셔서 고마워요", "Thank you for your order")
  static let placedLead = Phrase("결제가 끝났고, 판매자가 주문을 확인하고 있어요. 준비되거나 배송이 시작되면 다시 알려 드릴게요.", "Your payment went through and the store has your order. We will write again when it is ready or on its way.")
  static let placedShort = Phrase("주문 {number} 결제가 완료됐어요. {amount}", "Order {number} is paid: {amount}.")
  static let readySubject = Phrase("상품이 준비됐어요 · {number}", "Ready for pickup · {number}")
  static let readyTitle = Phrase("{place}에서 받아 가세요", "Ready for you at {place}")
  static let readyLead = Phrase("{shop}에서 준비를 마쳤어요. 주문 화면의 수령 코드를 보여 주고 받아 가세요.", "{shop} has your order ready. Show the pickup code on the order page when you pick it up.")
  static let readyShort = Phrase("주문 {number} 상품이 준비됐어요. 수령 매장: {place}", "Order {number} is ready at {place}.")
  static let shippedSubject = Phrase("상품을 보냈어요 · {number}", "On its way · {number}")
  static let shippedTitle = Phrase("상품이 출발했어요", "Your parcel is on its way")
  static let shippedLead = Phrase("{shop}에서 상품을 보냈어요.", "{shop} has sent your parcel.")
  static let shippedShort = Phrase("주문 {number} 상품을 보냈어요. {carrier}", "Order {number} is on its way. {carrier}")
  static let correctedSubject = Phrase("운송장 번호가 바뀌었어요 · {number}", "New tracking number · {number}")
  static let correctedTitle = Phrase("운송장 번호가 바뀌었어요", "The tracking number has changed")
  static let correctedLead = Phrase(
    "{shop}에서 운송장 번호를 바로잡았어요. 배송 조회는 아래 번호로 해 주세요.", "{shop} has corrected the tracking number. Please use the one below to follow your parcel.")
  static let correctedShort = Phrase("주문 {number}의 운송장 번호가 바뀌었어요. {carrier}", "Order {number} has a new tracking number. {carrier}")
  static let cancelledSubject = Phrase("주문이 취소됐어요 · {number}", "Cancelled · {number}")
  static let cancelledTitle = Phrase("주문이 취소됐어요", "Your order was cancelled")
  static let cancelledLead = Phrase("{shop}에서 주문하신 상품이 취소됐어요. 결제하신 금액은 결제 수단으로 환불해 드려요.", "Your order from {shop} was cancelled. The refund goes to your payment method.")
  static let cancelledShort = Phrase("주문 {number}의 {shop} 상품이 취소됐어요.", "Your order {number} from {shop} was cancelled.")
  static let acceptedSubject = Phrase("반품이 승인됐어요 · {number}", "Return accepted · {number}")
  static let acceptedTitle = Phrase("반품이 승인됐어요", "Your return was accepted")
  static let acceptedLead = Phrase("상품을 돌려받았고, 아래 금액을 결제 수단으로 환불해 드려요.", "The goods are back, and this amount is refunded to your payment method.")
  static let acceptedShort = Phrase("주문 {number}의 반품이 승인됐어요. 환불 {refund}", "Your return of order {number} was accepted. Refund: {refund}.")
  static let partlySubject = Phrase("반품이 일부 승인됐어요 · {number}", "Return partly accepted · {number}")
  static let partlyTitle = Phrase("반품이 일부 승인됐어요", "Part of your return was accepted")
  static let partlyLead = Phrase(
    "판매자가 아래 상품의 반품을 승인했고, 아래 금액을 결제 수단으로 환불해 드려요. 나머지는 거절했어요.",
    "The seller accepted the return of the goods below, and this amount is refunded to your payment method. The rest was not accepted.")
  static let partlyShort = Phrase("주문 {number}의 반품이 일부 승인됐어요. 환불 {refund}", "Part of your return of order {number} was accepted. Refund: {refund}.")
  static let notTaken = Phrase("거절된 상품", "Not accepted")
  static let sellerContact = Phrase("판매자 연락처", "Seller’s contact")
  static let refusedSubject = Phrase("반품이 거절됐어요 · {number}", "Return not accepted · {number}")
  static let refusedTitle = Phrase("반품이 거절됐어요", "Your return was not accepted")
  static let refusedLead = Phrase("판매자가 반품을 거절했어요. 사유는 아래와 같아요.", "The seller did not accept the return, for the reason below.")
  static let refusedShort = Phrase("주문 {number}의 반품이 거절됐어요. 사유는 주문 화면에서 볼 수 있어요.", "Your return of order {number} was not accepted. The order page says why.")
  static let undeliveredSubject = Phrase("배송되지 못한 상품을 환불해요 · {number}", "Refund for what did not arrive · {number}")
  static let undeliveredTitle = Phrase("배송되지 못한 상품을 환불해요", "A refund for what did not arrive")
  static let undeliveredLead = Phrase(
    "배송 중에 잃어버렸거나 판매자에게 돌아온 상품이에요. 아래 금액을 결제 수단으로 돌려드려요.",
    "It was lost on the way or came back to the seller. This amount is refunded to your payment method.")
  static let undeliveredShort = Phrase("주문 {number}에서 배송되지 못한 상품을 환불해요. 환불 {refund}", "Part of order {number} did not arrive. Refund: {refund}.")
  static let refundedSubject = Phrase("환불했어요 · {number}", "Refunded · {number}")
  static let refundedTitle = Phrase("{refund} 환불이 완료됐어요", "We have refunded {refund}")
  static let refundedLead = Phrase("결제 수단으로 환불을 마쳤어요. 카드는 며칠 뒤에 명세서에서 볼 수 있어요.", "The refund went to your payment method. On a card it may take a few days to show.")
  static let refundedShort = Phrase("주문 {number}의 환불이 완료됐어요. {refund}", "{refund} of order {number} has been refunded.")
}
