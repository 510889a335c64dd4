import ArgumentParser
import Server

/// Open a demo mall: sample places, products and sign-ins.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a demo mall: sample places, products and sign-ins.",
    discussion: """
      Makes an embedded database under the data folder, fills it once, opens the yard and prints the demo sign-ins.

      Examples:
        madang demo
        madang demo --port 9000 --data ./demo
      """)

  @OptionGroup var flags: SettingFlags

  func run() async throws { try NotYet.refuse("demo") }
}
