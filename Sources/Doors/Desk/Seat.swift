import Catalog
import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Web
import Wire

/// Somebody at the console: who it is, for whom they work now, and what stands around their pages.
struct Seat: Sendable {
  /// The cookie that remembers for whom a person works; it grants nothing.
  static let cookie = "desk"

  let session: Session
  let workplace: Workplace
  let workplaces: [Workplace]
  let desk: Desk
  /// Permissions of the route that this page belongs to.
  let permissions: [Permission]

  var party: PartyID { session.party }
  var authority: Authority { session.authority }
  var language: Language { desk.language }

  /// Who sits here; somebody who works nowhere is refused.
  static func of(_ call: Call, in tx: Transaction) throws -> Seat {
    guard case .session(let secret) = call.credential, let session = try Session.find(secret.digest, in: tx) else { throw SignInFirst() }
    try session.authority.requireAnywhere(call.permissions)
    let workplaces = try Workplace.all(of: session.authority, in: tx)
    let wish = call.cookie(cookie).flatMap { Int64($0) }
    guard let workplace = workplaces.first(where: { $0.id.raw == wish }) ?? workplaces.first else { throw Authority.No.forbidden }
    try session.authority.require(.seeConsole, on: workplace.scope)
    let language = call.shownLanguage
    let site = try call.house.sites.site(host: call.host, in: tx)
    let origin = call.origin
    var reader = Reader(
      language: language, now: tx.now, site: Web.Site(name: site?.name.text(in: language) ?? "마당", origin: origin),
      name: session.name.text(in: language), hasConsole: true)
    reader.tells = call.house.settings.tells
    var desk = Desk(
      reader: reader, workplace: workplace.name.text(in: language),
      workplaces: workplaces.map { Choice($0.id.description, $0.name.text(in: language), isChosen: $0 == workplace) },
      parts: Self.parts(session.authority, workplace), notice: notice(call, language))
    desk.key = Secret(from: call.house.database.world.random).text
    return Seat(session: session, workplace: workplace, workplaces: workplaces, desk: desk, permissions: call.permissions)
  }

  /// Refuses who lacks the permission here, or at the given place.
  func require(_ permission: Permission, on scope: Scope? = nil) throws { try authority.require(permission, on: scope ?? workplace.scope) }
  /// Refuses who lacks that permission at the workplace; where none is given, who holds none that the route needs.
  func requirePermission(_ permission: Permission?) throws {
    guard (permission.map { [$0] } ?? permissions).contains(where: { may($0) }) else { throw Authority.No.forbidden }
  }
  func may(_ permission: Permission, on scope: Scope? = nil) -> Bool { authority.allows(permission, on: scope ?? workplace.scope) }

  /// The merchant worked for; malls and the installation have none.
  var merchant: PartyID {
    get throws {
      guard let merchant = workplace.merchant else { throw NoMerchant() }
      return merchant
    }
  }

  struct NoMerchant: Refusal {
    var code: String { "console/no-merchant" }
    var sort: RefusalSort { .conflict }
    var sentence: Sentence { Sentence(DeskPhrases.noMerchant) }
  }

  /// Where a place of a merchant stands for permissions.
  func scope(of location: StockLocation) -> Scope {
    location.unit.map { .store($0, merchant: location.merchant) } ?? .merchant(location.merchant)
  }

  private static func parts(_ authority: Authority, _ workplace: Workplace) -> [ConsoleLayout.Part] {
    func may(_ permission: Permission) -> Bool { authority.allows(permission, on: workplace.scope) }
    let sells = workplace.merchant != nil
    var parts: [ConsoleLayout.Part] = [.figures]
    if sells, may(.seeOrders) { parts.append(.orders) }
    if sells, may(.fulfilOrders) { parts.append(.returns) }
    if sells, may(.editCatalog) { parts.append(.products) }
    if sells, may(.seeStock) { parts.append(.stock) }
    if sells, may(.importCatalog) { parts.append(.imports) }
    if may(.editHours) { parts.append(.places) }
    if workplace.kind != .installation, may(.editPromotions) { parts.append(.promotions) }
    if sells, may(.editPrices) { parts.append(.codes) }
    if workplace.kind == .mall ? may(.announce) : workplace.kind == .merchant && may(.editPromotions) { parts.append(.announcements) }
    if sells, may(.answerReviews) { parts.append(.reviews) }
    if workplace.kind == .installation, may(.moderate) { parts.append(.claims) }
    if sells, may(.moveStock) { parts.append(.shop) }
    if workplace.kind == .installation, may(.grantRoles) { parts.append(.members) }
    if workplace.kind == .merchant && may(.seeOrders) || workplace.kind == .installation && may(.operate) { parts.append(.messages) }
    if workplace.kind == .installation, may(.operate) { parts.append(.house) }
    return parts
  }

  private static func notice(_ call: Call, _ language: Language) -> Web.Notice? {
    guard let done = call.query("done").flatMap(Done.init(rawValue:)) else { return nil }
    let count = call.query("n").flatMap { Int64($0) } ?? 1
    return Web.Notice(done.phrase.text(in: language, ["count": String(count)]), done.isDone ? .jade : .vermilion)
  }
}
