import Assembly
import Foundation
import Kernel
import Parties
import Storage
import TestSupport
import Testing

@testable import Messages

@Suite struct MailPaperTests {
  private let from = MailPaper.Mailbox(name: "마당 \"본점\"", address: EmailAddress(text: "shop@madang.example")!)

  private func paper(
    _ letter: Letter, isAdvertising: Bool = false, from sender: MailPaper.Mailbox? = nil
  ) throws -> String {
    var text = ""
    try onFreshDatabase(.sqlite, migrations: AllMigrations.list) { yard in
      let id = try yard.intend(isAdvertising: isAdvertising)!
      let message = try yard.message(id)!
      let at = Instant(rfc3339: "2026-11-28T04:05:09Z")!
      text = String(
        decoding: MailPaper.bytes(Outgoing(message: message, letter: letter, at: at), from: sender ?? from, to: EmailAddress(text: message.address)!),
        as: UTF8.self)
    }
    return text
  }

  private func decoded(_ header: String, of paper: String) -> String {
    let unfolded = paper.replacingOccurrences(of: "\r\n ", with: " ")
    guard let line = unfolded.components(separatedBy: "\r\n").first(where: { $0.hasPrefix(header + ": ") }) else { return "" }
    let words = line.dropFirst(header.count + 2).components(separatedBy: " ")
    return words.map { word -> String in
      guard word.hasPrefix("=?UTF-8?B?"), word.hasSuffix("?=") else { return " " + word }
      return String(decoding: Data(base64Encoded: String(word.dropFirst(10).dropLast(2)))!, as: UTF8.self)
    }.joined().trimmingCharacters(in: .whitespaces)
  }

  @Test func koreanHeadersAreEncodedWordsOfWholeLetters() throws {
    let subject = "[마당] 주문하신 상품이 모두 준비됐어요. 강남점에서 오늘 저녁까지 받아 가실 수 있어요 🎁"
    let paper = try paper(Letter(subject: subject, plain: "안녕", html: "<p>안녕</p>", short: ""))
    #expect(decoded("Subject", of: paper) == subject)
    #expect(decoded("From", of: paper).hasPrefix("마당 \"본점\""))
    let head = paper.components(separatedBy: "\r\n\r\n")[0]
    #expect(head.utf8.allSatisfy { $0 < 0x80 })
    #expect(head.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    #expect(head.contains("Date: Sat, 28 Nov 2026 13:05:09 +0900\r\n"))
    #expect(head.contains("\r\nMessage-ID: <madang-"))
    #expect(!head.contains("List-Unsubscribe"))
  }

  @Test func noTextEverAddsAHeader() throws {
    let nasty = "주문\r\nBcc: evil@example.com\n\u{2028}X: 1\u{85}Y: 2\u{0}"
    let paper = try paper(
      Letter(subject: nasty, plain: "a\r\n.\r\nb", html: "<p>a</p>", short: "", refusal: "https://x.example/\r\nBcc: evil@example.com"),
      isAdvertising: true, from: MailPaper.Mailbox(name: "상점\r\nBcc: evil@example.com", address: from.address))
    let head = paper.components(separatedBy: "\r\n\r\n")[0]
    let names = head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(names == ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Language", "Content-Type"])
    #expect(decoded("Subject", of: paper) == "(광고) 주문 Bcc: evil@example.com X: 1 Y: 2")
    let ascii = HeaderText.body("Order\r\nBcc: evil@example.com", after: "Subject")
    #expect(ascii == "Order Bcc: evil@example.com")
  }

  @Test func advertisingSaysSoAndIsRefusedWithOneTap() throws {
    let letter = Letter(subject: "가을 행사", plain: "a", html: "<p>a</p>", short: "", refusal: "https://shop.example/refuse/abc")
    let advertising = try paper(letter, isAdvertising: true), news = try paper(letter)
    #expect(decoded("Subject", of: advertising) == "(광고) 가을 행사")
    #expect(advertising.contains("\r\nList-Unsubscribe: <https://shop.example/refuse/abc>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    #expect(decoded("Subject", of: news) == "가을 행사")
    #expect(!news.contains("List-Unsubscribe"))
  }

  @Test func bothPartsCarryTheSameWordsWhateverTheyHold() throws {
    let korean = (1...60).map { "줄 \($0): 포근한 니트 = 39,000원 <b>" }.joined(separator: "\n")
    let paper = try paper(Letter(subject: "a", plain: korean, html: "Only ASCII = 1\n.dot \nlong " + String(repeating: "x", count: 200), short: ""))
    let parts = paper.components(separatedBy: "\r\n--=_madang-")
    #expect(parts.count == 4)
    #expect(paper.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    let base64 = parts[1].components(separatedBy: "\r\n\r\n")[1].replacingOccurrences(of: "\r\n", with: "")
    #expect(String(decoding: Data(base64Encoded: base64)!, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n") == korean)
    #expect(parts[2].contains("Only ASCII =3D 1\r\n=2Edot=20\r\nlong xxx"))
    #expect(parts[2].contains("xxx=\r\nxxx"))
  }
}
