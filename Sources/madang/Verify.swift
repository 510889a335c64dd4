import ArgumentParser
import Assembly
import Storage

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
    var isWrong = false
    for proof in AllProofs.list {
      let found = try proof.find(database, blobs)
      Say.result(found.isEmpty ? "\(proof.name): whole" : "\(proof.name): \(found.count) findings")
      for finding in found { Say.result("  \(finding)") }
      isWrong = isWrong || !found.isEmpty
    }
    if isWrong { throw ExitCode(1) }
  }
}
