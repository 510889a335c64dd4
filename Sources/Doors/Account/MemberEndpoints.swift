import Kernel
import Messages
import Parties
import Storage
import Wire

/// Who one is: joining, signing in and out, the profile.
enum MemberEndpoints {
  private static let limited = ProblemKind(TryLimit.No(retryAfterSeconds: 900))

  static func routes() -> [Route] { [join, signIn, signOut, signOutEverywhere, devices, me, change, askContact, confirmContact] }

  private static let join = Endpoint(
    "signUp", .post, "/api/v1/members", Phrase("회원 가입", "Join, and be signed in"), tag: "members",
    problems: SignUp.No.allCases.map { ProblemKind($0) } + SignUpConsent.No.allCases.map { ProblemKind($0) } + ConsentRefusal.allCases.map { ProblemKind($0) } + [ProblemKind(SignUp.TooMany(.seconds(30)))],
    takes: .body(MemberShapes.join), answers: .entered(MemberShapes.entry)
  ).handle { call, join in
    try SayConsent.check(join.purposes, call.house.settings.tells)
    return try await call.house.frontDoor.signUp(
      SignUp(name: join.name, login: join.login, password: join.password, language: call.language),
      agreed: SignUpConsent(papers: Set(join.papers), age: join.age, purposes: join.purposes, texts: call.house.texts), device: call.device,
      address: call.countedAddress, known: call.deviceSecret, welcome: call.welcoming())
  }

  private static let signIn = Endpoint(
    "signIn", .post, "/api/v1/sessions", Phrase("로그인", "Sign in; the secret is a bearer key, and the cookie of a browser"), tag: "members",
    problems: [ProblemKind(FrontDoor.No.wrong), limited],
    takes: .body(MemberShapes.signIn), answers: .entered(MemberShapes.entry)
  ).handle { call, form in
    try await call.house.frontDoor.signIn(login: form.login, password: form.password, device: call.device, address: call.countedAddress, known: call.deviceSecret,
      welcome: call.takingCartAlong())
  }

  private static let signOut = Endpoint(
    "signOut", .delete, "/api/v1/sessions/current", Phrase("로그아웃", "Sign out here"), tag: "members", access: .signedIn, answers: .left
  ).write { tx, call in
    guard let digest = call.credential?.sessionDigest else { throw Problem.signInNeeded() }
    _ = try Session.close(digest, in: tx)
  }

  private static let signOutEverywhere = Endpoint(
    "signOutEverywhere", .delete, "/api/v1/sessions", Phrase("모든 기기에서 로그아웃", "Sign out everywhere"), tag: "members", access: .signedIn,
    answers: .left
  ).write { tx, call in _ = try Session.closeAll(of: call.someone(), in: tx) }

  private static let devices = Endpoint(
    "listSessions", .get, "/api/v1/sessions", Phrase("로그인한 기기", "Where one is signed in"), tag: "members", access: .signedIn,
    answers: .ok(View<[SignedInDevice]>.object("DeviceList", .member("items", MemberShapes.device.list) { $0 }))
  ).read { tx, call in
    try Session.devices(of: call.someone(), current: call.signedIn?.session, in: tx)
  }

  private static let me = Endpoint(
    "getMe", .get, "/api/v1/me", Phrase("내 정보", "Who one is"), tag: "members", access: .signedIn, answers: .ok(MemberShapes.me)
  ).read { tx, call in try read(call.someone(), in: tx) }

  private static let change = Endpoint(
    "changeMe", .patch, "/api/v1/me", Phrase("내 정보 바꾸기", "Change one's name or language; contacts by `askContact`"), tag: "members", access: .signedIn,
    problems: Profile.No.allCases.map { ProblemKind($0) }, takes: .body(MemberShapes.profile), answers: .ok(MemberShapes.me)
  ).write { tx, call, change in
    let party = try call.someone()
    if let name = change.name { try Profile.rename(party, to: name, in: tx) }
    if let tongue = change.language { try Profile.choose(tongue.language, for: party, in: tx) }
    return try read(party, in: tx)
  }

  private static let askContact = Endpoint(
    "askContact", .post, "/api/v1/me/contacts",
    Phrase("이메일·휴대전화 번호 변경", "Ask for another e-mail address or mobile number; a code goes there, and with it the new one replaces the one of its kind"),
    tag: "members", access: .signedIn,
    problems: ChangeContact.No.allCases.map { ProblemKind($0) } + [ProblemKind(FrontDoor.No.wrong), ProblemKind(VerifyContact.No.tooManyCodes), limited],
    takes: .body(MemberShapes.contact), answers: .accepted(MemberShapes.me)
  ).handle { call, wish in
    try await VerifyRoutes.askChange(call, wish.contact, password: wish.password)
    return try await call.house.database.read { tx in try read(call.knowing(.signedIn, tx).someone(), in: tx) }
  }

  private static let confirmContact = Endpoint(
    "confirmContact", .post, "/api/v1/me/contacts/verify", Phrase("연락처 확인", "Show by its code that a contact is one's own; sessions elsewhere end where one is replaced"),
    tag: "members", access: .signedIn, problems: VerifyContact.No.allCases.map { ProblemKind($0) } + [ProblemKind(ChangeContact.No.taken)],
    takes: .body(MemberShapes.code), answers: .ok(MemberShapes.me)
  ).handle { call, shown in
    if let refused = try await VerifyRoutes.confirm(call, shown.contact, shown.code) { throw refused }
    return try await call.house.database.read { tx in try read(call.knowing(.signedIn, tx).someone(), in: tx) }
  }

  private static func read(_ party: PartyID, in tx: Transaction) throws -> MemberShapes.Me {
    guard let found = try Party.find(party, in: tx) else { throw Profile.No.noMember }
    return MemberShapes.Me(party: found, contacts: try Contact.of(party, in: tx), awaited: try ChangeContact.awaited(by: party, in: tx), authority: try Authority.of(party, in: tx))
  }
}
