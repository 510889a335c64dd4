import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Parties
import Storage
import Synchronization

/// The whole web: finds the route, lets it work, and turns whatever comes of it into an answer.
package final class ServerApp: Sendable {
  /// The longest request target.
  static let targetMax = 8192

  package let house: Surroundings
  package let table: RouteTable
  private let lines: SecurityHeaders
  private let everyone: RateLimit.Rule?
  private let numbers: Atomic<UInt64>
  private let proxies = ProxyNotice()

  /// - Parameter groups: the routes of each feature; the system's own come first.
  package init(_ house: Surroundings, groups: [[Route]]) {
    self.house = house
    let routes = groups.flatMap { $0 }
    table = RouteTable(SystemRoutes.routes() + DocumentRoutes.routes(describing: routes) + routes)
    lines = SecurityHeaders(isSecure: house.settings.isSecure)
    let perMinute = house.settings.ratePerMinute
    everyone = perMinute > 0 ? RateLimit.Rule("everyone", burst: max(60, perMinute / 3), perMinute: perMinute) : nil
    numbers = Atomic(house.database.world.random())
  }

  /// The answer to one request, and whether the connection ends with it.
  package func answer(_ request: Request, from peer: ClientAddress) async -> (response: Response, closes: Bool) {
    let watch = Stopwatch()
    house.meters.begin()
    if let notice = proxies.notice(request.headers, proxies: house.settings.proxies) { house.logger.warning("\(notice)") }
    let number = RequestNumber(value: numbers.add(1, ordering: .relaxed).newValue)
    let isReadable = Self.isReadable(request.head)
    let target = Target(isReadable ? request.head.path ?? "/" : "/")
    let found = isReadable ? table.find(request.method, target.path) : .nothing
    var call = Call(
      house: house, request: request, route: "none", number: number,
      peer: .behind(house.settings.proxies, request.headers, peer: peer), names: [], values: [])
    var closes = false
    var response: Response
    do {
      if !Self.asksByItself(target.path) {
        call.asked = try AskedHost.of(request.head)
        try await checkHost(call.asked)
      }
      response = try await reply(&call, found, target)
    } catch is SignInFirst {
      // Pages of the console that draw themselves in other ways lead to the same door.
      response = .seeOther(call.toSignIn.text)
    } catch {
      let problem = problem(error, call)
      closes = problem.closes
      response = answer(problem, call, target)
    }
    lines.add(to: &response, isAPI: target.path.hasPrefix("/api/"))
    if case .route(let route, _, _) = found, route.isPersonal { response.keptByNobody() }
    await house.compressed.compress(&response, for: request.headers)
    if closes { response.headers[.connection] = "close" }
    for row in house.database.unread.take() { house.logger.warning("a row is not shown: \(row)") }
    let taken = watch.microseconds
    house.meters.end(status: response.status.code, microseconds: taken)
    if house.settings.logsRequests {
      house.logger.info("\(request.method.rawValue) \(call.route) \(response.status.code) \(taken)us \(call.id)")
    }
    return (response, closes)
  }

  private func reply(_ call: inout Call, _ found: RouteTable.Found, _ target: Target) async throws -> Response {
    guard (call.request.head.path ?? "").utf8.count <= Self.targetMax else { throw Problem.targetTooLong() }
    if let everyone { try call.brake(everyone) }
    guard Self.isReadable(call.request.head) else { throw Problem.unreadableHead() }
    switch found {
    case .nothing:
      if target.path.count > 1, target.path.hasSuffix("/"), case .route = table.find(call.request.method, target.path.dropLast()) {
        return .movedForGood(Self.withoutSlash(target))
      }
      throw Problem.noSuchPage()
    case .wrongMethod(let place):
      if call.request.method == .options { return Response(status: .noContent, headers: [.allow: place.allow]) }
      throw Problem.noSuchMethod(place.allow)
    case .route(let route, let names, let values):
      call = Call(
        house: house, request: call.request, route: route.name, permissions: route.permissions, allowance: route.form, asked: call.asked, number: call.number, peer: call.peer,
        names: names, values: values)
      try CrossSite.check(call.request, settings: house.settings)
      try call.checkBeforeReading(isPage: route.operation == nil)
      let files = route.form.filesField.map { _ in UploadBag() }
      call.files = files
      defer { files?.empty() }
      return try await route.work(call)
    }
  }

  /// Whether the target and the header lines can be compared: without piles of marks.
  private static func isReadable(_ head: HTTPRequest) -> Bool {
    !MarkPile.isTooHigh(in: head.path ?? "") && !MarkPile.isTooHigh(in: head.authority ?? "")
      && !head.headerFields.contains { MarkPile.isTooHigh(in: $0.value) }
  }
  /// What a machine asks that has no name for us: a balancer, a monitor.
  private static func asksByItself(_ path: Substring) -> Bool { path.hasPrefix("/health/") || path == "/metrics" }

  /// `//host` would lead away, so the path is written with one slash at its beginning.
  private static func withoutSlash(_ target: Target) -> String {
    "/" + target.path.drop { $0 == "/" }.dropLast() + (target.query.map { "?\($0)" } ?? "")
  }

  /// Refusals are told, faults are logged once under the request's id and told as such.
  private func problem(_ error: any Error, _ call: Call) -> Problem {
    switch error {
    case let problem as Problem: return problem
    case let refusal as any Refusal: return Problem(refusal)
    case PasswordFault.overloaded(let seconds): return .busy(seconds: seconds)
    case PasswordFault.closed: return .busy(seconds: 5)
    case let fault as StorageFault where fault.isOutOfRoom:
      house.meters.fault()
      house.logger.error("\(call.route) \(call.id): no room: \(String(describing: fault).prefix(500))")
      return .noRoom(seconds: 60)
    case let fault as StorageFault where fault.retryAfterSeconds != nil:
      return .busy(seconds: fault.retryAfterSeconds ?? 1)
    default:
      house.meters.fault()
      house.logger.error("\(call.route) \(call.id): \(String(describing: error).prefix(500))")
      return .failed()
    }
  }

  private func answer(_ problem: Problem, _ call: Call, _ target: Target) -> Response {
    let status = HTTPResponse.Status(code: problem.status)
    let language = call.language
    var response: Response
    if target.path.hasPrefix("/api/") {
      response = .json(problem.json(in: language, instance: call.id), status: status)
      response.headers[.contentType] = "application/problem+json"
    } else {
      response = .html(house.errorPage(problem, call), status: status)
    }
    response.headers[.cacheControl] = Caching.never.rawValue
    response.headers[.contentLanguage] = language.tag
    for line in problem.headers { response.headers[line.name] = line.value }
    return response
  }
}
