import HTTPTypes
import Kernel
import Storage
import Synchronization
import Testing
import Web

@testable import Doors
@testable import Server
@testable import Wire

/// Strangers who would fill the disk with what nobody asked for.
@Suite struct UploadRefusalTests {
  static let type = ["Content-Type": "multipart/form-data; boundary=edge"]

  private func body(_ field: String = "f", bytes: Int = 4096, before: String = "", after: String = "", parts: Int = 0) -> [UInt8] {
    var text = before
    for number in 0..<parts { text += "--edge\r\nContent-Disposition: form-data; name=\"e\(number)\"; filename=\"\"\r\n\r\n\r\n" }
    text += "--edge\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"a.bin\"\r\n\r\n"
    return Array(text.utf8) + [UInt8](repeating: 7, count: bytes) + Array("\r\n--edge--\r\n\(after)".utf8)
  }

  /// A form that expects files, and one that does not.
  private static let routes = [
    Route(.post, "/plain") { call in .text(try await call.form()["name"]) },
    Route(.post, "/sent", form: .files("file", atMost: 2)) { call in
      let form = try await call.form()
      #expect(form.files.allSatisfy { (try? DiskFile.readingIfThere($0.path)) ?? nil != nil })
      return .text("\(form.files.count)")
    },
    Route(.post, "/claims", form: .files("file", atMost: 2)) { call in
      for file in try await call.form().files { try UploadFile.keep(file.path, as: UploadPlace(call.house.settings).folder + "/kept") }
      return .text("kept")
    },
    Route(.post, "/breaks", form: .files("file", atMost: 2)) { call in
      _ = try await call.form()
      throw StorageFault.noRow(sql: "")
    },
  ]

  private func lying(_ door: Door) throws -> [String] { try DiskFile.listed(in: UploadPlace(door.app.house.settings).folder).map(\.name) }

  @Test func everyFormThatExpectsNoFileRefusesOneBeforeReadingIt() async throws {
    let market = try Market()
    var count = 0
    for route in RouteGroups.all().flatMap({ $0 }) where route.operation == nil && route.method == .post && route.form.filesField == nil {
      let path = "/" + route.path.split(separator: "/").map { $0.hasPrefix("{") ? "7" : $0 }.joined(separator: "/")
      let answer = try await market.door.send(.post, path, Self.type, body: body())
      #expect(answer.status == 415 && answer.closes, "\(route.name): \(answer.status)")
      count += 1
    }
    #expect(count > 50)
    #expect(try lying(market.door).isEmpty)
  }

  @Test func aStrangerSendsNoFileWhereStaffMay() async throws {
    let market = try Market()
    for path in ["/console/import", "/console/products/7/pictures", "/api/v1/merchants/\(market.merchant)/imports"] {
      let answer = try await market.door.send(.post, path, path.hasPrefix("/api") ? ["Content-Type": "text/csv"] : Self.type, body: body("file"))
      #expect([303, 401, 403].contains(answer.status), "\(path): \(answer.status)")
    }
    #expect(try lying(market.door).isEmpty)
  }

  @Test func aFileUnderAnotherNameOrOneTooManyIsRefused() async throws {
    let door = try Door(Self.routes, settings: ["data": Scratch.folder()])
    #expect(try await door.send(.post, "/sent", Self.type, body: body("file")).text == "1")
    #expect(try await door.send(.post, "/sent", Self.type, body: body("f")).status == 415)
    let three = (1...3).flatMap { _ in Array(body("file", bytes: 10).dropLast(4)) + [13, 10] } + Array("--edge--\r\n".utf8)
    #expect([400, 415].contains(try await door.send(.post, "/sent", Self.type, body: three).status))
    #expect(try lying(door).isEmpty)
  }

  @Test func whatNoHandlerClaimedIsGoneWhenTheRequestIsAnswered() async throws {
    let door = try Door(Self.routes, settings: ["data": Scratch.folder()])
    #expect(try await door.send(.post, "/breaks", Self.type, body: body("file")).status == 500)
    #expect(try lying(door).isEmpty)
    #expect(try await door.send(.post, "/claims", Self.type, body: body("file")).status == 200)
    #expect(try lying(door) == ["kept"])
  }

  @Test func beforeTheFirstPartAndAfterTheLastThereIsHardlyAnything() async throws {
    let door = try Door(Self.routes, settings: ["data": Scratch.folder()])
    let long = String(repeating: "x", count: 100_000)
    #expect(try await door.send(.post, "/sent", Self.type, body: body("file", before: "a preamble\r\n", after: "an end")).text == "1")
    #expect(try await door.send(.post, "/sent", Self.type, body: body("file", before: long + "\r\n")).status == 400)
    #expect(try await door.send(.post, "/sent", Self.type, body: body("file", after: long)).status == 400)
    #expect(try await door.send(.post, "/sent", Self.type, body: body(String(repeating: "n", count: 300))).status == 400)
    // Parts that come to nothing count too.
    let empty = String(repeating: "--edge\r\nContent-Disposition: form-data; name=\"e\"\r\n\r\n\r\n", count: 201) + "--edge--\r\n"
    #expect(try await door.send(.post, "/sent", Self.type, body: Array(empty.utf8)).status == 400)
    #expect(try lying(door).isEmpty)
  }

