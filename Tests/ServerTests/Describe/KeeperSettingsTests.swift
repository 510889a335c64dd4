import Testing

@testable import Wire

/// Who runs the site is checked when the program starts, in a plain sentence that names the flag.
@Suite struct KeeperSettingsTests {
  private func fault(_ flags: [String: String]) -> String? {
    do {
      _ = try Settings(flags: flags)
      return nil
    } catch { return error.description }
  }

  @Test(arguments: [
    ("operator-email", ["help", "help@shop", "a b@shop.kr"], ["help@shop.example"]),
    ("operator-phone", ["전화", "12345", "1688-12"], ["02-123-4567", "1588-1234", "+82 2 123 4567", "080-123-4567"]),
    ("operator-registration", ["123", "220-81-62518", "12345678901", "abcdefghij"], ["220-81-62517", "2208162517", "000-00-00000"]),
    ("operator-mail-order", ["없어요", "-"], ["제2026-서울마포-0123호", "2026-Seoul-0123", "신고 면제"]),
    ("operator-mail-order-en", ["soon"], ["2026-Seoul-0123", "exempt"]), ("operator-host", ["--", "1"], ["직접 운영", "Self-hosted"]),
    ("operator-host-en", ["…"], ["Self-hosted"]),
  ])
  func whatCannotBeIsNamed(_ flag: String, _ bad: [String], _ good: [String]) {
    for text in bad { #expect(fault([flag: text])?.hasPrefix("--\(flag) wants") == true && fault([flag: text])?.contains(text) == true, "\(flag) \(text)") }
    for text in good + [""] { #expect(fault([flag: text]) == nil, "\(flag) \(text)") }
  }

  @Test func theFormOfASellerChecksTheSame() async throws {
    let yard = try ConsoleYard()
    let seller = [
      ("company", "온마루"), ("representative", "김대표"), ("registration", "121-81-10139"), ("mailOrderLicence", "아직"), ("address", "서울 성동구"), ("phone", "전화"),
      ("email", "shop"),
    ]
    let answer = try await yard.post("/console/shop/seller", seller, as: yard.owner)
    #expect(answer.status == 422)
    for words in ["통신판매업 신고번호를 확인해 주세요", "전화번호를 확인해 주세요", "이메일 주소를 확인해 주세요"] { #expect(answer.text.contains(words), "\(words)") }
  }
}
