import CZLib
import HTTPTypes
import Kernel
import Testing

@testable import Doors
@testable import Wire

/// What many readers get is sent small to those who can unpack it, and what is one reader's own is not.
@Suite struct CompressedAnswersTests {
  @Test func aSharedPageIsPressedAndUnpacksToTheSameBytes() async throws {
    let market = try Market()
    let path = "/api/v1/openapi.json"
    let whole = try await market.door.get(path)
    let small = try await market.door.get(path, ["Accept-Encoding": "gzip, deflate, br, zstd"])
    #expect(whole.headers[.contentEncoding] == nil)
    #expect(small.headers[.contentEncoding] == "gzip")
    #expect(small.headers[.contentLength] == String(small.body.count))
    #expect(small.body.count * 4 < whole.body.count)
    #expect(try Self.unpacked(small.body) == whole.body)
    #expect(small.headers[.eTag] == "W/" + (whole.headers[.eTag] ?? ""))
    // Either form is known again, and the kept one is the same.
    #expect(try await market.door.get(path, ["Accept-Encoding": "gzip", "If-None-Match": small.headers[.eTag] ?? ""]).status == 304)
    #expect(try await market.door.get(path, ["Accept-Encoding": "gzip"]).body == small.body)
  }

  @Test func everyReaderOfAPageGetsTheirOwnCount() async throws {
    let market = try Market(stock: 9)
    let secret = try #require(try await market.cart(3).headers["Cart-Secret"])
    let headers = ["Cookie": "\(CartCookie.name(isSecure: false))=\(secret)", "Accept-Encoding": "gzip"]
    let whole = try await market.door.get("/", headers.filter { $0.key == "Cookie" })
    let small = try await market.door.get("/", headers)
    #expect(small.headers[.contentEncoding] == "gzip")
    #expect(try Self.unpacked(small.body) == whole.body)
    let passerBy = try await market.door.get("/", ["Accept-Encoding": "gzip"])
    #expect(try Self.unpacked(passerBy.body) != whole.body)
  }

  @Test func whatIsOnesOwnIsSentAsItIs() async throws {
    let market = try Market()
    let secret = try #require(try market.member().headers["Authorization"]?.dropFirst("Bearer ".count))
    let member = ["Cookie": "\(SessionCookie.name(isSecure: false))=\(secret)", "Accept-Encoding": "gzip"]
    for path in ["/api/v1/me", "/", "/nothing"] {
      let answer = try await market.door.get(path, member)
      #expect(answer.headers[.contentEncoding] == nil, "\(path)")
    }
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP;q=0.5", true), ("br, gzip;q=0", false), ("*", true), ("*;q=0", false), ("br", false), ("", false), ("identity, gzip; q=0.001", true),
  ]) func theReaderSaysWhetherGzipIsWelcome(_ line: String, _ isWelcome: Bool) {
    #expect(CompressedAnswers.takesGzip([.acceptEncoding: line]) == isWelcome)
  }

  private static func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    try #require(inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { inflateEnd(&stream) }
    var bytes = bytes, plain = [UInt8](repeating: 0, count: 4 << 20)
    let count = bytes.withUnsafeMutableBufferPointer { source in
      plain.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        return inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : -1
      }
    }
    try #require(count >= 0)
    return Array(plain.prefix(count))
  }
}
