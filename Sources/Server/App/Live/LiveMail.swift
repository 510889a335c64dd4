import CCurl
import Kernel
import Messages
import Parties
import Wire

/// The mail server that takes letters: libcurl's SMTP, one connection a message.
package enum LiveMail {
  /// Seconds for one message.
  static let seconds = 60

  /// The sender that the settings describe; nil where none is set.
  package static func sender(_ settings: Settings) -> Sender? {
    guard let mailbox = settings.mailbox else { return nil }
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    return Sender(.mail, isIdempotent: false, patience: .seconds(Int64(seconds) * 2), perMinute: settings.mailPerMinute) { outgoing in
      guard case .email(let to) = outgoing.message.contact else { return .refused("no e-mail address") }
      // Kept free for examples and tests: no such address is anybody's (RFC 2606).
      if [".example", ".invalid", ".localhost"].contains(where: to.text.hasSuffix) { return .refused("an address for examples") }
      return Delivery(MailPaper.bytes(outgoing, from: mailbox, to: to), from: mailbox.address, to: to, settings).perform()
    }
  }
}

/// One message on its way into the mail server.
private final class Delivery {
  private let paper: [UInt8]
  private let from: EmailAddress
  private let to: EmailAddress
  private let settings: Settings
  private var given = 0
  private var replies = MailReplies()
  /// From here on the server may have the whole message.
  private var isWhole = false

  init(_ paper: [UInt8], from: EmailAddress, to: EmailAddress, _ settings: Settings) {
    self.paper = paper
    self.from = from
    self.to = to
    self.settings = settings
  }

  func perform() -> Sender.Outcome {
    guard let handle = curl_easy_init() else { return .later("libcurl gives no handle") }
    defer { curl_easy_cleanup(handle) }
    let recipients = curl_slist_append(nil, "<\(to.text)>")
    defer { curl_slist_free_all(recipients) }
    set(handle)
    madang_curl_recipients(handle, recipients)
    var source = madang_source(
      give: { into, most, owner in
        Unmanaged<Delivery>.fromOpaque(owner!).takeUnretainedValue().give(UnsafeMutableRawBufferPointer(start: into, count: most))
      },
      hear: { bytes, count, owner in
        Unmanaged<Delivery>.fromOpaque(owner!).takeUnretainedValue().replies.take(UnsafeRawBufferPointer(start: bytes, count: count))
      }, owner: Unmanaged.passUnretained(self).toOpaque())
    let code = withUnsafeMutablePointer(to: &source) { source in
      madang_curl_upload(handle, source, Int64(paper.count))
      madang_curl_hear(handle, source)
      return curl_easy_perform(handle)
    }
    return outcome(code, answered: madang_curl_status(handle))
  }

  private func set(_ handle: UnsafeMutableRawPointer) {
    let scheme = settings.smtpSecurity == .tls ? "smtps" : "smtp"
    // What stands behind the slash is how we greet (EHLO).
    let greeting = from.text.split(separator: "@").last ?? "localhost"
    madang_curl_text(handle, CURLOPT_URL, "\(scheme)://\(settings.smtpHost):\(settings.smtpPort)/\(greeting)")
    madang_curl_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    madang_curl_text(handle, CURLOPT_PROXY, "")
    madang_curl_number(handle, CURLOPT_USE_SSL, settings.smtpSecurity == .none ? Int(CURLUSESSL_NONE.rawValue) : Int(CURLUSESSL_ALL.rawValue))
    madang_curl_number(handle, CURLOPT_SSL_VERIFYPEER, 1)
    madang_curl_number(handle, CURLOPT_SSL_VERIFYHOST, 2)
    if !settings.smtpCA.isEmpty { madang_curl_text(handle, CURLOPT_CAINFO, settings.smtpCA) }
    if !settings.smtpUser.isEmpty {
      madang_curl_text(handle, CURLOPT_USERNAME, settings.smtpUser)
      madang_curl_text(handle, CURLOPT_PASSWORD, settings.smtpPassword)
    }
    madang_curl_text(handle, CURLOPT_MAIL_FROM, "<\(from.text)>")
    madang_curl_number(handle, CURLOPT_NOSIGNAL, 1)
    madang_curl_number(handle, CURLOPT_TIMEOUT, LiveMail.seconds)
    madang_curl_number(handle, CURLOPT_CONNECTTIMEOUT, 10)
  }

  /// The next bytes of the message; nothing more says that it is whole.
  private func give(_ into: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(into.count, paper.count - given)
    guard count > 0 else {
      isWhole = true
      return 0
    }
    into.copyBytes(from: paper[given..<given + count])
    given += count
    if given == paper.count { isWhole = true }
    return count
  }

  private func outcome(_ code: CURLcode, answered: Int) -> Sender.Outcome {
    if code == CURLE_OK { return .taken(peer: "") }
    let trouble = LiveMail.trouble(code, answered: answered, replies).text
    // The server's own no is known, whenever it came: 530 to 538 are about us and not about the recipient (RFC 4954).
    switch code {
    case CURLE_LOGIN_DENIED, CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST:
      return .later(trouble)
    case CURLE_OPERATION_TIMEDOUT, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_SSL_CONNECT_ERROR:
      if isWhole, !(400...599).contains(answered) { return .unknown(trouble) }
    default: break
    }
    if (530...538).contains(answered) || (400...499).contains(answered) { return .later(trouble) }
    if (500...599).contains(answered) { return .refused(trouble) }
    return isWhole ? .unknown(trouble) : .later(trouble)
  }
}

extension LiveMail {
  /// What stopped it: the server's own no with its number and words, else which sort of fault the line had.
  fileprivate static func trouble(_ code: CURLcode, answered: Int, _ replies: MailReplies) -> SendingTrouble {
    let number = (400...599).contains(answered) ? answered : nil
    let said = number == nil || replies.code != number ? "" : replies.words
    switch code {
    case CURLE_LOGIN_DENIED: return SendingTrouble(.signIn, code: number, words: said)
    case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      return SendingTrouble(.tls, code: number, words: said)
    default: break
    }
    if let number { return SendingTrouble((530...538).contains(number) ? .signIn : .refused, code: number, words: said) }
    switch code {
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return SendingTrouble(.noConnection)
    case CURLE_OPERATION_TIMEDOUT: return SendingTrouble(.timeOut)
    case CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_SEND_ERROR: return SendingTrouble(.lost)
    case CURLE_WEIRD_SERVER_REPLY: return SendingTrouble(.unreadable)
    default: return SendingTrouble(.other, words: String(cString: curl_easy_strerror(code)))
    }
  }
}
