import Kernel
import Storage

/// Where people come in: joins the database and the password lane, which may not meet inside one transaction.
package struct FrontDoor: Sendable {
  package let database: Database
  package let passwords: PasswordLane

  package init(database: Database, passwords: PasswordLane) {
    self.database = database
    self.passwords = passwords
  }

  /// Who came in, and the cookie's secret: it is shown once and kept nowhere.
  package struct Entry: Sendable {
    package let party: PartyID
    package let secret: Secret

    package init(party: PartyID, secret: Secret) {
      self.party = party
      self.secret = secret
    }
  }

  package enum No: Refusal, Equatable, CaseIterable {
    /// Unknown login or wrong password: which of both is not told.
    case wrong
  }

  /// What else happens in the transaction that lets somebody in: the guest's cart becomes the member's.
  package typealias Welcome = @Sendable (PartyID, Transaction) throws -> Void

  /// Joins and signs in. `address` is the caller's network address, for the limit only.
  package func signUp(
    _ form: SignUp, agreed: SignUpConsent, device: String, address: String, welcome: @escaping Welcome = { _, _ in }
  ) async throws -> Entry {
    let ready = try form.decide()
    try agreed.decide()
    if let limited = try await database.write({ try TryLimit.signUpPerAddress.count(address, in: $0) }) { throw limited }
    let hash = try await passwords.hash(form.password, world: database.world)
    return try await database.write { tx in
      let party = try ready.run(hash: hash, in: tx)
      try agreed.record(for: party, in: tx)
      try welcome(party, tx)
      return Entry(party: party, secret: try OpenSession(party, device: device).run(in: tx))
    }
  }

  /// Signs in by e-mail or telephone number and password; the same work whether or not the login exists.
  package func signIn(
    login: String, password text: String, device: String, address: String, welcome: @escaping Welcome = { _, _ in }
  ) async throws -> Entry {
    let password = Password(text.cut(Password.bytesMax))
    let contact = Contact(text: login)
    let key = contact?.value ?? login
    let (limited, credential) = try await database.write { tx in
      let limited = try TryLimit.signInPerAddress.count(address, in: tx) ?? TryLimit.signInPerLogin.count(key, in: tx)
      return (limited, try contact.flatMap { try Credential.password(of: $0, in: tx) })
    }
    if let limited { throw limited }
    let hash = credential.map { PasswordHash(phc: $0.secret) }
    guard try await passwords.matches(password, hash), let credential, let hash else { throw No.wrong }
    let renewed = hash.isOutdated(for: passwords.cost) ? try await passwords.hash(password, world: database.world) : nil
    return try await database.write { tx in
      guard try credential.use(newSecret: renewed?.phc, in: tx) else { throw No.wrong }
      try TryLimit.signInPerLogin.forget(key, in: tx)
      try welcome(credential.party, tx)
      return Entry(party: credential.party, secret: try OpenSession(credential.party, device: device).run(in: tx))
    }
  }

  /// Refuses unless this is the party's password; before something that cannot be undone. Tries are counted.
  package func prove(_ party: PartyID, by text: String) async throws {
    let subject = party.description
    let (limited, credential) = try await database.write { tx in
      (try TryLimit.signInPerLogin.count("prove \(subject)", in: tx), try Credential.find(.password, subject: subject, in: tx))
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
        try TryLimit.signInPerLogin.count("change \(subject)", in: tx), try Credential.find(.password, subject: subject, in: tx),
        try Contact.of(party, in: tx).first
      )
    }
    if let limited { throw limited }
    guard let credential, let login else { throw No.wrong }
    _ = try SignUp(name: "-", login: login.value, password: new).decide()
    guard try await passwords.matches(Password(old), PasswordHash(phc: credential.secret)) else { throw No.wrong }
    let hash = try await passwords.hash(Password(new), world: database.world)
    try await database.write { tx in
      guard try credential.use(newSecret: hash.phc, in: tx) else { throw No.wrong }
      try Session.closeAll(of: party, except: session, in: tx)
      try telling(party, tx)
    }
  }
}

extension FrontDoor.No {
  package var code: String { "sign-in/wrong" }
  package var sort: RefusalSort { .signInNeeded }
  package var sentence: Sentence { Sentence(PartiesPhrases.signInWrong) }
}