  @Test func aPlainFormHasASizeThatIsKnownBeforeItIsRead() async throws {
    let door = try Door(Self.routes)
    let form = ["Content-Type": "application/x-www-form-urlencoded"]
    let large = Array("name=\(String(repeating: "a", count: FormAllowance.plain.bytesMax))".utf8)
    #expect(try await door.send(.post, "/plain", form, body: large).status == 413)
    #expect(try await door.send(.post, "/plain", form.merging(["Content-Length": "\(large.count)"]) { $1 }, body: []).status == 413)
    #expect(try await door.send(.post, "/plain", form, body: Array("name=\(String(repeating: "a", count: 100_000))".utf8)).status == 200)
  }

  @Test func whatIsTooLargeIsSaidInSizesThatPeopleRead() async throws {
    let market = try Market()
    let form = ["Content-Type": "application/x-www-form-urlencoded", "Content-Length": "99000000", "Accept-Language": "ko"]
    let page = try await market.door.send(.post, "/console/orders/accept", form.merging(["Referer": "http://shop.test/console/orders?state=placed"]) { $1 }, body: [])
    #expect(page.status == 413 && page.text.contains("한 번에 1MB까지 보낼 수 있어요"))
    #expect(page.text.contains(#"href="/console/orders?state=placed">이전 화면으로 돌아가기</a>"#))
    // Who shows no session is not at the console.
    #expect(!page.text.contains(#"<body class="console">"#))
    let cookie = "\(SessionCookie.name(isSecure: false))=\(Secret { 7 }.text)"
    let desk = try await market.door.send(.post, "/console/orders/accept", form.merging(["Cookie": cookie]) { $1 }, body: [])
    #expect(desk.status == 413 && desk.text.contains(#"<body class="console">"#))
    let told = try await market.door.send(.post, "/api/v1/carts", ["Content-Type": "application/json", "Content-Length": "99000000", "Accept-Language": "en"], body: [])
    #expect(told.status == 413 && told.json["detail"]?.text?.contains(" bytes") == false && told.json.at("facts", "bytesMax") != nil)
    for (bytes, korean, english) in [(20_971_520, "20MB", "20 MB"), (1 << 20, "1MB", "1 MB"), (131_072, "128KB", "128 KB"), (1, "1바이트", "1 byte")] {
      #expect(Format.size(bytes) == Phrase(korean, english))
    }
  }

  @Test func oneAddressSendsAFewFilesAtATimeAndOthersStillCan() throws {
    let door = try Door([])
    func call(_ low: UInt64) -> Call {
      let peer = ClientAddress(high: 0, low: low, isLoopback: false)
      return Call(
        house: door.app.house, request: .init(head: .init(method: .post, scheme: "http", authority: "a", path: "/"), body: .init(buffer: .init())),
        route: "test", number: RequestNumber(value: 1), peer: peer, names: [], values: [])
    }
    var places: [UploadGate.Place] = []
    for _ in 0..<UploadGate.addressMax { places.append(try door.app.house.uploads.enter(call(1))) }
    #expect(throws: Problem.self) { try door.app.house.uploads.enter(call(1)) }
    places.append(try door.app.house.uploads.enter(call(2)))
    #expect(door.app.house.uploads.count == UploadGate.addressMax + 1)
    places = []
    #expect(door.app.house.uploads.count == 0)
    _ = try door.app.house.uploads.enter(call(1))
  }

  @Test func theRoundClearsWhatBrokenRequestsLeftAlsoAfterARestart() throws {
    let market = try Market()
    let settings = market.door.app.house.settings, place = UploadPlace(settings)
    try DiskFile.makeFolder(place.folder)
    func write(_ name: String) throws { try UploadFile.keep(UploadFile(in: place.folder).path, as: place.folder + "/" + name) }
    try write("part-AbCdEf")
    try write("catalog-77")
    try write("report-77.csv")
    try write("somebodys-own")
    let world = World.live(node: 9)
    let later = try Database.sqlite(path: Scratch.path("later.sqlite"), world: World(node: 9, now: { world.now() + .hours(2) }, random: Secret.systemRandom))
    defer { later.close() }
    // Where the table is not there, nothing is guessed.
    try later.writeNow { _ = try $0.run("CREATE TABLE uploads_file (id BIGINT PRIMARY KEY, state TEXT NOT NULL, changed_at BIGINT NOT NULL)") }
    #expect(try UploadRound.sweep(settings, later) == 2)
    #expect(try lying(market.door) == ["report-77.csv", "somebodys-own"])
    try write("catalog-78")
    try later.writeNow { _ = try $0.run("INSERT INTO uploads_file (id, state, changed_at) VALUES (78, 'waiting', 0)") }
    #expect(try UploadRound.sweep(settings, later) == 0)
    try later.writeNow { _ = try $0.run("UPDATE uploads_file SET state = 'done'") }
    #expect(try UploadRound.sweep(settings, later) == 1)
  }
}
