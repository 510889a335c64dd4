import Kernel

/// What the papers say: short, in plain words.
enum PaperWords {
  static let terms: [(Phrase, Phrase)] = [
    (
      Phrase("누구와 거래하나요", "Who you're buying from"),
      Phrase(
        "{site}[은/는] 통신판매중개자예요. 상품은 각 판매자가 팔고, 판매자의 상호와 연락처, 통신판매업 신고번호를 상품과 주문 화면에 적어 둬요.",
        "{site} is an intermediary. Each seller sells its own goods; its name, contacts and licence number stand on every product and order.")
    ),
    (
      Phrase("가격과 결제", "Prices and payment"),
      Phrase(
        "보이는 가격은 부가세를 포함한 가격이에요. 결제 전에 배송비까지 더한 금액을 먼저 보여 드려요. 결제 금액은 상품을 받으실 때까지 구매안전서비스로 보호돼요.",
        "Prices include VAT. The whole sum with delivery is shown before you pay, and your payment is protected until you receive the goods.")
    ),
    (
      Phrase("취소와 반품", "Cancelling and returning"),
      Phrase(
        "판매자가 준비를 시작하기 전에는 바로 취소할 수 있어요. 받은 날부터 7일 안에는 이유를 적지 않아도 반품할 수 있어요. 상품이 설명과 다르면 받은 날부터 3개월, 안 날부터 30일 안에 반품할 수 있어요.",
        "You can cancel at once until the seller starts. Within 7 days of receiving goods you can return them without a reason; if they differ from their description, within 3 months of receiving and 30 days of noticing.")
    ),
    (
      Phrase("후기와 소식", "Reviews and news"),
      Phrase(
        "받은 상품의 후기를 쓸 수 있고, 판매자는 지울 수 없어요. 권리를 침해한다는 신청이 있으면 법에 따라 최대 30일 동안 가려 둬요.",
        "You can review what you received, and a seller cannot delete it. On a claim that it violates a right it is hidden for at most 30 days, as the law says.")
    ),
  ]

  static let privacy: [(Phrase, Phrase)] = [
    (
      Phrase("무엇을 보관하나요", "What is kept"),
      Phrase(
        "가입할 때 이름과 연락처 하나, 비밀번호의 해시만 받아요. 주소와 전화번호는 배송할 때, 나머지는 동의하신 때에만 보관해요. 비밀번호 자체는 저장하지 않아요.",
        "Signing up takes a name, one contact and a hash of your password. Addresses are kept when something is sent, anything else only after you agree. The password itself is never stored.")
    ),
    (
      Phrase("동의하기 전에는 모으지 않아요", "Nothing before you agree"),
      Phrase(
        "이용 통계, 맞춤 추천, 광고, 위치는 하나씩 따로 여쭤보고, 동의하기 전에는 쿠키도 기록도 만들지 않아요. 언제든 철회할 수 있어요.",
        "Statistics, recommendations, advertising and location are asked one by one. Before you agree there is no cookie and no record, and you can take it back at any time.")
    ),
    (
      Phrase("얼마나 보관하나요", "How long"),
      Phrase(
        "주문과 결제 기록은 5년, 소비자 불만 기록은 3년 보관해요(전자상거래법). 개인별 방문 기록은 30일 뒤에 지워요. 탈퇴하면 나머지는 바로 지워요.",
        "Orders and payments five years, complaints three years (E-Commerce Act). Records of single visits are deleted after 30 days. When you leave, the rest is deleted at once.")
    ),
    (
      Phrase("내 권리", "Your rights"),
      Phrase(
        "내 정보 화면에서 언제든 보고, 고치고, 파일로 내려받고, 탈퇴할 수 있어요. 판매자는 회원님이 동의하기 전까지 회원님을 알아볼 수 없어요.",
        "In your profile you can see, correct, download and delete your data. A merchant cannot recognise you before you agree.")
    ),
  ]

  static let help: [(Phrase, Phrase)] = [
    (
      Phrase("매장에서 받으려면", "Picking up in a store"),
      Phrase(
        "상품 화면에서 매장을 고르고 결제하세요. 준비되면 알림과 함께 수령 코드가 주문 화면에 보여요. 매장 직원에게 코드나 QR을 보여 주세요.",
        "Choose a store on the product page and pay. You get a notice when it is ready, and your pickup code is on the order page. Show the code or QR to the staff.")
    ),
    (
      Phrase("주문을 취소하려면", "Cancelling an order"),
      Phrase("주문 화면에서 바로 취소할 수 있어요. 매장이 준비를 시작했다면 매장에 요청하거나 받은 뒤 반품해 주세요.", "Cancel it on the order's page. If the shop has started, ask the shop, or return the goods after you receive them.")
    ),
    (
      Phrase("회원이 아니어도", "Without an account"),
      Phrase("비회원 주문 조회에서 주문 번호와 휴대전화 번호로 확인할 수 있어요.", "Look your order up by its number and your mobile number.")
    ),
    (
      Phrase("도움이 더 필요하면", "Still stuck?"),
      Phrase("상품과 주문 화면에 판매자의 전화번호와 이메일이 있어요. 화면에 요청 번호가 보이면 함께 알려 주세요.", "The seller's telephone number and e-mail stand on products and orders. If a page shows a request number, tell us that too.")
    ),
  ]

  static let about: [(Phrase, Phrase)] = [
    (
      Phrase("동네 가게와 몰을 한곳에서", "Local shops and malls in one place"),
      Phrase("{site}에서는 온라인에서 고르고 가까운 매장에서 오늘 받을 수 있어요. 큰 몰과 작은 가게를 나란히 보여 드려요.", "On {site} you choose online and collect nearby today. Big malls and small shops stand side by side.")
    )
  ]
}
