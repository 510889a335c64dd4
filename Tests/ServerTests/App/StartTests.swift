import Foundation
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

  /// Runs the built program to its end: how it ended and what it said to standard error.
  private static func madang(_ arguments: [String]) async throws -> (status: Int32?, said: String) {
    let program = try BuiltProgram(arguments)
    return (try await program.finish(), try String(contentsOfFile: program.faults, encoding: .utf8))
  }
}
