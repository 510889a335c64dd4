import Kernel
import Messages
import Web

/// Why a message is where it is, in the reader's language, with the peer's own words beside it.
struct MessageWhy {
  let text: String

  func html(_ language: Language) -> HTML? {
    guard !text.isEmpty else { return nil }
    guard let trouble = SendingTrouble(text: text) else { return "\(Self.ours[text].map { $0.text(in: language) } ?? text)" }
    let sentence = Self.sentence(trouble).text(in: language, ["code": trouble.code.map { String($0) } ?? ""])
    return trouble.words.isEmpty ? "\(sentence)" : #"\#(sentence)<br><q>\#(trouble.words)</q>"#
  }

  private static func sentence(_ trouble: SendingTrouble) -> Phrase {
    let isNumbered = trouble.code != nil
    return switch trouble.sort {
    case .refused: isNumbered ? Phrase("상대 서버가 거절했어요 (코드 {code})", "The other server refused it (code {code})") : Phrase("상대 서버가 거절했어요", "The other server refused it")
    case .signIn:
      isNumbered
        ? Phrase("상대 서버가 우리 계정을 받지 않았어요 (코드 {code}). 아이디와 비밀번호 설정을 확인해 주세요.", "The other server does not let us in (code {code}). Check the account in the settings.")
        : Phrase("상대 서버가 우리 계정을 받지 않았어요. 아이디와 비밀번호 설정을 확인해 주세요.", "The other server does not let us in. Check the account in the settings.")
    case .noConnection: Phrase("서버에 연결하지 못했어요", "No connection to the server")
    case .timeOut: Phrase("서버가 제때 답하지 않았어요", "The server did not answer in time")
    case .tls: Phrase("보안 연결(TLS)을 맺지 못했어요. 인증서나 보안 설정을 확인해 주세요.", "No secure connection (TLS). Check the certificate and the security setting.")
    case .lost: Phrase("보내는 중에 연결이 끊겼어요", "The connection broke while it was being sent")
    case .unreadable: Phrase("서버의 답을 이해하지 못했어요", "The server's answer could not be understood")
    case .other: Phrase("보내지 못했어요", "It could not be sent")
    }
  }

  /// What the house says of itself.
  private static let ours: [String: Phrase] = [
    IntendMessage.takesNoTexts: Phrase("문자를 받을 수 없는 번호예요(유선·070·050)", "This number takes no text messages (landline, 070, 050)"),
    "night": Phrase("밤에는 광고를 보내지 않아요", "No advertising at night"),
    "no consent": Phrase("광고 수신에 동의하지 않았어요", "No consent to advertising"),
    "too many to one address": Phrase("한 주소로 한 시간에 보낼 수 있는 만큼 보냈어요", "Too many to one address in an hour"),
    "its time is over": Phrase("보낼 수 있는 시간이 지났어요", "Too late to send"),
    "no longer so": Phrase("이제는 맞지 않는 내용이라 보내지 않았어요", "No longer true, so not sent"),
    "nobody heard the answer": Phrase("보냈지만 답을 듣지 못했어요", "Sent, but no answer came back"),
    "no answer after many tries": Phrase("여러 번 물었지만 답을 듣지 못했어요", "No answer after many tries"),
    "its words could not be written": Phrase("내용을 만들지 못했어요", "Its text could not be written"),
    "nobody knows these words": Phrase("이 프로그램이 모르는 메시지예요", "A message that this program does not know"),
    "no e-mail address": Phrase("이메일 주소가 아니에요", "Not an e-mail address"),
    "an address for examples": Phrase("예시로만 쓰는 주소예요", "An example address only"),
  ]
}
