import Foundation
import Kernel
import Storage
import Synchronization
import Testing

/// A folder that is thrown away.
final class ScratchFolder {
  let path: String
  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("madang-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct BlobTests {
  private let scratch = try! ScratchFolder()
  private func store(_ max: Int = 1000) throws -> BlobStore { try BlobStore(folder: scratch.path + "/blobs", bytesMax: max) }
  private func unfinished() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/blobs/new") }

  @Test func bytesAreNamedByTheirContentAndKeptOnce() throws {
    let store = try store()
    let blob = try store.put(Array("마당".utf8))
    #expect(blob == Blob(digest: Digest.sha256("마당")))
    #expect(try store.put(Array("마당".utf8)) == blob)
    #expect(try store.read(blob) == Array("마당".utf8))
    #expect(try store.size(blob) == 6)
    #expect(FileManager.default.fileExists(atPath: "\(scratch.path)/blobs/\(blob.name.prefix(2))/\(blob.name.dropFirst(2).prefix(2))/\(blob.name)"))
    #expect(try unfinished() == [])
  }

  @Test func piecesMakeOneBlobAndRangesAreCutToItsSize() throws {
    let store = try store()
    let writer = try store.writer()
    for piece in [[1, 2], [], [3, 4, 5]] as [[UInt8]] { try writer.append(piece) }
    let blob = try writer.finish()
    #expect(blob == Blob(digest: Digest.sha256([1, 2, 3, 4, 5])))
    #expect(try store.read(blob, 1..<3) == [2, 3])
    #expect(try store.read(blob, 3..<99) == [4, 5])
    #expect(try store.read(blob, 9..<99) == [])
  }

  @Test func tooManyBytesAreRefusedAndNothingIsLeft() throws {
    let store = try store(4)
    let writer = try store.writer()
    try writer.append([1, 2, 3, 4])
    #expect(throws: BlobTooLarge(bytesMax: 4)) { try writer.append([5]) }
    #expect(try unfinished() == [])
    #expect(throws: StorageFault.self) { try writer.finish() }
  }

  @Test func aForeignNameIsNoBlob() {
    #expect(Blob(name: "../../etc/passwd") == nil)
    #expect(Blob(name: String(repeating: "A", count: 64)) == nil)
    #expect(Blob(name: String(repeating: "a", count: 64)) != nil)
  }

  @Test func changedBytesAreFoundAndABlobIsRemovedOnce() throws {
    let store = try store()
    let kept = try store.put([1])
    let loose = try store.put([2])
    let file = "\(scratch.path)/blobs/\(loose.name.prefix(2))/\(loose.name.dropFirst(2).prefix(2))/\(loose.name)"
    #expect(try store.isWhole(loose))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try Data([3]).write(to: URL(fileURLWithPath: file))
    #expect(try store.isWhole(loose) == false)
    #expect(try store.remove(loose))
    #expect(try store.remove(loose) == false)
    #expect(store.has(kept))
  }

  private static func put(_ store: BlobStore, _ texts: String...) throws -> [Blob] { try texts.map { try store.put(Array($0.utf8)) } }
  private static func sweep(_ sweep: SweepBlobs, _ now: Instant) throws -> Int {
    try (0..<SweepBlobs.folders).reduce(0) { try $0 + sweep.run(folder: $1, now: now) }
  }
  private static let today = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))

  @Test func whatNobodyNamesGoesAfterItsGraceAndNothingElseDoes() throws {
    let store = try store()
    let blobs = try Self.put(store, "하나", "둘", "셋")
    let sweep = SweepBlobs(store) { Set($0).intersection([blobs[1]]) }
    #expect(try Self.sweep(sweep, Self.today) == 0)
    #expect(try Self.sweep(sweep, Self.today + .days(2)) == 2)
    #expect(blobs.map { store.has($0) } == [false, true, false])
    #expect(try Self.sweep(sweep, Self.today + .days(2)) == 0)
    #expect(try store.isWhole(blobs[1]))
    #expect(try unfinished() == [])
    // What went can be written again.
    #expect(try Self.put(store, "하나") == [blobs[0]])
    #expect(try store.read(blobs[0]) == Array("하나".utf8))
  }

  @Test func whatIsNamedAfterTheFirstLookComesBack() throws {
    let store = try store()
    let blob = try Self.put(store, "하나")[0]
    let looks = Mutex(0)
    let sweep = SweepBlobs(store) { blobs in looks.withLock { $0 += 1; return $0 > 1 ? Set(blobs) : [] } }
    #expect(try Self.sweep(sweep, Self.today + .days(2)) == 0)
    #expect(looks.withLock { $0 } == 2)
    #expect(try store.isWhole(blob))
    #expect(try unfinished() == [])
  }

  @Test func aSweepThatBrokeOffIsMadeGoodByTheNext() throws {
    let store = try store()
    let blobs = try Self.put(store, "하나", "둘")
    struct Broken: Error {}
    let looks = Mutex(0)
    let breaking = SweepBlobs(store) { _ in
      guard looks.withLock({ $0 += 1; return $0 }) != 2 else { throw Broken() }
      return []
    }
    #expect(throws: Broken.self) { try Self.sweep(breaking, Self.today + .days(2)) }
    #expect(try unfinished().count == 1)
    // One of them is named by now: it must be whole again, wherever the sweep had put it.
    let sweep = SweepBlobs(store) { Set($0).intersection([blobs[0]]) }
    #expect(try Self.sweep(sweep, Self.today + .days(2)) == 1)
    #expect(try store.isWhole(blobs[0]))
    #expect(!store.has(blobs[1]))
    #expect(try unfinished() == [])
  }
}
