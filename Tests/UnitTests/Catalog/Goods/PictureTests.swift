import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

struct PictureTests {
  static let printed = PixelSize(wide: 1280, high: 1600)

  private func onBlobs<T>(_ body: (BlobStore) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-pictures-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(BlobStore(folder: folder.path))
  }

  private static func sheet() -> ProductSheet {
    var sheet = knitSheet()
    sheet.pictures = [
      Picture(source: .remote("https://img.test/1.jpg"), alt: Words("앞")), Picture(source: .remote("https://img.test/2.jpg"), alt: Words("뒤")),
    ]
    return sheet
  }

  private func shown(_ c: CatalogYard) throws -> (card: Picture, pictures: [Picture]) {
    try c.database.readNow { tx in
      guard case .here(let screen) = try ProductScreen.open(slug: "soft-knit", site: c.site, in: tx) else { throw CatalogAbsence.product }
      return (screen.card.picture, screen.pictures)
    }
  }

  private func runner(_ blobs: BlobStore, _ get: @escaping @Sendable (String) throws(PictureFault) -> [UInt8]) -> JobRunner {
    JobRunner([
      JobHandler(FetchPicture.job, lease: .minutes(2), backoff: FetchPicture.backoff) { job, database in
        try FetchPicture(ID(text: job.body["picture"]!.text!)!).run(database, blobs: blobs, get: get)
      },
      JobHandler(PrintPhoto.job, lease: .minutes(2), backoff: PrintPhoto.backoff) { job, database in
        try PrintPhoto(Blob(name: job.body["photo"]!.text!)!).run(database) { _ throws(PictureFault) in Self.printed }
      },
    ])
  }

