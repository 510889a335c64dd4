import ArgumentParser
import Assembly
import Commerce
import Ledger
import Storage
import Stream

/// Prove that the records are whole.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that the records are whole.",
    discussion: """
      The file is checked, every picture has the bytes that its name says and none is missing, events are without gaps, debits equal credits, every balance is rebuilt from its transfers, what
      waits to be handed over is what stands committed. Changes nothing. Ends with exit code 1 when something is wrong.

      Example:
        madang verify --data /srv/madang
      """)

  @OptionGroup var flags: SettingFlags

  func run() async throws {
    let opening = try Opening(flags)
    let database = try opening.existing()
    defer { database.close() }
    let folder = opening.settings.data + "/blobs"
    let blobs = try Files.isThere(folder) ? BlobStore(folder: folder) : nil
    let checks: [(String, () throws -> [String])] = [
      ("storage", { try StorageVerify(migrations: AllMigrations.list, blobs: blobs).run(database) }),
      ("pictures", { try blobs.map { try NamedPictures.missing(from: $0, database) } ?? [] }),
      ("seals", { try VerifySeals(AllSeals.list).run(database) }),
      ("ledger", { try Ledger.Verify.run(database).map { "\($0)" } }),
      ("log", { try LogAudit.run(database).differences.map { "\($0)" } }),
      ("orders", { try OrdersVerify.run(database) }),
    ]
    var isWrong = false
    for (name, check) in checks {
      let found = try check()
      Say.result(found.isEmpty ? "\(name): whole" : "\(name): \(found.count) findings")
      for finding in found { Say.result("  \(finding)") }
      isWrong = isWrong || !found.isEmpty
    }
    if isWrong { throw ExitCode(1) }
  }
}
