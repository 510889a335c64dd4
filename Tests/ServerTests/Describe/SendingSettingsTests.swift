import Foundation
import Testing

@testable import Wire

/// Settings by which no letter and no text message could leave are refused when the program starts, in a plain sentence.
@Suite struct SendingSettingsTests {
  private static let mail = ["smtp-host": "mail.test", "mail-from": "shop@madang.test"]
  private static let phone = ["phone-url": "https://sms.test/send", "phone-from": "02-123-4567"]

  private func fault(_ base: [String: String], _ more: [String: String]) -> String? {
    do {
      _ = try Settings(flags: base.merging(more) { $1 })
      return nil
    } catch { return error.description }
  }

  @Test func aProviderWantsTheNumberThatMessagesComeFrom() {
    #expect(fault(["phone-url": "https://sms.test/send"], [:])?.contains("--phone-from is not") == true)
    #expect(fault(["phone-url": "https://sms.test/send"], ["phone-from": "  "])?.contains("--phone-from is not") == true)
    #expect(fault(Self.phone, [:]) == nil)
  }

  @Test(arguments: ["mail-from-name", "smtp-user", "smtp-password", "phone-key", "phone-from"])
  func aLineBreakIsRefusedAndNotShown(_ name: String) throws {
    for end in ["\r\n", "\n", "\u{2028}", "\u{0}"] {
      let said = try #require(fault(Self.mail.merging(Self.phone) { $1 }, [name: "one\(end)Bcc: evil@e.f"]), "\(name)")
      #expect(said.contains("--\(name) wants one line") && !said.contains("Bcc"))
    }
  }

  @Test func aNameWithoutAPasswordSignsInNowhere() {
    #expect(fault(Self.mail, ["smtp-user": "shop"])?.contains("--smtp-password is not") == true)
    #expect(fault(Self.mail, ["smtp-password": "correct horse"])?.contains("--smtp-user is not") == true)
    #expect(fault(Self.mail, ["smtp-password": "correct horse"])?.contains("correct horse") == false)
    #expect(fault(Self.mail, ["smtp-user": "shop", "smtp-password": "correct horse"]) == nil)
  }

  @Test func addressesAreReadToTheEnd() {
    for url in ["http://localhost.evil.example/send", "http://127.0.0.1.evil.example/", "https://", "https://user@sms.test/", "https://sms.test/a b", "http://sms.test/", "ftp://sms.test"] {
      #expect(fault(["phone-from": "02-123-4567"], ["phone-url": url])?.contains("--phone-url wants") == true, "\(url)")
    }
    for url in ["https://sms.test:8443/send?x=1", "http://127.0.0.1:9/send", "http://localhost/send", "http://[::1]:9/"] {
      #expect(fault(["phone-from": "02-123-4567"], ["phone-url": url]) == nil, "\(url)")
    }
    for url in ["https://", "http:// ", "https://shop.test\r\n", "https://shop test"] { #expect(fault([:], ["base-url": url])?.contains("--base-url wants") == true, "\(url)") }
  }

  @Test func aTemplateForNoMessageIsNamed() {
    #expect(fault(Self.phone, ["phone-templates": "orders.redy=TP_1"])?.contains("no message “orders.redy”") == true)
    #expect(fault(Self.phone, ["phone-templates": "orders.ready=TP_1,verification.code=TP_2"]) == nil)
  }

  @Test func aFileOfCertificatesIsReadBeforeItIsNeeded() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ca-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String) throws -> String {
      let path = folder.appendingPathComponent(name).path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return path
    }
    let whole = Data([0x30, 0x82, 0x00, 0x04, 1, 2, 3, 4]).base64EncodedString()
    func pem(_ body: String) -> String { "-----BEGIN CERTIFICATE-----\n\(body)\n-----END CERTIFICATE-----\n" }
    #expect(fault(Self.mail, ["smtp-ca": folder.path + "/none.pem"])?.contains("there is no file") == true)
    #expect(fault(Self.mail, ["smtp-ca": folder.path])?.contains("--smtp-ca") == true)
    for (number, text) in ["", "not a certificate", pem("%%%"), pem(Data([0x30, 0x82, 0x01, 0x00, 1]).base64EncodedString()), "-----BEGIN CERTIFICATE-----\n\(whole)\n"].enumerated() {
      #expect(fault(Self.mail, ["smtp-ca": try file("bad\(number).pem", text)])?.contains("holds no certificate") == true, "\(number)")
    }
    #expect(fault(Self.mail, ["smtp-ca": try file("good.pem", "# ours\n" + pem(whole))]) == nil)
  }

  @Test func whatIsSetAndDoesNothingIsSaid() throws {
    #expect(try Settings(flags: ["mail-from": "shop@madang.test", "phone-from": "02-1"]).sendingNotices == [
      "Not used while --smtp-host is not set: --mail-from.", "Not used while --phone-url is not set: --phone-from.",
    ])
    let carried = ["operator-processors": "마당메일"]
    #expect(try Settings(flags: Self.mail.merging(carried) { $1 }).sendingNotices == ["Links in messages lead to http://127.0.0.1:8080, which nobody else can open: set --base-url."])
    #expect(try Settings(flags: Self.mail.merging(carried.merging(["base-url": "https://shop.test"]) { $1 }) { $1 }).sendingNotices == [])
    let unsaid = try Settings(flags: Self.mail.merging(["base-url": "https://shop.test"]) { $1 }).sendingNotices
    #expect(unsaid.count == 1 && unsaid[0].hasSuffix("not set: --operator-processors."))
    #expect(try Settings().sendingNotices == [])
  }
}
