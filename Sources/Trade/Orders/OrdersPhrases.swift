import Kernel

extension Phrase {
  static let orderUnknown = Phrase("그런 주문을 찾을 수 없어요.", "There is no such order.")
  static let orderNotInState = Phrase(
    "지금은 ‘{state}’ 상태라서 ‘{wanted}’[으로/로] 바꿀 수 없어요.", "It is “{state}” now and cannot become “{wanted}”.")
  static let orderChangedMeanwhile = Phrase("그 사이 주문 상태가 바뀌었어요. 새로고침해 주세요.", "The order changed meanwhile. Please reload.")
  static let orderAcceptedAlready = Phrase(
    "매장에서 이미 준비를 시작했어요. 매장에 취소를 요청하거나 받은 뒤 반품할 수 있어요.",
    "The store has already started. Ask the store to cancel, or return it after you receive it.")
  static let meansWanted = Phrase("결제 수단을 선택해 주세요.", "Please choose how to pay.")
  static let walletWantsSignIn = Phrase("지갑으로 결제하려면 로그인해 주세요.", "Please sign in to pay from your wallet.")
  static let walletAmount = Phrase(
    "지갑에서는 1원부터 결제 금액까지만 쓸 수 있어요.", "Your wallet can pay any part of this order, up to what it costs. Please check the amount.")
  static let walletOfAnother = Phrase("이 주문은 내 지갑으로 결제할 수 없어요. 다른 수단을 선택해 주세요.", "Your wallet cannot pay for this order. Please choose another way to pay.")
  static let walletShort = Phrase("지갑 잔액이 {missing}원 부족해요.", "Your wallet is {missing} won short.")
  static let pickupCodeWrong = Phrase("수령 코드가 맞지 않아요. 손님 화면의 코드를 다시 확인해 주세요.", "That pickup code is wrong. Please check the shopper's screen.")
  static let pickupTriesUsed = Phrase("수령 코드를 여러 번 틀렸어요. QR 코드로 확인해 주세요.", "Too many wrong codes. Please scan the QR code.")
  static let waybillWanted = Phrase("택배사와 운송장 번호를 입력해 주세요.", "Please give the carrier and the waybill number.")
  static let waybillUnreadable = Phrase(
    "운송장 번호는 숫자, 영문, 하이픈으로 {min}자에서 {max}자까지 입력해 주세요.", "A waybill number has {min} to {max} figures, Latin letters and hyphens.")
  static let carrierUnknown = Phrase(
    "‘{carrier}’[은/는] 목록에 없는 택배사예요. {known} 중에서 선택하거나, 다른 택배사(otherCarrier)로 이름을 입력해 주세요.",
    "“{carrier}” is not a listed carrier ({codes}). Choose one, or give its name as another carrier (otherCarrier).")
  static let waybillNotOfCarrier = Phrase(
    "{carrier} 운송장 번호는 {shape}예요. 택배사와 번호를 다시 확인해 주세요.", "A waybill number of {carrier} has {shape}. Please check the carrier and the number.")
  static let waybillNotUnderWay = Phrase(
    "운송장은 배송 중일 때만 고칠 수 있어요. 지금은 ‘{state}’ 상태예요.", "A waybill can be corrected while the parcel is on its way. It is “{state}” now.")
  static let waybillCorrectedOften = Phrase(
    "운송장은 {most}번까지 고칠 수 있어요. 손님에게 직접 알려 주세요.", "A waybill can be corrected {most} times. Please tell the shopper yourself.")
  static let orderInStateAlready = Phrase("이미 ‘{state}’ 상태예요.", "It is “{state}” already.")
  static let paymentUnknown = Phrase("그런 결제를 찾을 수 없어요.", "There is no such payment.")
  static let paymentDeclined = Phrase("결제가 승인되지 않았어요. 다른 수단을 선택해 주세요.", "The payment was declined. Please choose another way to pay.")
  static let paymentOtherAmount = Phrase(
    "결제창의 금액이 주문 금액과 달라 결제하지 않았어요. 다시 결제해 주세요.", "The provider's page says another amount than the order, so nothing was charged. Please pay again.")
  static let paymentPending = Phrase("결제 결과를 확인하고 있어요. 잠시 뒤 다시 확인해 주세요.", "We are checking your payment. Please look again in a moment.")
  static let paymentTooLate = Phrase(
    "결제가 늦게 승인되어 상품을 확보하지 못했어요. 결제는 자동으로 취소돼요.",
    "The payment came after the goods were gone. It is being cancelled automatically.")

  static let statePlaced = Phrase("주문 접수", "Placed")
  static let stateAccepted = Phrase("준비 중", "Being prepared")
  static let stateReady = Phrase("수령 대기", "Ready for pickup")
  static let stateCollected = Phrase("수령 완료", "Picked up")
  static let stateShipped = Phrase("배송 중", "On its way")
  static let stateDelivered = Phrase("배송 완료", "Delivered")
  static let stateReturned = Phrase("반송 완료", "Sent back")
  static let stateLost = Phrase("배송 중 분실", "Lost on the way")
  static let stateCancelled = Phrase("취소됨", "Cancelled")
  /// That the buyer keeps it.
  package static let purchaseConfirmed = Phrase("구매 확정", "Purchase confirmed")
}

extension Consignment.State {
  /// The state in a reader's words.
  package var phrase: Phrase {
    switch self {
    case .placed: .statePlaced
    case .accepted: .stateAccepted
    case .ready: .stateReady
    case .collected: .stateCollected
    case .shipped: .stateShipped
    case .delivered: .stateDelivered
    case .returned: .stateReturned
    case .lost: .stateLost
    case .cancelled: .stateCancelled
    }
  }
}
