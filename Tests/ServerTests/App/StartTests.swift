import Foundation
import Storage
import Testing

@testable import Server

/// A program that cannot start says why in one sentence, to whoever starts it.
@Suite struct StartTests {
  @Test func aTakenPortIsSaidWithTheWayOut() async throws {
    try await OpenYard.run([]) { port, _, _ in
      let (status, said) = try await Self.madang(["serve", "--port", "\(port)", "--data", Scratch.folder()])
      #expect(status == 1)
      #expect(said.contains("Port \(port) of 127.0.0.1 is taken by another program. Choose another (--port 8081), or any free one (--port 0)."))
    }
  }

  @Test func aFileThatIsNoDatabaseIsNamedAndLeftAsItIs() async throws {
    let folder = Scratch.folder(), file = folder + "/madang.sqlite"
    let junk = Data("not a database, but somebody may want it\n".utf8)
    try junk.write(to: URL(fileURLWithPath: file))
    let (status, said) = try await Self.madang(["serve", "--port", "0", "--data", folder])
    #expect(status == 1)
    #expect(said.contains("\(file) is not a database. Move it away to begin anew, or put a backup in its place (madang restore)."))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == junk)
  }

  @Test func theFirstOperatorIsEnrolledOnceAndWhoeverNamesNoPlaceIsTold() async throws {
    let folder = Scratch.folder()
    let first = try await Self.madang(["enrol", "you@shop.example", "--data", folder])
    #expect(first.status == 0)
    let again = try await Self.madang(["enrol", "you@shop.example", "--data", folder])
    #expect(again.status == 0 && again.said.contains("The account was there already; its password stays as it is."))
    let nowhere = try await Self.madang(["enrol", "keeper@shop.example", "--role", "store-staff", "--data", folder])
    #expect(nowhere.status == 64 && nowhere.said.contains("Say where with --at"))
    let nobody = try await Self.madang(["enrol", "you", "--data", folder])
    #expect(nobody.status == 64 && nobody.said.contains("Please check the e-mail address or phone number"))
  }

  @Test func aSecondProgramOnOneFolderIsRefusedWhileCommandsWorkBesideTheFirst() async throws {
    let folder = Scratch.folder()
    let first = try BuiltProgram(["serve", "--port", "0", "--data", folder])
    for _ in 0..<600 where try !first.said().contains("Madang is open at") { try await Task.sleep(for: .milliseconds(100)) }
    let second = try await Self.madang(["serve", "--port", "0", "--data", folder])
    #expect(second.status == 75)
    #expect(second.said.contains("is open on \(folder). Stop it first, or name another folder with --data."))
    let beside = try await Self.madang(["enrol", "you@shop.example", "--data", folder])
    #expect(beside.status == 0)
    // Its number is the server's, which lives.
    let equal = try await Self.madang(["enrol", "two@shop.example", "--data", folder, "--node", "1"])
    #expect(equal.status == 75 && equal.said.contains("Node 1 belongs to another program on this database (process "))
    // What is imported beside it is there for whoever verifies, and for the same file again.
    let file = Scratch.path("goods.csv")
    try Data("Handle,Title,Variant SKU,Variant Price\ncup,머그컵,CUP-1,9000\nplate,접시,PLT-1,비쌈\n".utf8).write(to: URL(fileURLWithPath: file))
    for more in [["--new-merchant", "온마루"], []] {
      let imported = try BuiltProgram(["import", file, "--data", folder, "--currency", "KRW"] + more)
      #expect(try await imported.finish() == 1)
      #expect(try imported.said().contains("2 rows read: 1 taken, 1 left out"))
    }
    let verified = try await Self.madang(["verify", "--data", folder])
    #expect(verified.status == 0)
    first.terminate()
    #expect(try await first.finish() == 0)
    // The folder is free again, and so is the number.
    let later = try await Self.madang(["enrol", "two@shop.example", "--data", folder, "--node", "1"])
    #expect(later.status == 0)
  }

  @Test func aBackupHoldsThePicturesAndIsRestoredAndProved() async throws {
    let folder = Scratch.folder(), place = Scratch.folder()
    #expect(try await Self.madang(["enrol", "you@shop.example", "--data", folder]).status == 0)
    let blob = try BlobStore(folder: folder + "/blobs").put(Array("a picture".utf8))
    #expect(try await Self.madang(["backup", place + "/one", "--data", folder]).status == 0)
    #expect(try await Self.madang(["backup", place + "/one", "--data", folder]).status == 1)
    #expect(try await Self.madang(["backup", place + "/two", "--since", place + "/one", "--data", folder]).status == 0)
    #expect(try await Self.madang(["restore", place + "/two", "--data", place + "/new"]).status == 0)
    #expect(try BlobStore(folder: place + "/new/blobs").read(blob) == Array("a picture".utf8))
    #expect(try await Self.madang(["verify", "--data", place + "/new"]).status == 0)
    let path = place + "/new/blobs/\(blob.name.prefix(2))/\(blob.name.dropFirst(2).prefix(2))/\(blob.name)"
    try Data("a pictuRe".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try await Self.madang(["verify", "--data", place + "/new"]).status == 1)
    try Data("a pictuRe".utf8).write(to: URL(fileURLWithPath: path.replacingOccurrences(of: place + "/new", with: place + "/two")))
    let damaged = try await Self.madang(["restore", place + "/two", "--data", place + "/third"])
    #expect(damaged.status == 1 && damaged.said.contains("was changed. Nothing was changed.") || damaged.said.contains("was changed"))
  }

  /// Runs the built program to its end: how it ended and what it said to standard error.
  static func madang(_ arguments: [String]) async throws -> (status: Int32?, said: String) {
    let program = try BuiltProgram(arguments)
    return (try await program.finish(), try String(contentsOfFile: program.faults, encoding: .utf8))
  }
}
