import Assembly
import Catalog
import HTTPTypes
import Kernel
import Parties
import Storage
import Web

@testable import Doors
@testable import Wire

/// A storefront with its own browser: cookies are kept from one page to the next.
final class Browser {
  let door: Door
  private(set) var cookies: [String: String] = [:]

  init(_ door: Door) { self.door = door }

  func get(_ target: String) async throws -> Door.Answered { try await keep(door.get(target, lines())) }

  func post(_ target: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> Door.Answered {
    try await post(target, pairs: fields.map { ($0.key, $0.value) })
  }

  func post(_ target: String, pairs: [(String, String)]) async throws -> Door.Answered {
    let body = pairs.map { Percent.encoded($0.0) + "=" + Percent.encoded($0.1) }.joined(separator: "&")
    var lines = lines()
    lines["Content-Type"] = "application/x-www-form-urlencoded"
    return try await keep(door.send(.post, target, lines, body: Array(body.utf8)))
  }

  func post(_ target: String, type: String, body: [UInt8]) async throws -> Door.Answered {
    var lines = lines()
    lines["Content-Type"] = type
    return try await keep(door.send(.post, target, lines, body: body))
  }

  func put(_ target: String, _ json: String) async throws -> Door.Answered {
    var lines = lines()
    lines["Content-Type"] = "application/json"
    return try await keep(door.send(.put, target, lines, body: Array(json.utf8)))
  }

  func setCookie(_ name: String, _ value: String) { cookies[name] = value }

  @discardableResult
  func signUp(_ name: String = "김하늘", _ login: String = "haneul@example.kr", password: String = "깊은 산속 옹달샘 7") async throws -> Door.Answered {
    try await post(
      "/sign-up", ["name": name, "login": login, "password": password, "agreements": "terms", "agreements": "collection", "age": "of-age"])
  }

  private func lines() -> [String: String] {
    var lines = ["Accept-Language": "ko", "Origin": "http://shop.test", "User-Agent": "Mozilla/5.0 (Linux; Android 15) Chrome/141.0 Mobile"]
    if !cookies.isEmpty { lines["Cookie"] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    return lines
  }

  private func keep(_ answer: Door.Answered) -> Door.Answered {
    for line in answer.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
    }
    return answer
  }
}

enum Storefront {
  /// All pages on a fresh database with one site; passwords cost little.
  static func open(settings: [String: String] = [:]) throws -> Door {
    let door = try Door(RouteGroups.all().flatMap { $0 }, settings: settings, migrations: Array(AllMigrations.list.dropFirst(StorageSchema.migrations.count)), recognise: nil)
    try door.app.house.database.writeNow { tx in
      _ = try OpenSite(
        by: Party.house, code: "madang", domain: "shop.test", name: Words("마당", "Madang"),
        look: Catalog.Site.Look(accent: "#1F6F5C", hero: Words("모두의 마당", "A yard for all"))
      ).run(in: tx)
    }
    return door
  }
}
