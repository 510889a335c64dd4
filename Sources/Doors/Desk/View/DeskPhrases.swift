import Kernel
import Web

/// The words around every page of the console.
package enum DeskPhrases {
  package static let missingSaid = Phrase(
    "센 수량이 이미 주문받은 수량보다 {count}개 적어요. 부족한 만큼은 다시 팔리지 않아요. 출고 대기 주문을 확인해 주세요.",
    "The counts are {count} short of what is promised already. None of it is sold again; please look at the orders that wait.")
  package static let health = Phrase("시스템 점검", "Health")
  package static let changedMeanwhile = Phrase(
    "그사이 다른 곳에서 ‘{now}’[으로/로] 바뀌었어요. 입력한 대로 바꾸려면 다시 저장해 주세요.", "It was changed elsewhere meanwhile, to “{now}”. Save again to have it as you typed it.")
  package static let emptiedMeanwhile = Phrase("그사이 다른 곳에서 지워졌어요. 입력한 대로 바꾸려면 다시 저장해 주세요.", "It was emptied elsewhere meanwhile. Save again to have it as you typed it.")
  package static let keptAlready = Phrase(
    "이 양식은 이미 저장했어요. 하나 더 만들려면 다시 저장해 주세요.", "This form was saved already. Save again to make another one.")
  package static let workplace = Phrase("조직", "Organisation")
  package static let change = Phrase("변경", "Switch")
  package static let installation = Phrase("전체 운영", "All sites")
  package static let back = Phrase("목록으로", "Back to the list")
  package static let save = Phrase("저장하기", "Save")
  package static let search = Phrase("검색", "Search")
  package static let all = Phrase("전체", "All")
  package static let korean = Phrase("한국어", "Korean")
  package static let english = Phrase("영어", "English")
  package static let date = Phrase("일시", "When")
  package static let noMerchant = Phrase(
    "이 화면은 판매자별로 일해요. 위에서 판매자를 먼저 선택해 주세요.", "This page belongs to one merchant. Choose a merchant above first.")
  package static let fault = Phrase("입력한 내용을 확인해 주세요.", "Please check what you entered.")
}

