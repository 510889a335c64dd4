import Kernel
import Messages
import Testing

@testable import Server

/// What a mail server says reaches the console: the sort of trouble in the reader's language, its own words beside it.
@Suite struct MailRepliesTests {
  private func heard(_ lines: [String]) -> MailReplies {
    var replies = MailReplies()
    for line in lines { Array(line.utf8).withUnsafeBytes { replies.take($0) } }
    return replies
  }

  @Test func theLastAnswerStaysWithAllItsLines() {
    let replies = heard(["220 mail.test ESMTP\r\n", "250-mail.test\r\n", "250 SIZE 1000\r\n", "550-5.1.1 No such\r\n", "550 mailbox here\r\n"])
    #expect(replies.code == 550)
    #expect(replies.words.split(whereSeparator: \.isWhitespace).joined(separator: " ") == "5.1.1 No such mailbox here")
    #expect(heard(["550 first\r\n", "550 second\r\n"]).words.hasPrefix("second"))
    #expect(heard(["nonsense", "5", ""]).code == nil)
    #expect(heard(["550 " + String(repeating: "가", count: 5_000)]).words.utf8.count <= MailReplies.bytesMax + 3)
  }

  @Test func wordsAreKeptInOneLineShortAndWithoutWholeAddresses() {
    let trouble = SendingTrouble(.refused, code: 550, words: "5.1.1 <haneul@example.kr>:\r\n user\u{1B}[31m unknown\u{202E}")
    #expect(trouble.text == "refused 550: 5.1.1 ha***@example.kr user [31m unknown")
    #expect(SendingTrouble(text: trouble.text) == trouble)
    #expect(SendingTrouble(.refused, words: String(repeating: "a ", count: 5_000)).words.count <= 201)
    #expect(SendingTrouble(.refused, words: "odd@@thing").words == "***")
    for text in ["night", "refused x: y", "", "no consent", "refused 5 5"] { #expect(SendingTrouble(text: text) == nil, "\(text)") }
    for sort in SendingTrouble.Sort.allCases { #expect(SendingTrouble(text: SendingTrouble(sort).text) == SendingTrouble(sort)) }
  }
}
