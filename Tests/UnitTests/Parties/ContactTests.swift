import Parties
import Testing

@Suite struct ContactTests {
  @Test(arguments: [
    ("010-1234-5678", "+821012345678"), ("010 1234 5678", "+821012345678"), ("01012345678", "+821012345678"),
    ("+82 10 1234 5678", "+821012345678"), ("+82-010-1234-5678", "+821012345678"), ("０１０-１２３４-５６７８", "+821012345678"),
    ("(02) 123-4567", "+8221234567"), ("031-123-4567", "+82311234567"), ("+1 212 555 0100", "+12125550100"),
  ])
  func telephoneNumbersBecomeOneForm(_ typed: String, _ kept: String) {
    #expect(PhoneNumber(text: typed)?.international == kept)
  }

  @Test(arguments: ["", "010-1234", "010-1234-56789", "1234-5678", "0010-1234-5678", "010-abcd-5678", "+", "+82", "++821012345678", "전화"])
  func whatIsNoTelephoneNumberIsNotTaken(_ typed: String) { #expect(PhoneNumber(text: typed) == nil) }

  @Test(arguments: [
    ("+1 415 555 2671", ["+1 415 555 2671", "14155552671", "1-415-555-2671", "00 1 415 555 2671", "001-1-415-555-2671", "001-415-555-2671", "00700-1-415-555-2671", "１４１５５５５２６７１"]),
    ("010-1234-5678", ["01012345678", "82 10 1234 5678", "+82-10-1234-5678", "00821012345678"]),
  ]) func aNumberIsMeantHoweverItIsDialled(_ known: String, _ typed: [String]) throws {
    let number = try #require(PhoneNumber(text: known))
    for text in typed { #expect(number.isMeant(by: text), "\(text)") }
    for text in ["", "4155552671", "5678", "999 14155552671", "x14155552671", "010-1234-5679", "1012345678"] { #expect(!number.isMeant(by: text), "\(text)") }
  }

  @Test func telephoneNumbersAreShownAsAtHome() {
    #expect(PhoneNumber(text: "+821012345678")?.description == "010-1234-5678")
    #expect(PhoneNumber(text: "021234567")?.description == "02-123-4567")
    #expect(PhoneNumber(text: "0507-1234-5678")?.description == "0507-1234-5678")
    #expect(PhoneNumber(text: "0507-1234-5678")?.international == "+8250712345678")
    #expect(PhoneNumber(text: "0507-1234-5678")?.masked == "0507-****-5678")
    #expect(PhoneNumber(text: "0505-123-4567")?.description == "050-5123-4567")
    #expect(PhoneNumber(text: "0507-1234-56789") == nil)
    #expect(PhoneNumber(text: "01012345678")?.masked == "010-****-5678")
    #expect(PhoneNumber(text: "+12125550100")?.description == "+12125550100")
    #expect(PhoneNumber(text: "+12125550100")?.masked == "+12******100")
    #expect(PhoneNumber(text: "+447911123456")?.masked == "+44*******456")
    #expect(PhoneNumber(text: "021234567")?.masked == "02-***-4567")
  }

  @Test func addressesOfMailDifferByMoreThanCapitals() {
    #expect(EmailAddress(text: " HaNeul@Example.KR ")?.text == "haneul@example.kr")
    #expect(EmailAddress(text: "haneul@example.kr")?.masked == "ha***@example.kr")
  }

  @Test(arguments: ["", "@", "a@b", "a b@c.kr", "a@b..kr", "a@-b.kr", ".a@b.kr", "a@b.kr.", "a@@b.kr", "하늘@example.kr", "a@b.kr\n"])
  func whatIsNoAddressOfMailIsNotTaken(_ typed: String) {
    if typed == "a@b.kr\n" {
      #expect(EmailAddress(text: typed)?.text == "a@b.kr")
    } else {
      #expect(EmailAddress(text: typed) == nil)
    }
  }

  @Test func aBusinessNumberNeedsItsCheckDigit() {
    #expect(BusinessNumber(text: "120-81-47521")?.description == "120-81-47521")
    #expect(BusinessNumber(text: "1208147521")?.digits == "1208147521")
    #expect(BusinessNumber(text: "120-81-47522") == nil)
    #expect(BusinessNumber(text: "000-00-00000") == nil)
    #expect(BusinessNumber(text: "120-81-4752") == nil)
  }
}
