import ArgumentParser
import Kernel
import Parties
import Places
import Storage
import Wire

/// Give somebody a role: the first operator, a merchant's owner.
struct Enrol: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give somebody a role: the first operator, a merchant's owner.",
    discussion: """
      Makes the account where there is none and prints its password once; where there is one, adds the role and leaves the
      password. Whoever operates the installation hands out all other roles at the console, under Members.

      Examples:
        madang enrol you@shop.example --data ./shop
        madang enrol owner@shop.example --role merchant-owner --at "온마루" --name "김사장"
      """)

  @Argument(help: "The e-mail address or mobile number to sign in with.") var login: String
  @Option(help: "One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role = Role.operatorOfAll
  @Option(help: "Where: the id or name of a merchant, mall or store. An operator needs none; nor does an owner while there is one merchant.") var at: String?
  @Option(help: "Their name. Default: what stands before the @.") var name: String?
  @OptionGroup var flags: SettingFlags

  func run() async throws {
    let opening = try Opening(flags)
    let database = try opening.database { Say.progress("Schema: \($0)") }
    let passwords = PasswordLane()
    defer {
      passwords.close()
      database.close()
    }
    do {
      let (role, at, login) = (role, at, login)
      let place = try await database.read { try Self.place(of: role, at, in: $0) }
      let isKnown = try await database.read { tx in try Contact(text: login).map { try Contact.holder(of: $0, in: tx) != nil } ?? false }
      let secret = Secret(from: Secret.systemRandom).text
      let form = SignUp(name: name ?? String(login.prefix { $0 != "@" }), login: login, password: secret, language: opening.settings.language)
      _ = try await FrontDoor(database: database, passwords: passwords).openAccount(OpenAccountForStaff(form, role: role, at: place), by: .house)
      Say.result("\(login) has the role \(role.rawValue) now.")
      if isKnown {
        Say.progress("The account was there already; its password stays as it is.")
      } else {
        Say.result("The password, shown this once: \(secret)")
      }
    } catch let refusal as any Refusal {
      throw Sorry(refusal.sentence.text(in: .english), code: 64)
    } catch let no as GoodsOwner.No {
      throw Sorry(no.description, code: 64)
    }
  }

  private static func place(of role: Role, _ said: String?, in tx: Transaction) throws -> Scope {
    switch role {
    case .operatorOfAll:
      guard said == nil else {
        throw GoodsOwner.No(description: "An operator works for the whole installation, not at one place. Leave --at out, or say another --role.")
      }
      return .installation
    case .merchantOwner, .merchantStaff:
      guard let merchant = try GoodsOwner.merchant(said, in: tx) else {
        throw GoodsOwner.No(description: "There is no merchant yet. An import opens one: madang import FILE --new-merchant NAME.")
      }
      return .merchant(merchant.id)
    case .mallOperator: return .mall(try party(.mall, said, in: tx))
    case .storeStaff:
      let id = try party(.store, said, in: tx)
      return try RolePlace.find(role, at: id, in: tx) ?? Grant(role, at: id).alone
    }
  }

  /// The mall or store of that id, or the only one of that name.
  private static func party(_ kind: Party.Kind, _ said: String?, in tx: Transaction) throws -> PartyID {
    guard let said else { throw GoodsOwner.No(description: "Say where with --at: the id or name of a \(kind).") }
    if let id = PartyID(text: said), try Party.find(id, in: tx)?.kind == kind { return id }
    // Part of a name finds what may be meant; a role is given at what is named as a whole.
    let near = try FindParties(kind, words: said, size: 500).run(in: tx)
    let found = near.filter { PlainName.isSaid(said, of: $0.name) }
    func list(_ parties: [Party]) -> String { parties.prefix(20).map { "  --at \($0.id)  \($0.name.korean)" }.joined(separator: "\n") }
    guard let first = found.first else {
      let others = try near.isEmpty ? FindParties(kind, size: 20).run(in: tx) : near
      throw GoodsOwner.No(description: others.isEmpty ? "There is no \(kind) yet." : "There is no \(kind) \(said); there are:\n\(list(others))")
    }
    guard found.count == 1 else { throw GoodsOwner.No(description: "There are several; give the id:\n\(list(found))") }
    return first.id
  }
}

extension Role: ExpressibleByArgument {}
