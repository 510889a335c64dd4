import Foundation
import Testing

@testable import Server

/// Whose goods an import brings: a merchant who is there, or a new one who is called new.
@Suite struct ImportCommandTests {
  private static let goods = "Handle,Title,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price\ncup,머그컵,한빛,Title,Default Title,CUP-1,9000\n"

  /// A folder, and a file with one product in it.
  private func place() throws -> (folder: String, file: String) {
    let folder = Scratch.folder(), file = folder + "/goods.csv"
    try Data(Self.goods.utf8).write(to: URL(fileURLWithPath: file))
    return (folder, file)
  }

  private func load(_ place: (folder: String, file: String), _ more: String...) async throws -> (status: Int32?, said: String) {
    try await StartTests.madang(["import", place.file, "--data", place.folder, "--currency", "KRW"] + more)
  }

  @Test func aMisspeltMerchantIsRefusedWithThoseWhoAreThere() async throws {
    let place = try place()
    let nobody = try await load(place, "--merchant", "온마루")
    #expect(nobody.status == 2 && nobody.said.contains("There is no merchant yet.") && nobody.said.contains(#"--new-merchant "온마루""#))
    #expect(try await load(place, "--new-merchant", "온마루").status == 0)
    let other = try await load(place, "--merchant", "온마르")
    #expect(other.status == 2 && other.said.contains("There is no merchant 온마르; there are:") && other.said.contains("온마루"))
    // Whoever was meant is found however the name was written, and stays the only one.
    for said in ["온마루", " 온 마루", "(주)온마루", "온마루 주식회사"] { #expect(try await load(place, "--merchant", said).status == 0) }
    #expect(try await load(place).status == 0)
    let again = try await load(place, "--new-merchant", "온마루")
    #expect(again.status == 0)
    let alike = try await load(place, "--new-merchant", "온 마루")
    #expect(alike.status == 2 && alike.said.contains("There is a merchant of that name already"))
    #expect(try await load(place).status == 0)
    #expect(try await load(place, "--merchant", "온마루", "--new-merchant", "온마루").status == 64)
  }

  @Test func aRoleIsGivenAtAMerchantWhoIsThere() async throws {
    let place = try place()
    #expect(try await load(place, "--new-merchant", "Hanbit House").status == 0)
    let wrong = try await StartTests.madang(["enrol", "owner@shop.example", "--role", "merchant-owner", "--at", "Hanbit", "--data", place.folder])
    #expect(wrong.status == 64 && wrong.said.contains("There is no merchant Hanbit; there are:") && wrong.said.contains("Hanbit House"))
    let right = try await StartTests.madang(["enrol", "owner@shop.example", "--role", "merchant-owner", "--at", "hanbit house", "--data", place.folder])
    #expect(right.status == 0)
  }

  @Test func amountsWithCentsAreAskedForTheirCurrencyAndOneInWhichNothingIsSoldIsRefused() async throws {
    let folder = Scratch.folder(), file = folder + "/goods.csv"
    try Data("Handle,Title,Variant SKU,Variant Price\nmug,Mug,MUG,24.99\nplate,Plate,PLT,59.99\nbowl,Bowl,BWL,2500.00\n".utf8).write(to: URL(fileURLWithPath: file))
    func load(_ more: String...) async throws -> (status: Int32?, said: String) {
      try await StartTests.madang(["import", file, "--data", folder, "--new-merchant", "온마루"] + more)
    }
    let asked = try await load()
    #expect(asked.status == 2 && asked.said.contains("(line 2: 24.99), so they do not seem to be in KRW."), "\(asked.said)")
    let foreign = try await load("--currency", "USD")
    #expect(foreign.status == 2 && foreign.said.contains("USD") && foreign.said.contains("KRW"), "\(foreign.said)")
    let unknown = try await load("--currency", "WON")
    #expect(unknown.status == 64 && unknown.said.contains("The currency WON is not known; use a code such as KRW or USD."))
    // Who says that they are won gets those that can be, and the others in the report.
    #expect(try await load("--currency", "KRW").status == 1)
    let report = try String(contentsOfFile: file + ".report.csv", encoding: .utf8)
    #expect(report.contains("2,Variant Price") && report.contains("3,Variant Price") && !report.contains("4,Variant Price"))
  }
}
