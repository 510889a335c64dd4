import Kernel
import Parties
import Storage
import TestSupport

let partiesMigrations = StorageSchema.migrations + PartiesSchema.migrations + PapersSchema.migrations + PolicySchema.migrations

extension SignUpConsent {
  /// Texts as a site has them.
  static let texts = LegalTexts([
    LegalText(.terms, since: Day(year: 2026, month: 11, day: 21)!, korean: [.init("가격", "부가세를 포함해요.")], english: []),
    LegalText(.collection, since: Day(year: 2026, month: 11, day: 21)!, korean: [.init("항목", "이름, 연락처, 비밀번호")], english: []),
  ])
  /// All that is required, of somebody who is old enough.
  static let whole = SignUpConsent(papers: [.terms, .collection], age: .ofAge, texts: texts)
}

extension TestYard {
  /// A member who signs in with this address, without the work of hashing.
  func member(_ name: String = "하늘", login: String = "haneul@example.kr") throws -> PartyID {
    try database.writeNow { tx in
      try SignUp(name: name, login: login, password: "푸른하늘은하수길").decide().run(hash: PasswordHash.ofNobody, in: tx)
    }
  }

  func merchant(_ nine: String = "123456789") throws -> PartyID {
    try database.writeNow { try CreateMerchant(name: Phrase("온담", "Ondam"), seller: .sample(nine)).run(in: $0) }
  }

  func count(_ table: String) throws -> Int64 {
    try database.readNow { try $0.value("SELECT COUNT(*) FROM \(raw: table)", as: Int64.self)! }
  }
}

extension SellerFacts {
  static func sample(_ nine: String = "123456789") -> SellerFacts {
    SellerFacts(
      company: "온담상회", representative: "김온담", registration: BusinessNumber(nineDigits: nine)!, mailOrderLicence: "제2026-서울마포-0123호",
      address: "서울특별시 마포구 와우산로 1", phone: "02-123-4567", email: "hello@ondam.example")
  }
}
