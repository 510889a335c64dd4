import ArgumentParser
import Server

/// Prove that the records are whole.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that the records are whole.",
    discussion: """
      Debits equal credits, every balance is rebuilt from its transfers, the public log's tree is recomputed. Changes nothing.
      Ends with exit code 1 when something is wrong.

      Example:
        madang verify --data /srv/madang
      """)

  @OptionGroup var flags: SettingFlags

  func run() async throws { try NotYet.refuse("verify") }
}
