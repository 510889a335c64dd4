import ArgumentParser
import Server

/// Measure this program against references in the same run.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure this program against references in the same run.",
    discussion: """
      Example:
        madang bench --json
      """)

  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup var flags: SettingFlags

  func run() async throws { try NotYet.refuse("bench") }
}
