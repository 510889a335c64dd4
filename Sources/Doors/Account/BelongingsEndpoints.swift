import Kernel
import Parties
import Purse
import Signals
import Storage
import Wire

/// What belongs to a member: addresses, consents, the wallet.
enum BelongingsEndpoints {
  static func routes() -> [Route] { [addresses, addAddress, changeAddress, chooseAddress, removeAddress, consents, setConsent, wallet, refundWallet, statement] }

  private static let addressRefusals = Address.No.allCases.map { ProblemKind($0) } + [ProblemKind(Profile.No.noMember)]
  private static let book = View<[AddressBook.Entry]>.object("AddressList", .member("items", MemberShapes.entryOfBook.list) { $0 })
  private static let purposes = View<[ConsentPage.Line]>.object("ConsentList", .member("items", MemberShapes.purpose.list) { $0 })

  private static let addresses = Endpoint(
    "listAddresses", .get, "/api/v1/me/addresses", Phrase("배송지 목록", "One's addresses, the default first"), tag: "members", access: .signedIn,
    answers: .ok(book)
  ).read { tx, call in try AddressBook.of(call.someone(), in: tx) }

  private static let addAddress = Endpoint(
    "addAddress", .post, "/api/v1/me/addresses", Phrase("배송지 추가", "Keep an address"), tag: "members", access: .signedIn, isIdempotent: true,
    problems: addressRefusals, takes: .body(MemberShapes.address), answers: .created(book) { _ in "/api/v1/me/addresses" }
  ).write { tx, call, input in
    let party = try call.someone()
    _ = try AddressBook.add(input.address(), for: party, isDefault: input.isDefault, in: tx)
    return try AddressBook.of(party, in: tx)
  }

  private static let changeAddress = Endpoint(
    "changeAddress", .put, "/api/v1/me/addresses/{address}", Phrase("배송지 고치기", "Say an address anew"), tag: "members", access: .signedIn,
    problems: addressRefusals, takes: .path("address", .id(Address.self)), .body(MemberShapes.address), answers: .ok(book)
  ).write { tx, call, id, input in
    let party = try call.someone()
    try AddressBook.change(id, to: input.address(), for: party, in: tx)
    if input.isDefault { try AddressBook.choose(id, for: party, in: tx) }
    return try AddressBook.of(party, in: tx)
  }

  private static let chooseAddress = Endpoint(
    "chooseAddress", .put, "/api/v1/me/addresses/{address}/default", Phrase("기본 배송지로 정하기", "Make an address the default"), tag: "members",
    access: .signedIn, problems: [ProblemKind(Address.No.absent)], takes: .path("address", .id(Address.self)), answers: .nothing
  ).write { tx, call, id in try AddressBook.choose(id, for: call.someone(), in: tx) }

  private static let removeAddress = Endpoint(
    "removeAddress", .delete, "/api/v1/me/addresses/{address}", Phrase("배송지 삭제", "Forget an address"), tag: "members", access: .signedIn,
    problems: [ProblemKind(Address.No.absent)], takes: .path("address", .id(Address.self)), answers: .nothing
  ).write { tx, call, id in try AddressBook.remove(id, of: call.someone(), in: tx) }

  private static let consents = Endpoint(
    "listConsents", .get, "/api/v1/me/consents", Phrase("동의 현황", "What one agreed to, purpose by purpose"), tag: "members", access: .signedIn,
    answers: .ok(purposes)
  ).read { tx, call in SayConsent.shown(try ConsentPage.of(.party(call.someone()), in: tx).lines, call.house.settings.tells) }

  private static let setConsent = Endpoint(
    "setConsent", .put, "/api/v1/me/consents/{purpose}", Phrase("동의하거나 철회하기", "Agree or take back"), tag: "members", access: .signedIn,
    problems: ConsentRefusal.allCases.map { ProblemKind($0) }, takes: .path("purpose", .choice(Purpose.self)), .body(MemberShapes.consent), answers: .ok(purposes)
  ).write { tx, call, purpose, isGiven in
    let subject = ConsentSubject.party(try call.someone())
    let tells = call.house.settings.tells
    try SayConsent(purpose: purpose, isGiven: isGiven, tells: tells).run(for: subject, in: tx)
    return SayConsent.shown(try ConsentPage.of(subject, in: tx).lines, tells)
  }

  private static let wallet = Endpoint(
    "getWallet", .get, "/api/v1/me/wallet", Phrase("지갑 잔액", "What is in one's wallet"), tag: "members", access: .signedIn,
    answers: .ok(MemberShapes.wallet)
  ).read { tx, call in try Wallet.balance(of: call.someone(), in: tx) }

  private static let refundWallet = Endpoint(
    "refundWallet", .post, "/api/v1/me/wallet/refunds", Phrase("지갑 돈을 카드로 환불", "Have what came by card and is left go back to the card"), tag: "members",
    access: .signedIn, isIdempotent: true, problems: WalletProblems.refunds, answers: .ok(MemberShapes.wallet)
  ).write { tx, call in try RefundWallet(member: call.someone(), key: nil).run(in: tx) }

  private static let statement = Endpoint(
    "getWalletStatement", .get, "/api/v1/me/wallet/statement", Phrase("지갑 내역", "What came into the wallet and went out"), tag: "members",
    access: .signedIn, takes: ListInputs.cursor, .query("limit", .int(1...100), or: 20), answers: .page("WalletStatement", of: MemberShapes.walletLine)
  ).read { tx, call, cursor, limit in try WalletStatement(of: call.someone(), size: limit, after: cursor).run(in: tx) }
}
