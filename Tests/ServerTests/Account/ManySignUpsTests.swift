import HTTPTypes
import Kernel
import Testing

@testable import Server

/// How many new members one address brings.
@Suite(.everyEngine) struct ManySignUpsTests {
  @Test func theTwentyFirstSignUpOfAnAddressWaits() async throws {
    let door = try Storefront.open()
    for number in 1...20 { #expect(try await Browser(door).signUp("손님", "guest\(number)@example.kr").status == 303) }
    let browser = Browser(door)
    for _ in 1...3 {
      let no = try await browser.signUp("손님", "guest21@example.kr")
      #expect(no.status == 429 && no.headers[.retryAfter] == "30")
      #expect(no.text.contains("같은 인터넷에서 가입하는 분이 많아요. 30초 뒤에 다시 시도해 주세요."))
    }
    // What was refused is not counted, and one goes every half a minute.
    door.staged.pass(.seconds(30))
    #expect(try await browser.signUp("손님", "guest21@example.kr").status == 303)
    #expect(try await Browser(door).signUp("손님", "guest22@example.kr").status == 429)
    door.staged.pass(.minutes(10))
    for number in 22...40 { #expect(try await Browser(door).signUp("손님", "guest\(number)@example.kr").status == 303) }
  }

  @Test func theNumberIsASetting() async throws {
    let door = try Storefront.open(settings: ["sign-ups-per-address": "1"])
    #expect(try await Browser(door).signUp("손님", "guest1@example.kr").status == 303)
    #expect(try await Browser(door).signUp("손님", "guest2@example.kr").status == 429)
    let open = try Storefront.open(settings: ["sign-ups-per-address": "0"])
    for number in 1...25 { #expect(try await Browser(open).signUp("손님", "guest\(number)@example.kr").status == 303) }
  }
}
