import Kernel

/// The words of cart, checkout and payment.
package enum SalePhrases {
  package static let topUpFirst = Phrase("지갑 충전하고 결제하기", "Top up the wallet first")
  package static let cart = Phrase("장바구니", "Cart")
  package static let emptyTitle = Phrase("장바구니가 비어 있어요", "Your cart is empty")
  package static let emptyWords = Phrase("마음에 드는 상품을 담으면 여기에서 한 번에 주문할 수 있어요.", "Items from every store you add appear here, ready for one order.")
  package static let emptyWay = Phrase("상품 둘러보기", "Browse")
  package static let remove = Phrase("삭제", "Remove")
  package static let removeOf = Phrase("{title} 삭제", "Remove {title}")
  package static let change = Phrase("변경", "Change")
  package static let quantityOf = Phrase("{title} 수량", "Quantity of {title}")
  package static let onlyLeft = Phrase("{count}개만 남았어요. 수량을 줄여 주세요.", "Only {count} left. Please choose fewer.")
  package static let gone = Phrase("모두 팔렸어요. 삭제하고 주문해 주세요.", "Sold out. Remove it to order the rest.")
  package static let notSold = Phrase("더 이상 판매하지 않는 상품이에요. 삭제하고 주문해 주세요.", "No longer sold. Remove it to order the rest.")
  package static let goods = Phrase("상품 금액", "Goods")
  package static let delivery = Phrase("배송비", "Delivery")
  package static let free = Phrase("무료", "Free")
  package static let total = Phrase("결제할 금액", "Total")
  package static let totalVAT = Phrase("부가가치세 {vat} 포함", "including {vat} VAT")
  package static let deliveryLater = Phrase("매장에서 받으면 배송비가 없어요.", "No delivery fee when you pick up in store.")
  package static let onlyThese = Phrase("선택한 상품만 주문해요. 장바구니의 다른 상품 {count}개는 그대로 남아 있어요.", "Only the selected items are ordered. The other {count} in your cart stay there.")
  package static let chosenCount = Phrase("{all}개 중 {count}개 선택", "{count} of {all} selected")
  package static let recount = Phrase("선택한 금액 보기", "Update the total")
  package static let recountWays = Phrase("고른 방법으로 금액 보기", "Update the total")
  package static let code = Phrase("할인 코드", "Promotion code")
  package static let otherCode = Phrase("다른 할인 코드", "Another promotion code")
  package static let giveCode = Phrase("코드 적용하기", "Apply the code")
  package static let codeGiven = Phrase("할인 코드 {code}", "Promotion code {code}")
  package static let codeOff = Phrase("할인 코드 {code}", "Code {code}")
  package static let chooseOf = Phrase("{title} 주문하기", "Order {title}")
  package static let toCheckout = Phrase("{total} 주문하기", "Order for {total}")
  package static let toCheckoutChosen = Phrase("선택한 상품 주문하기", "Order selected items")
  package static let chooseFirst = Phrase("주문할 상품을 선택해 주세요.", "Please select what you want to order.")
  package static let added = Phrase("장바구니에 담았어요", "Added to your cart")
  package static let seeCart = Phrase("장바구니 보기", "View cart")
  package static let goOn = Phrase("계속 쇼핑하기", "Keep shopping")
  package static let pieces = Phrase("{count}개", "Qty {count}")
  package static let inCart = Phrase("장바구니 합계 ({count}개)", "Cart total ({count})")
  package static let alsoLook = Phrase("함께 보면 좋은 상품", "Goes well with this")
  package static let removed = Phrase("{title}[을/를] 삭제했어요.", "{title} removed.")
  package static let putBack = Phrase("되돌리기", "Undo")
  package static let freeAfter = Phrase("{amount} 더 담으면 배송이 무료예요", "{amount} more for free delivery")

  // Checkout
  package static let checkout = Phrase("주문서", "Checkout")
  package static let onlyThis = Phrase(
    "이 상품만 주문해요. 장바구니에 담아 둔 {count}개는 그대로 남아 있어요.", "You are ordering only this. The other {count} [item stays/items stay] in your cart.")
  package static let orderAll = Phrase("장바구니 상품과 함께 주문하기", "Order the whole cart instead")
  package static let who = Phrase("받는 분", "Recipient")
  package static let name = Phrase("이름", "Name")
  package static let phone = Phrase("휴대전화", "Mobile")
  package static let phoneHint = Phrase(
    "준비되거나 배송이 시작되면 문자로 알려 드려요. 주문 조회에도 쓰여요. 유선·070·050 번호로는 문자를 보낼 수 없어요.",
    "We text a mobile number when your order is ready or on its way, and you look the order up with it. Landlines, 070 and 050 numbers take no text messages.")
  package static let untold = Phrase(
    "{phone}[은/는] 문자를 받을 수 없는 번호라서 주문 소식을 보내 드리지 못해요. 소식을 받으려면 이메일이나 휴대전화 번호를 입력해 주세요.",
    "{phone} takes no text messages, so you would hear nothing of this order. Give an e-mail address or a mobile number to hear of it.")
  package static let untoldMailOnly = Phrase(
    "주문 소식은 이메일로만 보내 드려요. 소식을 받으려면 이메일을 입력해 주세요.", "News of the order comes by e-mail only. Give an e-mail address to hear of it.")
  package static let changeContact = Phrase("연락처 입력하기", "Change the contact")
  /// The same where no text message is sent.
  package static let phoneHintQuiet = Phrase("주문 조회와 배송에 쓰여요.", "For looking up your order, and for the courier.")
  package static let emailHint = Phrase("주문 소식을 이 주소로 보내 드려요.", "We write to this address about your order.")
  package static let email = Phrase("이메일", "E-mail")
  package static let how = Phrase("받는 방법", "Delivery options")
  package static let byDelivery = Phrase("배송으로 받기", "Get it delivered")
  package static let byCollect = Phrase("{place}에서 받기", "Pick up at {place}")
  package static let collectHint = Phrase("{when} · 무료", "{when} · free")
  package static let address = Phrase("배송지", "Delivery address")
  package static let savedAddresses = Phrase("저장한 배송지", "Saved addresses")
  package static let newAddress = Phrase("새 주소", "A new address")
  package static let fillAddress = Phrase("고른 배송지로 채우기", "Fill in the chosen address")
  package static let addressHint = Phrase("매장 수령만 하면 입력하지 않아도 돼요.", "Not needed if you pick up everything in store.")
  package static let postcode = Phrase("우편번호", "Postcode")
  package static let road = Phrase("도로명 주소", "Street address")
  package static let detail = Phrase("상세 주소", "Flat, floor")
  package static let note = Phrase("배송 요청 사항", "Note for the delivery")
  /// What people ask most.
  package static let notes = [
    Phrase("문 앞에 놓아 주세요.", "Please leave it at the door."), Phrase("경비실에 맡겨 주세요.", "Please leave it with the concierge."),
    Phrase("직접 받을게요.", "I will take it in person."), Phrase("배송 전에 연락해 주세요.", "Please call before you deliver."),
  ]
  package static let terms = Phrase("확인할 조건", "Please confirm")
  package static let consent = Phrase("위 조건을 확인했고 주문에 동의해요", "I have read these terms and agree")
  package static let consentWanted = Phrase("조건을 확인하고 동의해 주세요.", "Please read and agree first.")
  package static let toPayment = Phrase("결제 수단 선택", "Choose how to pay")
  package static let guestNote = Phrase("로그인하지 않아도 주문할 수 있어요. 주문 번호와 휴대전화로 조회해요.", "You can order without an account; look it up by number and mobile.")
  package static let signIn = Phrase("로그인하고 주문하기", "Sign in first")
  package static let nameWanted = Phrase("받는 분의 이름을 입력해 주세요.", "Please write the recipient's name.")
  package static let phoneWanted = Phrase("휴대전화 번호를 010-1234-5678처럼 입력해 주세요.", "Please write a mobile number, such as 010-1234-5678.")
  package static let kept = Phrase("{time}까지 결제하면 재고가 확보돼요.", "Reserved for you until {time}.")
  package static let expired = Phrase("결제 시간이 지났어요. 장바구니에서 다시 주문해 주세요.", "Your reservation has expired. Please start again from the cart.")
  package static let backToCart = Phrase("장바구니로", "Back to the cart")

  // Payment
  package static let pay = Phrase("결제", "Payment")
  package static let mendCart = Phrase(
    "수량을 줄이거나 지금 살 수 없는 상품을 삭제하면 주문할 수 있어요.", "You can order once you reduce the quantity or remove what cannot be bought now.")
  package static let minorsMayCancel = Phrase(
    "미성년자가 법정대리인의 동의 없이 주문하면 미성년자 본인이나 법정대리인이 주문을 취소할 수 있어요.",
    "Where a minor orders without the consent of a parent or guardian, the minor or that person may cancel the order.")
  package static let payWith = Phrase("결제 수단", "Pay with")
  package static let wallet = Phrase("마당 지갑", "Madang wallet")
  package static let walletHas = Phrase("잔액 {amount}", "{amount} available")
  package static let walletFirst = Phrase("지갑 {amount} 먼저 쓰기", "Use {amount} from my wallet first")
  package static let walletFirstRest = Phrase("나머지 {rest}[은/는] 선택한 수단으로 결제해요.", "The other {rest} is paid the way you choose.")
  package static let walletShort = Phrase("잔액 {amount} · {missing} 부족해요", "{amount} available · {missing} short")
  package static let orderFree = Phrase("결제 없이 주문하기", "Place the order")
  package static let priceChanged = Phrase(
    "주문서를 쓰는 사이에 상품 금액이 {was}에서 {now}[으로/로] 바뀌었어요. 확인하고 결제해 주세요.",
    "The price of the goods changed from {was} to {now} while you were checking out. Please check before you pay.")
  package static let feeChanged = Phrase(
    "주문서를 쓰는 사이에 배송비가 {was}에서 {now}[으로/로] 바뀌었어요. 확인하고 결제해 주세요.",
    "The delivery fee changed from {was} to {now} while you were checking out. Please check before you pay.")
  package static let payNow = Phrase("{total} 결제하기", "Pay {total}")
  package static let testCards = Phrase("시험 운영 중이라 실제 돈은 나가지 않아요.", "This is a trial: no real money moves.")
  package static let cardApprove = Phrase("테스트 카드 (승인)", "Test card (approved)")
  package static let cardDecline = Phrase("테스트 카드 (거절)", "Test card (declined)")
  package static let cardLimit = Phrase("테스트 카드 (한도 초과)", "Test card (over the limit)")
  package static let cardExpired = Phrase("테스트 카드 (유효 기간 지남)", "Test card (expired)")
  package static let cardTimeout = Phrase("테스트 카드 (응답 유실)", "Test card (answer lost)")
  package static let cardLate = Phrase("테스트 카드 (5초 늦은 승인)", "Test card (5 seconds late)")
  package static let window = Phrase("테스트 결제창 (결제사 화면에서 승인)", "Test payment window (approve at the provider)")
  package static let windowWaits = Phrase(
    "결제창에서 결제를 마치지 않았어요. 결제창으로 돌아가거나 다른 방법으로 결제해 주세요.", "Your payment is not finished at the provider. Go back to it, or pay in another way.")
  package static let toWindow = Phrase("결제창으로 가기", "Go to the payment window")
  package static let windowRefused = Phrase("결제창에서 결제를 취소했어요. 다시 결제하거나 다른 방법으로 결제해 주세요.", "You cancelled at the provider. Pay again, or in another way.")
  package static let windowOver = Phrase("결제창의 시간이 지나 결제하지 않았어요. 다시 결제해 주세요.", "The time at the provider ran out, so nothing was charged. Please pay again.")
  package static let otherCards = Phrase("다른 테스트 카드", "More test cards")
  package static let declined = Phrase("카드사가 결제를 승인하지 않았어요. 다른 카드나 지갑으로 결제해 주세요.", "The card issuer declined. Please use another card or the wallet.")
  /// The same for whoever has no wallet.
  package static let declinedCard = Phrase("카드사가 결제를 승인하지 않았어요. 다른 카드로 결제해 주세요.", "The card issuer declined. Please use another card.")
  package static let overLimit = Phrase("카드 한도를 넘었어요. 다른 카드로 결제해 주세요.", "This is over the card's limit. Please use another card.")
  package static let cardOver = Phrase("유효 기간이 지난 카드예요. 다른 카드로 결제해 주세요.", "This card has expired. Please use another one.")
  package static let cardUnknown = Phrase("알 수 없는 카드예요. 다른 카드로 결제해 주세요.", "This card is unknown. Please use another one.")
  package static let replaced = Phrase(
    "장바구니를 다시 주문하면서 주문서가 바뀌었어요. 아래 내용을 확인하고 결제해 주세요.", "Your cart was checked out again. This is the latest checkout: please look at it again before you pay.")
  package static let tooLate = Phrase("승인이 늦어져 상품을 확보하지 못했어요. 결제는 자동으로 취소돼요.", "The approval came too late and the goods are gone. The payment is being cancelled.")
  package static let pendingTitle = Phrase("결제 결과를 확인하고 있어요", "Checking your payment")
  package static let pendingWords = Phrase(
    "카드사의 답을 기다리고 있어요. 보통 1분 안에 확인되고, 확인되면 주문 화면으로 바로 넘어가요. 두 번 결제되는 일은 없어요. 승인되지 않았다면 돈이 나가지 않아요.",
    "We are waiting for the card issuer. It usually takes less than a minute, and your order then opens by itself. You are never charged twice, and nothing is charged if the payment was not approved.")
  package static let lookAgain = Phrase("다시 확인하기", "Check again")
  package static let chooseTender = Phrase("결제 수단을 선택해 주세요.", "Please choose how to pay.")
}
