import Assembly
import Catalog
import Hummingbird
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Doors
@testable import Server
@testable import Wire

/// Pictures of products: sent at the console, fetched from elsewhere, given out under their hash.
@Suite struct PictureDeskTests {
  static let png = TestPhoto.png(wide: 700, high: 900)
  static let small = TestPhoto.png(wide: 40, high: 30, seed: 3)

  /// Does what the workers do, until nothing waits.
  private func work(_ yard: ConsoleYard) async throws {
    let house = yard.door.app.house
    try await OpenYard.blocking {
      let runner = JobRunner([PictureWorker.handler(house), PictureWorker.printer(house)])
      while try runner.step(house.database) != .idle {}
    }
  }

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
      #expect(list.contains(#"<td class="is-title" data-label="상품"><span class="goods">\#(Web.Picture(picture).used(as: .line).html.text)"#))
    }
  }

  @Test func sentPicturesAreShownOrderedAndRemovedWithoutScript() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let page = "/console/products/\(yard.product)"
    let sent = try await send(yard, [("앞.png", Self.png), ("뒤.png", Self.small)], alt: "니트를 입은 모습", as: yard.staff)
    #expect(sent.status == 303)
    #expect(sent.headers[.location] == "\(page)?done=pictured&n=2")
    #expect(try pictures(yard).map(\.state) == [.waiting, .waiting])
    #expect(try await send(yard, [("같은.png", Self.png)], as: yard.staff).headers[.location] == "\(page)?done=pictures-there")
    #expect(try pictures(yard).count == 2)
    #expect(try await yard.get(page, as: yard.staff).text.contains("준비하고 있어요"))
    try await work(yard)
    let lines = try pictures(yard)
    #expect(lines.map(\.picture.size) == [PixelSize(wide: 700, high: 900), PixelSize(wide: 40, high: 30)])
    #expect(lines.map(\.picture.alt.korean) == ["니트를 입은 모습", "니트를 입은 모습"])
    guard case .blob(let digest) = lines[0].picture.source else { throw CatalogAbsence.product }
    #expect(try await yard.get(page, as: yard.staff).text.contains("/media/\(digest)/320 320w, /media/\(digest)/640 640w, /media/\(digest)/1280 700w"))

    let media = try Door(MediaRoutes.routes(), settings: ["data": yard.door.app.house.settings.data], migrations: AllMigrations.list)
    let got = try await media.get("/media/\(digest)")
    #expect(PictureFormat(got.body) == .jpeg)
    #expect(PictureHead.size(got.body) == PixelSize(wide: 700, high: 900))
    #expect(got.headers[.contentType] == "image/jpeg")
    #expect(got.headers[.vary] == "Accept")
    let webp = try await media.get("/media/\(digest)/320", ["Accept": "image/avif,image/webp,*/*;q=0.8"])
    #expect(webp.headers[.contentType] == "image/webp")
    #expect(PictureHead.size(webp.body) == PixelSize(wide: 320, high: 411))
    #expect(PictureHead.size(try await media.get("/media/\(digest)/640").body) == PixelSize(wide: 640, high: 823))
    #expect(try await media.get("/media/\(digest)/321").status == 404)
    #expect(got.headers[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(got.headers[.xContentTypeOptions] == "nosniff")
    #expect(try await media.get("/media/\(digest)", ["If-None-Match": got.headers[.eTag]!]).status == 304)
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
    let none = try await send(yard, [("빈.png", ZeroSized.png)], as: yard.staff)
    #expect(none.status == 422)
    #expect(none.text.contains("빈.png: 사진 파일이 깨져서 열 수 없어요."))
    #expect(try await send(yard, [("끝없는.png", ZeroSized.png(wide: 60_000, high: 60_000))], as: yard.staff).text.contains("끝없는.png: 사진이 너무 커요."))
    #expect(try pictures(yard).isEmpty)
  }

  @Test func aPhotoIsTurnedUprightAndLosesWhatItsCameraWroteIntoIt() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let lying = TestPhoto.lyingJPEG
    #expect(PictureHead.size(lying) == PixelSize(wide: 60, high: 40))
    #expect(holds(lying, "Exif") && holds(lying, "GPS37.5,127"))
    #expect(try await send(yard, [("산책.jpg", lying)], as: yard.staff).status == 303)
    try await work(yard)
    let line = try pictures(yard)[0]
    #expect(line.picture.size == PixelSize(wide: 40, high: 60))
    let media = try Door(MediaRoutes.routes(), settings: ["data": yard.door.app.house.settings.data], migrations: AllMigrations.list)
    for (accept, format) in [("image/webp", PictureFormat.webp), ("*/*", .jpeg)] {
      for address in ["/media/\(line.photo!)", "/media/\(line.photo!)/320", "/media/\(line.photo!)/1280"] {
        let print = try await media.get(address, ["Accept": accept]).body
        #expect(PictureFormat(print) == format)
        #expect(PictureHead.size(print) == PixelSize(wide: 40, high: 60))
        #expect(!holds(print, "Exif") && !holds(print, "GPS") && !holds(print, "EXIF") && !holds(print, "XMP"))
      }
    }
  }

  private func holds(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.count >= word.count && (0...bytes.count - word.count).contains { Array(bytes[$0..<$0 + word.count]) == word }
  }

  @Test func aPhotoWhoseHeadLiesOrThatEndsEarlyIsSaidToBeDamagedAndNeverShown() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    var lying = TestPhoto.png(wide: 60, high: 40)
    lying.replaceSubrange(16..<24, with: [0, 0, 15, 160, 0, 0, 15, 160])
    let cut = Array(Self.png.prefix(Self.png.count / 2))
    // A file that broke off is refused where it is sent, with all that came with it.
    let refused = try await send(yard, [("거짓.png", lying), ("반쪽.png", cut)], as: yard.staff)
    #expect(refused.status == 422 && refused.text.contains("반쪽.png"))
    #expect(try await send(yard, [("거짓.png", lying)], as: yard.staff).status == 303)
    try await work(yard)
    #expect(try pictures(yard).map(\.state) == [.failed(.broken)])
    let page = try await yard.get("/console/products/\(yard.product)", as: yard.staff).text
    #expect(page.contains("사진 파일이 깨져서 열 수 없어요. 다른 파일로 올려 주세요."))
    #expect(!page.contains("/media/"))
    let media = try Door(MediaRoutes.routes(), settings: ["data": yard.door.app.house.settings.data], migrations: AllMigrations.list)
    for line in try pictures(yard) { #expect(try await media.get("/media/\(line.photo!)").status == 404) }
  }

  @Test func whereNothingCanMakePrintsPhotosAreRefusedInAPlainSentenceAndNoneIsGivenOutAsItCame() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let settings = yard.door.app.house.settings
    let closed = LiveDarkroom.make(settings, places: ["nowhere/vips"])
    #expect(!closed.isOpen())
    let photo = try PicturePlace(settings).store().put(Self.png)
    #expect(throws: PictureFault.noDarkroom) { try closed.print(photo) }
    let media = try Door(MediaRoutes.routes(), settings: ["data": settings.data], migrations: AllMigrations.list)
    #expect(try await media.get("/media/\(photo)").status == 404)
    #expect(try LiveDarkroom.make(settings).print(photo) == PixelSize(wide: 700, high: 900))
    #expect(try await media.get("/media/\(photo)").status == 200)
    #expect(try PicturePlace(settings).store().read(photo) == Self.png)
  }

  @Test func aProgramThatTakesTooLongIsEndedWithAllThatItStartedAndLeavesNothingBehind() throws {
    let settings = try ConsoleYard(settings: ["data": Scratch.folder()]).door.app.house.settings
    let photo = try PicturePlace(settings).store().put(Self.png)
    let slow = settings.data + "/slow"
    // A program that is still being written cannot be started.
    func writeScript() throws {
      let script = try DiskFile.temporary(in: settings.data, mode: 0o700)
      try Array("#!/bin/sh\nsleep 600 &\nsleep 600\n".utf8).withUnsafeBytes { try script.append($0) }
      try DiskFile.move(script.path, to: slow)
    }
    try writeScript()
    let begun = ContinuousClock.now
    #expect(throws: PictureFault.tooMuchWork) { try LiveDarkroom.make(settings, places: [slow], milliseconds: 400).print(photo) }
    #expect(ContinuousClock.now - begun < .seconds(20))
    // A program that is no picture program fails, and one that cannot be started is none.
    #expect(throws: PictureFault.broken) { try LiveDarkroom.make(settings, places: ["/bin/false"]).print(photo) }
    #expect(try DiskFile.names(in: settings.data + "/prints/new") == [])
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
          sheet.pictures = paths.map { Catalog.Picture(source: .remote("http://127.0.0.1:\(port)\($0)"), alt: Words("")) }
          _ = try SaveProducts(merchant: yard.merchant, sheets: [sheet]).run(in: tx)
        }
        let runner = JobRunner([PictureWorker.handler(house), PictureWorker.printer(house)])
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
        sheet.pictures = [Catalog.Picture(source: .remote("http://10.0.0.9/a.png"), alt: Words(""))]
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
    #expect(refused.text.contains("남은 품목이 이것뿐이라 판매를 중지할 수 없어요."))
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
    // It has no size, so nobody could choose it.
    #expect(try await yard.post("\(page)/variants/\(yard.variant)/bring-back", as: yard.owner).status == 409)
  }

  @Test func aPictureThatIsGoneOrChangedIsFound() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    _ = try await send(yard, [("앞.png", Self.png), ("뒤.png", Self.small)], as: yard.staff)
    try await work(yard)
    let store = try PicturePlace(yard.door.app.house.settings).store(), database = yard.door.database
    #expect(try NamedPictures.missing(from: store, database) == [])
    let named = try pictures(yard).compactMap { line -> Blob? in if case .blob(let digest) = line.picture.source { Blob(name: digest) } else { nil } }
    let first = try #require(named.first)
    try store.remove(first)
    #expect(try NamedPictures.missing(from: store, database) == ["The picture \(first) is named and not there."])
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

/// A PNG that says a size and has nothing of it.
enum ZeroSized {
  static let png = png(wide: 0, high: 0)
  static func png(wide: UInt32, high: UInt32) -> [UInt8] {
    func big(_ number: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(wide) + big(high) + [8, 2, 0, 0, 0, 0, 0, 0, 0]
  }
}
