import Assembly
import Catalog
import Kernel
import Parties
import Storage
import TestSupport
import Testing

@testable import Server

/// A storefront's logo: a picture sent at the console, printed like others, in the header with its words.
@Suite struct LogoDeskTests {
  private func body(_ bytes: [UInt8]?, alt: String = "온결 로고", english: String = "Ongyeol") -> [UInt8] {
    var body: [UInt8] = []
    for (name, value) in [("logo-alt-ko", alt), ("logo-alt-en", english)] {
      body += Array("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    if let bytes {
      body += Array("--edge\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\nContent-Type: image/png\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
    }
    return body + Array("--edge--\r\n".utf8)
  }

  private func work(_ yard: ShopYard) async throws {
    let house = yard.door.app.house
    try await OpenYard.blocking {
      let runner = JobRunner([PictureWorker.printer(house)])
      while try runner.step(house.database) != .idle {}
    }
    yard.door.staged.pass(.minutes(1))
  }

  @Test func aLogoStandsInTheHeaderOnceItIsPrintedAndTheWordsWhereThereIsNone() async throws {
    let yard = try ShopYard(settings: ["data": Scratch.folder()])
    let browser = Browser(yard.door)
    try await browser.signUp()
    let site = try yard.database.readNow { tx in try SiteQueries.all(in: tx)[0].id }
    let page = "/console/sites/\(site)"
    func send(_ bytes: [UInt8]?, alt: String = "온결 로고") async throws -> Door.Answered {
      try await browser.post(page + "/logo", type: "multipart/form-data; boundary=edge", body: body(bytes, alt: alt))
    }
    func home(_ language: String = "ko") async throws -> String { try await yard.door.get("/", ["Accept-Language": language]).text }
    let photo = TestPhoto.png(wide: 640, high: 160)
    #expect(try await send(photo).status == 403)
    try yard.database.writeNow { tx in
      try GrantRole(.operatorOfAll, to: Contact.holder(of: Contact(text: "haneul@example.kr")!, in: tx)!, at: .installation).run(by: .house, in: tx)
    }
    #expect(try await browser.get(page).text.contains(#"enctype="multipart/form-data""#))
    #expect(try await send(nil).text.contains("로고로 쓸 사진 파일을 선택해 주세요."))
    let broken = try await send(Array(photo.dropLast(30)))
    #expect(broken.status == 422 && broken.text.contains("사진 파일이 깨져서 열 수 없어요."))
    #expect(try await send(photo, alt: "").status == 422)
    #expect(try await send(photo).status == 303)
    #expect(try await browser.get(page).text.contains("로고를 준비하고 있어요."))
    #expect(try await home().contains(#"<span class="wordmark">"#))
    try await work(yard)
    let shown = try await home()
    let digest = try #require(try yard.database.readNow { tx in try SiteQueries.all(in: tx)[0].look.logo?.photo.name })
    #expect(shown.contains(#"<span class="logo"><img src="/media/\#(digest)/320""#) && shown.contains(#"alt="온결 로고" width="640" height="160""#))
    #expect(!shown.contains(#"<span class="wordmark">"#))
    #expect(try await home("en").contains(#"alt="Ongyeol""#))
    #expect(try await yard.door.get("/media/\(digest)/320").status == 200)
    // What a storefront shows is not swept.
    #expect(try yard.database.readNow { tx in try NamedPictures.among([Blob(name: digest)!], in: tx) }.count == 1)
    #expect(try await browser.post(page + "/logo/remove").status == 303)
    yard.door.staged.pass(.minutes(1))
    #expect(try await home().contains(#"<span class="wordmark">"#))
    #expect(try yard.database.readNow { tx in try NamedPictures.among([Blob(name: digest)!], in: tx) }.isEmpty)
  }
}
