import Kernel
import Messages
import Web

/// What went out to whom, and what did not: addresses masked, words not kept.
package struct MessagesPage: Sendable {
  package var messages: [Message]
  package var counts: [Message.State: Int64]
  package var state: Message.State?
  package var words: String
  package var cursor: Cursor?
  package var next: Cursor?
  /// Whether the reader may send again what did not arrive.
  package var maySend: Bool
  /// Whether an operator reads, who may look up an address.
  package var seesAll: Bool

  package init(
    messages: [Message], counts: [Message.State: Int64], state: Message.State?, words: String, cursor: Cursor?, next: Cursor?, maySend: Bool, seesAll: Bool
  ) {
    self.messages = messages
    self.counts = counts
    self.state = state
    self.words = words
    self.cursor = cursor
    self.next = next
    self.maySend = maySend
    self.seesAll = seesAll
  }

  private var path: Path { Paths.consoleMessages.with("state", state?.rawValue).with("sought", words.isEmpty ? nil : "1") }

  package func html(_ desk: Desk) -> HTML {
    let total = counts.values.reduce(0, +)
    let tabs = [Tabs.Tab(desk.say(DeskPhrases.all), Paths.consoleMessages.with("sought", words.isEmpty ? nil : "1"), isChosen: state == nil, count: total)]
      + Message.State.allCases.filter { (counts[$0] ?? 0) > 0 || $0 == state }.map {
        Tabs.Tab(desk.say(MessagePhrases.state($0)), Paths.consoleMessages.with("state", $0.rawValue).with("sought", words.isEmpty ? nil : "1"), isChosen: $0 == state, count: counts[$0])
      }
    let hint = seesAll ? MessagePhrases.searchAll : MessagePhrases.searchNumber
    let columns = [MessagePhrases.what, MessagePhrases.whom, MessagePhrases.standing, DeskPhrases.date, MessagePhrases.about].map {
      DataTable.Column(desk.say($0))
    } + [DataTable.Column("")]
    let list: HTML = messages.isEmpty
      ? EmptyState(desk.say(MessagePhrases.none), desk.say(MessagePhrases.noneLead), picture: .drawn(.courtyard, seed: 5)).html
      : DataTable(desk.say(MessagePhrases.title), columns, rows: messages.map { row($0, desk) }).html
    let silence = seesAll ? MessagePhrases.noSender : MessagePhrases.noSenderHere
    let senders: HTML? = desk.reader.tells.isAnything ? nil : Notice(desk.say(silence), .gardenia).html
    return desk.page(
      desk.say(MessagePhrases.title), part: .messages, path: Paths.consoleMessages,
      body: """
        \(senders)<p class="muted">\(MessagePhrases.lead, desk.language)</p>\(Tabs(desk.say(MessagePhrases.standing), tabs).html(desk.reader))\(desk.search(Paths.consoleMessages, desk.say(hint), words: words, kept: [(name: "state", value: state?.rawValue ?? "")]))\(list)\(Pager(path, cursor: cursor, next: next).html(desk.reader))
        """)
  }

  private func row(_ message: Message, _ desk: Desk) -> [HTML] {
    let tone: Badge.Tone = switch message.state {
    case .taken: .jade
    case .refused: .vermilion
    case .unknown, .withheld: .gardenia
    case .intended, .sent: .indigo
    case .dropped: .plain
    }
    let why: HTML? = MessageWhy(text: message.why).html(desk.language).map { #"<br><small class="muted">\#($0)</small>"# }
    let again: HTML? =
      maySend && (message.channel == .mail ? desk.reader.tells.mail : desk.reader.tells.phone)
      && [.withheld, .refused, .unknown].contains(message.state)
      ? Button(desk.say(MessagePhrases.again), .outline, isSmall: true).post(
        Paths.messageAgain(message.id), confirm: message.state == .unknown ? desk.say(MessagePhrases.againSure) : nil) : nil
    let channel = desk.say(message.channel == .mail ? MessagePhrases.mail : MessagePhrases.phone)
    return [
      "\(MessagePhrases.kind(message.kind), desk.language)", #"\#(message.masked)<br><small class="muted">\#(channel)</small>"#,
      "\(Badge(desk.say(MessagePhrases.state(message.state)), tone).html)\(why)", "\(desk.format.moment(message.intendedAt, now: desk.reader.now))",
      "\(message.reference)", "\(again)",
    ]
  }
}

/// The words of the console's page of messages.
package enum MessagePhrases {
  package static let title = Phrase("메시지", "Messages")
  package static let lead = Phrase("누구에게 무엇을 보냈는지 보여 드려요. 주소는 가려서 보이고, 내용과 링크는 남기지 않아요. 180일 뒤에 지워요.", "What went to whom. Addresses are masked; words and links are not kept. Lines are removed after 180 days.")
  package static let noSender = Phrase(
    "메일과 문자 발신이 설정되지 않았어요. 메시지는 보내지 않고 여기에만 남겨요. 설정 방법은 docs/OPERATIONS.md에 있어요.",
    "No sender is set, so messages are not sent and only listed here. docs/OPERATIONS.md says how to set one.")
  package static let noSenderHere = Phrase(
    "아직 메일과 문자를 보내지 않는 사이트예요. 손님에게 갈 메시지는 보내지 않고 여기에만 남겨요.",
    "This site sends no e-mail or text messages yet. What would go to shoppers is only listed here.")
  package static let none = Phrase("메시지가 없어요", "No messages")
  package static let noneLead = Phrase("주문이 들어오면 손님에게 보내는 메시지가 여기에 쌓여요.", "What is sent to shoppers about their orders will be listed here.")
  package static let searchAll = Phrase("주문 번호, 이메일 또는 전화번호", "Order number, e-mail or phone number")
  package static let searchNumber = Phrase("주문 번호", "Order number")
  package static let what = Phrase("내용", "What")
  package static let whom = Phrase("받는 곳", "To")
  package static let standing = Phrase("상태", "State")
  package static let about = Phrase("주문", "Order")
  package static let again = Phrase("다시 보내기", "Send again")
  package static let againSure = Phrase("이미 도착했을 수도 있어요. 그래도 다시 보낼까요?", "It may have arrived already. Send it again all the same?")
  package static let mail = Phrase("메일", "E-mail")
  package static let phone = Phrase("문자", "Text message")

  package static func state(_ state: Message.State) -> Phrase {
    switch state {
    case .intended: Phrase("보낼 예정", "Waiting")
    case .sent: Phrase("보내는 중", "On its way")
    case .taken: Phrase("보냈어요", "Sent")
    case .refused: Phrase("보내지 못했어요", "Could not be sent")
    case .unknown: Phrase("결과를 몰라요", "Not known")
    case .withheld: Phrase("보내지 않음 (설정 없음)", "Not sent: no sender set")
    case .dropped: Phrase("보내지 않았어요", "Not sent")
    }
  }

  package static func kind(_ kind: String) -> Phrase { kinds[kind] ?? Phrase("알림", "A notice") }

  private static let kinds: [String: Phrase] = [
    "orders.placed": Phrase("주문 확인", "Order placed"),
    "orders.ready": Phrase("수령 준비 완료", "Ready for pickup"),
    "orders.shipped": Phrase("배송 시작", "Shipped"),
    "orders.waybill-corrected": Phrase("운송장 번호 변경", "Waybill corrected"),
    "orders.cancelled": Phrase("주문 취소", "Cancelled"),
    "returns.accepted": Phrase("반품 완료", "Return accepted"),
    "returns.partly-accepted": Phrase("반품 일부 승인", "Return partly accepted"),
    "returns.refused": Phrase("반품 거절", "Return refused"),
    "returns.undelivered": Phrase("배송되지 못한 상품 환불", "Refund for what did not arrive"),
    "payments.refunded": Phrase("환불", "Refund"),
    "account.contact-changed": Phrase("로그인 연락처 변경 안내", "Sign-in contact changed"),
    "recovery.link": Phrase("비밀번호 찾기", "Password link"),
    "verification.code": Phrase("인증번호", "Code"),
    "reviews.blinded": Phrase("후기 가림 알림", "Review hidden"),
    "reviews.objected": Phrase("이의 접수", "Objection received"),
    "reviews.returned": Phrase("후기 다시 보임", "Review visible again"),
    "reviews.removed": Phrase("후기 삭제 알림", "Review removed"),
    "review-claims.blinded": Phrase("후기 신고 처리: 가림", "Claim: hidden"),
    "review-claims.objected": Phrase("후기 신고: 글쓴이의 이의", "Claim: objection"),
    "review-claims.ended": Phrase("후기 신고: 가림 종료", "Claim: visible again"),
    "review-claims.refused": Phrase("후기 신고 처리: 거절", "Claim: declined"),
    "review-claims.removed": Phrase("후기 신고 처리: 삭제", "Claim: removed"),
    "account.password-changed": Phrase("비밀번호 변경 알림", "Password changed"),
  ]
}
