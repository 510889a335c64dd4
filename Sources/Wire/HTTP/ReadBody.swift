import HTTPTypes
import Hummingbird
import Kernel

extension Call {
  /// The whole body. Over `max` it is refused (413), too slow likewise (408), and the connection ends.
  package func readBody(max: Int) async throws -> [UInt8] {
    if let body { return body }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > max { throw Problem.tooLarge(max: max) }
    let pieces = try self.pieces()
    let patience = Patience(seconds: house.settings.bodySeconds)
    var bytes: [UInt8] = []
    do {
      for try await chunk in pieces {
        guard bytes.count + chunk.readableBytes <= max else { throw Problem.tooLarge(max: max) }
        guard !patience.isOver else { throw Problem.tooSlow() }
        bytes.append(contentsOf: chunk.readableBytesView)
      }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem.brokenOff()
    }
    return bytes
  }

  /// The body as JSON: refused when it is called something else (415) or cannot be read (400).
  mutating func readJSON(max: Int) async throws -> JSON {
    let type = (request.headers[.contentType] ?? "").lowercased()
    let essence = type.split(separator: ";", maxSplits: 1).first.map { $0.filter { $0 != " " } } ?? ""
    guard essence == "application/json" else { throw Problem.wrongType("application/json") }
    let bytes = try await readBody(max: max)
    body = bytes
    do { return try JSONReader.read(bytes) } catch { throw Problem.notJSON(error) }
  }
}
