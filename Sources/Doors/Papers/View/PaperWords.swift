import Kernel
import Web

/// What the papers say: short, in plain words.
enum PaperWords {
  static let firstDay = Day(number: 20_778)
  static let secondDay = Day(number: 20_785)
  static let thirdDay = Day(number: 20_786)
  static let fourthDay = Day(number: 20_787)

  static let terms: [(Phrase, Phrase)] = [
    (
      Phrase("누구와 거래하나요", "Who you're buying from"),
      Phrase(
        "{site}[은/는] 통신판매중개자예요. 상품은 각 판매자가 팔고, 판매자의 상호와 연락처, 통신판매업 신고번호를 상품과 주문 화면에 표시해요.",
        "{site} is an intermediary. Each seller sells its own goods; its name, contacts and licence number are on every product and order page.")
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

  /// The terms with what returns cost, who may rate, and how they change.
  static let termsSecond: [(Phrase, Phrase)] = [
    terms[0], terms[1],
    (
      Phrase("취소와 반품", "Cancelling and returning"),
      Phrase(
        "판매자가 준비를 시작하기 전에는 바로 취소할 수 있어요. 상품을 받은 날부터 7일 안에는 사유 없이 반품할 수 있고, 이때 반품 배송비는 고객이 부담해요. 상품이 설명과 다르거나 불량이면 받은 날부터 3개월, 문제를 발견한 날부터 30일 안에 반품할 수 있고, 처음 낸 배송비와 반품 배송비 모두 판매자가 부담해요. 환불은 상품을 돌려받은 날부터 3영업일 안에 결제한 수단으로 해 드려요.",
        "You can cancel at once until the seller starts. Within 7 days of receiving goods you can return them without a reason and pay for sending them back. If they are faulty or not as described you can return them within 3 months of receiving and 30 days of noticing, and the seller bears delivery both ways. Refunds are made the way you paid, within 3 business days of the goods coming back.")
    ),
    (
      Phrase("후기와 게시글", "Reviews and posts"),
      Phrase(
        "상품을 받은 분만 별점과 후기를 남길 수 있고, 판매자는 후기를 지울 수 없어요. 권리를 침해했다는 신고가 받아들여지면 글을 법에 따라 최대 30일 동안 가려 두고 신고한 분과 글쓴이 모두에게 알려요. 글쓴이는 이의를 제기할 수 있고, 정해진 기간이 지나면 글은 다시 보여요.",
        "Only people who received a product can rate it, and a seller cannot delete a review. Where a claim that it violates a right is found justified, it is hidden for at most 30 days as the law says, and both sides are told. The writer can object, and the review returns when the time is over.")
    ),
    (
      Phrase("회원 가입과 탈퇴", "Joining and leaving"),
      Phrase(
        "만 14세 미만은 보호자의 동의가 있어야 가입할 수 있어요. 언제든 내 정보 화면에서 탈퇴할 수 있어요.",
        "Children under 14 need the consent of a parent or guardian. You can leave at any time on your profile page.")
    ),
    (
      Phrase("약관이 바뀌면", "When these terms change"),
      Phrase(
        "바뀐 약관은 시행일과 함께 이 화면에 먼저 올리고, 지난 약관도 계속 볼 수 있어요. 문의는 {company} 고객센터({phone}, {email})로 해 주세요.",
        "New terms are published here with the day from which they hold, and earlier ones stay readable. Questions: {company}, {phone}, {email}.")
    ),
  ]

  /// The terms with what minors may cancel (전자상거래법 13조 3항).
  static let termsThird: [(Phrase, Phrase)] =
    Array(termsSecond.prefix(3)) + [(Phrase("미성년자의 주문", "Orders of minors"), SalePhrases.minorsMayCancel)] + Array(termsSecond.dropFirst(3))

  /// The terms with what a wallet may hold (전자금융거래법 19조, 23조).
  static let termsFourth: [(Phrase, Phrase)] =
    Array(termsThird.prefix(2)) + [
      (
        Phrase("지갑", "Wallet"),
        Phrase(
          "지갑에는 50만 원까지, 휴대전화 번호를 인증한 회원은 200만 원까지 담을 수 있고, 이를 넘는 충전은 받지 않아요. 주문을 취소하거나 반품해 돌려받는 돈은 한도를 넘어도 들어와요. 카드로 충전하고 남은 금액은 언제든 충전한 카드로 돌려받을 수 있어요.",
          "A wallet holds up to 500,000 won, and up to 2,000,000 won for members whose mobile number is verified; a top-up beyond that is not taken. Refunds of orders always come in. What you topped up by card and have left can go back to that card at any time.")
      )
    ] + Array(termsThird.dropFirst(2))

  /// What the law wants declared (개인정보 보호법 30조).
  static let privacySecond: [(Phrase, Phrase)] = [
    (
      Phrase("어떤 정보를 왜 수집하나요", "What is collected, and what for"),
      Phrase(
        "회원 가입: 이름(별명), 이메일 또는 휴대전화 번호, 비밀번호(암호화하여 저장) - 본인 확인과 계정 관리. 주문: 받는 분 이름, 연락처, 주소, 주문 내역 - 계약 이행과 배송, 환불. 결제: 결제 수단과 승인 결과 - 대금 결제. 문의와 신고: 적어 주신 내용 - 답변과 처리. 그 밖의 정보는 하나씩 따로 동의하신 때에만 수집해요.",
        "Joining: a name, an e-mail address or mobile number, a password (kept as a hash), to know you and keep your account. Ordering: the recipient's name, contacts and address, and the order, to fulfil it, deliver and refund. Paying: the means and the result, to take the payment. Questions and claims: what you wrote, to answer. Anything else only after you agree to it, one by one.")
    ),
    (
      Phrase("얼마나 보관하나요", "How long it is kept"),
      Phrase(
        "탈퇴하면 바로 파기해요. 다만 법에 따라 계약·청약철회와 결제 기록은 5년, 소비자 불만·분쟁 처리 기록은 3년, 표시·광고 기록은 6개월(전자상거래법), 접속 기록은 3개월(통신비밀보호법) 보관해요. 개인별 방문 기록은 동의하신 때에만 30일 동안 보관해요.",
        "When you leave, it is destroyed at once. The law asks to keep contracts, withdrawals and payments for five years, complaints for three years, advertising for six months (E-Commerce Act), and access records for three months. Records of single visits are kept for 30 days, and only if you agreed.")
    ),
    (
      Phrase("누구에게 제공하나요", "Who it is given to"),
      Phrase(
        "주문하신 상품의 판매자와 배송사에 받는 분 이름, 연락처, 주소를 배송이 끝날 때까지 제공해요. 결제는 고르신 결제 회사가 처리해요. 그 밖에는 동의하신 때나 법에 따른 때에만 제공해요.",
        "The seller and the carrier of what you ordered get the recipient's name, contacts and address until it is delivered. Payments are processed by the company you chose. Otherwise only after you agree, or where the law asks for it.")
    ),
    (
      Phrase("처리 위탁", "Who processes it for us"),
      Phrase("서버 운영: {host}", "Hosting: {host}")
    ),
    (
      Phrase("내 권리와 행사 방법", "Your rights"),
      Phrase(
        "내 정보 화면에서 언제든 보고, 고치고, 파일로 내려받고, 동의를 철회하고, 탈퇴할 수 있어요. 만 14세 미만 아동의 개인정보는 보호자의 동의 없이 수집하지 않아요.",
        "On your profile page you can see, correct and download your data, withdraw consent and leave at any time. Data of children under 14 is not collected without a guardian's consent.")
    ),
    (
      Phrase("쿠키", "Cookies"),
      Phrase(
        "로그인과 장바구니, 언어, 직접 고른 동네처럼 꼭 필요한 쿠키만 써요. 통계와 추천은 동의하신 뒤에만 기록하고, 언제든 철회할 수 있어요.",
        "Only cookies that are needed: signing in, cart, language, the area you chose yourself. Statistics and recommendations are recorded only after you agree, and you can withdraw at any time.")
    ),
    (
      Phrase("안전하게 지키기", "How it is protected"),
      Phrase(
        "비밀번호는 알아볼 수 없게 바꾸어 저장하고, 접근 권한을 꼭 필요한 사람에게만 주며, 접속 기록을 남겨요.",
        "Passwords are stored only as hashes, access is given only to those who need it, and access is recorded.")
    ),
    (
      Phrase("개인정보 보호책임자", "Who answers for it"),
      Phrase(
        "{company} {representative}, {phone}, {email}. 개인정보 침해 신고는 개인정보침해신고센터(국번 없이 118)에도 할 수 있어요.",
        "{company}, {representative}, {phone}, {email}. You can also turn to the Privacy Infringement Report Centre (118 in Korea).")
    ),
  ]

  /// The same with those who carry letters and text messages (개인정보 보호법 26조 2항), how long a seller has a recipient's address, and what
  /// is asked of whoever claims that a review harms them.
  static let privacyThird: [(Phrase, Phrase)] = privacySecond.map { part in
    switch part.0.korean {
    case "어떤 정보를 왜 수집하나요":
      (
        part.0,
        Phrase(
          part.1.korean.replacing("문의와 신고: 적어 주신 내용 - 답변과 처리.", with: "문의와 신고: 적어 주신 내용과, 비회원이 후기를 신고할 때는 이름과 연락처 - 답변과 처리, 결과 안내."),
          part.1.english.replacing(
            "Questions and claims: what you wrote, to answer.",
            with: "Questions and claims: what you wrote and, of who reports a review without an account, a name and a contact, to answer, decide and tell you the result."))
      )
    case "누구에게 제공하나요":
      (
        part.0,
        Phrase(
          "주문하신 상품의 판매자에게 받는 분 이름, 연락처, 주소를 제공해요. 판매자는 배송과 교환·반품·환불에 쓰고, 배송이 끝난 뒤에도 법에서 정한 거래 기록으로 5년 동안 보관해요(전자상거래법 6조). 배송사에는 판매자가 배송을 맡기면서 같은 정보를 전하고, 배송사는 배송이 끝날 때까지 써요. 탈퇴하시면 이 사이트에서 판매자에게 보이던 정보는 배송이 끝난 주문부터 바로 지워요. 결제는 고르신 결제 회사가 처리해요. 그 밖에는 동의하신 때나 법에 따른 때에만 제공해요.",
          "The seller of what you ordered gets the recipient's name, contacts and address. The seller uses them to deliver and for exchanges, returns and refunds, and after delivery keeps them for five years as a record of the sale, as the law asks (E-Commerce Act, article 6). When the seller hands goods to a carrier, the carrier gets the same and uses it until they are delivered. If you delete your account, what sellers see on this site is deleted at once for every order that has been delivered. Payments are processed by the company you chose. Otherwise only after you agree, or where the law asks for it.")
      )
    case "처리 위탁":
      (
        part.0,
        Phrase("서버 운영: {host}. 이메일과 문자 발송 등 그 밖의 위탁: {processors}.", "Hosting: {host}. Sending e-mail and text messages, and anything else: {processors}.")
      )
    case "얼마나 보관하나요":
      (
        part.0,
        Phrase(
          part.1.korean + " 보관 기간이 지난 정보는 되살릴 수 없게 지워요.",
          part.1.english + " What has been kept for its time is deleted so that it cannot be restored.")
      )
    case "쿠키":
      (
        part.0,
        Phrase(
          "꼭 필요한 쿠키만 써요: 로그인, 장바구니(90일), 언어, 직접 고른 동네, 로그인했던 기기인지 확인(400일), 비회원이 이 브라우저에서 한 주문 다시 보기(90일). 통계와 추천은 동의하신 뒤에만 기록하고, 언제든 철회할 수 있어요. 브라우저 설정에서 쿠키를 막을 수 있지만, 그러면 로그인과 장바구니를 쓸 수 없어요.",
          "Only cookies that are needed: signing in, the cart (90 days), your language, the area you chose yourself, knowing a device on which you signed in before (400 days), and opening orders again that you placed in this browser without an account (90 days). Statistics and recommendations are recorded only after you agree, and you can withdraw at any time. You can block cookies in your browser, but then you cannot sign in or use the cart.")
      )
    default: part
    }
  }

  /// What is agreed to when joining (개인정보 보호법 15조 2항: purpose, items, period, the right to refuse).
  static let collection: [(Phrase, Phrase)] = [
    (Phrase("수집·이용 목적", "Purpose"), Phrase("회원 확인, 계정 관리, 주문 안내와 고객 문의 처리", "Identifying members, managing accounts, order updates and customer support")),
    (Phrase("수집 항목", "What is collected"), Phrase("이름(별명), 이메일 또는 휴대전화 번호, 비밀번호", "A name, an e-mail address or mobile number, a password")),
    (Phrase("보유·이용 기간", "How long"), Phrase("회원 탈퇴 때까지. 법에서 정한 기록은 그 기간 동안 보관해요.", "Until you delete your account. Records that the law requires are kept for as long as it requires.")),
    (
      Phrase("동의하지 않을 권리", "Your right to refuse"),
      Phrase("동의하지 않으셔도 되지만, 그러면 회원으로 가입할 수 없어요. 비회원으로는 주문할 수 있어요.", "You may refuse, but then you cannot become a member. You can still order as a guest.")
    ),
  ]

  static let help: [(Phrase, Phrase)] = [
    (
      Phrase("매장에서 받으려면", "Pick up in store"),
      Phrase(
        "상품 화면에서 매장을 고르고 결제하세요. 준비되면 알림과 함께 수령 코드가 주문 화면에 보여요. 매장 직원에게 코드나 QR을 보여 주세요.",
        "Choose a store on the product page and pay. You get a notice when it is ready, and your pickup code is on the order page. Show the code or QR to the staff.")
    ),
    (
      Phrase("주문을 취소하려면", "Cancelling an order"),
      Phrase("주문 화면에서 바로 취소할 수 있어요. 매장이 준비를 시작했다면 매장에 요청하거나 받은 뒤 반품해 주세요.", "Cancel it on the order page. If the store has started, ask the store, or return the goods after you receive them.")
    ),
    (
      Phrase("회원이 아니어도", "Without an account"),
      Phrase("비회원 주문 조회에서 주문 번호와 휴대전화 번호로 확인할 수 있어요.", "Look your order up by its number and your mobile number.")
    ),
    (
      Phrase("도움이 더 필요하면", "Still stuck?"),
      Phrase("상품과 주문 화면에 판매자의 전화번호와 이메일이 있어요. 화면에 요청 번호가 보이면 함께 알려 주세요.", "The seller's telephone number and e-mail are on the product and order pages. If a page shows a request number, tell us that too.")
    ),
  ]

  static let about: [(Phrase, Phrase)] = [
    (
      Phrase("동네 가게와 몰을 한곳에서", "Local stores and malls in one place"),
      Phrase("{site}에서는 온라인에서 고르고 가까운 매장에서 오늘 받을 수 있어요. 큰 몰과 작은 가게를 나란히 보여 드려요.", "On {site} you choose online and pick up nearby today. Find big malls and small stores in one place.")
    )
  ]
}
