import Commerce
import Hummingbird
import Kernel
import Storage
import Testing
import Web

@testable import Server

/// Pictures of products: sent at the console, fetched from elsewhere, given out under their hash.
@Suite struct PictureDeskTests {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3]
  static let gif = Array("GIF89a-nothing-more".utf8)

  private func body(_ files: [(name: String, bytes: [UInt8])], alt: String = "") -> [UInt8] {
    var body = Array("--edge\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\n\(alt)\r\n".utf8)
    for file in files {
      body += Array("--edge\r\nContent-Disposition: form-data; name=\"pictures\"; filename=\"\(file.name)\"\r\nContent-Type: image/png\r\n\r\n".utf8)
      body += file.bytes + Array("\r\n".utf8)
    }
    return body + Array("--edge--\r\n".utf8)
  }

  private func send(_ yard: ConsoleYard, _ files: [(name: String, bytes: [UInt8])], alt: String = "", as cookie: String) async throws -> Door.Answered {
    try await yard.door.send(
      .post, "/console/products/\(yard.product)/pictures",
      ["Cookie": cookie, "Content-Type": "multipart/form-data; boundary=edge", "Sec-Fetch-Site": "same-origin"], body: body(files, alt: alt))
  }

  private func pictures(_ yard: ConsoleYard) throws -> [ConsolePictures.Line] {
    try yard.door.database.readNow { try ConsolePictures.of(yard.product, in: $0) }
  }

  @Test func theListOfProductsShowsThePictureThatStandsOnTheCard() async throws {
    let yard = try ConsoleYard()
    let list = try await yard.get("/console/products", as: yard.owner).text
    let shown = try yard.door.app.house.database.readNow { tx in
      try ConsolePictures.ofEach(ConsoleProducts.page(merchant: yard.merchant, in: tx).items, in: tx)
    }
    #expect(!shown.isEmpty)
    for picture in shown.values {
      #expect(list.contains(#"<td class="is-title" data-label="상품"><span class="goods">\#(Web.Picture(picture).html.text)"#))
    }
  }

  @Test func sentPicturesAreShownOrderedAndRemovedWithoutScript() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let page = "/console/products/\(yard.product)"
    let sent = try await send(yard, [("앞.png", Self.png), ("뒤.gif", Self.gif)], alt: "니트를 입은 모습", as: yard.staff)
    #expect(sent.status == 303)
    #expect(sent.headers[.location] == "\(page)?done=pictured&n=2")
    let lines = try pictures(yard)
    #expect(lines.map(\.picture.alt.korean) == ["니트를 입은 모습", "니트를 입은 모습"])
    guard case .blob(let digest) = lines[0].picture.source else { throw CatalogAbsence.product }
    #expect(try await yard.get(page, as: yard.staff).text.contains("/media/\(digest)"))

    let media = try Door(MediaRoutes.routes(), settings: ["data": yard.door.app.house.settings.data])
    let got = try await media.get("/media/\(digest)")
    #expect(got.body == Self.png)
    #expect(got.headers[.contentType] == "image/png")
    #expect(got.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(got.headers[.xContentTypeOptions] == "nosniff")
    #expect(try await media.get("/media/\(digest)", ["If-None-Match": "\"\(digest)\""]).status == 304)
    #expect(try await media.get("/media/\(String(repeating: "0", count: 64))").status == 404)
    #expect(try await media.get("/media/..%2F..%2Fetc").status == 404)

    #expect(try await yard.post("\(page)/pictures/\(lines[1].id)/first", as: yard.staff).status == 303)
    #expect(try pictures(yard).map(\.id) == [lines[1].id, lines[0].id])
    #expect(try await yard.post("\(page)/pictures/\(lines[0].id)/remove", as: yard.rivalOwner).status == 404)
    #expect(try await yard.post("\(page)/pictures/\(lines[0].id)/remove", as: yard.staff).status == 303)
    #expect(try pictures(yard).map(\.id) == [lines[1].id])
  }

  @Test func whatIsNoPictureIsRefusedBesideItsFieldAndNothingIsKept() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let drawing = try await send(yard, [("앞.png", Self.png), ("그림.png", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))], as: yard.staff)
    #expect(drawing.status == 422)
    #expect(drawing.text.contains("그림.png: PNG, JPEG, WebP, GIF, AVIF 사진만 받을 수 있어요."))
    #expect(drawing.text.contains("포근한 니트"))
    #expect(try await send(yard, [], as: yard.staff).text.contains("사진 파일을 선택해 주세요."))
    let large = Self.png + [UInt8](repeating: 0, count: FetchPicture.bytesMax)
    #expect(try await send(yard, [("큰.png", large)], as: yard.staff).text.contains("큰.png: 사진은 한 장에 8MB까지 받을 수 있어요."))
    #expect(try await send(yard, [("앞.png", Self.png)], as: yard.storeStaff).status == 403)
    #expect(try pictures(yard).isEmpty)
  }

  /// A web of pictures on this machine, and a house that may or may not reach it.
  private func fetching(
    _ paths: [String], reachesPrivate: Bool = true, _ body: @escaping @Sendable (ConsoleYard, [ConsolePictures.State]) throws -> Void
  ) async throws {
    try await OpenYard.run([
      .get("/a.png") { _ in .bytes(Self.png, type: "text/plain", caching: .never) },
      .get("/page.png") { _ in .html(Array("<!doctype html>".utf8)) },
      .get("/large.png") { _ in .bytes(Self.png + [UInt8](repeating: 7, count: FetchPicture.bytesMax), type: "image/png", caching: .never) },
      .get("/away.png") { _ in .seeOther("/a.png") },
      .get("/round.png") { _ in .seeOther("/round.png") },
    ]) { port, _, _ in
      let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
      let house = Surroundings(
        settings: yard.door.app.house.settings, database: yard.door.database, fetch: LiveFetch.make(reachesPrivate: reachesPrivate))
      try await OpenYard.blocking {
        try house.database.writeNow { tx in
          var sheet = try ConsoleProducts.sheet(of: yard.product, in: tx)!.sheet
          sheet.pictures = paths.map { Commerce.Picture(source: .remote("http://127.0.0.1:\(port)\($0)"), alt: Words("")) }
          _ = try SaveProducts(merchant: yard.merchant, sheets: [sheet]).run(in: tx)
        }
        let runner = JobRunner([PictureWorker.handler(house)])
        while try runner.step(house.database) != .idle {}
        try body(yard, pictures(yard).map(\.state))
      }
    }
  }

  @Test func importedPicturesAreFetchedAndWhatIsNoneOrTooLargeIsNot() async throws {
    try await fetching(["/a.png", "/page.png", "/large.png", "/away.png", "/round.png", "/none.png"]) { yard, states in
      #expect(states == [.here, .failed(.notAPicture), .failed(.tooLarge), .here, .failed(.tooManyRedirects), .failed(.status(404))])
      let card = try yard.door.database.readNow { try CardQueries.cards([yard.product], site: yard.site, in: $0) }
      let digest = try PicturePlace(yard.door.app.house.settings).store().put(Self.png).name
      #expect(card.map(\.picture.source) == [.blob(digest)])
    }
  }

  @Test func aPrivateAddressIsNotReachedUnlessItIsAllowed() async throws {
    try await fetching(["/a.png", "/away.png"], reachesPrivate: false) { _, states in
      #expect(states == [.failed(.forbiddenAddress), .failed(.forbiddenAddress)])
    }
  }

  @Test func theReasonIsReadAtTheConsoleAndTheMerchantAsksAgain() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    try await OpenYard.blocking {
      try yard.door.database.writeNow { tx in
        var sheet = try ConsoleProducts.sheet(of: yard.product, in: tx)!.sheet
        sheet.pictures = [Commerce.Picture(source: .remote("http://10.0.0.9/a.png"), alt: Words(""))]
        _ = try SaveProducts(merchant: yard.merchant, sheets: [sheet]).run(in: tx)
      }
    }
    let page = "/console/products/\(yard.product)"
    #expect(try await yard.get(page, as: yard.owner).text.contains("가져오는 중이에요"))
    let house = Surroundings(settings: yard.door.app.house.settings, database: yard.door.database, fetch: LiveFetch.make(reachesPrivate: false))
    try await OpenYard.blocking {
      let runner = JobRunner([PictureWorker.handler(house)])
      while try runner.step(house.database) != .idle {}
    }
    #expect(try await yard.get(page, as: yard.owner).text.contains("사진 주소가 내부 네트워크를 가리켜서 가져오지 않아요."))
    #expect(try await yard.post("\(page)/pictures/\(pictures(yard)[0].id)/again", as: yard.owner).status == 303)
    #expect(try pictures(yard).map(\.state) == [.waiting])
  }

  @Test func aVariantIsTakenOffSaleAndTheLastOneIsNot() async throws {
    let yard = try ConsoleYard()
    let page = "/console/products/\(yard.product)"
    let refused = try await yard.post("\(page)/variants/\(yard.variant)/retire", as: yard.owner)
    #expect(refused.status == 409)
    #expect(refused.text.contains("남은 품목이 이것뿐이라 뺄 수 없어요."))
    try await OpenYard.blocking {
      try yard.door.database.writeNow { tx in
        var sheet = ProductSheet(handle: "knit")
        sheet.options = [ProductOption(name: Words("사이즈", "Size"), choices: [])]
        var large = VariantSheet(sku: "KN-2", price: .won(41_000))
        large.choices = ["L"]
        sheet.variants = [large]
        _ = try SaveProducts(merchant: yard.merchant, sheets: [sheet]).run(in: tx)
      }
    }
    #expect(try await yard.post("\(page)/variants/\(yard.variant)/retire", as: yard.rivalOwner).status == 404)
    #expect(try await yard.post("\(page)/variants/\(yard.variant)/retire", as: yard.owner).status == 303)
    #expect(try await yard.get(page, as: yard.owner).text.contains("variants/\(yard.variant)/bring-back"))
    #expect(try await yard.post("\(page)/variants/\(yard.variant)/bring-back", as: yard.owner).status == 303)
  }

  @Test func aPictureThatIsGoneOrChangedIsFound() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    _ = try await send(yard, [("앞.png", Self.png), ("뒤.gif", Self.gif)], as: yard.staff)
    let store = try PicturePlace(yard.door.app.house.settings).store(), database = yard.door.database
    #expect(try NamedPictures.missing(from: store, database) == [])
    let named = try pictures(yard).compactMap { line -> Blob? in if case .blob(let digest) = line.picture.source { Blob(name: digest) } else { nil } }
    try store.remove(named[0])
    #expect(try NamedPictures.missing(from: store, database) == ["The picture \(named[0]) is named and not there."])
  }

  @Test func theRoundGoesThroughTheStoreFolderByFolderAndRests() throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let round = BlobRound.round(yard.door.app.house)
    var steps = 1
    while try round.step(yard.door.database) == .more { steps += 1 }
    #expect(steps == SweepBlobs.folders)
    #expect(try round.step(yard.door.database) == .more)
  }
}
