import Catalog
import Community
import Foundation
import Kernel
import Parties
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
    for blob in blobs { #expect(try await yard.door.get("/media/\(blob.name)/640").status == 404, "closed at once") }
    try await work(yard)
    for blob in blobs { #expect(try await yard.door.get("/media/\(blob.name)/640").status == 404, "who knew the address opens nothing any more") }
  }

  @Test func aPhotoOfAReviewIsTurnedUprightAndLosesWhatItsCameraWroteIntoIt() async throws {
    func holds(_ bytes: [UInt8], _ word: String) -> Bool { String(decoding: bytes, as: Unicode.ASCII.self).contains(word) }
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let browser = Browser(yard.door), way = try way(yard)
    try await browser.signUp()
    try await yard.buyAndCollect(browser)
    #expect(holds(TestPhoto.lyingJPEG, "Exif") && holds(TestPhoto.lyingJPEG, "GPS37.5,127"))
    #expect(try await send(browser, way, [TestPhoto.lyingJPEG]).status == 303)
    try await work(yard)
    let page = try await yard.door.get(way).text
    let photo = try #require(page.firstMatch(of: /\/media\/([0-9a-f]{64})/)).1
    for (accept, format) in [("image/webp", PictureFormat.webp), ("*/*", .jpeg)] {
      for address in ["/media/\(photo)", "/media/\(photo)/320", "/media/\(photo)/640"] {
        let print = try await yard.door.get(address, ["Accept": accept])
        #expect(print.status == 200 && PictureFormat(print.body) == format)
        #expect(PictureHead.size(print.body) == PixelSize(wide: 40, high: 60))
        for word in ["Exif", "EXIF", "GPS", "XMP"] { #expect(!holds(print.body, word), "\(address) \(word)") }
      }
    }
  }

  /// A shopper with a review under which two photos stand, printed.
  private func reviewed(_ yard: ShopYard) async throws -> (browser: Browser, review: ID<Review>, photos: [Blob]) {
    let browser = Browser(yard.door)
    try await browser.signUp()
    try await yard.buyAndCollect(browser)
    #expect(try await send(browser, way(yard), [TestPhoto.png(wide: 700, high: 900), TestPhoto.png(wide: 40, high: 30, seed: 3)]).status == 303)
    try await work(yard)
    return try yard.database.readNow { tx in
      let photos = try tx.rows("SELECT digest FROM reviews_photo ORDER BY position LIMIT 9") { try $0.next(Blob.self) }
      return (browser, try #require(try tx.first("SELECT id FROM reviews_review LIMIT 1") { try $0.next(ID<Review>.self) }), photos)
    }
  }

  private func moderator(_ number: Int64) -> Authority { Authority(party: PartyID(number), grants: [Grant(.operatorOfAll)]) }

  @Test func photosOfAHiddenReviewAreOpenedToNobodyButItsWriterUntilItReturns() async throws {
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let (browser, review, photos) = try await reviewed(yard)
    let addresses = photos.flatMap { photo in ["/media/\(photo.name)", "/media/\(photo.name)/320", "/media/\(photo.name)/640"] }
    let shown = try await yard.door.get(addresses[0])
    #expect(shown.status == 200 && shown.headers[.cacheControl] == "public, no-cache")
    let tag = try #require(shown.headers[.eTag])
    #expect(try await yard.door.get(addresses[0], ["If-None-Match": tag]).status == 304)
    let claim = try yard.database.writeNow { tx in
      let claim = try ClaimReview(review: review, claimant: nil, why: "제 얼굴이 나와요", name: "이강산", contact: "kang@example.kr").run(in: tx)
      _ = try SupportClaim(claim: claim, by: moderator(901)).run(in: tx)
      return claim
    }
    #expect(try await yard.door.get(addresses[0]).status == 200, "one of two has agreed")
    try yard.database.writeNow { tx in _ = try SupportClaim(claim: claim, by: moderator(902)).run(in: tx) }
    for address in addresses {
      #expect(try await yard.door.get(address).status == 404)
      #expect(try await yard.door.get(address, ["If-None-Match": tag]).status == 404)
      let own = try await browser.get(address)
      #expect(own.status == 200 && own.headers[.cacheControl] == "no-store")
    }
    #expect(try await browser.get("/me/reviews").text.contains("/media/\(photos[0].name)"))
    // What the catalogue shows too stays open.
    try yard.database.writeNow { tx in
      try tx.run("UPDATE catalog_site SET logo = \(photos[1].name)")
    }
    #expect(try await yard.door.get("/media/\(photos[1].name)/320").status == 200)
    try yard.database.writeNow { tx in try tx.run("UPDATE catalog_site SET logo = NULL") }
    yard.door.staged.pass(.days(31))
    #expect(try yard.database.writeNow { try ReturnBlinded().run(in: $0) } == 1)
    for address in addresses { #expect(try await yard.door.get(address).status == 200) }
  }

  @Test func photosOfARemovedReviewAreClosedBeforeTheirPrintsAreGone() async throws {
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let (browser, review, photos) = try await reviewed(yard)
    try yard.database.writeNow { tx in try RemoveReview(review: review, reason: .personalData, by: moderator(901)).run(in: tx) }
    for photo in photos {
      #expect(try await yard.door.get("/media/\(photo.name)/320").status == 404)
      #expect(try await browser.get("/media/\(photo.name)").status == 404)
    }
    try await work(yard)
    #expect(try yard.database.readNow { tx in try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM reviews_dropped", as: Int64.self) } == 0)
    for photo in photos { #expect(try await yard.door.get("/media/\(photo.name)/320").status == 404) }
  }

  @Test func aPhotoThatBrokeOffIsRefusedAndOneThatCannotBeOpenedSaysSoToItsWriter() async throws {
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let browser = Browser(yard.door)
    try await browser.signUp()
    try await yard.buyAndCollect(browser)
    let way = try way(yard)
    let whole = TestPhoto.png(wide: 40, high: 30)
    for bytes in [Array(whole.dropLast(40)), Array(TestPhoto.lyingJPEG.dropLast(60))] {
      let refused = try await send(browser, way, [bytes])
      #expect(refused.status == 422 && refused.text.contains("0.png: 사진 파일이 깨져서 열 수 없어요. 다른 파일로 올려 주세요."))
      #expect(refused.text.contains("포근해요"), "what was typed stays")
    }
    // Whole to look at, and nonsense inside.
    var hollow = whole
    for place in 45..<(hollow.count - 20) { hollow[place] = 0x55 }
    #expect(try await send(browser, way, [hollow, TestPhoto.png(wide: 44, high: 30)]).status == 303)
    #expect(try await browser.get("/me/reviews").text.contains("사진 1: 준비하고 있어요. 잠시 뒤에 보여요."))
    try await work(yard)
    let own = try await browser.get("/me/reviews").text
    #expect(own.contains("사진 1: 보여 드릴 수 없어요. 사진 파일이 깨져서 열 수 없어요.") && !own.contains("사진 2:"))
    let listed = try await browser.get("/api/v1/me/reviews").json["items"]?.items?.first
    #expect(listed?["photosNotShown"]?.items?.count == 1 && listed?["photos"]?.items?.count == 1)
    #expect(listed?["photosNotShown"]?.items?.first?.at("why", "en")?.text == "The picture file is damaged and cannot be opened. Please send another.")
    let others = try await yard.door.get("/api/v1" + way).json["items"]?.items?.first
    #expect(others?["photosNotShown"]?.items?.isEmpty == true)
    #expect(try await yard.door.get(way, ["Accept-Language": "ko"]).text.contains("보여 드릴 수 없어요") == false)
  }

  @Test func aReviewIsEditedOnAPageWithItsPhotosKeptOneByOne() async throws {
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let (browser, review, photos) = try await reviewed(yard)
    let edit = "/me/reviews/\(review)/edit"
    #expect(try await browser.get("/me/reviews").text.contains(#"href="\#(edit)""#))
    let listing = try await browser.get(way(yard)).text
    #expect(listing.contains(#"href="\#(edit)""#) && !listing.contains("권리 침해 신고"))
    #expect(try await yard.door.get(way(yard)).text.contains(edit) == false)
    let form = try await browser.get(edit).text
    #expect(form.contains(">포근해요</textarea>") && form.contains(#"value="5" required checked"#))
    for photo in photos { #expect(form.contains(#"name="keep" value="\#(photo.name)" checked"#)) }
    let stranger = Browser(yard.door)
    #expect(try await stranger.get(edit).headers[.location]?.hasPrefix("/sign-in") == true)
    try await stranger.signUp("박바다", "bada@example.kr")
    #expect(try await stranger.get(edit).status == 404)
    func post(_ who: Browser, _ fields: [(String, String)], _ new: [[UInt8]] = []) async throws -> Door.Answered {
      try await who.post(edit, type: "multipart/form-data; boundary=edge", body: body(fields, new))
    }
    #expect(try await post(stranger, [("stars", "1"), ("words", "남의 글")]).status == 404)
    let kept = photos[1].name
    let many = try await post(browser, [("stars", "4"), ("words", "다시 입어 보니"), ("keep", ""), ("keep", kept)], (0..<5).map { TestPhoto.png(wide: 50, high: 30, seed: $0) })
    #expect(many.status == 422 && many.text.contains("사진은 5장까지 올릴 수 있어요.") && many.text.contains(">다시 입어 보니</textarea>"))
    #expect(many.text.contains(#"value="\#(kept)" checked"#) && !many.text.contains(#"value="\#(photos[0].name)" checked"#))
    yard.door.staged.pass(.hours(3))
    let changed = try await post(browser, [("stars", "4"), ("words", "다시 입어 보니 조금 까슬해요"), ("keep", ""), ("keep", kept)], [TestPhoto.png(wide: 60, high: 30)])
    #expect(changed.status == 303 && changed.headers[.location] == "/me/reviews?done=edited")
    try await work(yard)
    let now = try yard.database.readNow { tx in try tx.rows("SELECT digest, wide FROM reviews_photo ORDER BY position LIMIT 9") { (try $0.next(Blob.self), try $0.next(Int64?.self)) } }
    #expect(now.count == 2 && now.first?.0.name == kept && now.allSatisfy { $0.1 != nil })
    #expect(try await yard.door.get("/media/\(photos[0].name)/320").status == 404)
    #expect(try await yard.door.get("/media/\(kept)/320").status == 200)
    let page = try await yard.door.get(way(yard), ["Accept-Language": "ko"]).text
    #expect(page.contains("다시 입어 보니 조금 까슬해요") && page.contains("3시간 전 · 방금 수정"))
    let done = try await browser.get("/me/reviews?done=edited").text
    #expect(done.contains("후기를 수정했어요.") && done.contains("방금 수정"))
    // By API the same deed: photos that are not named stay where none is named, and go where some are.
    let path = "/api/v1/reviews/\(review)"
    func put(_ body: String) async throws -> Door.Answered {
      try await browser.put(path, body)
    }
    let same = try await put(#"{"stars":3,"text":"보통이에요"}"#)
    #expect(same.status == 200 && same.json["photos"]?.items?.count == 2 && same.json["stars"]?.integer == 3)
    let first = try #require(same.json["photos"]?.items?.first?.text)
    let one = try await put(#"{"stars":3,"text":"보통이에요","photos":["\#(first)"]}"#)
    #expect(one.json["photos"]?.items?.compactMap(\.text) == [first])
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