  @Test(arguments: enginesHere) func aFetchedPictureTakesThePlaceOfTheDrawnOneOnPageAndCard(_ engine: Engine) throws {
    try onBlobs { blobs in
      try onFreshCatalogue(engine) { c throws in
        _ = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [Self.sheet()]).run(in: $0) }
        #expect(try shown(c).card.isDrawn)
        #expect(try shown(c).pictures.map(\.isDrawn) == [true])
        let runner = runner(blobs) { address throws(PictureFault) in
          if address.hasSuffix("2.jpg") { return PictureBytes.png }
          throw .status(503)
        }
        while try runner.step(c.database) != .idle {}
        let back = try Blob(name: blobs.put(PictureBytes.png).name)!
        #expect(try shown(c).card == Picture(source: .blob(back.name), alt: Words("뒤"), size: Self.printed))
        #expect(try shown(c).pictures == [Picture(source: .blob(back.name), alt: Words("뒤"), size: Self.printed)])
        #expect(try blobs.read(back) == PictureBytes.png)
        let product = try c.database.readNow { try ConsoleProducts.page(merchant: CatalogYard.merchant, in: $0).items[0].product }
        #expect(try c.database.readNow { try ConsolePictures.of(product, in: $0).map(\.state) } == [.failed(.status(503)), .here])
        // The same file again asks for nothing new, and its addresses stay for an export.
        _ = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [Self.sheet()]).run(in: $0) }
        #expect(try c.database.readNow { try tx($0) } == 1)
        #expect(try c.database.readNow { try ConsoleProducts.sheet(of: product, in: $0)!.sheet.pictures } == Self.sheet().pictures)
      }
    }
  }

  /// Jobs that wait.
  private func tx(_ tx: Transaction) throws -> Int64 {
    try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM storage_job WHERE state = 'waiting'", as: Int64.self)!
  }

  @Test(arguments: enginesHere) func whatFailsIsTriedAgainLaterAndLaidAsideInTheEndAndWhatCannotHealEndsAtOnce(_ engine: Engine) throws {
    try onBlobs { blobs in
      try onFreshCatalogue(engine) { c throws in
        _ = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [Self.sheet()]).run(in: $0) }
        let runner = runner(blobs) { address throws(PictureFault) in
          if address.hasSuffix("1.jpg") { return Array("<svg/>".utf8) }
          throw .tooSlow
        }
        var died = 0
        for _ in 0..<FetchPicture.attemptsMax {
          while true {
            let step = try runner.step(c.database)
            if case .died = step { died += 1 }
            if step == .idle { break }
          }
          c.yard.clock.pass(.hours(13))
        }
        #expect(died == 1)
        #expect(try c.database.readNow { try FailedWork.list(in: $0).map(\.kind) } == [FetchPicture.job])
        #expect(try shown(c).pictures.map(\.isDrawn) == [true])
        let product = try c.database.readNow { try ConsoleProducts.page(merchant: CatalogYard.merchant, in: $0).items[0].product }
        let lines = try c.database.readNow { try ConsolePictures.of(product, in: $0) }
        #expect(lines.map(\.state) == [.failed(.notAPicture), .failed(.tooSlow)])
        // Asked for again, it is fetched.
        try c.database.writeNow { tx in
          try ArrangePictures(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: product, act: .again(lines[1].id)).run(in: tx)
        }
        let healed = self.runner(blobs) { _ throws(PictureFault) in PictureBytes.webp }
        while try healed.step(c.database) != .idle {}
        #expect(try c.database.readNow { try ConsolePictures.of(product, in: $0).map(\.state) } == [.failed(.notAPicture), .here])
      }
    }
  }

  @Test(arguments: enginesHere) func picturesAreAddedOrderedAndRemovedByTheirMerchantOnly(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [knitSheet()]).run(in: $0) }.saved[0]
      func act(_ act: ArrangePictures.Act, as merchant: PartyID = CatalogYard.merchant) throws {
        try c.database.writeNow { try ArrangePictures(by: CatalogYard.clerk, merchant: merchant, product: saved.product, act: act).run(in: $0) }
      }
      func sized(_ picture: Picture) -> Picture { Picture(source: picture.source, alt: picture.alt, size: Self.printed) }
      func order() throws -> [String] {
        try c.database.readNow { try ConsolePictures.of(saved.product, in: $0).map { $0.photo.map { String($0.name.prefix(1)) } ?? "?" } }
      }
      let pictures = ["a", "b", "c"].map { Picture(source: .blob(String(repeating: $0, count: 64)), alt: Words($0)) }
      try act(.add(pictures))
      try act(.add([pictures[1]]))
      #expect(try order() == ["a", "b", "c"])
      // Until its prints are made a photo is not shown: neither as it came nor in pieces.
      #expect(try shown(c).card.isDrawn)
      #expect(try shown(c).pictures.map(\.isDrawn) == [true])
      for picture in pictures { try PrintPhoto(picture.photo!).run(c.database) { _ throws(PictureFault) in Self.printed } }
      #expect(try shown(c).card == sized(pictures[0]))
      let ids = try c.database.readNow { try ConsolePictures.of(saved.product, in: $0).map(\.id) }
      try act(.first(ids[2]))
      #expect(try order() == ["c", "a", "b"])
      try act(.later(ids[2]))
      #expect(try order() == ["a", "c", "b"])
      try act(.remove(ids[0]))
      #expect(try order() == ["c", "b"])
      #expect(try shown(c).card == sized(pictures[2]))
      #expect(throws: PictureRefusal.absent) { try act(.remove(ids[0])) }
      #expect(throws: CatalogAbsence.product) { try act(.remove(ids[1]), as: CatalogYard.rival) }
      #expect(try order() == ["c", "b"])
    }
  }

  @Test(arguments: enginesHere) func aPhotoThatCannotBePrintedIsNotShownAndItsMerchantReadsWhy(_ engine: Engine) throws {
    try onFreshCatalogue(engine) { c throws in
      let saved = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [knitSheet()]).run(in: $0) }.saved[0]
      let photo = Blob(name: String(repeating: "d", count: 64))!
      try c.database.writeNow { tx in
        let picture = Picture(source: .blob(photo.name), alt: Words("앞"))
        try ArrangePictures(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: saved.product, act: .add([picture])).run(in: tx)
      }
      func states() throws -> [ConsolePictures.State] { try c.database.readNow { try ConsolePictures.of(saved.product, in: $0).map(\.state) } }
      #expect(try states() == [.waiting])
      #expect(throws: PictureFault.noDarkroom) { try PrintPhoto(photo).run(c.database) { _ throws(PictureFault) in throw .noDarkroom } }
      #expect(try states() == [.failed(.noDarkroom)])
      #expect(try c.database.readNow { try UnprintedPhotos.page(after: nil, healing: false, in: $0).map(\.photo) } == [])
      #expect(try c.database.readNow { try UnprintedPhotos.page(after: nil, healing: true, in: $0).map(\.photo) } == [photo])
      try PrintPhoto(photo).run(c.database) { _ throws(PictureFault) in throw .tooMuchWork }
      #expect(try states() == [.failed(.tooMuchWork)])
      #expect(try shown(c).card.isDrawn)
      let id = try c.database.readNow { try ConsolePictures.of(saved.product, in: $0)[0].id }
      try c.database.writeNow { tx in
        try ArrangePictures(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: saved.product, act: .again(id)).run(in: tx)
      }
      #expect(try states() == [.waiting])
      try PrintPhoto(photo).run(c.database) { _ throws(PictureFault) in Self.printed }
      #expect(try states() == [.here])
      #expect(try shown(c).card.size == Self.printed)
    }
  }

  @Test(arguments: enginesHere) func picturesOfADescriptionAreFetchedPrintedAndKeptAsLongAsItNamesThem(_ engine: Engine) throws {
    try onBlobs { blobs in
      try onFreshCatalogue(engine) { c throws in
        var sheet = knitSheet()
        sheet.body = Words(#"<p>앞</p><img src="https://img.test/1.jpg" alt="옷감"><img src="//img.test/gone.jpg">"#)
        let saved = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: $0) }.saved[0]
        let runner = runner(blobs) { address throws(PictureFault) in
          if address == "https://img.test/1.jpg" { return PictureBytes.jpeg }
          throw .forbiddenAddress
        }
        while try runner.step(c.database) != .idle {}
        let photo = try blobs.put(PictureBytes.jpeg)
        func insets() throws -> [String: Picture] { try c.database.readNow { try InsetPictures.of(saved.product, in: $0) } }
        #expect(try insets() == ["https://img.test/1.jpg": Picture(source: .blob(photo.name), alt: Words(""), size: Self.printed)])
        #expect(try c.database.readNow { try InsetPictures.failed(of: saved.product, in: $0).map { "\($0.address) \($0.why)" } } == ["https://img.test/gone.jpg forbiddenAddress"])
        #expect(try c.database.readNow { try NamedPictures.among([photo], in: $0) } == [photo])
        guard case .here(let screen) = try c.database.readNow({ try ProductScreen.open(slug: "soft-knit", site: c.site, in: $0) }) else { throw CatalogAbsence.product }
        let shown = InsetPictures.shown(screen.product.body.korean) { address, alt in screen.insets[address] == nil ? "?" : "[\(alt)]" }
        #expect(shown == "<p>앞</p>[옷감]?")
        // The text is told anew without it: the picture may go.
        sheet.body = Words("<p>뒤</p>")
        _ = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: $0) }
        #expect(try insets().isEmpty)
        #expect(try c.database.readNow { try NamedPictures.among([photo], in: $0) } == [])
      }
    }
  }

  @Test(arguments: enginesHere) func aVariantHasItsPictureFromASheetOrByChoiceAndOnlyOneOfItsOwnProducts(_ engine: Engine) throws {
    try onBlobs { blobs in
      try onFreshCatalogue(engine) { c throws in
        var sheet = knitSheet()
        sheet.variants[1].picture = .remote("https://img.test/blue.jpg")
        var other = knitSheet()
        other.handle = "other"
        for place in other.variants.indices { other.variants[place].sku = "OT-\(place)" }
        other.pictures = [Picture(source: .remote("https://img.test/other.jpg"), alt: Words(""))]
        let saved = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet, other]).run(in: $0) }.saved
        let runner = runner(blobs) { _ throws(PictureFault) in PictureBytes.jpeg }
        while try runner.step(c.database) != .idle {}
        func shown() throws -> [ID<Variant>: Picture] { try c.database.readNow { try VariantPictures.of(product: saved[0].product, in: $0) } }
        let photo = try blobs.put(PictureBytes.jpeg)
        #expect(try shown() == [saved[0].variants[1]: Picture(source: .blob(photo.name), alt: Words(""), size: Self.printed)])
        // Wherever a variant is shown, a size without one of its own looks like the other of its colour.
        let picture = Picture(source: .blob(photo.name), alt: Words(""), size: Self.printed)
        #expect(try c.database.readNow { try VariantPictures.of(saved[0].variants, in: $0) } == [saved[0].variants[0]: picture, saved[0].variants[1]: picture])
        #expect(try self.shown(c).pictures.map(\.source) == [.blob(photo.name)])
        func choose(_ place: Int, _ picture: ID<Picture>?, as merchant: PartyID = CatalogYard.merchant) throws {
          try c.database.writeNow {
            try ChooseVariantPicture(by: CatalogYard.clerk, merchant: merchant, variant: saved[0].variants[place], picture: picture).run(in: $0)
          }
        }
        let own = try c.database.readNow { try ConsolePictures.of(saved[0].product, in: $0)[0].id }
        let foreign = try c.database.readNow { try ConsolePictures.of(saved[1].product, in: $0)[0].id }
        #expect(throws: PictureRefusal.absent) { try choose(0, foreign) }
        #expect(throws: CatalogAbsence.variant) { try choose(0, own, as: CatalogYard.rival) }
        try choose(0, own)
        try choose(1, nil)
        #expect(try shown().keys.sorted() == [saved[0].variants[0]])
        // The same file again brings back what it says and leaves the rest.
        _ = try c.database.writeNow { try SaveProducts(merchant: CatalogYard.merchant, sheets: [sheet]).run(in: $0) }
        #expect(try shown().keys.sorted() == [saved[0].variants[0], saved[0].variants[1]].sorted())
        try c.database.writeNow { tx in
          try ArrangePictures(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: saved[0].product, act: .remove(own)).run(in: tx)
        }
        #expect(try shown().isEmpty)
      }
    }
  }

  @Test(arguments: enginesHere) func onlyWhatNoPictureNamesIsSwept(_ engine: Engine) throws {
    try onBlobs { blobs in
      try onFreshCatalogue(engine) { c throws in
        let own = try blobs.put(PictureBytes.png), fetched = try blobs.put(PictureBytes.jpeg), loose = try blobs.put(PictureBytes.gif)
        let product = try c.database.writeNow { tx in
          let product = try SaveProducts(merchant: CatalogYard.merchant, sheets: [Self.sheet()]).run(in: tx).saved[0].product
          let picture = Picture(source: .blob(own.name), alt: Words("앞"))
          try ArrangePictures(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: product, act: .add([picture])).run(in: tx)
          return product
        }
        let runner = runner(blobs) { _ throws(PictureFault) in PictureBytes.jpeg }
        while try runner.step(c.database) != .idle {}
        #expect(try c.database.readNow { try NamedPictures.among([own, fetched, loose], in: $0) } == [own, fetched])
        let database = c.database
        let sweep = SweepBlobs(blobs) { some in try database.readNow { try NamedPictures.among(some, in: $0) } }
        func all() throws -> Int {
          let later = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) + .days(2)
          return try (0..<SweepBlobs.folders).reduce(0) { try $0 + sweep.run(folder: $1, now: later) }
        }
        #expect(try all() == 1)
        #expect([own, fetched, loose].map { blobs.has($0) } == [true, true, false])
        let id = try c.database.readNow { try ConsolePictures.of(product, in: $0).last!.id }
        try c.database.writeNow { tx in
          try ArrangePictures(by: CatalogYard.clerk, merchant: CatalogYard.merchant, product: product, act: .remove(id)).run(in: tx)
        }
        #expect(try all() == 1)
        #expect([own, fetched].map { blobs.has($0) } == [false, true])
      }
    }
  }
}
