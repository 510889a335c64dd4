import Catalog
import Foundation
import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Web

@testable import Doors
@testable import Server
@testable import Wire

/// Files and pictures of one merchant, however many, keep no other merchant's waiting.
@Suite(.everyEngine) struct MerchantLaneTests {
  private func step(_ yard: ConsoleYard, _ handlers: [JobHandler], times: Int = 1) async throws {
    let database = yard.door.database
    try await OpenYard.blocking {
      let runner = JobRunner(handlers)
      for _ in 0..<times { _ = try runner.step(database) }
    }
  }

  @Test func aFileOfAnotherMerchantWaitsForOneFileAndNotForFive() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let house = yard.door.app.house, place = UploadPlace(house.settings)
    func send(_ merchant: PartyID, _ handle: String) throws -> ID<CatalogUpload> {
      let text = "Handle,Title,Variant SKU,Variant Price\n\(handle),찻잔 \(handle),\(handle),9000\n"
      return try yard.door.database.writeNow { tx in
        let id: ID<CatalogUpload> = tx.id()
        try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: place.file(of: id)))
        try SendCatalog(id, merchant: merchant, actor: merchant, name: handle, bytes: Int64(text.utf8.count), isStrict: false, location: nil).run(in: tx)
        return id
      }
    }
    let many = try (1...5).map { try send(yard.merchant, "many-\($0)") }
    yard.door.staged.pass(.seconds(1))
    let one = try send(yard.rival, "one")
    func isOver(_ id: ID<CatalogUpload>) throws -> Bool? { try yard.door.database.readNow { try CatalogUpload.find(id, in: $0)?.state.isOver } }
    try await step(yard, [ImportWorker.handler(house)], times: 2)
    #expect(try isOver(one) == true)
    #expect(try many.map { try isOver($0) } == [true, false, false, false, false])
    try await step(yard, [ImportWorker.handler(house)], times: 4)
    #expect(try many.allSatisfy { try isOver($0) == true })
  }

  /// Products of two merchants with pictures: many of the one, asked for first, and one of the other.
  private func pictured(_ yard: ConsoleYard, _ source: (Int) throws -> Catalog.Picture) throws -> (many: ID<Product>, one: ID<Product>) {
    func save(_ handle: String, of merchant: PartyID, _ numbers: Range<Int>) throws -> ID<Product> {
      var sheet = ProductSheet(handle: handle, title: Words("찻잔", "Cup"))
      sheet.category = "fashion/women/knit"
      sheet.variants = [VariantSheet(sku: handle, price: .won(9_000))]
      sheet.pictures = try numbers.map(source)
      let written = sheet
      return try yard.door.database.writeNow { try CreateProduct(by: merchant, merchant: merchant, sheet: written).run(in: $0).product }
    }
    let many = try save("many", of: yard.merchant, 0..<5)
    yard.door.staged.pass(.seconds(1))
    return (many, try save("one", of: yard.rival, 5..<6))
  }

  private func states(_ yard: ConsoleYard, _ product: ID<Product>) throws -> [ConsolePictures.State] {
    try yard.door.database.readNow { try ConsolePictures.of(product, in: $0).map(\.state) }
  }

  @Test func aPhotoOfAnotherMerchantIsPrintedAfterOneAndNotAfterFive() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let house = yard.door.app.house, store = try PicturePlace(house.settings).store()
    let (many, one) = try pictured(yard) { number in
      Catalog.Picture(source: .blob(try store.put(TestPhoto.png(wide: 40, high: 30, seed: number)).name), alt: Words(""))
    }
    try await step(yard, [PictureWorker.printer(house)], times: 2)
    #expect(try states(yard, one) == [.here])
    #expect(try states(yard, many).filter { $0 == .here }.count == 1)
  }

  @Test func aPictureElsewhereOfAnotherMerchantIsFetchedAfterOneAndNotAfterFive() async throws {
    let yard = try ConsoleYard(settings: ["data": Scratch.folder()])
    let (many, one) = try pictured(yard) { number in Catalog.Picture(source: .remote("http://10.0.0.9/\(number).png"), alt: Words("")) }
    // Where inner addresses are not reached, each is refused at once.
    let house = Surroundings(settings: yard.door.app.house.settings, database: yard.door.database, fetch: LiveFetch.make(reachesPrivate: false))
    try await step(yard, [PictureWorker.handler(house)], times: 2)
    #expect(try states(yard, one) == [.failed(.forbiddenAddress)])
    #expect(try states(yard, many).filter { $0 != .waiting }.count == 1)
  }
}
