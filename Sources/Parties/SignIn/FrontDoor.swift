import Kernel
import Storage

/// Where people come in: joins the database and the password lane, which may not meet inside one transaction.
package struct FrontDoor: Sendable {
  package let database: Database
  package let passwords: PasswordLane
  /// Lets a caller wait so long, known by its address; false where too many wait already.
  package let pause: Pause
  /// New members that one address may bring in ten minutes; 0 for no limit.
  package let joinsMax: Int64

  package typealias Pause = @Sendable (Span, String) async -> Bool

  package init(database: Database, passwords: PasswordLane, joinsMax: Int64 = 20, pause: @escaping Pause = { _, _ in true }) {
    self.database = database
    self.passwords = passwords
    self.joinsMax = joinsMax
    self.pause = pause
  }

  /// Who came in, and the cookies' secrets: they are shown once and kept nowhere.
  package struct Entry: Sendable {
    package let party: PartyID
    package let secret: Secret
    /// What tells this device from strangers the next time; nil where nobody remembers.
    package var device: Secret?

    package init(party: PartyID, secret: Secret, device: Secret? = nil) {
      self.party = party
      self.secret = secret
      self.device = device
    }
  }

  package enum No: Refusal, Equatable, CaseIterable {
    /// Unknown login or wrong password: which of both is not told.
    case wrong
  }

  /// What else happens in the transaction that lets somebody in: the guest's cart becomes the member's.
  package typealias Welcome = @Sendable (PartyID, Transaction) throws -> Void

  /// Joins and signs in. `address` is the caller's network address, for the pace only, nil where it is not known; `known` what the browser shows of earlier times.
  package func signUp(
    _ form: SignUp, agreed: SignUpConsent, device: String, address: String?, known: Secret? = nil, welcome: @escaping Welcome = { _, _ in }
  ) async throws -> Entry {
    let ready = try form.decide()
    try agreed.decide()
    if let wait = try await database.write({ try SignUp.wait(at: address, most: joinsMax, in: $0) }) { throw SignUp.TooMany(wait) }
    let hash = try await passwords.hash(form.password, world: database.world)
    return try await database.write { tx in
      let party = try ready.run(hash: hash, in: tx)
      try agreed.record(for: party, in: tx)
      try welcome(party, tx)
      return try enter(party, device, known, in: tx)
    }
  }

  /// Signs in by e-mail or telephone number and password; the same work whether or not the login exists. Where the address is not known,
  /// tries are counted by the account alone.
  package func signIn(
    login: String, password text: String, device: String, address: String?, known: Secret? = nil, welcome: @escaping Welcome = { _, _ in }
  ) async throws -> Entry {
    let password = Password(text.cut(Password.bytesMax))
    let contact = Contact(text: login)
    let key = contact?.value ?? login
    let (credential, attempt) = try await turn(key, contact, address, known)
    let hash = credential.map { PasswordHash(phc: $0.secret) }
    guard try await passwords.matches(password, hash), let credential, let hash else { throw No.wrong }
    let renewed = hash.isOutdated(for: passwords.cost) ? try await passwords.hash(password, world: database.world) : nil
    return try await database.write { tx in
      guard try credential.use(newSecret: renewed?.phc, in: tx) else { throw No.wrong }
      try attempt.succeed(in: tx)
      try welcome(credential.party, tx)
      return try enter(credential.party, device, known, in: tx)
    }
  }

  private func enter(_ party: PartyID, _ device: String, _ known: Secret?, in tx: Transaction) throws -> Entry {
    let secret = try OpenSession(party, device: device).run(in: tx)
    return Entry(party: party, secret: secret, device: try KnownDevice.remember(known, of: party, in: tx))
  }

  /// Waits for the turn of this try, once; who must wait longer than a request is held hears when to come back.
  private func turn(_ key: String, _ contact: Contact?, _ address: String?, _ known: Secret?) async throws -> (Credential?, SignInTry) {
    var waited = false
    while true {
      let (credential, attempt, turn) = try await database.write { tx in
        let credential = try contact.flatMap { try Credential.password(of: $0, in: tx) }
        var owner: (party: PartyID, device: [UInt8])?
        if let credential, let known, try KnownDevice.isKnown(known.digest, to: credential.party, in: tx) { owner = (credential.party, known.digest) }
        let attempt = SignInTry(login: key, address: address, known: owner)
        return (credential, attempt, try attempt.begin(in: tx))
      }
      switch turn {
      case .now(let span):
        try await hold(span, address ?? key)
        return (credential, attempt)
      case .later(let span):
        guard !waited, span <= SignInTry.holdMax else { throw TryLimit.No(retryAfterSeconds: span.milliseconds.plus(999) / 1000) }
        try await hold(span, address ?? key)
        waited = true
      }
    }
  }

  private func hold(_ span: Span, _ address: String) async throws {
    guard span.milliseconds > 0 else { return }
    guard await pause(span, address) else { throw TryLimit.No(retryAfterSeconds: SignInTry.holdMax.milliseconds / 1000) }
  }

  /// Refuses unless this is the party's password; before something that cannot be undone. Tries are counted.
  package func prove(_ party: PartyID, by text: String) async throws {
    let subject = party.description
    let (limited, credential) = try await database.write { tx in
      (try TryLimit.proof.count("prove \(subject)", in: tx), try Credential.find(.password, subject: subject, in: tx))
    }
    if let limited { throw limited }
    let password = Password(text.cut(Password.bytesMax))
    guard let credential, try await passwords.matches(password, PasswordHash(phc: credential.secret)) else { throw No.wrong }
  }

  /// Changes the password after the old one was proved, and signs out everywhere else.
  package func changePassword(of party: PartyID, from old: String, to new: String, keeping session: [UInt8], telling: @escaping Welcome = { _, _ in }) async throws {
    let subject = party.description
    let (limited, credential, login) = try await database.write { tx in
      (
        try TryLimit.proof.count("change \(subject)", in: tx), try Credential.find(.password, subject: subject, in: tx),
        try Contact.of(party, in: tx).first
      )
    }
    if let limited { throw limited }
    guard let credential, let login else { throw No.wrong }
    try SignUp.check(Password(new), for: login)
    guard try await passwords.matches(Password(old), PasswordHash(phc: credential.secret)) else { throw No.wrong }
    let hash = try await passwords.hash(Password(new), world: database.world)
    try await database.write { tx in
      guard try credential.use(newSecret: hash.phc, in: tx) else { throw No.wrong }
      try Session.closeAll(of: party, except: session, in: tx)
      try telling(party, tx)
      try KnownDevice.forgetAll(of: party, in: tx)
    }
  }
}

extension FrontDoor.No {
  package var code: String { "sign-in/wrong" }
  package var sort: RefusalSort { .signInNeeded }
  package var sentence: Sentence { Sentence(PartiesPhrases.signInWrong) }
}
