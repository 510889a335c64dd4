import Kernel
import Parties

/// An e-mail as bytes: headers and the words twice, without markup and as HTML (RFC 5322, 2046).
package enum MailPaper {
  /// Who writes.
  package struct Mailbox: Sendable, Equatable {
    package var name: String
    package var address: EmailAddress

    package init(name: String, address: EmailAddress) {
      self.name = name
      self.address = address
    }

    var text: String { name.isEmpty ? "<\(address.text)>" : "\(HeaderText.phrase(name))\r\n <\(address.text)>" }
    /// What stands behind the @.
    package var domain: String { address.text.split(separator: "@").last.map(String.init) ?? "" }
  }

  package static func bytes(_ outgoing: Outgoing, from sender: Mailbox, to recipient: EmailAddress) -> [UInt8] {
    let letter = outgoing.letter, message = outgoing.message
    let boundary = "=_\(message.key)"
    let subject = (message.isAdvertising ? AdvertisingRules.mark : "") + letter.subject
    var head = [
      "From: \(sender.text)",
      "To: <\(recipient.text)>",
      "Subject: \(HeaderText.body(subject, after: "Subject"))",
      "Date: \(date(outgoing.at))",
      "Message-ID: <\(message.key)@\(sender.domain)>",
      "MIME-Version: 1.0",
      "Auto-Submitted: auto-generated",
      "Content-Language: \(message.language.tag)",
    ]
    if message.isAdvertising, let refusal = letter.refusal, isAddress(refusal) {
      head += ["List-Unsubscribe: <\(refusal)>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"]
    }
    head.append("Content-Type: multipart/alternative; boundary=\"\(boundary)\"")
    var out = Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    for (kind, text) in [("plain", letter.plain), ("html", letter.html)] {
      out += Array("--\(boundary)\r\n".utf8) + part(kind, text)
    }
    return out + Array("--\(boundary)--\r\n".utf8)
  }

  /// One part; mostly ASCII stays readable, the rest is base64.
  private static func part(_ kind: String, _ text: String) -> [UInt8] {
    let isMostlyPlain = text.utf8.count { $0 >= 0x80 } * 6 < text.utf8.count
    let way = isMostlyPlain ? "quoted-printable" : "base64"
    let head = "Content-Type: text/\(kind); charset=UTF-8\r\nContent-Transfer-Encoding: \(way)\r\n\r\n"
    let body = isMostlyPlain ? QuotedPrintable.lines(text) : Base64.lines(Array(withLineEnds(text).utf8))
    return Array(head.utf8) + body
  }

  /// Text in mail has CR LF at the end of its lines (RFC 2046, 4.1.1).
  private static func withLineEnds(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  private static func isAddress(_ url: String) -> Bool {
    url.hasPrefix("http") && url.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  /// `Sat, 28 Nov 2026 13:05:09 +0900` (RFC 5322, 3.3), by the clocks of Korea.
  static func date(_ instant: Instant) -> String {
    let (day, minute) = Zone.seoul.local(instant)
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let second = Int((instant.milliseconds % 60_000 + 60_000) % 60_000 / 1000)
    let clock = "\(two(minute / 60)):\(two(minute % 60)):\(two(second))"
    return "\(names[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) \(clock) +0900"
  }
}
