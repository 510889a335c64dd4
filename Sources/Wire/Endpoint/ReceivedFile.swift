import Kernel
import Storage

/// A file that was taken in before the transaction that makes something of it.
package protocol ReceivedFile: Sendable {
  var path: String { get }
}

extension Endpoint {
  /// Takes a file in first, then makes something of it in one writing transaction; a file of which nothing is made is removed.
  ///
  /// Under an Idempotency-Key the file's content counts like any body: the same file again gets the stored answer.
  package func receive<File: ReceivedFile>(
    _ take: @escaping @Sendable (Call, repeat each Value) async throws -> File,
    write work: @escaping @Sendable (Transaction, Call, File, repeat each Value) throws -> Output
  ) -> Route {
    route { call, values in
      var call = try await call.knowing(self.access)
      let file = try await take(call, repeat each values.parts)
      do {
        if self.operation.isIdempotent, call.request.headers[.idempotencyKey] != nil { call.body = try Self.digest(of: file.path) }
        let known = call
        let key = try self.key(known)
        let answer = try await known.house.database.write { tx in
          let call = try known.knowing(self.access, tx)
          guard let key else { return self.answer.prepare(try work(tx, call, file, repeat each values.parts), call) }
          return try key.once(tx, call) { self.answer.prepare(try work(tx, call, file, repeat each values.parts), call) }
        }
        if answer.headers.contains(where: { $0.name == .idempotencyReplayed }) { UploadFile.remove(file.path) }
        return answer
      } catch {
        UploadFile.remove(file.path)
        throw error
      }
    }
  }

  /// The SHA-256 of a file, read a piece at a time.
  private static func digest(of path: String) throws -> [UInt8] {
    let digest = RunningDigest()
    guard let file = try DiskFile.readingIfThere(path) else { return digest.finish() }
    var offset = 0
    while true {
      let piece = try file.read(at: offset, count: 1 << 16)
      if piece.isEmpty { return digest.finish() }
      piece.withUnsafeBytes { digest.add($0) }
      offset += piece.count
    }
  }
}