/// What was just done, said once after the redirect of a form.
package enum Done: String, CaseIterable, Sendable {
  /// `readyTold`: where a message goes out to the buyer.
  case accepted, ready, readyTold = "ready-told", handedOver = "handed-over", shipped, delivered, cancelled
  case readyMany = "ready-many", shippedMany = "shipped-many", deliveredMany = "delivered-many"
  case noneChosen = "none-chosen", noneAccepted = "none-accepted", noneReady = "none-ready", noWaybill = "no-waybill", noneShipped = "none-shipped", waybillShared = "waybill-shared"
  case noneDelivered = "none-delivered"
  case shippedSome = "shipped-some", waybillCorrected = "waybill-corrected", waybillTold = "waybill-told"
  case returnAccepted = "return-accepted", returnRefused = "return-refused", returnDecided = "return-decided", undelivered
  case created, registered, promoted, announced, saved, published, hidden, archived, priced
  case saleEnded = "sale-ended"
  case createdWaiting = "created-waiting"
  case stockKept = "stock-kept", stockShort = "stock-short", stockSent = "stock-sent", arrived
  case messageAgain = "message-again", messageRests = "message-rests", benefitGiven = "benefit-given"
  case retried, retriedMany = "retried-many", discarded
  case claimSupported = "claim-supported", reviewHidden = "review-hidden", claimRefused = "claim-refused"
  case importBegun = "import-begun", topUp = "top-up", granted, revoked, switched
  case pictured, picturesThere = "pictures-there", pictureRemoved = "picture-removed", picturesMoved = "pictures-moved", pictureAgain = "picture-again", retired, broughtBack = "brought-back"

  /// False where nothing was done, and the phrase says why.
  package var isDone: Bool {
    switch self {
    case .noneChosen, .noneAccepted, .noneReady, .noWaybill, .noneShipped, .waybillShared, .noneDelivered: false
    default: true
    }
  }

  package var phrase: Phrase {
    switch self {
    case .accepted: Phrase("주문 {count}건을 접수했어요.", "Accepted {count} order(s).")
    case .ready: Phrase("준비 완료로 바꿨어요.", "Marked ready.")
    case .readyTold: Phrase("준비 완료로 바꿨어요. 손님에게 메시지를 보내요.", "Marked ready. The shopper gets a message.")
    case .benefitGiven: Phrase("혜택을 사용 처리했어요.", "The benefit was given.")
    case .messageAgain: Phrase("다시 보낼게요.", "It will be sent again.")
    case .messageRests: Phrase("이미 도착했거나 보내는 중이라 다시 보내지 않았어요.", "It has arrived or is on its way, so it was not sent again.")
    case .handedOver: Phrase("수령 처리했어요.", "Handed over and confirmed.")
    case .shipped: Phrase("발송 처리했어요.", "Marked as shipped.")
    case .delivered: Phrase("배송 완료 처리했어요.", "Marked as delivered.")
    case .readyMany: Phrase("주문 {count}건의 준비를 마쳤어요.", "Marked {count} order(s) as ready.")
    case .shippedMany: Phrase("주문 {count}건을 발송 처리했어요.", "Marked {count} order(s) as shipped.")
    case .shippedSome: Phrase(
      "주문 {count}건을 발송 처리했어요. 운송장 번호가 택배사와 맞지 않거나 이미 발송한 주문은 그대로 두었어요. 이미 보낸 주문의 번호는 주문 화면에서 고칠 수 있어요.",
      "Marked {count} order(s) as shipped. Orders whose number is not one of the carrier's, or that were shipped already, stay as they are. Open an order to correct the number of a parcel under way.")
    case .waybillCorrected: Phrase("운송장을 고쳤어요.", "Waybill corrected.")
    case .waybillTold: Phrase("운송장을 고쳤어요. 손님에게 바뀐 번호를 알려 드려요.", "Waybill corrected. The shopper is told the new number.")
    case .deliveredMany: Phrase("주문 {count}건을 배송 완료 처리했어요.", "Marked {count} order(s) as delivered.")
    case .noneChosen: Phrase("주문을 먼저 선택해 주세요.", "Please choose orders first.")
    case .noneAccepted: Phrase("선택한 주문 중에 접수할 수 있는 주문이 없어요. 이미 접수했거나 취소된 주문인지 확인해 주세요.", "None of the chosen orders can be accepted. They may have been accepted or cancelled already.")
    case .noneReady: Phrase("선택한 주문 중에 준비 완료로 바꿀 수 있는 주문이 없어요. 접수한 매장 수령 주문인지 확인해 주세요.", "None of the chosen orders can be marked ready. Only accepted orders for pickup can.")
    case .noWaybill: Phrase("발송할 주문에 운송장 번호를 입력해 주세요.", "Please enter the tracking numbers of the orders to ship.")
    case .noneShipped: Phrase("발송 처리한 주문이 없어요. 접수한 택배 주문인지, 운송장 번호가 택배사와 맞는지 확인해 주세요. 이미 보낸 주문의 번호는 주문 화면에서 고칠 수 있어요.", "Nothing was shipped. Only accepted orders for delivery can be; please check carrier and tracking numbers too. Open an order to correct the number of a parcel under way.")
    case .waybillShared: Phrase(
      "받는 분이 다른 주문에 같은 운송장 번호를 입력했어요. 번호를 고쳐 주세요. 아직 아무 주문도 발송 처리하지 않았어요.",
      "The same tracking number stands beside orders of different recipients. Please put it right; nothing was shipped yet.")
    case .noneDelivered: Phrase("선택한 주문 중에 배송 완료로 바꿀 수 있는 주문이 없어요. 발송한 주문인지 확인해 주세요.", "None of the chosen orders can be marked delivered. Only shipped orders can.")
    case .cancelled: Phrase("주문을 취소하고 결제한 금액과 재고를 되돌렸어요.", "Cancelled. The money was refunded and the stock is back.")
    case .returnAccepted: Phrase("반품을 승인하고 환불했어요.", "Return accepted and refunded.")
    case .returnRefused: Phrase("반품을 거절했어요.", "Return refused.")
    case .returnDecided: Phrase("승인한 수량만큼 환불하고 나머지는 거절했어요.", "Refunded what was accepted, refused the rest.")
    case .undelivered: Phrase("배송되지 못한 상품을 환불했어요.", "Refunded what did not arrive.")
    case .createdWaiting:
      Phrase("작성 중 상태로 등록했어요. 가격을 정할 수 있는 사람이 확인하면 판매할 수 있어요.", "Added as a draft. It can be sold once somebody who may set prices has checked it.")
    case .created: Phrase("추가했어요.", "Added.")
    case .registered: Phrase("상품을 등록했어요.", "Product added.")
    case .promoted: Phrase("행사를 등록했어요.", "Promotion added.")
    case .announced: Phrase("소식을 올렸어요.", "Announcement posted.")
    case .saved: Phrase("저장했어요.", "Saved.")
    case .published: Phrase("판매를 시작했어요.", "Now on sale.")
    case .hidden: Phrase("판매를 멈췄어요. 손님에게 보이지 않아요.", "Taken off sale. Shoppers no longer see it.")
    case .archived: Phrase("보관했어요. 언제든 다시 판매할 수 있어요.", "Archived. You can put it back on sale any time.")
    case .priced: Phrase("가격을 바꿨어요.", "Prices changed.")
    case .saleEnded: Phrase("세일을 끝냈어요.", "The sale has ended.")
    case .stockShort: DeskPhrases.missingSaid
    case .stockKept: Phrase("{count}행을 저장했어요.", "Saved {count} row(s).")
    case .stockSent: Phrase("{count}행을 보냈어요. 도착하면 재고 변동 내역에서 확인해 주세요.", "Sent {count} row(s). Confirm their arrival in the history.")
    case .arrived: Phrase("도착을 확인했어요.", "Arrival confirmed.")
    case .retried: Phrase("다시 시도할게요.", "It will be tried again.")
    case .retriedMany: Phrase("{count}건을 다시 시도할게요.", "{count} will be tried again.")
    case .claimSupported: Phrase("신고를 인정했어요. 다른 담당자 한 사람이 더 인정하면 후기가 가려져요.", "You upheld the claim. The review is hidden once a second person agrees.")
    case .reviewHidden: Phrase("후기를 가리고 신고한 분과 글쓴이에게 알렸어요.", "The review is hidden; whoever claimed and its writer were told.")
    case .claimRefused: Phrase("신고를 거절하고 신고한 분에게 알렸어요.", "The claim was declined; whoever claimed was told.")
    case .discarded: Phrase("이유와 함께 버렸어요.", "Discarded, with the reason.")
    case .importBegun: Phrase("파일을 받았어요. 가져오는 동안 이 화면에서 진행을 볼 수 있어요.", "File received. Follow its progress here.")
    case .topUp: Phrase("지갑을 충전했어요.", "Wallet topped up.")
    case .granted: Phrase("권한을 부여했어요.", "Role granted.")
    case .revoked: Phrase("권한을 회수했어요.", "Role revoked.")
    case .switched: Phrase("조직을 전환했어요.", "Switched organisation.")
    case .pictured: Phrase("사진 {count}장을 올렸어요.", "Added {count} picture(s).")
    case .picturesThere: Phrase("이미 올린 사진이에요.", "These pictures are there already.")
    case .pictureRemoved: Phrase("사진을 삭제했어요.", "Picture removed.")
    case .picturesMoved: Phrase("사진 순서를 바꿨어요.", "Pictures put in a new order.")
    case .pictureAgain: Phrase("사진을 곧 다시 가져와요.", "The picture will be fetched again shortly.")
    case .retired: Phrase("품목의 판매를 중지했어요. 지난 주문에는 그대로 남아 있어요.", "Variant taken off sale. Past orders keep it.")
    case .broughtBack: Phrase("품목을 다시 판매해요.", "Variant back on sale.")
    }
  }
}
