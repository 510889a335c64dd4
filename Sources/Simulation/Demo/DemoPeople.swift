import Kernel
import Parties
import Storage

/// The people whom the demo lets in; printed when it opens.
package struct DemoPerson: Sendable {
  package let role: String
  package let name: String
  package let login: String

  /// Short enough to type on a phone; the demo says aloud that it is no secret.
  package static let password = "madang-demo-1"

  package static let shopper = DemoPerson(role: "shopper", name: "김하늘", login: "shopper@madang.example")
  package static let merchant = DemoPerson(role: "merchant", name: "이도윤", login: "merchant@madang.example")
  package static let staff = DemoPerson(role: "staff", name: "박서연", login: "staff@madang.example")
  package static let mallOperator = DemoPerson(role: "mall", name: "정지우", login: "mall@madang.example")
  package static let houseOperator = DemoPerson(role: "operator", name: "최은우", login: "operator@madang.example")
  package static let all = [shopper, merchant, staff, mallOperator, houseOperator]

  /// Where the shopper has parcels sent.
  static var shopperAddress: Address {
    get throws {
      try Address(
        recipient: shopper.name, phone: "010-0000-1234", postcode: "04778", road: "서울특별시 성동구 마당로 12", detail: "301호")
    }
  }

  package var form: SignUp { SignUp(name: name, login: login, password: Self.password) }
}

/// The companies that sell in the demo. Invented; their numbers pass the check digit and belong to nobody.
struct DemoMerchant {
  let code: String
  let name: Phrase
  let representative: String
  let region: String

  static let all: [DemoMerchant] = [
    .init(code: "onmaru", name: Phrase("온마루", "Onmaru"), representative: "이도윤", region: "서울 성동구"),
    .init(code: "sollim", name: Phrase("솔림상회", "Sollim"), representative: "한지민", region: "서울 마포구"),
    .init(code: "byeolha", name: Phrase("별하무역", "Byeolha"), representative: "오세진", region: "부산 해운대구"),
    .init(code: "narae", name: Phrase("나래유통", "Narae"), representative: "윤가람", region: "대구 수성구"),
    .init(code: "dasom", name: Phrase("다솜식품", "Dasom Foods"), representative: "임수아", region: "대전 유성구"),
    .init(code: "haneul", name: Phrase("하늘빛리빙", "Haneulbit Living"), representative: "서준호", region: "경기 성남시"),
    .init(code: "gaon", name: Phrase("가온전자", "Gaon Digital"), representative: "강민재", region: "서울 용산구"),
    .init(code: "moa", name: Phrase("모아키즈", "Moa Kids"), representative: "조아라", region: "인천 연수구"),
    .init(code: "pureun", name: Phrase("푸른제주", "Pureun Jeju"), representative: "고한별", region: "제주 제주시"),
    .init(code: "chaek", name: Phrase("책방마을", "Bookvillage"), representative: "문서하", region: "경기 파주시"),
  ]

  /// What the law wants shown, made up from a number.
  func seller(_ number: Int) -> SellerFacts {
    let nine = "1\(20 + number)8\(number % 10)\(10_000 + number * 137)".filter(\.isNumber).prefix(9)
    return SellerFacts(
      company: name.korean + " 주식회사", representative: representative,
      registration: BusinessNumber(nineDigits: nine + String(repeating: "0", count: 9 - nine.count))!,
      mailOrderLicence: "제2025-\(region.split(separator: " ").last ?? "")-\(1000 + number * 31)호", address: "\(region) 마당로 \(10 + number * 3)",
      phone: "070-0000-\(1000 + number)", email: "help@\(code).example")
  }
}

/// The two companies that run the demo's malls.
enum DemoHost {
  private static let names = [Phrase("한마당리테일", "Hanmadang Retail"), Phrase("누리몰그룹", "Nuri Mall Group")]

  /// Both, opened when they are not there yet.
  static func open(in tx: Transaction) throws -> [PartyID] {
    try names.map { name in
      try Party.named(name.korean, kind: .merchant, in: tx) ?? (try OpenParty(.merchant, name: name).run(in: tx))
    }
  }
}
