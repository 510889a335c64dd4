import ArgumentParser
import Server

/// Drive the rules from a seed, with faults, and audit every step.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Drive the rules from a seed, with faults, and audit every step.",
    discussion: """
      Example:
        madang simulate --seed 7 --steps 20000
      """)

  @Option(help: "Where the story begins; the same seed tells the same story.") var seed: UInt64 = 1
  @Option(help: "Steps to take.") var steps = 10_000
  @OptionGroup var flags: SettingFlags

  func run() async throws { try NotYet.refuse("simulate") }
}
