import Commerce
import Community
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Server

/// Photos under reviews: only prints of them are shown, and they go with the words.
@Suite struct ReviewPhotoTests {
  private func work(_ yard: ShopYard) async throws {
    let house = yard.door.app.house
    try await OpenYard.blocking {
      let runner = JobRunner([PictureWorker.printer(house), PictureWorker.reviewPrinter(house), PictureWorker.reviewForgetter(house)])
      while try runner.step(house.database) != .idle {}
    }
  }

  private func body(_ fields: [(String, String)], _ photos: [[UInt8]]) -> [UInt8] {
    var body: [UInt8] = []
    for (name, value) in fields { body += Array("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8) }
    for (place, bytes) in photos.enumerated() {
      body += Array("--edge\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"\(place).png\"\r\nContent-Type: image/png\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
    }
    return body + Array("--edge--\r\n".utf8)
  }

  private func send(_ browser: Browser, _ path: String, _ photos: [[UInt8]]) async throws -> Door.Answered {
    try await browser.post(path, type: "multipart/form-data; boundary=edge", body: body([("stars", "5"), ("words", "포근해요")], photos))
  }

  private func way(_ yard: ShopYard) throws -> String {
    let product = try yard.database.readNow { tx in try #require(try VariantFacts.of([yard.small], in: tx)[yard.small]).variant.product }
    return "/products/\(product)/reviews"
  }

  @Test func photosAreShownAsPrintsAndGoWithTheReview() async throws {
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let browser = Browser(yard.door)
    try await browser.signUp()
    try await yard.buyAndCollect(browser)
    let way = try way(yard)
    let form = try await browser.get(way + "?write=1").text
    #expect(form.contains(#"enctype="multipart/form-data""#) && form.contains(#"name="photos" type="file""#))
    let odd = try await send(browser, way, [Array("<svg/>".utf8)])
    #expect(odd.status == 422 && odd.text.contains("0.png: PNG, JPEG, WebP, GIF, AVIF 사진만 받을 수 있어요."))
    #expect(try await send(browser, way, (0..<6).map { TestPhoto.png(wide: 40, high: 30, seed: $0 + 1) }).text.contains("사진은 5장까지 올릴 수 있어요."))
    #expect(try await send(browser, way, [TestPhoto.png(wide: 700, high: 900), TestPhoto.png(wide: 40, high: 30, seed: 3)]).status == 303)
    #expect(try await yard.door.get("/api/v1" + way).json["items"]?.items?.first?["photos"]?.items?.isEmpty == true)
    try await work(yard)
    let page = try await yard.door.get(way, ["Accept-Language": "ko"]).text
    #expect(page.components(separatedBy: #"<li><a href="/media/"#).count == 3 && page.contains("후기 사진 2"))
    let listed = try await yard.door.get("/api/v1" + way).json["items"]?.items?.first
    #expect(listed?["photos"]?.items?.count == 2)
    let blobs = try yard.database.readNow { tx in try tx.rows("SELECT digest FROM reviews_photo ORDER BY position LIMIT 9") { try $0.next(Blob.self) } }
    #expect(try yard.database.readNow { tx in try ReviewPhotos.named(among: blobs, in: tx) } == Set(blobs))
    let review = try #require(try yard.database.readNow { tx in try tx.first("SELECT id FROM reviews_review LIMIT 1") { try $0.next(ID<Review>.self) } })
    let stranger = Browser(yard.door)
    try await stranger.signUp()
    #expect(try await stranger.post("/me/reviews/\(review)/withdraw", [:]).status >= 400)
    #expect(try await browser.get("/me/reviews").text.contains("/me/reviews/\(review)/withdraw"))
    let gone = try await browser.post("/me/reviews/\(review)/withdraw", [:])
    #expect(gone.status == 303 && gone.headers[.location] == "/me/reviews?done=withdrawn")
    #expect(try yard.database.readNow { tx in try ReviewPhotos.named(among: blobs, in: tx) }.isEmpty)
    for blob in blobs { #expect(try await yard.door.get("/media/\(blob.name)/640").status == 200) }
    try await work(yard)
    for blob in blobs { #expect(try await yard.door.get("/media/\(blob.name)/640").status == 404, "who knew the address opens nothing any more") }
  }

  @Test func whoDidNotReceiveItSendsNoPhotos() async throws {
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let browser = Browser(yard.door)
    #expect(try await send(browser, try way(yard), [TestPhoto.png(wide: 40, high: 30)]).status >= 300)
    try await browser.signUp()
    #expect(try await send(browser, try way(yard), [TestPhoto.png(wide: 40, high: 30)]).status == 403)
    #expect(try yard.database.readNow { tx in try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM reviews_photo", as: Int64.self) } == 0)
  }
}
